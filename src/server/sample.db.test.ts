import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../tests/database.ts';
import { readSample, root } from '../../tests/sample.ts';
import { type Instant, instantFromMillis } from '../basics/rules/time.ts';
import { openPool, type Pool } from '../basics/store/database.ts';
import type { OldDossier } from '../dossiers/rules/history-record.ts';
import { importDossiers } from '../dossiers/store/import-dossiers.ts';
import { readOldDossiers } from '../dossiers/store/import-ndjson.ts';
import { findDossier } from '../dossiers/store/ledger.ts';
import { type DossierRow, rowOf } from '../dossiers/store/row.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { passwordMatches } from '../offices/store/password-hash.ts';
import { loadSample, sampleAccounts } from './sample.ts';
import { importAuthority } from './sample-authority.ts';

const now = '2026-11-23T02:00:00.000Z' as Instant;
const folder = path.join(root, 'data', 'authorities', 'binh-tan');
const sample = await readSample('binh-tan');
const some = [...sample.history()].filter((one, i) => i % 120 === 0 || (one.end?.kind !== 'granted' && i % 10 === 0));
const silent = () => undefined;
const opened: { database: TestDatabase; pool: Pool }[] = [];
let pool: Pool;

beforeEach(async () => {
  const database = await freshDatabase();
  pool = openPool({ url: database.url, connectionsMax: 4, onError: silent });
  opened.push({ database, pool });
});

afterAll(async () => {
  for (const one of opened) {
    await one.pool.end();
    await one.database.drop();
  }
});

test('The authority of the sample: 10 wards, 130 neighbourhoods, 11 offices, officers of each role, all procedures, the total of before', async () => {
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  const directory = await loadDirectory(pool);
  const wards = directory.childrenOf('777', sample.plan.teamsFrom);
  expect(wards.map((ward) => ward.code)).toEqual(['27436', '27439', '27442', '27445', '27448', '27451', '27454', '27457', '27460', '27463']);
  expect(wards.flatMap((ward) => directory.childrenOf(ward.code, sample.plan.teamsFrom)).length).toBe(130);
  expect(directory.offices.length).toBe(11);
  expect(directory.offices.every((office) => directory.calendarOf(office.id, sample.plan.teamsFrom) !== null && directory.desksOf(office.id).length > 0)).toBe(true);
  const { rows: lacking } = await pool.query(
    `select o.unit_code, needed.role from offices o cross join unnest(array['reception', 'specialist', 'unitHead', 'leader', 'clerk', 'cashier']) as needed (role)
     where not exists (select 1 from officer_roles r where r.office_id = o.id and r.role = needed.role)`,
  );
  expect(lacking).toEqual([]);
  const { rows } = await pool.query(
    `select f.value, f.period_from, f.period_to, o.unit_code from imported_figures f join offices o on o.id = f.office_id where f.key = 'onlineBeforeTeams'`,
  );
  expect(rows).toEqual([{ value: 231, period_from: null, period_to: null, unit_code: '777' }]);
});

test('Bringing the authority in again changes nothing', async () => {
  const counts = async () =>
    (
      await pool.query(`select (select count(*) from units) u, (select count(*) from office_sessions) s, (select count(*) from desks) d, (select count(*) from officers) o,
    (select count(*) from officer_roles) r, (select count(*) from procedure_versions) p, (select count(*) from imported_figures) f, (select count(*) from national_days) n`)
    ).rows;
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  const [first, version] = [await counts(), (await loadDirectory(pool)).version];
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  expect(await counts()).toEqual(first);
  expect((await loadDirectory(pool)).version).toBe(version);
});

test('Everybody of the sample logs in with the password that is shown', async () => {
  const [told, ...lines] = await sampleAccounts(root, 'binh-tan');
  const { passwordHash, samplePassword } = JSON.parse(await readFile(path.join(folder, 'officers.json'), 'utf8'));
  expect(told).toContain(samplePassword);
  expect(await passwordMatches(passwordHash, samplePassword)).toBe(true);
  expect(lines.some((line) => line.includes('tiepnhan.27436')) && lines.some((line) => line.includes('quantri'))).toBe(true);
});

test('The row of an imported dossier is the fold of its ledger, and its number is unique and findable by the old one', async () => {
  await withDossiers(some);
  const { rows } = await pool.query<DossierRow & { id: string; day: string; serial: number; alias: string }>(
    'select d.*, a.alias from dossiers d join dossier_aliases a on a.dossier_id = d.id',
  );
  expect(rows.length).toBe(some.length);
  for (const row of rows) {
    const kept = await findDossier(pool, row.id);
    expect(kept === null ? null : { ...row, ...rowOf(kept.dossier) }).toEqual(row);
  }
  expect(new Set(rows.map((row) => row.code)).size).toBe(some.length);
  expect(rows.map((row) => row.alias).sort()).toEqual(some.map((one) => one.number).sort());
  expect(rows.every((row) => row.code.endsWith(`-${row.day.slice(2).replaceAll('-', '')}-${String(row.serial).padStart(4, '0')}`))).toBe(true);
});

test('The same source a second time adds nothing; new filings of a day go on behind the old numbers', async () => {
  await withDossiers(some.slice(0, 40));
  const again = await pool.inTransaction((db) => importDossiers({ db, source: [...some.slice(0, 60), ...some.slice(50, 60)], progress: silent }));
  expect(again).toEqual({ added: 20, known: 50 });
  const { rows } = await pool.query(
    `select office_id, day from dossiers group by office_id, day
     having max(serial) is distinct from (select last_serial from dossier_counters c where c.office_id = dossiers.office_id and c.day = dossiers.day)`,
  );
  expect(rows).toEqual([]);
});

test('A source that breaks off leaves nothing behind', async () => {
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  const breaking = pool.inTransaction((db) => importDossiers({ db, source: breaksOff(), progress: silent }));
  await expect(breaking).rejects.toThrow('the line was cut');
  const { rows } = await pool.query('select (select count(*) from dossiers) + (select count(*) from dossier_acts) + (select count(*) from dossier_counters) as left');
  expect(rows).toEqual([{ left: 0 }]);

  function* breaksOff() {
    for (let i = 0; i < 3; i += 1) yield* some.slice(i * 200, i * 200 + 200);
    throw new Error('the line was cut');
  }
});

test('An authority hands over its old dossiers as lines of JSON; a line that is wrong is named', async () => {
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  const place = await mkdtemp(path.join(tmpdir(), 'dong-hanh-ndjson-'));
  const file = path.join(place, 'ho-so-cu.ndjson');
  await writeFile(
    file,
    some
      .slice(0, 5)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join('\n'),
  );
  expect(await pool.inTransaction((db) => importDossiers({ db, source: readOldDossiers(file), progress: silent }))).toEqual({ added: 5, known: 0 });
  await writeFile(file, `${JSON.stringify(some[6])}\n${JSON.stringify({ ...some[7], channel: 'fax' })}\n`);
  await expect(pool.inTransaction((db) => importDossiers({ db, source: readOldDossiers(file), progress: silent }))).rejects.toThrow(/ho-so-cu\.ndjson:2: \/channel/);
  expect((await pool.query('select count(*) as n from dossiers')).rows).toEqual([{ n: 5 }]);
  await rm(place, { recursive: true });
});

test('An office, officer or procedure that nobody knows is named', async () => {
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: silent }));
  const [one] = some;
  if (one === undefined || one.officers === null) throw new Error('an empty sample');
  const broken: [OldDossier, string][] = [
    [{ ...one, unitCode: '26734' }, '26734'],
    [{ ...one, procedureCode: '9.999999' }, '9.999999'],
    [{ ...one, officers: { ...one.officers, leader: 'ai.do' } }, 'ai.do'],
  ];
  for (const [old, words] of broken) await expect(pool.inTransaction((db) => importDossiers({ db, source: [old], progress: silent }))).rejects.toThrow(words);
});

test('A start that was killed while loading leaves an empty database, and the next start loads it whole, once, whoever else starts', async () => {
  const small = await smallSample();
  const killed = loadSample({ pool, root: small, name: 'binh-tan', log: (line) => line.startsWith('Đã nạp 11') && fail('killed') });
  await expect(killed).rejects.toThrow('killed');
  expect((await pool.query('select count(*) as n from offices')).rows).toEqual([{ n: 0 }]);
  const outcomes = await Promise.all([1, 2].map(() => loadSample({ pool, root: small, name: 'binh-tan', log: silent })));
  expect([...outcomes].sort()).toEqual(['alreadyThere', 'loaded']);
  expect(await loadSample({ pool, root: small, name: 'binh-tan', log: silent })).toBe('alreadyThere');
  expect((await pool.query('select count(*) as n from dossiers')).rows).toEqual([{ n: 120 }]);
  // So that no ward of the sample finds the page of mandates empty.
  expect((await pool.query('select count(distinct office_id) as n from mandates')).rows).toEqual([{ n: 10 }]);
  const { rows } = await pool.query('select number, signer, (select count(*) from report_deliveries) as sent, (select count(*) from reports) as reports from issued_reports');
  expect(rows).toEqual([{ number: 1, signer: expect.stringContaining('Mẫu'), sent: 10, reports: 2 }]);
  await rm(small, { recursive: true });
});

test('A sample that does not exist is named', async () => {
  await expect(loadSample({ pool, root, name: '../..', log: silent })).rejects.toThrow('Không có chính quyền mẫu "../.."');
});

async function withDossiers(source: readonly OldDossier[]): Promise<void> {
  await pool.inTransaction(async (db) => {
    await importAuthority({ db, root, folder, now: instantFromMillis(Date.parse(now)), log: silent });
    await importDossiers({ db, source, progress: silent });
  });
}

/** The sample with 120 dossiers of the wards instead of all. */
async function smallSample(): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'dong-hanh-small-'));
  await cp(path.join(root, 'data', 'authorities'), path.join(place, 'data', 'authorities'), { recursive: true });
  for (const name of ['calendars', 'procedures', 'teams']) await symlink(path.join(root, 'data', name), path.join(place, 'data', name));
  const [wards] = sample.plan.groups;
  const units = wards?.units.map((unit) => ({ ...unit, atNeighbourhoods: 1 }));
  await writeFile(path.join(place, 'data', 'authorities', 'binh-tan', 'history.json'), JSON.stringify({ ...sample.plan, groups: [{ ...wards, units, total: 120, online: 60 }] }));
  return place;
}

function fail(words: string): never {
  throw new Error(words);
}
