import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, atMinute, type Instant, plainDateOf } from '../src/basics/rules/time.ts';
import { workingMinutesBetween } from '../src/basics/rules/working-time.ts';
import { loadDirectory } from '../src/offices/store/directory.ts';
import type { OpenDictionary, OpenOverview } from '../src/reports/http/open-data-shapes.ts';
import { refreshOpenFigures } from '../src/reports/http/open-figures-job.ts';
import type { Mark, Sum } from '../src/reports/rules/hidden-cells.ts';
import { handledTree, openKeys, submittedTree, unitKeys } from '../src/reports/rules/open-figure-keys.ts';
import { cellName, type OpenFigures, smallBelow, tableOf, whole } from '../src/reports/rules/open-figures.ts';
import { daysOf, type OpenPeriod } from '../src/reports/rules/open-period.ts';
import { countOpenFigures } from '../src/reports/store/count-open-figures.ts';
import { type Client, publicClient } from './clients.ts';
import { type KeptLine, lineOf, writeLines } from './dossier-rows.ts';
import { at, day } from './dossiers.ts';
import { plainBrowser } from './plain-browser.ts';
import { pinnedCells } from './table-guesser.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let anybody: Client;
let lines: readonly KeptLine[] = [];
let figures: OpenFigures;
const today = at('2019-05-20T09:00');
const wards = ['27436', '27439', '27442'] as const;

beforeAll(async () => {
  program = await openWholeProgram();
  anybody = publicClient(program.server);
});
afterAll(() => program.stop());

/** The same dossiers at each telling: many in one ward, few in another, hardly any in the third. */
function drawnLines(): readonly KeptLine[] {
  let seed = 20_190_331;
  const next = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const officeOf = (unit: string) => program.services.directory().officeOfUnit(unit)?.id ?? 0;
  return [...Array(900).keys()].map(() => {
    const submittedAt = atMinute(addDays(day('2018-11-20'), next(180)), 300 + next(900));
    const took = next(9) * 1440 + next(600);
    const isOpen = next(6) === 0;
    const finishedAt = isOpen ? null : atMinute(plainDateOf(submittedAt), 300 + took);
    const ended = finishedAt === null || finishedAt > today || finishedAt < submittedAt ? null : finishedAt;
    return lineOf({
      officeId: officeOf(wards[[0, 0, 0, 0, 0, 0, 1, 1, 2][next(9)] ?? 0] ?? '27436'),
      submittedAt,
      channel: (['online', 'online', 'counter', 'counter', 'counter', 'post'] as const)[next(6)] ?? 'online',
      helpPlace: ([null, null, 'neighbourhood', 'ward'] as const)[next(4)] ?? null,
      procedureCode: ['1.001193', '2.000635', '1.004873', '2.000815'][next(40) === 0 ? 3 : next(3)] ?? '1.001193',
      dueAt: atMinute(addDays(plainDateOf(submittedAt), 7), 1020),
      finishedAt: ended,
      endedAs: ended === null ? null : next(12) === 0 ? 'withdrawn' : 'granted',
      stage: ended === null ? 'processing' : 'ready',
      receivedAt: submittedAt,
    });
  });
}

describe('Before anything was counted', () => {
  test('the API says so, and the pages say it in plain words', async () => {
    for (const path of ['/open-data/overview', '/open-data/dictionary', '/open-data/sets/figures.csv', '/open-data/sets/figures.json'])
      expect([path, (await anybody.ask('GET', path)).json<{ code: string }>().code]).toEqual([path, 'notCountedYet']);
    for (const address of ['/so-lieu', '/so-lieu/tai-ve']) {
      const page = await plainBrowser(program.server).get(address);
      expect([page.status, page.html.includes('Số liệu đang được tính lần đầu')]).toEqual([200, true]);
    }
  });
});

/** Slow and obvious: every dossier is looked at for every number. */
function recount(unit: string, period: OpenPeriod, key: string): number {
  const { from, to } = daysOf(period);
  const within = (moment: Instant | null) => moment !== null && plainDateOf(moment) >= from && plainDateOf(moment) <= to;
  const officeId = program.services.directory().officeOfUnit(unit)?.id;
  return lines.filter((line) => (unit === whole || line.officeId === officeId) && counts(line, key, within)).length;
}

function counts(line: KeptLine, key: string, within: (moment: Instant | null) => boolean): boolean {
  const isNew = within(line.submittedAt);
  const isDone = within(line.finishedAt);
  const online = line.channel === 'online';
  const late = line.finishedAt !== null && line.dueAt !== null && line.finishedAt > line.dueAt;
  const early = !late && line.finishedAt !== null && line.dueAt !== null && plainDateOf(line.finishedAt) < plainDateOf(line.dueAt);
  const found: Readonly<Record<string, boolean>> = {
    total: isNew,
    online: isNew && online,
    offline: isNew && !online,
    onlineSelf: isNew && online && line.helpPlace === null,
    onlineAtNeighbourhood: isNew && online && line.helpPlace === 'neighbourhood',
    onlineAtWard: isNew && online && line.helpPlace === 'ward',
    counter: isNew && line.channel === 'counter',
    post: isNew && line.channel === 'post',
    handled: isDone,
    handledInTime: isDone && !late,
    handledLate: isDone && late,
    handledEarly: isDone && early,
    handledOnTime: isDone && !late && !early,
  };
  return found[key] ?? false;
}

/** No code of these wards means two units by then. */
function keyOf(code: string): string {
  return code === whole ? whole : (figures.units.find((unit) => unit.code === code)?.key ?? '');
}

describe('What is published', () => {
  beforeAll(async () => {
    lines = drawnLines();
    await writeLines(program.pool, lines);
    const { services } = program;
    figures = await countOpenFigures(program.pool, { directory: services.directory(), catalogue: services.catalogue(), now: today, before: null });
  });

  test('is what a slow and obvious count finds, and what is not told is small or hidden for a small one', () => {
    let told = 0;
    for (const unit of [whole, ...wards, '27451'])
      for (const period of ['2018', '2018-q4', '2018-12', '2019', '2019-q1', '2019-q2', '2019-01', '2019-02', '2019-03', '2019-04', '2019-05'] as OpenPeriod[])
        for (const key of openKeys.filter((one) => unit === whole || unitKeys.has(one))) {
          const shown = figures.cells[cellName(keyOf(unit), period, key)] ?? 0;
          const counted = recount(unit, period, key);
          told += typeof shown === 'number' ? 1 : 0;
          const expected = typeof shown === 'number' ? counted : counted < smallBelow ? expect.stringMatching(/^(small|hidden)$/) : 'hidden';
          expect([unit, period, key, shown]).toEqual([unit, period, key, expected]);
          if (counted === 0) expect(shown).toBe(0);
          if (typeof shown === 'number') expect(shown === 0 || shown >= smallBelow).toBe(true);
        }
    expect(told).toBeGreaterThan(200);
    expect(figures.months).toEqual(['2018-11', '2018-12', '2019-01', '2019-02', '2019-03', '2019-04', '2019-05']);
  });

  test('tells what is open and overdue now, of the whole alone', () => {
    const open = lines.filter((line) => line.finishedAt === null);
    const overdue = open.filter((line) => line.dueAt !== null && line.dueAt < today);
    const shown = (key: string) => figures.standing[cellName(whole, 'now', key)];
    expect([shown('openAtEnd'), shown('openOverdue')]).toEqual([open.length, overdue.length]);
    expect(Object.keys(figures.standing).every((name) => name.startsWith(`${whole} `))).toBe(true);
  });

  test('knows a unit by the day it began, so that what was hidden of it is known again once its code means another one', async () => {
    const { pool, services } = program;
    await pool.query(`update units set valid_to = '2025-06-30' where code = '27442'`);
    await pool.query(
      `insert into units (code, valid_from, valid_to, kind, name, parent_code, source) values ('27442', '2025-07-01', null, 'ward', 'Phường Bình Tân', '79', 'Nghị quyết 1685/NQ-UBTVQH15')`,
    );
    const later = await countOpenFigures(pool, { directory: await loadDirectory(pool), catalogue: services.catalogue(), now: at('2025-08-01T09:00'), before: figures });
    const before = figures.units.map(({ key }) => key);
    expect(later.units.map(({ key }) => key)).toEqual(expect.arrayContaining(before));
    expect(later.units).toHaveLength(before.length + 1);
  });

  test('tells how long a procedure took as working time counted dossier by dossier does, and nothing of one with fewer than ten', () => {
    const calendarOf = (line: KeptLine) => program.services.directory().calendarOf(line.officeId, plainDateOf(line.submittedAt));
    for (const year of ['2018', '2019']) {
      const ended = lines.filter((line) => line.endedAs === 'granted' && line.finishedAt !== null && plainDateOf(line.finishedAt).startsWith(year));
      for (const code of new Set(ended.map((line) => line.procedureCode))) {
        const minutes = ended
          .filter((line) => line.procedureCode === code)
          .map((line) => {
            const spent = workingMinutesBetween(line.submittedAt, line.finishedAt ?? line.submittedAt, calendarOf(line));
            return spent.ok ? spent.value : Number.NaN;
          })
          .sort((a, b) => a - b);
        const halfHours = (rank: number) => Math.max(30, Math.ceil((minutes[rank - 1] ?? 0) / 30) * 30);
        const told = figures.procedures.find((one) => one.code === code && one.year === year);
        if (minutes.length < 10) expect([code, told]).toEqual([code, undefined]);
        else expect(told).toMatchObject({ medianMinutes: halfHours(Math.ceil(minutes.length / 2)), ninetyMinutes: halfHours(Math.ceil(minutes.length * 0.9)) });
      }
    }
    expect(figures.procedures.length).toBeGreaterThan(4);
  });

  test('gives no small count away, not even with all tables, periods and files laid side by side', async () => {
    await refreshOpenFigures({ ...program.services, now: () => today });
    const { rows } = (await anybody.ask('GET', '/open-data/sets/figures.json')).json<{ rows: (string | number | null)[][] }>();
    for (const tree of [submittedTree, handledTree])
      for (const year of ['2018', '2019']) {
        const months = figures.months.filter((month) => month.startsWith(year));
        const units = figures.units.map(({ key }) => key);
        const { sums } = tableOf(new Map(), { tree, units, months });
        const { cells, marks } = asRead(rows, { sums, year });
        const pinned = pinnedCells({ cells, sums, below: smallBelow, before: new Set() }, marks);
        expect([...marks].filter(([name, mark]) => mark === 'small' && pinned.has(name))).toEqual([]);
        expect(marks.size).toBeGreaterThan(3);
      }
  });

  /** The file as a stranger reads it; the hidden values are put in only so that the table adds up. */
  function asRead(rows: readonly (readonly (string | number | null)[])[], { sums, year }: { readonly sums: readonly Sum[]; readonly year: string }) {
    const named = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
    const cells = new Map<string, number>();
    const marks = new Map<string, Mark>();
    for (const [period, , , , code, , , key, value, shown] of rows) {
      const name = cellName(keyOf(String(code)), String(period), String(key));
      if (!named.has(name) || !String(period).startsWith(year)) continue;
      cells.set(name, typeof value === 'number' ? value : recount(String(code), String(period) as OpenPeriod, String(key)));
      if (shown !== 'value') marks.set(name, shown === 'under5' ? 'small' : 'hidden');
    }
    return { cells, marks };
  }

  test('keeps hidden what was hidden of months that are over, whatever comes later', async () => {
    const { services } = program;
    const later = await countOpenFigures(program.pool, { directory: services.directory(), catalogue: services.catalogue(), now: at('2019-06-10T09:00'), before: figures });
    const ended = Object.entries(figures.cells).filter(([name, shown]) => typeof shown === 'string' && daysOf((name.split(' ')[1] ?? '') as OpenPeriod).to < plainDateOf(today));
    expect(ended.length).toBeGreaterThan(5);
    for (const [name, shown] of ended) expect([name, later.cells[name]]).toEqual([name, shown]);
  });
});

describe('The open data', () => {
  test('are counted once a day', async () => {
    expect(await refreshOpenFigures({ ...program.services, now: () => today })).toBe('upToDate');
    await program.pool.inTransaction(async (db) => {
      await db.query(`select pg_advisory_xact_lock(hashtext('open-figures'))`);
      expect(await refreshOpenFigures({ ...program.services, now: () => at('2019-05-21T00:10') })).toBe('elsewhere');
    });
    expect(await refreshOpenFigures({ ...program.services, now: () => at('2019-05-21T00:10') })).toBe('counted');
  });

  test('stand under addresses that do not change, as CSV that Excel opens and as JSON, with a dictionary and the terms', async () => {
    const dictionary = (await anybody.ask('GET', '/open-data/dictionary')).json<OpenDictionary>();
    expect(dictionary.sets.map(({ name }) => name)).toEqual(['figures', 'standing', 'procedures']);
    expect([dictionary.authority, dictionary.licence.source]).toEqual(['Quận Bình Tân', expect.stringContaining('47/2020')]);
    for (const set of dictionary.sets) {
      const csv = await program.server.inject({ url: set.csvUrl });
      expect([csv.statusCode, csv.headers['content-type'], csv.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'public, max-age=600']);
      expect(csv.body.startsWith('\ufeff')).toBe(true);
      const csvRows = csv.body.slice(1).trimEnd().split('\r\n');
      const json = (await program.server.inject({ url: set.jsonUrl })).json<{ columns: string[]; rows: (string | number | null)[][] }>();
      expect(csvRows[0]?.split(';')).toEqual(json.columns);
      expect(set.columns.map(({ name }) => name)).toEqual(json.columns);
      expect([csvRows.length - 1, json.rows.length]).toEqual([set.rows, set.rows]);
      expect(csvRows[1]).toBe(json.rows[0]?.map((cell) => cell ?? '').join(';'));
    }
  });

  test('are not sent again to who has them already', async () => {
    const first = await program.server.inject({ url: '/api/v1/open-data/sets/figures.csv' });
    const again = await program.server.inject({ url: '/api/v1/open-data/sets/figures.csv', headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', first.headers['etag']]);
  });

  test('of a period that nobody knows are refused with what to do next', async () => {
    expect((await anybody.ask('GET', '/open-data/overview?period=2031-01')).json()).toMatchObject({ status: 404, code: 'noSuchPeriod' });
    expect((await anybody.ask('GET', '/open-data/overview?period=2019-13')).status).toBe(400);
    expect((await anybody.ask('GET', '/open-data/sets/people.csv')).status).toBe(400);
  });
});

describe('The page of figures', () => {
  test('shows the newest month of which anything is told, and says so, without script', async () => {
    const { told } = (await anybody.ask('GET', '/open-data/overview')).json<OpenOverview>();
    expect([told?.period.key, told?.emptyMonth]).toEqual(['2019-05', null]);
    await refreshOpenFigures({ ...program.services, now: () => at('2026-11-30T00:10') });
    const next = await openWholePage(program, '/so-lieu');
    expect(next).toContain('Tháng 11/2026 chưa có hồ sơ nào được ghi nhận');
    expect(next).toContain('Tháng 5/2019');
    expect(next).toContain('lần cuối lúc 00:10 30/11/2026');
    expect(next).toContain('href="/so-ho-so-that-lac"');
  });

  test('links every period, and each page tells what the API tells', async () => {
    const page = await openWholePage(program, '/so-lieu?ky=2019-q1');
    expect(page).toMatch(/Quý I\/2019.*từ 01\/01\/2019 đến 31\/03\/2019/s);
    const { told, periods } = (await anybody.ask('GET', '/open-data/overview?period=2019-q1')).json<OpenOverview>();
    expect(told?.figures[0]?.shown.value).toBe(recount(whole, '2019-q1' as OpenPeriod, 'total'));
    for (const { key } of periods) expect(page).toContain(`href="/so-lieu?ky=${key}"`);
    expect((await plainBrowser(program.server).get('/so-lieu?ky=1999')).status).toBe(404);
    expect(await openWholePage(program, '/so-lieu/tai-ve')).toContain('href="/api/v1/open-data/sets/figures.csv"');
  });

  test('is asked for six hundred times in a quarter of an hour, then has to wait', async () => {
    const etag = String((await program.server.inject({ url: '/api/v1/open-data/dictionary' })).headers['etag']);
    const ask = () => program.server.inject({ url: '/api/v1/open-data/dictionary', remoteAddress: '10.9.8.7', headers: { 'if-none-match': etag } });
    let last = 304;
    for (let i = 0; i < 31 && last === 304; i += 1) last = (await Promise.all(Array.from({ length: 20 }, ask))).at(-1)?.statusCode ?? 0;
    expect(last).toBe(429);
  });
});

async function openWholePage({ server }: WholeProgram, address: string): Promise<string> {
  const page = await plainBrowser(server).get(address);
  expect([address, page.status]).toEqual([address, 200]);
  return page.html;
}
