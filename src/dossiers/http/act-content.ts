import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { checkForm } from '../../procedures/rules/check-form.ts';
import type { Act } from '../rules/acts.ts';
import type { KeptDossier } from '../store/ledger.ts';
import type { DossierHouse } from './dossier-house.ts';

type LaterAct = Exclude<Act, Act<'submit'>>;

/** A supplement that changes answers is checked by the same form as the filing, and kept in canonical form; throws the problem with every fault. */
export function settledAct(house: DossierHouse, kept: KeptDossier, act: LaterAct): LaterAct {
  // A repetition of what stands in the ledger is answered by `record`, not checked against what it has itself brought in.
  if (act.kind !== 'supplement' || kept.entries.some((entry) => entry.actId === act.actId)) return act;
  const known = new Set(kept.dossier.papers.map((paper) => paper.sha256));
  const twice = act.content.papers.find((paper) => known.has(paper.sha256));
  if (twice !== undefined) {
    throw problemError(
      malformed([{ path: 'content.papers', code: 'samePaperTwice', message: { vi: `Tệp "${twice.name}" đã có trong hồ sơ.`, en: `"${twice.name}" is in the dossier already.` } }]),
    );
  }
  if (act.content.answers === null) {
    if (act.content.papers.length === 0 && (act.content.note ?? '').trim() === '') throw refusalProblem(emptySupplement);
    return act;
  }
  const { submitted } = kept.dossier;
  const procedure = house.catalogue().version(submitted.procedureCode, submitted.procedureVersion);
  if (procedure === null) throw new Error(`Procedure ${submitted.procedureCode} v${submitted.procedureVersion} is gone`);
  const checked = checkForm(procedure.form, act.content.answers, house.formFacts(plainDateOf(house.now())));
  if (checked.problems.length === 0) return { ...act, content: { ...act.content, answers: checked.answers } };
  const error = refusalProblem({
    ...emptySupplement,
    kind: 'answersIncomplete',
    why: { vi: `Còn ${checked.problems.length} chỗ cần sửa.`, en: `${checked.problems.length} things need mending.` },
  });
  throw problemError({ ...error.problem, errors: checked.problems.map((one) => ({ path: `content.answers.${one.path}`, code: one.kind, message: one.message })) });
}

const emptySupplement = {
  kind: 'nothingAskedFor',
  why: { vi: 'Phần bổ sung chưa có gì.', en: 'The supplement is empty.' },
  next: { vi: 'Thêm giấy tờ, sửa câu trả lời hoặc ghi lời giải thích.', en: 'Add a paper, mend an answer or write an explanation.' },
  source: 'Thông tư 01/2018/TT-VPCP, mẫu 02',
};
