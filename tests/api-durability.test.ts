import { request } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import type { Receipt } from '../src/dossiers/http/shapes.ts';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.adapter.ts';
import { isAlive } from '../src/server/embedded-postmaster.adapter.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { brokenPromises, fileAtOnce, fileOnce, halfWritten, newJournal, settleOpen, wards } from './filing-load.ts';
import { databasePid, databaseUrlIn, familyOf, killStarted, newDataDir, type RunningProgram, removeDataDir, runCli, runs, startProgram } from './running-program.ts';

/** The program and its database as processes of their own, on one data folder, while they are killed. */

let dataDir: string;
/** KILL_ROUNDS kills each more often. */
const rounds = Array.from({ length: Number(process.env['KILL_ROUNDS'] ?? 1) }, (_, index) => index + 1);
const pools: Pool[] = [];

beforeAll(async () => {
  dataDir = await newDataDir();
  const imported = await runCli(['import', '--authority', 'data/authorities/binh-tan'], { DATA_DIR: dataDir });
  if (imported.code !== 0) throw new Error(imported.err);
});

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end();
});

afterAll(async () => {
  killStarted();
  await removeDataDir(dataDir);
});

async function start(): Promise<RunningProgram> {
  const program = await startProgram({ DATA_DIR: dataDir });
  await program.ready;
  return program;
}

async function stop(program: RunningProgram): Promise<void> {
  program.kill('SIGTERM');
  expect(await program.ended).toEqual({ code: 0, signal: null });
}

async function openHere(): Promise<Pool> {
  const pool = openPool({ url: await databaseUrlIn(dataDir), connectionsMax: 2, onError: () => undefined });
  pools.push(pool);
  return pool;
}

test('64 clients file at once in three wards: each has its receipt, no code is given twice, and nothing is half-written', async () => {
  const program = await start();
  const journal = newJournal();
  await fileAtOnce({ origin: program.origin, journal, clients: 64, goesOn: (begun) => begun < 640 });
  expect(journal.wrong).toEqual([]);
  expect([journal.open.size, journal.promised.size >= 640]).toEqual([0, true]);
  expect(new Set([...journal.promised.values()].map((receipt) => receipt.code)).size).toBe(journal.promised.size);
  expect(new Set([...journal.promised.values()].map((receipt) => receipt.receivingUnit.code))).toEqual(new Set(wards));
  expect(await brokenPromises(program.origin, journal)).toEqual([]);
  const pool = await openHere();
  expect(await halfWritten(pool)).toEqual({});
  expect((await pool.query<{ n: number }>('select count(*) as n from dossiers')).rows).toEqual([{ n: journal.promised.size }]);
  await stop(program);
});

test('The same dossier sent by 32 lines at once, half of them to another process, is one dossier with one receipt', async () => {
  const programs = [await start(), await start()];
  for (let round = 0; round < 5; round += 1) {
    const [id, body] = [newDeviceId(), filingOf()];
    const journals = Array.from({ length: 32 }, newJournal);
    await Promise.all(journals.map((journal, at) => fileOnce(programs[at % 2]?.origin ?? '', journal, { id, body })));
    expect(journals.flatMap((journal) => journal.wrong)).toEqual([]);
    expect(new Set(journals.map((journal) => JSON.stringify(journal.promised.get(id)))).size).toBe(1);
  }
  expect(await halfWritten(await openHere())).toEqual({});
  for (const program of programs) await stop(program);
});

test.each(rounds)('The program is killed while 64 clients file (round %i): every receipt holds, and what was open becomes one dossier when sent again', async () => {
  const program = await start();
  const journal = newJournal();
  const filing = fileAtOnce({ origin: program.origin, journal, clients: 64, goesOn: () => isAlive(program.pid) });
  await vi.waitFor(() => expect(journal.promised.size).toBeGreaterThan(100), { timeout: 20_000, interval: 5 });
  program.kill('SIGKILL');
  expect(await program.ended).toEqual({ code: null, signal: 'SIGKILL' });
  await filing;
  expect([journal.wrong, journal.open.size > 0]).toEqual([[], true]);

  await expectKept(await start(), journal);
});

test.each(rounds)('The database is killed while 64 clients file (round %i): the program brings it back, and every receipt holds', async () => {
  const program = await start();
  const journal = newJournal();
  let goesOn = true;
  const filing = fileAtOnce({ origin: program.origin, journal, clients: 64, goesOn: () => goesOn });
  await vi.waitFor(() => expect(journal.promised.size).toBeGreaterThan(100), { timeout: 20_000, interval: 5 });
  process.kill(databasePid(dataDir) ?? 0, 'SIGKILL');
  const before = journal.promised.size;
  await vi.waitFor(() => expect(journal.promised.size).toBeGreaterThan(before + 300), { timeout: 40_000, interval: 20 });
  goesOn = false;
  await filing;
  expect([journal.wrong, journal.open.size > 0]).toEqual([[], true]);

  await expectKept(program, journal);
});

test('Program and database are killed together while 64 clients file: after the next start every receipt holds', async () => {
  const program = await start();
  const journal = newJournal();
  const filing = fileAtOnce({ origin: program.origin, journal, clients: 64, goesOn: () => isAlive(program.pid) });
  await vi.waitFor(() => expect(journal.promised.size).toBeGreaterThan(100), { timeout: 20_000, interval: 5 });
  program.kill('SIGKILL');
  process.kill(databasePid(dataDir) ?? 0, 'SIGKILL');
  await Promise.all([program.ended, filing]);

  await expectKept(await start(), journal);
});

/** Every promise is there; what got no answer is sent again, and again, and is then one dossier each. Stops the program. */
async function expectKept(program: RunningProgram, journal: ReturnType<typeof newJournal>): Promise<void> {
  expect(await brokenPromises(program.origin, journal)).toEqual([]);
  const open = [...journal.open];
  await settleOpen(program.origin, journal);
  const first = open.map(([id]) => journal.promised.get(id));
  for (const [id, body] of open) await fileOnce(program.origin, journal, { id, body });
  expect(open.map(([id]) => journal.promised.get(id))).toEqual(first);
  expect(journal.wrong).toEqual([]);
  expect(new Set([...journal.promised.values()].map((receipt) => receipt.code)).size).toBe(journal.promised.size);
  const pool = await openHere();
  expect(await halfWritten(pool)).toEqual({});
  const { rows } = await pool.query<{ n: number }>('select count(*) as n from dossiers where id = any ($1::uuid[])', [[...journal.promised.keys()]]);
  expect(rows).toEqual([{ n: journal.promised.size }]);
  await stop(program);
}

test('While the database is away every address answers 503 with the time to come again; when it is back the program works as before, without a restart', async () => {
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined });
  const program = await startProgram({ DATABASE_URL: database.url, DATA_DIR: dataDir });
  await program.ready;
  await database.stop();
  const asked: readonly (readonly [string, string, object?])[] = [
    ['PUT', `/api/v1/dossiers/${newDeviceId()}`, filingOf()],
    ['GET', `/api/v1/dossiers/${newDeviceId()}/receipt`],
    ['POST', '/api/v1/tracking', { code: 'H29.77-190418-0001', proof: '0001' }],
    ['POST', '/api/v1/session', { username: 'tiepnhan.27436', password: 'không phải đâu' }],
    ['POST', '/api/v1/drafts', { id: newDeviceId(), procedureCode: '1.001193' }],
  ];
  for (const [method, url, body] of asked) {
    const answer = await fetch(`${program.origin}${url}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([answer.status, answer.headers.get('content-type'), Number(answer.headers.get('retry-after')) > 0], url).toEqual([503, 'application/problem+json', true]);
    expect(await answer.json()).toMatchObject({ code: 'busy', next: expect.stringContaining('gửi lại') });
  }
  const status = async (url: string) => (await fetch(`${program.origin}${url}`)).status;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);

  const again = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined });
  const journal = newJournal();
  await fileOnce(program.origin, journal, { id: newDeviceId(), body: filingOf() });
  expect([journal.promised.size, await status('/readyz')]).toEqual([1, 200]);
  await stop(program);
  await again.stop();
});

test('Told to stop while filings are under way, the program finishes each, takes no more, ends with 0, and leaves no process behind', async () => {
  const program = await start();
  const family = [...familyOf(program.pid), ...familyOf(databasePid(dataDir) ?? 0)];
  const lock = new pg.Client(await databaseUrlIn(dataDir));
  await lock.connect();
  await lock.query('begin; lock table dossiers in exclusive mode');
  const lines = Array.from({ length: 64 }, () => openLine(program.origin));
  await Promise.all(lines.map((line) => line.sent));
  // Who asks twice after all have been sent is answered after all have been taken in.
  for (let round = 0; round < 2; round += 1) expect((await fetch(`${program.origin}/healthz`)).status).toBe(200);
  program.kill('SIGTERM');
  const began = performance.now();
  await vi.waitFor(() => expect(fetch(`${program.origin}/healthz`, { headers: { connection: 'close' } })).rejects.toThrow(), { interval: 20 });
  expect(isAlive(program.pid)).toBe(true);
  await lock.query('rollback');
  await lock.end();
  const journal = newJournal();
  for (const answer of await Promise.all(lines.map((line) => line.answer))) {
    expect([answer.status, answer.connection]).toEqual([201, 'close']);
    journal.promised.set(answer.receipt.id, answer.receipt);
  }
  expect(journal.promised.size).toBe(64);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(family.length).toBeGreaterThan(2);
  expect(family.filter(runs)).toEqual([]);
  expect(program.said().err).toBe('');

  await expectKept(await start(), journal);
});

/** One filing on a connection of its own; `sent` when all of it has left this side. */
function openLine(origin: string) {
  const asked = request(`${origin}/api/v1/dossiers/${newDeviceId()}`, { method: 'PUT', agent: false, headers: { 'content-type': 'application/json' } });
  const answer = new Promise<{ status: number | undefined; connection: string | undefined; receipt: Receipt }>((done, fail) => {
    asked.on('error', fail);
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      response.on('end', () => done({ status: response.statusCode, connection: response.headers.connection, receipt: JSON.parse(text) as Receipt }));
    });
  });
  return { answer, sent: new Promise<void>((done) => asked.end(JSON.stringify(filingOf()), () => done())) };
}

test('Told to stop under a load that does not end, the program ends within ten seconds, and every receipt it gave holds', async () => {
  const program = await start();
  const journal = newJournal();
  const filing = fileAtOnce({ origin: program.origin, journal, clients: 64, goesOn: () => isAlive(program.pid) });
  await vi.waitFor(() => expect(journal.promised.size).toBeGreaterThan(100), { timeout: 20_000, interval: 5 });
  const began = performance.now();
  program.kill('SIGTERM');
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  await filing;
  expect(journal.wrong).toEqual([]);

  await expectKept(await start(), journal);
});
