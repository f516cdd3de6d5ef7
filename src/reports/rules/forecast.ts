import { rate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, isoWeekday, type PlainDate } from '../../basics/rules/time.ts';
import { monthsWithin, type Period } from './period.ts';
import { type Share, sumOfShares } from './share-figure.ts';

/** A month of a share, `month` as 2019-03. */
export type MonthShare = Share & { readonly month: string };

/**
 * What a share will be when its period ends, in hundredths of a per cent. `final`: it has ended, and this is it. `estimated`: with the low and high end that
 * nine of ten such forecasts stay within; `rest`: dossiers still expected. `unknown`: too little to say.
 */
export type Forecast =
  | { readonly kind: 'final'; readonly hundredths: number }
  | { readonly kind: 'estimated'; readonly hundredths: number; readonly low: number; readonly high: number; readonly rest: number }
  | { readonly kind: 'unknown' };

/** Fewer dossiers than this in the last months say nothing. */
export const forecastNeeds = 30;
/** Nine of ten: the 95th percentile of the normal distribution. */
const z = 1.645;
const baseMonths = 3;
/** What is still expected may be a fifth less or more. */
const volumeSlack = 0.2;

export const forecastMethod: Text = {
  vi: `Cách dự báo: lượng hồ sơ còn lại lấy theo cùng tháng năm trước, nhân với mức tăng giảm của ${baseMonths} tháng gần nhất so với cùng kỳ; không có năm trước thì theo số hồ sơ mỗi ngày làm việc của ${baseMonths} tháng gần nhất (ngày lễ chưa trừ). Tỷ lệ của phần còn lại lấy bằng tỷ lệ ${baseMonths} tháng gần nhất và tháng này. Khoảng dự báo là khoảng Wilson 90%, nới rộng theo mức dao động giữa các tháng và theo lượng hồ sơ có thể lệch 20%. Dưới ${forecastNeeds} hồ sơ thì không dự báo.`,
  en: `Method: what is still to come is taken from the same months of the year before, scaled by the last ${baseMonths} months against the same months then; without a year before, by the dossiers per weekday of the last ${baseMonths} months (public holidays are not left out). Its share is that of the last ${baseMonths} months and this one. The range is a 90 % Wilson interval, widened by how much months differ and by 20 % more or fewer dossiers. Below ${forecastNeeds} dossiers there is no forecast.`,
};

/** `soFar`: counted in the period until the end of `on`; `months`: each month until that day, the oldest first, without gaps, the last one cut at the day. */
export type ForecastInput = {
  readonly soFar: Share;
  readonly months: readonly MonthShare[];
  readonly period: Period;
  readonly on: PlainDate;
  readonly isOver: 'yes' | 'no';
};

export function forecastShare(input: ForecastInput): Forecast {
  const { soFar, months, isOver } = input;
  const now = rate(soFar.part, soFar.whole);
  if (isOver === 'yes') return now === null ? { kind: 'unknown' } : { kind: 'final', hundredths: now.hundredths };
  const base = sumOfShares(months.slice(-baseMonths - 1));
  const rest = remainingVolume(input);
  if (base.whole < forecastNeeds || soFar.whole + rest === 0) return { kind: 'unknown' };
  const ends = restShares(base, { rest, spread: spreadOf(completeMonths(input).slice(-2 * baseMonths)) });
  const volumes = [rest * (1 - volumeSlack), rest * (1 + volumeSlack)];
  const corners = volumes.flatMap((volume) => [ends.low, ends.high].map((share) => (soFar.part + volume * share) / (soFar.whole + volume)));
  const expected = (soFar.part + (rest * base.part) / base.whole) / (soFar.whole + rest);
  return {
    kind: 'estimated',
    hundredths: inHundredths(Math.round(expected * 10_000)),
    low: inHundredths(Math.floor(Math.min(expected, ...corners) * 10_000)),
    high: inHundredths(Math.ceil(Math.max(expected, ...corners) * 10_000)),
    rest,
  };
}

/**
 * Between what the share of the rest may lie: Wilson's interval, with the sample made as small as it is worth for foretelling `rest` more dossiers, and
 * smaller still where months differ by more than chance (`spread`). Source: E. B. Wilson 1927; Brown, Cai, DasGupta 2001.
 */
function restShares({ part, whole }: Share, { rest, spread }: { readonly rest: number; readonly spread: number }): { readonly low: number; readonly high: number } {
  if (rest === 0) return { low: part / whole, high: part / whole };
  return wilson(part / whole, (whole * rest) / (whole + rest) / spread);
}

export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** How many times more than by chance the months differ; at least 1. */
function spreadOf(months: readonly MonthShare[]): number {
  const counted = months.filter(({ whole }) => whole > 0);
  const { part, whole } = sumOfShares(counted);
  const share = whole === 0 ? 0 : part / whole;
  if (counted.length < 2 || share === 0 || share === 1) return 1;
  const chi = counted.reduce((sum, one) => sum + (one.part - one.whole * share) ** 2 / (one.whole * share * (1 - share)), 0);
  return Math.max(1, chi / (counted.length - 1));
}

/** How many dossiers the days after `on` may bring until the period ends, by the method told above; on its last day, what that day may bring. */
export function remainingVolume(input: Pick<ForecastInput, 'months' | 'period' | 'on'>): number {
  const { months, period, on } = input;
  const tomorrow = addDays(on, 1);
  const rest = { from: tomorrow > period.to ? period.to : tomorrow, to: period.to };
  const volume = new Map(months.map((one) => [one.month, one.whole]));
  const [pace, growth] = [paceOf(input), growthOf(input, volume)];
  const expected = monthsWithin(rest).map((days) => {
    const before = volume.get(yearBefore(days.from.slice(0, 7)));
    return growth === null || before === undefined ? pace * weekdays(days) : (before * growth * weekdays(days)) / weekdays(wholeMonth(days.from.slice(0, 7)));
  });
  return Math.round(expected.reduce((sum, one) => sum + one, 0));
}

/** Dossiers a weekday in the last months; of this month alone where those brought none. */
function paceOf(input: Pick<ForecastInput, 'months' | 'on'>): number {
  const last = completeMonths(input).slice(-baseMonths);
  const days = last.reduce((sum, one) => sum + weekdays(wholeMonth(one.month)), 0);
  const whole = sumOfShares(last).whole;
  if (whole > 0) return whole / days;
  const [month, now] = [input.on.slice(0, 7), input.months.at(-1)];
  return now?.month !== month ? 0 : now.whole / Math.max(1, weekdays({ from: `${month}-01` as PlainDate, to: input.on }));
}

/** How the last months stand to the same months of the year before; null when those had too few to compare with. */
function growthOf(input: Pick<ForecastInput, 'months' | 'on'>, volume: ReadonlyMap<string, number>): number | null {
  const last = completeMonths(input).slice(-baseMonths);
  const before = last.reduce((sum, one) => sum + (volume.get(yearBefore(one.month)) ?? 0), 0);
  return before < forecastNeeds ? null : Math.min(3, Math.max(1 / 3, sumOfShares(last).whole / before));
}

function completeMonths({ months, on }: Pick<ForecastInput, 'months' | 'on'>): readonly MonthShare[] {
  return months.filter(({ month }) => month < addDays(on, 1).slice(0, 7));
}

function wholeMonth(month: string): Period {
  const from = `${month}-01` as PlainDate;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01` as PlainDate, -1) };
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/** Monday to Friday, both ends counted. */
function weekdays({ from, to }: Period): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isoWeekday(day) <= 5) count += 1;
  return count;
}

function inHundredths(n: number): number {
  return Math.min(10_000, Math.max(0, n));
}
