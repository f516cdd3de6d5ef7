import type { Instant } from '../../basics/rules/time.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';
import { canonicalJson } from './filing-content.ts';

/** When an answer of a draft was last changed, and by which of the devices that hold the draft (a mark of its secret, which opens nothing). */
export type KeyChange = { readonly at: Instant; readonly by: string };

export type DraftKeyConflict = { readonly key: string; readonly theirs: Answer; readonly yours: Answer; readonly theirsAt: Instant };

/**
 * Splits a change of a draft in what may be saved and what somebody else has changed since the device last looked (`basedOn`). What the device
 * itself changed, and what now says the same, is no conflict. Source: bản cam kết, mục 12.
 */
export function splitDraftChange(input: {
  /** null clears an answer. */
  readonly change: Answers;
  readonly basedOn: Instant | null;
  readonly by: string;
  readonly answers: Answers;
  readonly changedAt: Readonly<Record<string, KeyChange>>;
}): { readonly save: Answers; readonly conflicts: readonly DraftKeyConflict[] } {
  const { basedOn, answers, changedAt, change } = input;
  const conflicts = Object.entries(change).flatMap(([key, yours]): DraftKeyConflict[] => {
    const last = changedAt[key];
    const theirs = answers[key] ?? null;
    if (basedOn === null || last === undefined || last.by === input.by || last.at <= basedOn || isSame(theirs, yours)) return [];
    return [{ key, theirs, yours, theirsAt: last.at }];
  });
  const held = new Set(conflicts.map((one) => one.key));
  return { save: Object.fromEntries(Object.entries(change).filter(([key]) => !held.has(key))), conflicts };
}

function isSame(one: Answer, other: Answer): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
