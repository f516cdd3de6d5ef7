import { useDraft } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import type { SupplementItem } from '../rules/acts.ts';

/** What the reviewer thinks of one paper or one answer. `reason` is read by the citizen. */
export type Mark = { readonly verdict: 'found' | 'faulty' | 'notNeeded'; readonly what: string; readonly reason: string };

/** Marks by 'paper <key>' or 'answer <key>'. They live on this page only; the supplement request is what is recorded. */
export type Review = Readonly<Record<string, Mark>>;

const nothing: Review = {};

export function useReview(dossierId: string): readonly [Review, (review: Review) => void] {
  return useDraft<Review>(`${dossierId} review`, nothing);
}

export function withMark(review: Review, key: string, mark: Mark | null): Review {
  if (mark !== null) return { ...review, [key]: mark };
  return Object.fromEntries(Object.entries(review).filter(([one]) => one !== key));
}

/** Everything found faulty, as the lines of one supplement request. */
export function itemsOf(review: Review): readonly SupplementItem[] {
  return Object.values(review)
    .filter((mark) => mark.verdict === 'faulty')
    .map(({ what, reason }) => ({ what, reason }));
}

export const noItem: SupplementItem = { what: '', reason: '' };

/** What was already written, then what was found since; never without a line to write on. */
export function mergeItems(kept: readonly SupplementItem[], found: readonly SupplementItem[]): readonly SupplementItem[] {
  const written = kept.filter((item) => item.what.trim() !== '' || item.reason.trim() !== '');
  const items = [...written, ...found.filter((item) => !written.some((one) => one.what === item.what))];
  return items.length === 0 ? [noItem] : items;
}

type Papers = Pick<DossierView, 'papers' | 'procedure'>;

/** Papers of the law for which nothing was sent and which the reviewer has not found either: named on the receipt. */
export function papersNotSeen(dossier: Papers, review: Review): readonly string[] {
  return dossier.procedure.requiredPapers
    .filter((paper) => paper.onlyWhen === null && paper.kind !== 'lookedUp' && paper.kind !== 'shown')
    .filter((paper) => review[`paper ${paper.key}`]?.verdict !== 'found' && review[`paper ${paper.key}`]?.verdict !== 'notNeeded')
    .filter((paper) => !dossier.papers.some((sent) => sent.requiredPaper === paper.key))
    .map((paper) => paper.name);
}
