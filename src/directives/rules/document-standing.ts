import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

export const documentStandings = ['inForce', 'notYet', 'expired', 'replaced', 'withdrawn'] as const;
export type DocumentStanding = (typeof documentStandings)[number];

/** Where a document stands on the day. `replacedOn`: the day of the one that takes its place; from that day it is replaced. A day that nobody wrote bounds nothing. */
export function documentStanding(
  one: { readonly effectFrom: PlainDate | null; readonly effectTo: PlainDate | null; readonly replacedOn: PlainDate | null; readonly withdrawn: 'yes' | 'no' },
  today: PlainDate,
): DocumentStanding {
  if (one.withdrawn === 'yes') return 'withdrawn';
  if (one.replacedOn !== null && one.replacedOn <= today) return 'replaced';
  if (one.effectTo !== null && one.effectTo < today) return 'expired';
  return one.effectFrom !== null && one.effectFrom > today ? 'notYet' : 'inForce';
}

/**
 * Whether the words by which a team was founded name this document: the same number, and its day right behind it. "Công văn 1520/UBND ngày 15/05/2017 của …;
 * Thông báo 192/TB-VP ngày 24/03/2017" names two.
 */
export function isNamedIn(words: string, document: { readonly number: string; readonly issuedOn: PlainDate }): boolean {
  const told = words.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
  const wanted = `${document.number} ngày ${formatDate(document.issuedOn)}`.normalize('NFC').toLowerCase();
  const at = told.indexOf(wanted);
  return at === 0 || (at > 0 && !/[\d/]/.test(told.charAt(at - 1)));
}
