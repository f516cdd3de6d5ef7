import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { addMillis, type Instant, type PlainDate, parseInstant, parsePlainDate } from '../../basics/rules/time.ts';
import { dueAt, isWorkingDay } from '../../basics/rules/working-time.ts';
import { openPool } from '../../basics/store/database.ts';
import { loadDirectory } from './directory.ts';
import { directoryKeeper } from './directory-keeper.ts';

const patience = { timeout: 20_000 };
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => {} });

beforeAll(async () => {
  await pool.query(`insert into units (code, valid_from, valid_to, kind, name, parent_code, source) values
    ('777', '2003-12-02', '2025-06-30', 'district', 'Quận Bình Tân', '79', 't'),
    ('27442', '2003-12-02', '2025-06-30', 'ward', 'Phường Bình Hưng Hòa B', '777', 't'),
    ('27442', '2025-07-01', null, 'ward', 'Phường Bình Tân', '79', 't'),
    ('27460', '2003-12-02', '2025-06-30', 'ward', 'Phường An Lạc', '777', 't')`);
  await pool.query(`insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code) values
    (1, '777', 'district', 'Một cửa quận', 'A', 'P', 'D', '028', null, '000.00.16.H29'),
    (2, '27460', 'ward', 'Một cửa An Lạc', 'A', 'P', 'D', '028', 1, '000.21.16.H29')`);
  await pool.query(`insert into desks (office_id, code, name, fields) values (2, 'Q1', 'Quầy hộ tịch', '{civilStatus,authentication}')`);
  await pool.query(`insert into calendar_coverage (covers_from, covers_to) values ('2019-01-01', '2019-12-31')`);
  await pool.query(`insert into national_days (day, kind, replaces, name, source, to_verify) values
    ('2019-04-29', 'off', null, 'Nghỉ hoán đổi', 't', false), ('2019-04-30', 'off', null, 'Ngày Chiến thắng', 't', false),
    ('2019-05-01', 'off', null, 'Quốc tế Lao động', 't', false), ('2019-05-04', 'working', '2019-04-29', 'Làm bù', 't', false)`);
  await pool.query(`insert into office_sessions (office_id, valid_from, iso_weekday, opens_minute, closes_minute, counts_as_working_day)
    select 2, v, d, 450, case when v = '2019-01-01' then 690 else 660 end, true from generate_series(1, 5) d, (values ('2019-01-01'::date), ('2019-06-01'::date)) as p(v)`);
  await pool.query(`insert into office_closures (office_id, day, document) values (2, '2019-04-24', 'Thông báo 12/TB-UBND')`);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('One code names two units: the one in force on the day is found', async () => {
  const directory = await loadDirectory(pool);
  expect(directory.unit('27442', date('2019-03-05'))?.name).toBe('Phường Bình Hưng Hòa B');
  expect(directory.unit('27442', date('2025-06-30'))?.name).toBe('Phường Bình Hưng Hòa B');
  expect(directory.unit('27442', date('2025-07-01'))?.name).toBe('Phường Bình Tân');
  expect(directory.unit('27442', date('2001-01-01'))).toBeNull();
});

test('The wards of a district are those in force on the day', async () => {
  const directory = await loadDirectory(pool);
  expect(directory.childrenOf('777', date('2019-03-05')).map((unit) => unit.name)).toEqual(['Phường Bình Hưng Hòa B', 'Phường An Lạc']);
  expect(directory.childrenOf('777', date('2025-07-01'))).toEqual([]);
  expect(directory.unitsOfKind('ward', date('2025-07-01')).map((unit) => unit.name)).toEqual(['Phường Bình Tân']);
});

test('An office is found by number, by unit and by the agency code of its dossiers', async () => {
  const directory = await loadDirectory(pool);
  const found = [directory.officeById(2), directory.officeOfUnit('27460'), directory.officeByAgencyCode('000.21.16.H29')];
  expect(found.map((office) => office?.name)).toEqual(Array(3).fill('Một cửa An Lạc'));
  expect([directory.officeById(7), directory.officeOfUnit('1'), directory.officeByAgencyCode('H29')]).toEqual([null, null, null]);
  expect(directory.desksOf(2).map((desk) => desk.fields)).toEqual([['civilStatus', 'authentication']]);
});

test('The calendar of an office has the days of the country, its own closures, and the worked Saturday', async () => {
  const calendar = (await loadDirectory(pool)).calendarOf(2, date('2019-04-01'));
  const days = ['2019-04-23', '2019-04-24', '2019-04-29', '2019-05-04', '2019-05-11'].map((day) => isWorkingDay(date(day), calendar));
  expect(days.map((one) => one.ok && one.value)).toEqual([true, false, false, true, false]);
  const due = dueAt({ limit: { kind: 'workingDays', days: 1 }, from: instant('2019-05-03T09:00:00+07:00'), calendar });
  expect(due).toEqual({ ok: true, value: instant('2019-05-04T11:30:00+07:00') });
});

test('The hours in force are the newest that have begun, and the same object is given for the same days', async () => {
  const directory = await loadDirectory(pool);
  const [may, june] = [directory.calendarOf(2, date('2019-05-31')), directory.calendarOf(2, date('2019-06-01'))];
  expect([may?.sessions[0]?.closes, june?.sessions[0]?.closes]).toEqual([690, 660]);
  expect(directory.calendarOf(2, date('2019-01-01'))).toBe(may);
});

test('An office without hours, or before they begin, has no calendar: no deadline is guessed', async () => {
  const directory = await loadDirectory(pool);
  expect([directory.calendarOf(1, date('2019-05-01')), directory.calendarOf(2, date('2018-12-31')), directory.calendarOf(99, date('2019-05-01'))]).toEqual([null, null, null]);
});

test('A change in the database is seen after thirty seconds, or at once on demand', async () => {
  let now = instant('2019-05-02T08:00:00+07:00');
  const failures: Error[] = [];
  const keeper = await directoryKeeper({ pool, now: () => now, onError: (error) => failures.push(error) });
  const before = keeper.current();
  await pool.query(`update offices set name = 'Một cửa phường An Lạc' where id = 2`);
  now = addMillis(now, 29_000);
  expect(keeper.current()).toBe(before);
  await keeper.reload();
  expect(keeper.current().officeById(2)?.name).toBe('Một cửa phường An Lạc');

  await pool.query(`update offices set phone = '0281' where id = 2`);
  now = addMillis(now, 31_000);
  keeper.current();
  await expect.poll(() => keeper.current().officeById(2)?.phone, patience).toBe('0281');
  expect(failures).toEqual([]);
});

test('While nothing has changed the directory stays the same object', async () => {
  let now = instant('2019-05-02T08:00:00+07:00');
  const asked: string[] = [];
  const watched = {
    ...pool,
    query: <T>(text: string, values?: readonly unknown[]) => {
      asked.push(text);
      return pool.query<T>(text, values);
    },
  };
  const keeper = await directoryKeeper({ pool: watched, now: () => now, onError: () => {} });
  const before = keeper.current();
  const loading = asked.length;
  now = addMillis(now, 60_000);
  keeper.current();
  await expect.poll(() => asked.length, patience).toBe(loading + 1);
  await pool.query('select 1');
  expect(keeper.current()).toBe(before);
});

test('When the database is away the old directory stays and the operator hears of it', async () => {
  let now = instant('2019-05-02T08:00:00+07:00');
  const failures: string[] = [];
  let isAway = false;
  const flaky = { ...pool, query: <T>(text: string, values?: readonly unknown[]) => (isAway ? Promise.reject(new Error('away')) : pool.query<T>(text, values)) };
  const keeper = await directoryKeeper({ pool: flaky, now: () => now, onError: (error) => failures.push(error.message) });
  isAway = true;
  now = addMillis(now, 60_000);
  expect(keeper.current().offices).toHaveLength(2);
  await expect.poll(() => failures, patience).toEqual(['away']);
});

function date(text: string): PlainDate {
  return parsePlainDate(text) as PlainDate;
}

function instant(text: string): Instant {
  return parseInstant(text) as Instant;
}
