import { formatRate } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { openDefinitions } from './open-figure-keys.ts';
import { type nowPlace, type OpenFigures, type Shown, shownAt, whole } from './open-figures.ts';
import { daysOf, monthOf, type OpenPeriod, periodsOf } from './open-period.ts';

/** The month that runs, once anything is told of it; else the newest of which something is. Null while there is nothing at all. */
export function newestMonth(figures: OpenFigures): OpenPeriod | null {
  const told = figures.months.filter((month) => ['total', 'handled', 'answers'].some((key) => shownAt(figures, { unit: whole, period: month, key }) !== 0));
  return told.at(-1) ?? null;
}

/** Periods of which something is told, the newest first. */
export function toldPeriods(figures: OpenFigures): readonly OpenPeriod[] {
  const newest = newestMonth(figures);
  return newest === null ? [] : periodsOf(figures.months.filter((month) => month <= newest));
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

export type { Shown };
