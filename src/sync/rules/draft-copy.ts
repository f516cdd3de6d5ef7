import type { Instant } from '../../basics/rules/time.ts';
import { canonicalJson } from '../../dossiers/rules/filing-content.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';

/**
 * A draft of a device and its copy on the server, which other devices may change. Field by field: what only one side changed goes over, what both
 * changed waits for a person. Source: bản cam kết, mục 12.
 */

/** The receiving unit is chosen like an answer and goes over like one; no form has such a key. */
export const unitKey = 'unitCode';

/** `seenAt`: when the server held `theirs` for certain; a decision made against it is sent as based on that moment. */
export type CopyConflict = { readonly theirs: Answer; readonly theirsAt: Instant; readonly seenAt: Instant };

/** What a device remembers of the copy of one draft. */
export type CopyRecord = {
  /** Nothing that was changed before this is unknown here. Saving moves it on only when all that others changed was read too. */
  readonly seenAt: Instant;
  /** What the copy held then, with our own changes since. */
  readonly seen: Answers;
  readonly conflicts: Readonly<Record<string, CopyConflict>>;
  /** Where the person chose this machine's answer, and the moment of the other answer that they saw. */
  readonly mine: Readonly<Record<string, Instant>>;
  /** Where the person chose the other answer and the server has not been told: a page of the server may still keep beside it what was typed here. */
  readonly yielded: readonly string[];
};

/** The copy as the server tells it, at one moment. */
export type CopyThere = { readonly savedAt: Instant; readonly answers: Answers; readonly changedAt: Readonly<Record<string, Instant>> };

/** Nothing was seen yet: whatever another device has changed there is a change elsewhere. */
export const nothingSeen: CopyRecord = { seenAt: '1970-01-01T00:00:00.000Z' as Instant, seen: {}, conflicts: {}, mine: {}, yielded: [] };

/** What is to be sent now: only what changed here since the copy was last seen, without what waits for a person. A decision goes first, alone. */
export function nextChange(record: CopyRecord, here: Answers): { readonly basedOn: Instant; readonly change: Answers } {
  const changed = keysOf(record.seen, here).filter((key) => !Object.hasOwn(record.conflicts, key) && !isSame(record.seen[key], here[key]));
  // A unit can be changed, never cleared.
  const sendable = changed.filter((key) => key !== unitKey || isFilled(here[key]));
  const decided = sendable.flatMap((key) => record.mine[key] ?? []).sort();
  const [first] = decided;
  const keys = first === undefined ? sendable : sendable.filter((key) => record.mine[key] === first);
  return { basedOn: first ?? record.seenAt, change: Object.fromEntries(keys.map((key) => [key, here[key] ?? null])) };
}

/** After the server answered. What only the other side changed is taken in where nothing of it stands on a page; else it stays unseen. */
export function meetCopy(
  record: CopyRecord,
  met: {
    readonly sent: Answers;
    /** What the server was told with it: where the other answer was chosen. */
    readonly yielded: readonly string[];
    readonly refused: readonly string[];
    readonly there: CopyThere;
    readonly here: Answers;
    readonly mayTakeIn: boolean;
  },
): { readonly record: CopyRecord; readonly takeIn: Answers } {
  const { here, there } = met;
  if (there.savedAt < record.seenAt) return { record, takeIn: {} };
  const refused = new Set(met.refused);
  const saved = Object.entries(met.sent).filter(([key]) => !refused.has(key));
  const known: Answers = { ...record.seen, ...Object.fromEntries(saved) };
  const seen: Record<string, Answer> = {};
  const takeIn: Record<string, Answer> = {};
  const conflicts: Record<string, CopyConflict> = {};
  let isBehind = false;
  for (const key of keysOf(known, there.answers, here)) {
    const theirs = there.answers[key] ?? null;
    const before = known[key] ?? null;
    const isOpen = refused.has(key) || Object.hasOwn(record.conflicts, key);
    const differs = !isSame(theirs, here[key]);
    const isTheirs = differs && !isSame(theirs, before);
    const isOurs = !isSame(here[key], before);
    seen[key] = differs ? before : theirs;
    if (differs && (isOpen || (isTheirs && isOurs))) conflicts[key] = { theirs, theirsAt: there.changedAt[key] ?? there.savedAt, seenAt: there.savedAt };
    else if (isTheirs && met.mayTakeIn) {
      takeIn[key] = theirs;
      seen[key] = theirs;
    } else if (isTheirs) isBehind = true;
  }
  const mine = Object.entries(record.mine).filter(([key]) => !Object.hasOwn(met.sent, key) && !Object.hasOwn(conflicts, key) && !isSame(seen[key], here[key]));
  const settledItself = Object.keys(record.conflicts).filter((key) => !Object.hasOwn(conflicts, key));
  const yielded = [...new Set([...record.yielded.filter((key) => !met.yielded.includes(key)), ...settledItself])];
  return { record: { seenAt: isBehind ? record.seenAt : there.savedAt, seen, conflicts, mine: Object.fromEntries(mine), yielded }, takeIn };
}

/** A person chose, looking at both. `answer` is what is to be written here; what was chosen of this machine is sent with the next copy. */
export function settleConflicts(record: CopyRecord, choices: Readonly<Record<string, 'mine' | 'theirs'>>): { readonly record: CopyRecord; readonly answer: Answers } {
  const settled = Object.entries(record.conflicts).filter(([key]) => Object.hasOwn(choices, key));
  const taken = settled.filter(([key]) => choices[key] === 'theirs');
  const kept = settled.filter(([key]) => choices[key] === 'mine');
  return {
    record: {
      ...record,
      seen: { ...record.seen, ...Object.fromEntries(settled.map(([key, { theirs }]) => [key, theirs])) },
      conflicts: Object.fromEntries(Object.entries(record.conflicts).filter(([key]) => !Object.hasOwn(choices, key))),
      mine: { ...record.mine, ...Object.fromEntries(kept.map(([key, { seenAt }]) => [key, seenAt])) },
      yielded: [...new Set([...record.yielded, ...taken.map(([key]) => key)])],
    },
    answer: Object.fromEntries(taken.map(([key, { theirs }]) => [key, theirs])),
  };
}

/** Of what a page holds, only what the person changed on it: a page that was drawn before something was taken in must not bring the old back. */
export function touchedOnly(change: Answers, shown: Answers): Answers {
  return Object.fromEntries(Object.entries(change).filter(([key, answer]) => !isSame(answer, shown[key])));
}

function keysOf(...all: readonly Answers[]): readonly string[] {
  return [...new Set(all.flatMap((answers) => Object.keys(answers)))];
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

function isFilled(answer: Answer | undefined): boolean {
  return answer !== undefined && answer !== null && answer !== '';
}
