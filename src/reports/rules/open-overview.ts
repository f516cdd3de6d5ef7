import { formatRate } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { openDefinitions } from './open-figure-keys.ts';
import { type nowPlace, type OpenFigures, shownAt, whole } from './open-figures.ts';
import { daysOf, monthOf, type OpenPeriod, periodsOf } from './open-period.ts';

/** The newest month in which anything was received; where nothing ever was, in which anything is told. Null while there is nothing at all. */
export function newestMonth(figures: OpenFigures): OpenPeriod | null {
  return monthsTold(figures, ['total']).at(-1) ?? monthsTold(figures, toldBy).at(-1) ?? null;
}

/** Periods of which something is told, the newest first. */
export function toldPeriods(figures: OpenFigures): readonly OpenPeriod[] {
  return periodsOf(monthsTold(figures, toldBy));
}

const toldBy = ['total', 'handled', 'answers'] as const;

function monthsTold(figures: OpenFigures, keys: readonly string[]): readonly OpenPeriod[] {
  return figures.months.filter((month) => keys.some((key) => shownAt(figures, { unit: whole, period: month, key }) !== 0));
}

/** Whether the period still runs on the day of counting. */
export function runs(period: OpenPeriod, asOf: PlainDate): 'yes' | 'no' {
  return daysOf(period).to >= asOf ? 'yes' : 'no';
}

/** "35,06%" of the figure it is a part of; null when one of the two is not told, or there is nothing to be a part of. */
export function shareAt(
  figures: OpenFigures,
  place: { readonly unit: string; readonly period: OpenPeriod | typeof nowPlace; readonly key: keyof typeof openDefinitions },
): string | null {
  const of = openDefinitions[place.key].of;
  if (of === null) return null;
  const [part, all] = [shownAt(figures, place), shownAt(figures, { ...place, key: of })];
  return typeof part === 'number' && typeof all === 'number' ? formatRate(part, all) : null;
}

export function currentMonth(figures: OpenFigures): OpenPeriod {
  return monthOf(figures.asOf);
}
