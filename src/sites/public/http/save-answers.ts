import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import type { Answer, Answers } from '../../../procedures/rules/form.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import type { ApiAnswer, ProblemView } from './api.ts';
import { markOf, readBasedOn } from './based-on.ts';
import { type OpenDraft, saveDraft } from './open-draft.ts';
import type { Site } from './site.ts';

export type Saved = {
  readonly savedAt: string;
  /** What other machines changed and this person did not: the page that was posted shows it as it was before. */
  readonly taken: Answers;
  /** How many answers of the draft wait for a choice between two. */
  readonly waiting: number;
};

/**
 * Saves what a page of the server sends. What another machine changed since the page was drawn stays: where the person did not touch it, it is the
 * answer now; where both changed it, what was typed here is kept beside it until the person chooses. Source: bản cam kết, mục 12.
 */
export async function saveAnswers(
  site: Site,
  open: OpenDraft,
  posted: { readonly change: Readonly<Record<string, Answer>>; readonly basedOn: string; readonly from: string },
): Promise<ApiAnswer<Saved>> {
  const { at, marks } = readBasedOn(posted.basedOn);
  const isWaiting = (key: string) => Object.hasOwn(open.beside, key);
  const { [unitKey]: unit, ...answers } = Object.fromEntries(Object.entries(posted.change).filter(([key]) => !isWaiting(key)));
  const typed = Object.entries(posted.change).filter(([key]) => isWaiting(key));
  const beside = Object.fromEntries(typed.map(([key, answer]) => [key, isSame(answer, open.there[key] ?? null) ? null : { answer }]));
  const change = { answers, beside, ...(typeof unit === 'string' ? { unitCode: unit } : {}) };
  const saved = await saveDraft(site, open, { change: { ...change, basedOn: at }, from: posted.from });
  const isOpen = (key: string) => !Object.hasOwn(beside, key) || beside[key] !== null;
  const waiting = Object.keys(open.beside).filter(isOpen).length;
  if (saved.ok) return { ...saved, body: { savedAt: saved.body.savedAt, taken: {}, waiting } };
  const told = conflictsIn(saved.problem);
  if (told === null) return saved;
  const isTouched = ({ key, yours }: Conflict) => marks[key] !== markOf(yours);
  const both = told.conflicts.filter(isTouched);
  const kept = both.length === 0 ? null : await saveDraft(site, open, { change: { beside: besideIn(both) }, from: posted.from });
  if (kept?.ok === false) return kept;
  const taken = Object.fromEntries(told.conflicts.filter((one) => !isTouched(one)).map(({ key, theirs }) => [key, theirs]));
  return { ok: true, status: 200, body: { savedAt: kept?.body.savedAt ?? told.savedAt, taken, waiting: waiting + both.length } };
}

type Conflict = { readonly key: string; readonly theirs: Answer; readonly yours: Answer };

function besideIn(both: readonly Conflict[]): Readonly<Record<string, { readonly answer: Answer }>> {
  return Object.fromEntries(both.map(({ key, yours }) => [key, { answer: yours }]));
}

/** What another device has changed meanwhile; null for any other refusal. */
export function conflictsIn(problem: ProblemView): { readonly savedAt: string; readonly conflicts: readonly Conflict[] } | null {
  if (problem.code !== 'draftChangedElsewhere') return null;
  const { savedAt = '', conflicts = [] } = (problem.facts ?? {}) as { readonly savedAt?: string; readonly conflicts?: readonly Conflict[] };
  return { savedAt, conflicts };
}

function isSame(one: Answer, other: Answer): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
