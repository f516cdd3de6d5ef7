import { normalisePhone } from '../../../basics/rules/identity.ts';
import { nfc } from '../../../basics/rules/text.ts';
import type { PlainDate } from '../../../basics/rules/time.ts';
import { answerOf, isAnswered } from '../../../procedures/rules/conditions.ts';
import { exampleAnswers } from '../../../procedures/rules/example.ts';
import type { AnswerProblem, Answers, Form, FormPage, Question } from '../../../procedures/rules/form.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import type { PracticePerson } from './practice-people.ts';

/** A question that was refused while practising, how often, and for what. */
export type Refused = { readonly pageId: string; readonly key: string; readonly times: number; readonly kinds: readonly AnswerProblem['kind'][] };

/** What was refused so far, with the faults of one more press of "Tiếp tục": a question counts once a press, however many of its boxes are wrong. */
export function withRefused(before: readonly Refused[], on: { readonly pageId: string; readonly problems: readonly AnswerProblem[] }): readonly Refused[] {
  const now = new Map<string, Set<AnswerProblem['kind']>>();
  for (const { path, kind } of on.problems) now.set(keyOf(path), (now.get(keyOf(path)) ?? new Set<AnswerProblem['kind']>()).add(kind));
  const known = before.map((one) => {
    const kinds = one.pageId === on.pageId ? now.get(one.key) : undefined;
    return kinds === undefined ? one : { ...one, times: one.times + 1, kinds: [...new Set([...one.kinds, ...kinds])] };
  });
  const others = [...now].filter(([key]) => !before.some((one) => one.pageId === on.pageId && one.key === key));
  return [...known, ...others.map(([key, kinds]) => ({ pageId: on.pageId, key, times: 1, kinds: [...kinds] }))];
}

/** Only what the person was asked: a question that an answer has just brought up was not refused, it was not seen yet. */
export function ofSeen(problems: readonly AnswerProblem[], shown: readonly string[]): readonly AnswerProblem[] {
  return problems.filter(({ path }) => shown.includes(keyOf(path)));
}

/** The kinds of refusal a tip is due for: each once, at most three. */
export function kindsToTell(problems: readonly AnswerProblem[]): readonly AnswerProblem['kind'][] {
  return [...new Set(problems.map(({ kind }) => kind))].slice(0, 3);
}

export type Review = {
  readonly asked: number;
  /** Questions that were never refused. */
  readonly atOnce: number;
  /** The most refused first. */
  readonly refused: readonly { readonly question: Question; readonly times: number; readonly kinds: readonly AnswerProblem['kind'][] }[];
  /** Taken by the form, and yet not what the card says. */
  readonly unlikeCard: readonly Question[];
};

export function reviewOf(on: { readonly form: Form; readonly answers: Answers; readonly refused: readonly Refused[]; readonly person: PracticePerson }): Review {
  const pages = shownPages(on.form, on.answers);
  const questions = pages.flatMap((page) => page.questions.filter(({ type }) => type !== 'derived').map((question) => ({ pageId: page.id, question })));
  const timesOf = ({ pageId, question }: (typeof questions)[number]) => on.refused.find((one) => one.pageId === pageId && one.key === question.key);
  const refused = questions
    .flatMap((one) => {
      const known = timesOf(one);
      return known === undefined ? [] : [{ question: one.question, times: known.times, kinds: known.kinds }];
    })
    .sort((a, b) => b.times - a.times);
  return {
    asked: questions.length,
    atOnce: questions.length - refused.length,
    refused,
    unlikeCard: questions.map(({ question }) => question).filter((question) => isUnlike(question, on)),
  };
}

function isUnlike({ key }: Question, { answers, person }: { readonly answers: Answers; readonly person: PracticePerson }): boolean {
  const [card, given] = [answerOf(person.answers, key), answerOf(answers, key)];
  if (typeof card !== 'string' || typeof given !== 'string' || given === '') return false;
  return plainly(key, card) !== plainly(key, given);
}

/** Spaces and capitals are no mistake, marks are. */
function plainly(key: string, text: string): string {
  if (key === 'yc_dien_thoai') return normalisePhone(text) ?? text;
  return nfc(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Answers to what is still open on a page and stands on no card, so that long forms can be practised. What the card says is typed by hand, and
 * nobody agrees to anything by a button that fills in.
 */
export function fillOpen(on: { readonly form: Form; readonly pageId: string; readonly answers: Answers; readonly person: PracticePerson; readonly today: PlainDate }): Answers {
  let answers = on.answers;
  // An answer may bring up questions of its own.
  for (let round = 1; round <= 3; round += 1) {
    const page = shownPages(on.form, answers).find(({ id }) => id === on.pageId);
    if (page === undefined) return answers;
    const examples = examplesOf(page, on.today);
    const open = new Set(page.questions.filter((question) => isOpen(question, answers) && answerOf(on.person.answers, question.key) === undefined).map(({ key }) => key));
    answers = { ...answers, ...Object.fromEntries(Object.entries(examples).filter(([key]) => open.has(key))) };
  }
  return answers;
}

function isOpen(question: Question, answers: Answers): boolean {
  const answer = answerOf(answers, question.key);
  return question.type !== 'derived' && question.type !== 'consent' && (answer === undefined || !isAnswered(answer));
}

/** An example for each question of the page, whatever it depends on. */
function examplesOf({ id, title, questions }: FormPage, today: PlainDate): Answers {
  const asked = questions.map(({ shownIf: _, ...question }) => question);
  return exampleAnswers({ pages: [{ id, title, questions: asked }] }, { today });
}

/** 'cac_ben[0].ho_ten' → 'cac_ben' */
function keyOf(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}
