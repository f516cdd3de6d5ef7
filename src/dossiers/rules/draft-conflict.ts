import type { Instant } from '../../basics/rules/time.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';
import { canonicalJson } from './filing-content.ts';

/** An answer that a device gave and that did not take the place of another device's: kept until its person has chosen. */
export type BesideAnswer = { readonly answer: Answer };

/**
 * When an answer of a draft was last changed, and by which of the devices that hold the draft (a mark of its secret, which opens nothing); beside it
 * what others of these devices answered meanwhile.
 */
export type KeyChange = { readonly at: Instant; readonly by: string; readonly beside?: Readonly<Record<string, BesideAnswer>> };

export type DraftKeyConflict = { readonly key: string; readonly theirs: Answer; readonly yours: Answer; readonly theirsAt: Instant };

/**
 * Splits a change of a draft in what may be saved and what somebody else has changed since the device last looked (`basedOn`). What the device
 * itself changed, and what now says the same, is no conflict. `changed`: what of it says something else than before; a page that is sent with an
 * answer as it stood has changed nothing. Source: bản cam kết, mục 12.
 */
export function splitDraftChange(input: {
  /** null clears an answer. */
  readonly change: Answers;
  readonly basedOn: Instant | null;
  readonly by: string;
  readonly answers: Answers;
  readonly changedAt: Readonly<Record<string, KeyChange>>;
}): { readonly save: Answers; readonly changed: readonly string[]; readonly conflicts: readonly DraftKeyConflict[] } {
  const { basedOn, answers, changedAt, change } = input;
  const conflicts = Object.entries(change).flatMap(([key, yours]): DraftKeyConflict[] => {
    const last = changedAt[key];
    const theirs = answers[key] ?? null;
    if (basedOn === null || last === undefined || last.by === input.by || last.at <= basedOn || isSame(theirs, yours)) return [];
    return [{ key, theirs, yours, theirsAt: last.at }];
  });
  const held = new Set(conflicts.map((one) => one.key));
  const save = Object.entries(change).filter(([key]) => !held.has(key));
  const changed = save.filter(([key, answer]) => !isSame(answers[key] ?? null, answer)).map(([key]) => key);
  return { save: Object.fromEntries(save), changed, conflicts };
}

/** What is known of each answer after a change. Whoever saves an answer has chosen: nothing of the same device stays beside it. */
export function changesAfter(
  before: Readonly<Record<string, KeyChange>>,
  change: {
    readonly by: string;
    readonly at: Instant;
    readonly saved: readonly string[];
    readonly changed: readonly string[];
    readonly beside: Readonly<Record<string, BesideAnswer | null>>;
  },
): Readonly<Record<string, KeyChange>> {
  const { by, at } = change;
  const changed = new Set(change.changed);
  const saved = change.saved.flatMap((key): [string, KeyChange][] => {
    const last = changed.has(key) ? { at, by } : before[key];
    return last === undefined ? [] : [[key, withBeside(last, othersBeside(before[key], by))]];
  });
  const known = { ...before, ...Object.fromEntries(saved) };
  const set = Object.entries(change.beside).flatMap(([key, own]): [string, KeyChange][] => {
    const last = known[key];
    if (last === undefined && own === null) return [];
    return [[key, withBeside(last ?? { at, by }, { ...othersBeside(last, by), ...(own === null ? {} : { [by]: own }) })]];
  });
  return { ...known, ...Object.fromEntries(set) };
}

/** What stands beside the draft for one of its devices. */
export function besideOf(changedAt: Readonly<Record<string, KeyChange>>, by: string): Readonly<Record<string, BesideAnswer>> {
  return Object.fromEntries(Object.entries(changedAt).flatMap(([key, { beside }]) => (beside?.[by] === undefined ? [] : [[key, beside[by]]])));
}

function othersBeside(last: KeyChange | undefined, by: string): Readonly<Record<string, BesideAnswer>> {
  return Object.fromEntries(Object.entries(last?.beside ?? {}).filter(([device]) => device !== by));
}

function withBeside({ at, by }: KeyChange, beside: Readonly<Record<string, BesideAnswer>>): KeyChange {
  return Object.keys(beside).length === 0 ? { at, by } : { at, by, beside };
}

function isSame(one: Answer, other: Answer): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
