import type { Lang } from '../../../basics/web/lang.ts';
import { holds } from '../../../procedures/rules/conditions.ts';
import { fieldsOf } from '../../../procedures/rules/fields-of.ts';
import type { Answer, AnswerProblem, Answers, Question } from '../../../procedures/rules/form.ts';

/** The lists that a choice is made from. */
export type Lists = { readonly ethnicGroups: readonly string[]; readonly countries: readonly string[]; readonly idDocumentKinds: readonly string[] };

/** One question as it is put on the page. */
export type Asking = {
  readonly lang: Lang;
  readonly question: Question;
  /** Name of the field, and where faults point: 'con_ho_ten', 'cac_ben[0].ho_ten'. */
  readonly path: string;
  /** As typed. */
  readonly answer: Answer | undefined;
  /** The kept answers of the same level, for conditions and derived values. */
  readonly level: Answers;
  readonly faults: readonly AnswerProblem[];
  readonly lists: Lists;
  /** How many rows a table shows, where more than were answered. */
  readonly rows: Readonly<Record<string, number>>;
};

/** The one text that fills a box. */
export function boxValue(asking: Asking, name: string): string {
  const value = fieldsOf({ ...asking.question, key: asking.path }, asking.answer)[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** The texts of a question with several choices. */
export function chosenOf(asking: Asking): readonly string[] {
  const value = fieldsOf({ ...asking.question, key: asking.path }, asking.answer)[asking.path];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function isOptional({ question, level }: Asking): boolean {
  return question.required === 'never' || (question.required !== 'always' && !holds(question.required, level));
}

/** The fault shown at this question: its own, or that of one of its boxes. Groups and tables leave the boxes to their parts. */
export function faultsOf({ question, path, faults }: Asking): readonly AnswerProblem[] {
  const isNested = question.type === 'group' || question.type === 'table';
  return faults.filter((fault) => fault.path === path || (!isNested && fault.path.startsWith(`${path}.`)));
}

export function idOf(path: string): string {
  return `f-${path.replace(/[^\w]+/g, '-').replace(/-$/, '')}`;
}

/** Where the error summary leads: the first box of a question bears the id of the question. */
export function hrefOf(path: string): string {
  return `#${idOf(path.replace(/\.(?:line|kind|from|day)$/, ''))}`;
}

/** The ids of what explains a box, for aria-describedby. */
export function describedBy(asking: Asking): string | undefined {
  const ids = [...(asking.question.hint === undefined ? [] : [`${idOf(asking.path)}-hint`]), ...(faultsOf(asking).length === 0 ? [] : [`${idOf(asking.path)}-fault`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}
