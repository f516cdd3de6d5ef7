import { setImmediate } from 'node:timers/promises';
import { groupBy } from '../../basics/rules/group-by.ts';
import { addDays, atMinute, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { type WorkingLine, workingLine } from '../../basics/rules/working-line.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type FigureKey, isFigureKey } from '../rules/figures.ts';
import { type OpenKey, openKeys, standingKeys } from '../rules/open-figure-keys.ts';
import { cellName, nowPlace, type OpenCounts, type OpenFigures, type OpenUnit, piecesOf, toldPiece, toldStanding } from '../rules/open-figures.ts';
import { daysOf, monthOf, type OpenPeriod, periodsAround } from '../rules/open-period.ts';
import { monthsWithin } from '../rules/period.ts';
import { type ProcedureTime, procedureTimes } from '../rules/procedure-times.ts';
import { unitSpans } from '../rules/unit-spans.ts';
import { type CountedSpan, noFilter } from './figure-source.ts';
import { countGroups, type FigureCounts } from './figures.ts';
import { finishedDossiers } from './open-figures.ts';
import { countSaid } from './satisfaction.ts';

type Ground = { readonly directory: Directory; readonly catalogue: Catalogue; readonly now: Instant };
type CountedUnit = { readonly unit: OpenUnit; readonly span: CountedSpan };

/** All that is published, counted from the records: one question a month, and one walk over what was finished. */
export async function countOpenFigures(db: Db, ground: Ground & { readonly before: OpenFigures | null }): Promise<OpenFigures> {
  const { now, before } = ground;
  const asOf = plainDateOf(now);
  const units = countedUnits(ground.directory, await firstDay(db, ground.directory), asOf);
  const { counts, months } = await countMonths(db, { ground, units });
  const procedures = await countTimes(db, { ground, years: [...new Set(months.map((month) => periodsAround(month).year))] });
  const counted = { counts, units: units.map(({ unit }) => unit) };
  let cells: OpenFigures['cells'] = {};
  for (const piece of piecesOf(months)) {
    // One after the other, with room between them: others are waiting for pages.
    await setImmediate();
    cells = { ...cells, ...toldPiece(counted, piece, { before, asOf }) };
  }
  return { asOf, computedAt: now, units: counted.units, months, cells, standing: toldStanding(counted), procedures };
}

async function firstDay(db: Db, directory: Directory): Promise<PlainDate | null> {
  const days: PlainDate[] = [];
  for (const { id } of directory.offices) {
    const { rows } = await db.query<{ at: Instant }>('select submitted_at as at from dossiers where office_id = $1 order by submitted_at limit 1', [id]);
    if (rows[0] !== undefined) days.push(plainDateOf(rows[0].at));
  }
  return days.sort()[0] ?? null;
}

/** Every office as each of the units it was since the first dossier: history is never renamed. */
function countedUnits(directory: Directory, first: PlainDate | null, asOf: PlainDate): readonly CountedUnit[] {
  return [...directory.offices]
    .sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1))
    .flatMap((office) => {
      const spans = unitSpans(directory.versionsOf(office.unitCode), { from: first ?? asOf, to: asOf }).filter(
        ({ bornBefore }) => bornBefore === null || first === null || bornBefore > first,
      );
      const isSeveral = spans.length > 1;
      const known = spans.length > 0 ? spans : [{ name: office.name, validFrom: null, validTo: null, bornFrom: null, bornBefore: null }];
      return known.map((one) => ({
        unit: {
          key: isSeveral ? `${office.unitCode}.${one.validFrom}` : office.unitCode,
          code: office.unitCode,
          name: one.name,
          validFrom: isSeveral ? one.validFrom : null,
          validTo: isSeveral ? one.validTo : null,
        },
        span: { officeId: office.id, bornFrom: one.bornFrom, bornBefore: one.bornBefore },
      }));
    });
}

async function countMonths(
  db: Db,
  { ground, units }: { readonly ground: Ground; readonly units: readonly CountedUnit[] },
): Promise<{ readonly counts: OpenCounts; readonly months: readonly OpenPeriod[] }> {
  const today = plainDateOf(ground.now);
  const first = (await firstDay(db, ground.directory)) ?? today;
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
  const standing = new Map<string, number>();
  for (const { unit, found } of await countSpans(db, { ground, units, period: daysOf(monthOf(today)) }))
    for (const key of standingKeys) standing.set(cellName(unit.key, nowPlace, key), found[key]);
  return { counts: { months: counts, standing }, months };
}

/** All else is added up from these. */
const countedKeys = openKeys.filter((key): key is OpenKey & FigureKey => isFigureKey(key));

async function countSpans(
  db: Db,
  { ground, units, period }: { readonly ground: Ground; readonly units: readonly CountedUnit[]; readonly period: { readonly from: PlainDate; readonly to: PlainDate } },
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
