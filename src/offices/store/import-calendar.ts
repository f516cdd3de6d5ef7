import { readFile } from 'node:fs/promises';
import { type NationalCalendar, parseNationalCalendar } from '../../basics/rules/national-calendar.ts';
import type { Db } from '../../basics/store/database.ts';

export async function readNationalCalendar(path: string): Promise<NationalCalendar> {
  return parseNationalCalendar(JSON.parse(await readFile(path, 'utf8')));
}

/** Makes the days of the whole country those of the calendar; closures of offices are not touched. Call it inside a transaction. */
export async function importNationalCalendar(db: Db, calendar: NationalCalendar): Promise<void> {
  const off = calendar.daysOff.map((one) => ({
    day: one.date,
    kind: 'off',
    replaces: null,
    name: one.name,
    source: one.source ?? `data/calendars/national.json, ${one.status}`,
    toVerify: one.status !== 'official' && one.status !== 'by_rule',
  }));
  const worked = calendar.workingDays.map((one) => ({
    day: one.date,
    kind: 'working',
    replaces: one.replaces,
    name: one.name,
    source: 'data/calendars/national.json',
    toVerify: one.verify,
  }));
  await db.query('delete from national_days');
  await db.query(
    `insert into national_days (day, kind, replaces, name, source, to_verify)
     select t.day, t.kind, t.replaces, t.name, t.source, t."toVerify"
     from json_to_recordset($1::json) as t (day date, kind text, replaces date, name text, source text, "toVerify" boolean)`,
    [JSON.stringify([...off, ...worked])],
  );
  await db.query(
    `insert into calendar_coverage (covers_from, covers_to) values ($1, $2)
     on conflict (only_row) do update set covers_from = excluded.covers_from, covers_to = excluded.covers_to`,
    [calendar.coversFrom, calendar.coversTo],
  );
}
