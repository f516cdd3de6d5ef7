import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { checkForm } from '../../procedures/rules/check-form.ts';
import type { Act } from '../rules/acts.ts';
import type { Dossier } from '../rules/dossier.ts';
import { fold } from '../rules/fold.ts';
import type { KeptDossier } from '../store/ledger.ts';
import type { DossierHouse } from './dossier-house.ts';

type LaterAct = Exclude<Act, Act<'submit'>>;

/**
 * A supplement that mends answers says only those that change: the others stay as they were. All together are checked by the same form as the filing and kept
 * in canonical form; throws the problem with every fault. A repetition is settled in the light of the dossier it was first sent to, and so is the same again.
 */
export function settledAct(house: DossierHouse, kept: KeptDossier, act: LaterAct): LaterAct {
  if (act.kind !== 'supplement') return act;
  const dossier = dossierBefore(kept, act);
  const known = new Set(dossier.papers.map((paper) => paper.sha256));
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
  const { submitted } = dossier;
  const procedure = house.catalogue().version(submitted.procedureCode, submitted.procedureVersion);
  if (procedure === null) throw new Error(`Procedure ${submitted.procedureCode} v${submitted.procedureVersion} is gone`);
  const checked = checkForm(procedure.form, { ...dossier.answers, ...act.content.answers }, house.formFacts(plainDateOf(house.now())));
  if (checked.problems.length === 0) return { ...act, content: { ...act.content, answers: checked.answers } };
  const error = refusalProblem({
    ...emptySupplement,
    kind: 'answersIncomplete',
    why: { vi: `Còn ${checked.problems.length} chỗ cần sửa.`, en: `${checked.problems.length} things need mending.` },
  });
  throw problemError({ ...error.problem, errors: checked.problems.map((one) => ({ path: `content.answers.${one.path}`, code: one.kind, message: one.message })) });
}

function dossierBefore(kept: KeptDossier, act: LaterAct): Dossier {
  const at = kept.entries.findIndex((entry) => entry.actId === act.actId);
  return (at < 0 ? null : fold(kept.entries.slice(0, at))) ?? kept.dossier;
}

const emptySupplement = {
  kind: 'nothingAskedFor',
  why: { vi: 'Phần bổ sung chưa có gì.', en: 'The supplement is empty.' },
  next: { vi: 'Thêm giấy tờ, sửa câu trả lời hoặc ghi lời giải thích.', en: 'Add a paper, mend an answer or write an explanation.' },
  source: 'Thông tư 01/2018/TT-VPCP, mẫu 02',
};
