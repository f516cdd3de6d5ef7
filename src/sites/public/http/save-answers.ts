import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import type { Answer, Answers } from '../../../procedures/rules/form.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import type { ApiAnswer, ProblemView } from './api.ts';
import { readBasedOn } from './based-on.ts';
import { type OpenDraft, saveDraft } from './open-draft.ts';
import type { Site } from './site.ts';

export type Saved = {
  readonly savedAt: string;
  /** What stands now where this person touched nothing and somebody else, or another tab, did: the page that was posted shows it as it was before. */
  readonly taken: Answers;
  /** How many answers of the draft wait for a choice between two. */
  readonly waiting: number;
};

/**
 * Saves what a page of the server sends: of it, what the person touched there. A page carries every answer that stands on it, also those that another
 * tab of the same browser, or another machine, has changed since it was drawn; those stay. Where another machine and this person changed the same, what
 * was typed here is kept beside the other until the person chooses; of two tabs the later touch counts. Source: bản cam kết, mục 12.
 */
export async function saveAnswers(
  site: Site,
  open: OpenDraft,
  posted: { readonly change: Readonly<Record<string, Answer>>; readonly basedOn: string; readonly from: string },
): Promise<ApiAnswer<Saved>> {
  const { at, isTouched } = readBasedOn(posted.basedOn);
  const here: Answers = { ...open.draft.answers, [unitKey]: open.draft.unitCode };
  const [touched, left] = [Object.entries(posted.change).filter(isTouched), Object.entries(posted.change).filter((one) => !isTouched(one))];
  const taken = Object.fromEntries(left.filter(([key, answer]) => !isSame(answer, here[key] ?? null)).map(([key]) => [key, here[key] ?? null]));
  const isWaiting = ([key]: readonly [string, Answer]) => Object.hasOwn(open.beside, key);
  const { [unitKey]: unit, ...answers } = Object.fromEntries(touched.filter((one) => !isWaiting(one)));
  const beside = Object.fromEntries(touched.filter(isWaiting).map(([key, answer]) => [key, isSame(answer, open.there[key] ?? null) ? null : { answer }]));
  const change = { answers, beside, ...(typeof unit === 'string' ? { unitCode: unit } : {}) };
  const saved = await saveDraft(site, open, { change: { ...change, basedOn: at }, from: posted.from });
  const isOpen = (key: string) => !Object.hasOwn(beside, key) || beside[key] !== null;
  const waiting = Object.keys(open.beside).filter(isOpen).length;
  if (saved.ok) return { ...saved, body: { savedAt: saved.body.savedAt, taken, waiting } };
  const told = conflictsIn(saved.problem);
  if (told === null) return saved;
  const kept = await saveDraft(site, open, { change: { beside: besideIn(told.conflicts) }, from: posted.from });
  if (!kept.ok) return kept;
  return { ok: true, status: 200, body: { savedAt: kept.body.savedAt, taken, waiting: waiting + told.conflicts.length } };
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
