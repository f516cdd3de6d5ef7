import type { Session } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Unit } from '../rules/office.ts';
import type { OfficeSession } from './directory-rows.ts';
import type { OfficesFile, UnitsFile } from './import-shapes.ts';

/**
 * Writes units, offices, desks, hours and closures of an authority. Safe to repeat: what is there already takes the values of the files; hours of
 * the same first day are replaced. Call it inside a transaction.
 */
export async function importOffices(db: Db, files: { readonly units: UnitsFile; readonly offices: OfficesFile }): Promise<void> {
  await importUnits(db, files.units);
  await importOfficeRows(db, files);
  await importDesks(db, files.offices);
  await importSessions(db, files.offices);
  await importClosures(db, files.offices);
}

/** The units of the file as the directory will know them. */
export function unitsOfFile(file: UnitsFile): readonly (Unit & { readonly source: string })[] {
  return file.groups.flatMap(({ source, validFrom, validTo, units }) => units.map((unit) => ({ ...unit, validFrom, validTo: validTo ?? null, source })));
}

/** The sessions of every office of the file. Throws on a set of hours that the file does not hold. */
export function sessionsOfFile(file: OfficesFile): readonly OfficeSession[] {
  return file.offices.flatMap((office) =>
    named(file.hours, office.hours).flatMap((hours) =>
      hours.isoWeekdays.map((weekday) => ({
        officeId: office.id,
        validFrom: file.validFrom,
        isoWeekday: weekday as Session['isoWeekday'],
        opens: minuteOf(hours.opens),
        closes: minuteOf(hours.closes),
        countsAsWorkingDay: hours.countsAsWorkingDay,
      })),
    ),
  );
}

async function importUnits(db: Db, file: UnitsFile): Promise<void> {
  await db.query(
    `insert into units (code, valid_from, valid_to, kind, name, parent_code, source)
     select t.code, t."validFrom", t."validTo", t.kind, t.name, t."parentCode", t.source
     from json_to_recordset($1::json) as t (code text, "validFrom" date, "validTo" date, kind text, name text, "parentCode" text, source text)
     on conflict (code, valid_from) do update
       set valid_to = excluded.valid_to, kind = excluded.kind, name = excluded.name, parent_code = excluded.parent_code, source = excluded.source`,
    [JSON.stringify(unitsOfFile(file))],
  );
}

async function importOfficeRows(db: Db, files: { readonly units: UnitsFile; readonly offices: OfficesFile }): Promise<void> {
  const kinds = new Map(unitsOfFile(files.units).map((unit) => [unit.code, unit.kind]));
  const ids = new Map(files.offices.offices.map((office) => [office.unitCode, office.id]));
  const rows = files.offices.offices.map((office) => {
    const parentOfficeId = office.parentUnitCode === null ? null : ids.get(office.parentUnitCode);
    const unitKind = kinds.get(office.unitCode);
    if (unitKind === undefined) throw new Error(`offices.json: ${office.unitCode} is no unit of units.json`);
    if (parentOfficeId === undefined) throw new Error(`offices.json: ${office.parentUnitCode} has no office`);
    return { ...office, unitKind, parentOfficeId };
  });
  await db.query(
    `insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code)
     select t.id, t."unitCode", t."unitKind", t.name, t."authorityName", t."placeName", t.address, t.phone, t."parentOfficeId", t."agencyCode"
     from json_to_recordset($1::json) as t (
       id int, "unitCode" text, "unitKind" text, name text, "authorityName" text, "placeName" text, address text, phone text, "parentOfficeId" int, "agencyCode" text)
     on conflict (id) do update
       set unit_code = excluded.unit_code, unit_kind = excluded.unit_kind, name = excluded.name, authority_name = excluded.authority_name,
         place_name = excluded.place_name, address = excluded.address, phone = excluded.phone, parent_office_id = excluded.parent_office_id,
         agency_code = excluded.agency_code`,
    [JSON.stringify(rows)],
  );
}

async function importDesks(db: Db, file: OfficesFile): Promise<void> {
  const rows = file.offices.flatMap((office) => named(file.desks, office.desks).map((desk) => ({ ...desk, officeId: office.id })));
  await db.query(
    `insert into desks (office_id, code, name, fields)
     select t."officeId", t.code, t.name, t.fields from json_to_recordset($1::json) as t ("officeId" int, code text, name text, fields text[])
     on conflict (office_id, code) do update set name = excluded.name, fields = excluded.fields`,
    [JSON.stringify(rows)],
  );
}

async function importSessions(db: Db, file: OfficesFile): Promise<void> {
  await db.query('delete from office_sessions where office_id = any($1::int[]) and valid_from = $2', [file.offices.map((office) => office.id), file.validFrom]);
  await db.query(
    `insert into office_sessions (office_id, valid_from, iso_weekday, opens_minute, closes_minute, counts_as_working_day)
     select t."officeId", t."validFrom", t."isoWeekday", t.opens, t.closes, t."countsAsWorkingDay" = 'yes'
     from json_to_recordset($1::json) as t ("officeId" int, "validFrom" date, "isoWeekday" int, opens int, closes int, "countsAsWorkingDay" text)`,
    [JSON.stringify(sessionsOfFile(file))],
  );
}

async function importClosures(db: Db, file: OfficesFile): Promise<void> {
  await db.query(
    `insert into office_closures (office_id, day, document)
     select o.id, t.day, t.document from json_to_recordset($1::json) as t ("unitCode" text, day date, document text) join offices o on o.unit_code = t."unitCode"
     on conflict (office_id, day) do update set document = excluded.document`,
    [JSON.stringify(file.closures)],
  );
}

function named<T>(sets: Readonly<Record<string, readonly T[]>>, name: string): readonly T[] {
  const found = sets[name];
  if (found === undefined) throw new Error(`offices.json: nothing is called ${name}`);
  return found;
}

function minuteOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}
