import { formatRate } from '../../basics/rules/numbers.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';

/** Filings that the participants helped with on a day, and how many of them were sent back for a supplement. */
export type HelpedDay = { readonly day: PlainDate; readonly assisted: number; readonly returned: number };

export const effectWindows = ['before', 'after30', 'after90'] as const;
export type EffectWindow = (typeof effectWindows)[number];

/** `counts` is null while the window has not gone by: what is to come is not known, and not 0. `rateText` is null for nothing of nothing. */
export type Effect = {
  readonly window: EffectWindow;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly counts: { readonly assisted: number; readonly returned: number; readonly rateText: string | null } | null;
};

/** Windows of thirty days each, so that their counts can be laid beside each other; the day of the session belongs to none. */
const bounds = { before: [-30, -1], after30: [1, 30], after90: [61, 90] } as const satisfies Record<EffectWindow, readonly [number, number]>;

/** The first and last day that are looked at. */
export function effectSpan(heldOn: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addDays(heldOn, bounds.before[0]), to: addDays(heldOn, bounds.after90[1]) };
}

/**
 * What came of a session: filings that its participants helped with in the 30 days before it, the 30 days after it, and the 30 days that end 90 days
 * after it; of these, how many were returned for a supplement. Denominator: filings helped with by the participants in that window.
 */
export function effectOf(days: readonly HelpedDay[], { heldOn, today }: { readonly heldOn: PlainDate; readonly today: PlainDate }): readonly Effect[] {
  return effectWindows.map((window) => {
    const [first, last] = bounds[window];
    const [from, to] = [addDays(heldOn, first), addDays(heldOn, last)];
    if (today <= to) return { window, from, to, counts: null };
    const within = days.filter(({ day }) => from <= day && day <= to);
    const sum = (key: 'assisted' | 'returned') => within.reduce((total, one) => total + one[key], 0);
    return { window, from, to, counts: { assisted: sum('assisted'), returned: sum('returned'), rateText: formatRate(sum('returned'), sum('assisted')) } };
  });
}
