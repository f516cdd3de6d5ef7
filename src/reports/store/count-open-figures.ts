import { groupBy } from '../../basics/rules/group-by.ts';
import { addDays, atMinute, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { type WorkingLine, workingLine } from '../../basics/rules/working-line.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type FigureKey, isFigureKey } from '../rules/figures.ts';
import { type OpenKey, openKeys } from '../rules/open-figure-keys.ts';
import { cellName, type OpenCounts, type OpenFigures, type OpenUnit, toldStanding } from '../rules/open-figures.ts';
import { daysOf, monthOf, type OpenPeriod, periodsAround } from '../rules/open-period.ts';
import { monthsWithin } from '../rules/period.ts';
import { type ProcedureTime, procedureTimes } from '../rules/procedure-times.ts';
import { answerOfThread } from './answer-thread.adapter.ts';
import { unitsOfOffice } from './counted-units.ts';
import { type CountedSpan, noFilter } from './figure-source.ts';
import { countGroups, type FigureCounts, sumOf } from './figures.ts';
import { finishedDossiers } from './open-figures.ts';
import type { HideAnswer, HideJob } from './open-figures-worker.ts';
import { countSaid } from './satisfaction.ts';

/** Ten wards and three years take a few seconds. */
const patience = { millisMax: 10 * 60_000, heapMegabytesMax: 512 };

type Ground = { readonly directory: Directory; readonly catalogue: Catalogue; readonly now: Instant };
type PublishedUnit = { readonly unit: OpenUnit; readonly span: CountedSpan };

/** All that is published, counted from the records: one question a month, and one walk over what was finished. */
export async function countOpenFigures(db: Db, ground: Ground & { readonly before: OpenFigures | null }): Promise<OpenFigures> {
  const { now, before } = ground;
  const asOf = plainDateOf(now);
  const first = await firstDay(db, ground.directory);
  const units = publishedUnits(ground.directory, first, asOf);
  const { counts, months } = await countMonths(db, { ground, units, first: first ?? asOf });
  const procedures = await countTimes(db, { ground, years: [...new Set(months.map((month) => periodsAround(month).year))] });
  const counted = { counts, units: units.map(({ unit }) => unit) };
  const cells = await answerOfThread<HideAnswer>('open-figures-worker', { counted, months, before, asOf } satisfies HideJob, patience);
  if (cells === 'tooMuch') throw new Error(`Small counts could not be hidden within ${patience.millisMax / 60_000} minutes and ${patience.heapMegabytesMax} MB`);
  return { asOf, computedAt: now, units: counted.units, months, cells, standing: toldStanding(counts, { cells, months }), procedures };
}

/** The index of each office is asked for its first row: the least of a whole table would read it through. */
async function firstDay(db: Db, directory: Directory): Promise<PlainDate | null> {
  const { rows } = await db.query<{ at: Instant | null }>(
    `select min(d.submitted_at) as at from unnest($1::int[]) as o (id)
     cross join lateral (select submitted_at from dossiers where office_id = o.id order by submitted_at limit 1) d`,
    [directory.offices.map(({ id }) => id)],
  );
  const at = rows[0]?.at ?? null;
  return at === null ? null : plainDateOf(at);
}

/** Every office as each of the units it was since the first dossier: history is never renamed. */
function publishedUnits(directory: Directory, first: PlainDate | null, asOf: PlainDate): readonly PublishedUnit[] {
  return [...directory.offices]
    .sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1))
    .flatMap((office) => {
      const spans = unitsOfOffice(directory, office, { from: first ?? asOf, to: asOf }).filter(({ bornBefore }) => bornBefore === null || first === null || bornBefore > first);
      const isSeveral = spans.length > 1;
      return spans.map(({ name, validFrom, validTo, bornFrom, bornBefore }) => ({
        unit: {
          // The same from day to day, also once the code comes to mean another unit: what was hidden is known by it.
          key: `${office.unitCode}.${validFrom ?? ''}`,
          code: office.unitCode,
          name,
          validFrom: isSeveral ? validFrom : null,
          validTo: isSeveral ? validTo : null,
        },
        span: { officeId: office.id, bornFrom, bornBefore },
      }));
    });
}

async function countMonths(
  db: Db,
  { ground, units, first }: { readonly ground: Ground; readonly units: readonly PublishedUnit[]; readonly first: PlainDate },
): Promise<{ readonly counts: OpenCounts; readonly months: readonly OpenPeriod[] }> {
  const today = plainDateOf(ground.now);
  const counts = new Map<string, number>();
  const months: OpenPeriod[] = [];
  for (const { from } of monthsWithin({ from: first, to: today })) {
    const month = monthOf(from);
    const counted = await countSpans(db, { ground, units, period: daysOf(month) });
    for (const { unit, found } of counted) for (const key of countedKeys) counts.set(cellName(unit.key, month, key), found[key]);
    const said = await countSaid(db, { spans: units.map(({ span }) => span), filter: noFilter, now: ground.now, ...daysOf(month) });
    for (const { span, satisfied, answers } of said) {
      const name = cellName(units[span - 1]?.unit.key ?? '', month, satisfied === 'yes' ? 'satisfied' : 'notSatisfied');
      counts.set(name, (counts.get(name) ?? 0) + answers);
    }
    if (month === monthOf(today) || said.length > 0 || counted.some(({ found }) => found.total > 0 || found.handled > 0)) months.push(month);
  }
  const { openInTime, openOverdue } = sumOf((await countSpans(db, { ground, units, period: daysOf(monthOf(today)) })).map(({ found }) => found));
  return { counts: { months: counts, standing: { openInTime, openOverdue } }, months };
}

/** All else is added up from these. */
const countedKeys = openKeys.filter((key): key is OpenKey & FigureKey => isFigureKey(key));

async function countSpans(
  db: Db,
  { ground, units, period }: { readonly ground: Ground; readonly units: readonly PublishedUnit[]; readonly period: { readonly from: PlainDate; readonly to: PlainDate } },
): Promise<readonly { readonly unit: OpenUnit; readonly found: FigureCounts }[]> {
  const bySpan = await countGroups(db, { spans: units.map(({ span }) => span), filter: noFilter, now: ground.now, ...period }, 'span');
  return [...bySpan].flatMap(([place, found]) => {
    const counted = units[Number(place) - 1];
    return counted === undefined ? [] : [{ unit: counted.unit, found }];
  });
}

/** Working time by the calendar of the office as it was on the day of filing. */
async function countTimes(db: Db, { ground, years }: { readonly ground: Ground; readonly years: readonly OpenPeriod[] }): Promise<readonly ProcedureTime[]> {
  const lineOf = keptLines();
  const times: ProcedureTime[] = [];
  for (const year of years) {
    const { from, to } = daysOf(year);
    const minutes = new Map<string, number[]>();
    for (const { id: officeId } of ground.directory.offices)
      for await (const rows of finishedDossiers(db, { officeId, from: atMinute(from, 0), until: atMinute(addDays(to, 1), 0) }))
        for (const [procedureCode, ofProcedure] of groupBy(rows, (row) => row.procedureCode)) {
          const all = minutes.get(procedureCode) ?? [];
          for (const { submittedAt, finishedAt } of ofProcedure) {
            const calendar = ground.directory.calendarOf(officeId, plainDateOf(submittedAt));
            const spent = calendar === null ? null : lineOf(calendar)(submittedAt, finishedAt);
            if (spent !== null) all.push(spent);
          }
          minutes.set(procedureCode, all);
        }
    times.push(...procedureTimes({ year, minutes, nameOf: (code) => nameOf(ground.catalogue, code, to) }));
  }
  return times;
}

function keptLines(): (calendar: WorkingCalendar) => WorkingLine {
  const lines = new Map<WorkingCalendar, WorkingLine>();
  return (calendar) => {
    const line = lines.get(calendar) ?? workingLine(calendar);
    lines.set(calendar, line);
    return line;
  };
}

function nameOf(catalogue: Catalogue, code: string, on: PlainDate) {
  return (catalogue.inForce(code, on) ?? catalogue.version(code, 1))?.name ?? { vi: code, en: code };
}
