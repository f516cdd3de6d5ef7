import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import type { Answer, Answers } from '../../../procedures/rules/form.ts';

/**
 * What a page of a draft was drawn from, as it travels with its form: when the draft was last saved, and a mark of every answer that was shown.
 * By the time a change of another machine is noticed; by the mark, whether this person changed the answer at all.
 */
export type BasedOn = { readonly at: string | null; readonly marks: Readonly<Record<string, string>> };

export function basedOnText(shown: { readonly savedAt: string; readonly keys: readonly string[]; readonly answers: Answers }): string {
  return [shown.savedAt, ...shown.keys.map((key) => `${key}~${markOf(shown.answers[key] ?? null)}`)].join(' ');
}

/** Of a form that says nothing, nothing is known: it is saved as it comes. */
export function readBasedOn(text: string): BasedOn {
  const [at = '', ...marks] = text.split(' ');
  return { at: at === '' ? null : at, marks: Object.fromEntries(marks.map((one) => [one.slice(0, one.indexOf('~')), one.slice(one.indexOf('~') + 1)])) };
}

export function markOf(answer: Answer): string {
  return createHash('sha256').update(canonicalJson(answer)).digest('hex').slice(0, 8);
}
