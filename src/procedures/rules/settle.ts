import { readDate } from '../../basics/rules/numbers.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { canonicalPlain, type PlainType } from './answer-shapes.ts';
import { answerOf, holds, isAnswered, isGroup, isList } from './conditions.ts';
import type { Answer, Answers, Form, FormPage, Question } from './form.ts';

/** A question that is asked, with what was given and what is kept of it. */
export type AskedQuestion = { readonly question: Question; readonly raw: Answer | undefined; readonly value: Answer | undefined };
type SettledLevel = { readonly asked: readonly AskedQuestion[]; readonly answers: Answers };
type SettledPage = { readonly page: FormPage; readonly asked: readonly AskedQuestion[] };

/**
 * Which pages and questions of a form are asked for these answers, and the answers in canonical form: hidden questions left out, derived ones
 * filled in. One pass from the first question to the last: conditions look at what stands before them, so an answer to a question that is itself
 * hidden never shows another one. Pages on which nothing is left to fill are not there.
 */
export function settleForm(form: Form, given: Answers): { readonly pages: readonly SettledPage[]; readonly answers: Answers } {
  const kept: Kept = {};
  const pages = form.pages.map((page) => {
    const isShown = page.shownIf === undefined || holds(page.shownIf, kept);
    return { page, asked: isShown ? settleInto(kept, page.questions, given) : [] };
  });
  return { pages: pages.filter(({ asked }) => asked.some(({ question }) => question.type !== 'derived')), answers: kept };
}

/** The same for the parts of a group or of one row of a table: a level of their own. */
export function settleParts(parts: readonly Question[], given: Answers): SettledLevel {
  const kept: Kept = {};
  const asked = settleInto(kept, parts, given);
  return { asked, answers: kept };
}

/** The rows of a table that hold something, with the place they had in what was given. */
export function rowsOf(raw: Answer | undefined): readonly { readonly at: number; readonly row: Answers }[] {
  return (isList(raw) ? raw : []).flatMap((row, at) => (isGroup(row) && isAnswered(row) ? [{ at, row }] : []));
}

type Kept = Record<string, Answer>;

function settleInto(kept: Kept, questions: readonly Question[], given: Answers): readonly AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    if (question.shownIf !== undefined && !holds(question.shownIf, kept)) continue;
    const raw = answerOf(given, question.key);
    const value = question.type === 'derived' ? derive(question, kept) : canonicalAnswer(question, raw);
    if (value !== undefined) kept[question.key] = value;
    asked.push({ question, raw, value });
  }
  return asked;
}

function canonicalAnswer(question: Question, raw: Answer | undefined): Answer | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (question.type === 'group') return isGroup(raw) ? groupOrNothing(settleParts(question.parts ?? [], raw).answers) : undefined;
  if (question.type !== 'table') return isPlain(question) ? canonicalPlain(question, raw) : undefined;
  if (!isList(raw) || !raw.every((row) => row === null || isGroup(row))) return undefined;
  const rows = rowsOf(raw).flatMap(({ row }) => groupOrNothing(settleParts(question.parts ?? [], row).answers) ?? []);
  return rows.length === 0 ? undefined : rows;
}

function groupOrNothing(answers: Answers): Answers | undefined {
  return Object.keys(answers).length === 0 ? undefined : answers;
}

function isPlain(question: Question): question is Question & { readonly type: PlainType } {
  return question.type !== 'group' && question.type !== 'table' && question.type !== 'derived';
}

function derive(question: Question, before: Answers): Answer | undefined {
  const from = question.derivation === undefined ? undefined : answerOf(before, question.derivation.from);
  const date = typeof from === 'string' ? parsePlainDate(from) : null;
  return date === null ? undefined : readDate(date);
}
