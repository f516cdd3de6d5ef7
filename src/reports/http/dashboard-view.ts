import { rate } from '../../basics/rules/numbers.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import type { FigureKey, FigureOver } from '../rules/figures.ts';
import { type Forecast, forecastShare, type MonthShare } from '../rules/forecast.ts';
import { monthsWithin, type Period } from '../rules/period.ts';
import { figureOfPart, overOf, type ShareKey, shareDefinition, shareFigures, shareOf, shareOrder } from '../rules/share-figure.ts';
import type { KeptTarget } from '../rules/target.ts';
import { gapOf, neededOfRest, standingOf } from '../rules/target-gap.ts';
import { countStretches, type FigureCounts, sumOf } from '../store/figures.ts';
import { currentTarget, listTargets } from '../store/targets.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import type { DashboardAsked, ShareView } from './dashboard-shapes.ts';
import { urlOf } from './figure-groups.ts';
import type { ReportHouse } from './figure-scope.ts';

/** As far as a forecast looks back: this month, the three before it, and the same three of the year before. */
const monthsKept = 16;
const monthsShown = 12;

/** Each share of the book with its target, its gap, its forecast and its months. */
export async function sharesView(house: ReportHouse, asked: DashboardAsked, ground: DashboardGround): Promise<ShareView[]> {
  const [{ counts, months }, targets] = await Promise.all([countedOf(house, ground), listTargets(house.pool, { officeId: ground.scope.unit.id, period: ground.period })]);
  return shareOrder.map((key) => {
    const target = currentTarget(targets, { figure: key, scope: asked.scope, level: ground.level, period: ground.period });
    return shareView(asked, ground, {
      key,
      counts: counts[overOf(key)],
      months: months[overOf(key)].map((one) => ({ ...one, ...shareOf(key, one.counts) })),
      target: target ?? null,
    });
  });
}

type Told = { readonly key: ShareKey; readonly counts: FigureCounts; readonly months: readonly (MonthShare & Period)[]; readonly target: KeptTarget | null };

function shareView(asked: DashboardAsked, ground: DashboardGround, { key, counts, months, target }: Told): ShareView {
  const soFar = shareOf(key, counts);
  const forecast = forecastShare({ soFar, months, period: ground.period, on: ground.on, isOver: ground.isOver });
  const aimed = target?.hundredths ?? null;
  const url = (days: Period, figure: FigureKey | null) => (ground.opens === 'no' || figure === null ? null : urlOf({ ...askedOver(asked, days), figure }));
  return {
    key,
    name: shareFigures[key].name,
    definition: shareDefinition(key),
    ...soFar,
    hundredths: rate(soFar.part, soFar.whole)?.hundredths ?? null,
    partUrl: url(ground.scope.period, figureOfPart(key)),
    wholeUrl: url(ground.scope.period, shareFigures[key].whole),
    target: target === null || aimed === null ? null : { hundredths: aimed, document: target.document, documentOn: target.documentOn },
    gap: aimed === null ? null : gapOf(soFar, aimed),
    standing: aimed === null ? null : standingOf({ soFar, target: aimed, forecast }),
    forecast: forecastView(forecast),
    needed: aimed === null || forecast.kind !== 'estimated' ? null : neededOfRest({ soFar, target: aimed, rest: forecast.rest }),
    months: months.slice(-monthsShown).map((one) => ({ month: one.month, part: one.part, whole: one.whole, dossiersUrl: url(one, figureOfPart(key)) })),
  };
}

function forecastView(forecast: Forecast): ShareView['forecast'] {
  const nothing = { hundredths: null, low: null, high: null, rest: null };
  if (forecast.kind === 'unknown') return { kind: 'unknown', ...nothing };
  if (forecast.kind === 'final') return { kind: 'final', ...nothing, hundredths: forecast.hundredths, low: forecast.hundredths, high: forecast.hundredths };
  const { hundredths, low, high, rest } = forecast;
  return { kind: 'estimated', hundredths, low, high, rest };
}

type Month = Period & { readonly month: string; readonly counts: FigureCounts };
type Counted = { readonly counts: Record<FigureOver, FigureCounts>; readonly months: Record<FigureOver, readonly Month[]> };

/** All figures of the period so far and of each month until the day, by submission and by end, without gaps: out of one count. */
async function countedOf(house: ReportHouse, ground: DashboardGround): Promise<Counted> {
  const { period } = ground.scope;
  const days: Period = { from: firstMonth(ground.on), to: ground.on };
  const months = monthsWithin(days);
  const starts = [...new Set([...months.map(({ from }) => from), period.from])].sort();
  const stretches = await countStretches(house.pool, { ...figuresOver(house, ground, days), from: starts[0] ?? days.from }, starts);
  const within = (over: FigureOver, { from, to }: Period) => sumOf(stretches[over].filter((_, i) => isBetween(starts[i] ?? from, { from, to })));
  const told = (over: FigureOver) => months.map((one) => ({ ...one, month: one.from.slice(0, 7), counts: within(over, one) }));
  return { counts: { submitted: within('submitted', period), handled: within('handled', period) }, months: { submitted: told('submitted'), handled: told('handled') } };
}

function isBetween(day: PlainDate, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

function firstMonth(on: PlainDate): PlainDate {
  let first = `${on.slice(0, 7)}-01` as PlainDate;
  for (let i = 1; i < monthsKept; i += 1) first = `${addDays(first, -1).slice(0, 7)}-01` as PlainDate;
  return first;
}
