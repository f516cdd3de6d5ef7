import { membersOf } from './answer-shapes.ts';
import { checkPlain, countOf, type Findings, problem } from './check-answer.ts';
import { holds, isAnswered, isGroup } from './conditions.ts';
import type { Answer, AnswerProblem, Answers, CheckedForm, Form, FormFacts, Question } from './form.ts';
import { words } from './form-words.ts';
import { type AskedQuestion, rowsOf, settleForm, settleParts } from './settle.ts';

/**
 * The check of a whole form before it is sent: every fault at once, answers in canonical form. Keys the form does not have are faults; answers to
 * questions that are not asked are left out without a word. The same function runs on the device and on the server.
 */
export function checkForm(form: Form, given: Answers, facts: FormFacts): CheckedForm {
  const { pages, answers } = settleForm(form, given);
  const questions = questionsOf(form);
  const asked = pages.flatMap((page) => page.asked);
  const found = checkLevel({ asked, level: answers, siblings: questions, facts, prefix: '' });
  return { answers, problems: [...unknownKeys(given, keysOf(questions), ''), ...found.problems], warnings: found.warnings };
}

/** The same for one page, in the light of the answers of all pages. A page that is not asked, or does not exist, has no faults. */
export function checkPage(form: Form, pageId: string, given: Answers, facts: FormFacts): CheckedForm {
  const { pages, answers } = settleForm(form, given);
  const asked = pages.find(({ page }) => page.id === pageId)?.asked ?? [];
  return { answers, ...checkLevel({ asked, level: answers, siblings: questionsOf(form), facts, prefix: '' }) };
}

type Level = {
  readonly asked: readonly AskedQuestion[];
  readonly level: Answers;
  readonly siblings: readonly Question[];
  readonly facts: FormFacts;
  /** '' for the form itself, 'nguoi_chet.' for a group, 'nguoi_di_cung[0].' for a row. */
  readonly prefix: string;
};

function checkLevel(level: Level): Findings {
  return together(level.asked.map((asked) => checkAsked(asked, level)));
}

function checkAsked(asked: AskedQuestion, level: Level): Findings {
  const { question, raw, value } = asked;
  const path = `${level.prefix}${question.key}`;
  if (question.type === 'derived') return nothing;
  if (value === undefined && isAnswered(raw) && !(question.type === 'consent' && raw === false)) return wrongShape(asked, path, level);
  if (question.type === 'group') return checkGroup(asked, path, level);
  if (value === undefined) return isRequired(question, level.level) ? missing(question, path) : nothing;
  const here = { question, value, path, level: level.level, siblings: level.siblings, facts: level.facts };
  if (question.type === 'table') return together([countOf(here), checkRows(asked, path, level)]);
  const [unknown, found] = [unknownMembers(question, raw, path), checkPlain(question.type, here)];
  return unknown.length === 0 ? found : together([{ problems: unknown, warnings: [] }, found]);
}

/** A required group that is empty is told part by part: that is what the person has to fill. */
function checkGroup({ question, raw, value }: AskedQuestion, path: string, { facts, level }: Level): Findings {
  const parts = question.parts ?? [];
  if (value === undefined && !isRequired(question, level)) return nothing;
  const given = isGroup(raw) ? raw : {};
  const settled = settleParts(parts, given);
  const found = checkLevel({ asked: settled.asked, level: settled.answers, siblings: parts, facts, prefix: `${path}.` });
  return { ...found, problems: [...unknownKeys(given, keysOf(parts), `${path}.`), ...found.problems] };
}

function checkRows({ question, raw }: AskedQuestion, path: string, { facts }: Level): Findings {
  const parts = question.parts ?? [];
  const rows = rowsOf(raw).slice(0, question.max ?? 50);
  return together(
    rows.map(({ at, row }) => {
      const settled = settleParts(parts, row);
      const found = checkLevel({ asked: settled.asked, level: settled.answers, siblings: parts, facts, prefix: `${path}[${at}].` });
      return { ...found, problems: [...unknownKeys(row, keysOf(parts), `${path}[${at}].`), ...found.problems] };
    }),
  );
}

/** A group of which nothing can be kept is looked at part by part, so that the person sees which. */
function wrongShape(asked: AskedQuestion, path: string, level: Level): Findings {
  const inParts = asked.question.type === 'group' && isGroup(asked.raw) ? checkGroup({ ...asked, value: {} }, path, level) : nothing;
  return inParts.problems.length > 0 ? inParts : problem({ path }, 'wrongShape', words.wrongShape);
}

function missing(question: Question, path: string): Findings {
  return question.type === 'consent' ? problem({ path }, 'mustAgree', words.mustAgree) : problem({ path }, 'missing', words.missing(question.label));
}

function isRequired(question: Question, level: Answers): boolean {
  return question.required === 'always' || (question.required !== 'never' && holds(question.required, level));
}

/** At most twenty are named: a stranger's body with a million keys must not become an answer with a million faults. */
function unknownKeys(given: Answers, known: ReadonlySet<string>, prefix: string): readonly AnswerProblem[] {
  const unknown = Object.keys(given).filter((key) => !known.has(key));
  return unknown.slice(0, 20).map((key) => ({ path: `${prefix}${key.slice(0, 100)}`, kind: 'unknownQuestion', message: words.unknownQuestion }));
}

function unknownMembers(question: Question, raw: Answer | undefined, path: string): readonly AnswerProblem[] {
  const members = membersOf[question.type];
  return members !== undefined && isGroup(raw) ? unknownKeys(raw, new Set(members), `${path}.`) : [];
}

/** Whether a question of this key stands on a page of the form, shown or not. */
export function isQuestionOf(form: Form, key: string): boolean {
  return keysOf(questionsOf(form)).has(key);
}

/** A form stays the same object while its version is in the catalogue: what it asks is listed once, not at every filing. */
const questionsKnown = new WeakMap<Form, readonly Question[]>();
const keysKnown = new WeakMap<readonly Question[], ReadonlySet<string>>();

function questionsOf(form: Form): readonly Question[] {
  return (
    questionsKnown.get(form) ??
    remembered(
      questionsKnown,
      form,
      form.pages.flatMap(({ questions }) => questions),
    )
  );
}

function keysOf(questions: readonly Question[]): ReadonlySet<string> {
  return keysKnown.get(questions) ?? remembered(keysKnown, questions, new Set(questions.map(({ key }) => key)));
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, value: V): V {
  known.set(key, value);
  return value;
}

const nothing: Findings = { problems: [], warnings: [] };

function together(all: readonly Findings[]): Findings {
  const found = all.filter((one) => one.problems.length > 0 || one.warnings.length > 0);
  return found.length === 0 ? nothing : { problems: found.flatMap(({ problems }) => problems), warnings: found.flatMap(({ warnings }) => warnings) };
}
