import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { type DeclaredPaper, papersMax } from '../../papers/rules/paper.ts';
import type { Answer, Form } from '../../procedures/rules/form.ts';
import type { BesideAnswer } from '../rules/draft-conflict.ts';
import type { Draft, DraftChange } from '../store/drafts.ts';
import type { DraftChangeBody } from './draft-shapes.ts';

/**
 * The change that a body asks for. Wrong answers are kept as they are typed: the check comes when the dossier is filed. Keys that the form
 * does not have are refused, so that a stranger cannot use drafts as a store.
 */
export function changeOf(body: DraftChangeBody, known: { readonly draft: Draft; readonly form: Form }): DraftChange {
  const keys = new Set(known.form.pages.flatMap((page) => page.questions.map((question) => question.key)));
  const answers = Object.entries(body.answers ?? {}) as [string, Answer][];
  const beside = Object.entries(body.beside ?? {}) as [string, BesideAnswer | null][];
  const unknown = [...answers, ...beside.filter(([key]) => key !== 'unitCode')].find(([key, answer]) => answer !== null && !keys.has(key));
  if (unknown !== undefined) throw problemError(unknownQuestion(unknown[0]));
  const papers = Object.entries(body.papers ?? {});
  const kept = papers.flatMap(([sha256, paper]): [string, DeclaredPaper][] =>
    paper === null ? [] : [[sha256, { ...paper, name: paper.name.normalize('NFC'), sha256, requiredPaper: paper.requiredPaper ?? null }]],
  );
  const count = new Set([...known.draft.papers.map((paper) => paper.sha256), ...kept.map(([sha256]) => sha256)]).size;
  if (kept.length > 0 && count > papersMax) throw problemError(tooManyPapers);
  return {
    unitCode: body.unitCode ?? null,
    answers: Object.fromEntries(answers),
    basedOn: basedOnOf(body),
    beside: Object.fromEntries(beside),
    papers: { set: Object.fromEntries(kept), clear: papers.map(([sha256]) => sha256) },
  };
}

function basedOnOf({ basedOn = null }: DraftChangeBody): Instant | null {
  if (basedOn === null) return null;
  const instant = parseInstant(basedOn);
  if (instant === null) throw problemError(malformed([{ path: 'basedOn', code: 'format', message: { vi: 'Thời điểm không rõ.', en: 'The time is unclear.' } }]));
  return instant;
}

function unknownQuestion(key: string): Problem {
  return {
    status: 422,
    code: 'unknownQuestion',
    title: { vi: 'Mẫu không có câu hỏi này', en: 'The form has no such question' },
    detail: { vi: `Mẫu của thủ tục không có câu hỏi "${key.slice(0, 100)}".`, en: `The form of the procedure has no question "${key.slice(0, 100)}".` },
    next: { vi: 'Tải lại trang để lấy mẫu mới nhất.', en: 'Reload the page to get the newest form.' },
  };
}

const tooManyPapers: Problem = {
  status: 422,
  code: 'tooManyPapers',
  title: { vi: 'Quá nhiều tệp', en: 'Too many files' },
  detail: { vi: `Một hồ sơ nhận tối đa ${papersMax} tệp.`, en: `A dossier takes at most ${papersMax} files.` },
  next: { vi: 'Bỏ bớt tệp không cần.', en: 'Remove what is not needed.' },
};
