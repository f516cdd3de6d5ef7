import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import type { Answer, Answers } from '../../../procedures/rules/form.ts';

/**
 * What a page of a draft was drawn from, as it travels with its form: when the draft was last saved, and a mark of every answer that was shown.
 * By the time a change of another machine is noticed; by the mark, whether this person changed the answer at all.
 */
type BasedOn = { readonly at: string | null; readonly isTouched: (answer: readonly [string, Answer]) => boolean };

export function basedOnText(shown: { readonly savedAt: string; readonly keys: readonly string[]; readonly answers: Answers }): string {
  return [shown.savedAt, ...shown.keys.map((key) => `${key}~${markOf(shown.answers[key] ?? null)}`)].join(' ');
}

/**
 * Of a form that says nothing, nothing is known: it is saved as it comes. Of a question without a mark the form says that it was empty, as those are
 * which an identity card fills in on a page that does not stand open. A mark `?` fits nothing: the page does not know what was kept there last.
 */
export function readBasedOn(text: string): BasedOn {
  const [at = '', ...marks] = text.split(' ');
  if (at === '') return { at: null, isTouched: () => true };
  const known = new Map(marks.map((one) => [one.slice(0, one.indexOf('~')), one.slice(one.indexOf('~') + 1)]));
  return { at, isTouched: ([key, answer]) => (known.get(key) ?? emptyMark) !== markOf(answer) };
}

function markOf(answer: Answer): string {
  return createHash('sha256').update(canonicalJson(answer)).digest('hex').slice(0, 8);
}

const emptyMark = markOf(null);
