import { groupBy } from '../../basics/rules/group-by.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Office, Unit, UnitKind } from '../rules/office.ts';
import { type Desk, type DirectoryRows, readDirectoryRows } from './directory-rows.ts';
import { readDirectoryVersion } from './directory-version.ts';
import { makeCalendars } from './office-calendars.ts';

/** Everything small and asked all the time, kept in memory: who is where, who belongs to whom, when an office works. */
export type Directory = {
  /** Changes when any of the rows behind it does. */
  readonly version: string;
  readonly offices: readonly Office[];
  readonly officeById: (id: number) => Office | null;
  readonly officeOfUnit: (unitCode: string) => Office | null;
  /** By what stands before the date in a dossier code. */
  readonly officeByAgencyCode: (agencyCode: string) => Office | null;
  readonly desksOf: (officeId: number) => readonly Desk[];
  /** The unit that had the code on that day. */
  readonly unit: (code: string, on: PlainDate) => Unit | null;
  /** All that ever had the code, the oldest first. */
  readonly versionsOf: (code: string) => readonly Unit[];
  readonly unitsOfKind: (kind: UnitKind, on: PlainDate) => readonly Unit[];
  readonly childrenOf: (code: string, on: PlainDate) => readonly Unit[];
  /** With the sessions in force on that day; null when the office has none. The same object as long as they are the same. */
  readonly calendarOf: (officeId: number, on: PlainDate) => WorkingCalendar | null;
};

export async function loadDirectory(db: Db): Promise<Directory> {
  // The version first: what changes while the rows are read is then found by the next check.
  const version = await readDirectoryVersion(db);
  return makeDirectory(version, await readDirectoryRows(db));
}

function makeDirectory(version: string, rows: DirectoryRows): Directory {
  const byId = new Map(rows.offices.map((office) => [office.id, office]));
  const byUnit = new Map(rows.offices.map((office) => [office.unitCode, office]));
  const byAgency = new Map(rows.offices.map((office) => [office.agencyCode, office]));
  const unitsByCode = groupBy(rows.units, (unit) => unit.code);
  const unitsByParent = groupBy(rows.units, (unit) => unit.parentCode ?? '');
  const desks = groupBy(rows.desks, (desk) => desk.officeId);
  const calendars = makeCalendars(rows);
  return {
    version,
    offices: rows.offices,
    officeById: (id) => byId.get(id) ?? null,
    officeOfUnit: (unitCode) => byUnit.get(unitCode) ?? null,
    officeByAgencyCode: (agencyCode) => byAgency.get(agencyCode) ?? null,
    desksOf: (officeId) => desks.get(officeId) ?? [],
    unit: (code, on) => inForce(unitsByCode.get(code) ?? [], on).at(-1) ?? null,
    versionsOf: (code) => unitsByCode.get(code) ?? [],
    unitsOfKind: (kind, on) => inForce(rows.units, on).filter((unit) => unit.kind === kind),
    childrenOf: (code, on) => inForce(unitsByParent.get(code) ?? [], on),
    calendarOf: (officeId, on) => calendars.get(officeId)?.find((one) => one.validFrom <= on)?.calendar ?? null,
  };
}

function inForce(units: readonly Unit[], on: PlainDate): readonly Unit[] {
  return units.filter((unit) => unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo));
}
