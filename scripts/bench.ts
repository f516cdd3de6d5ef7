// npm run bench [-- figure …]: the speed of the main paths, each beside a reference of the same run. JSON lines, then a table.
// Figures: filing tracking tracking16 queue working dossier search procedures figures; all of them when none is named; growth, alone, for the figures of many dossiers (scripts/bench-figures.ts). Filing always comes first: what it files, the others look up.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { uuidV7From } from '../src/basics/rules/ids.ts';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.adapter.ts';
import { benchGrowth } from './bench-figures.ts';

const root = path.resolve(import.meta.dirname, '..');
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const port = 3900 + Math.floor(Math.random() * 90);
const baseUrl = `http://127.0.0.1:${port}`;

type Measured = {
  readonly what: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
  readonly ratioToRawInserts?: number;
  readonly ratiosOfRounds?: readonly number[];
  readonly p99MsOfRounds?: readonly number[];
};

async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'dong-hanh-bench-'));
  await chmod(dataDir, 0o711);
  const place = { dataDir: path.join(dataDir, 'postgres'), log: () => {} };
  const filled = await startEmbeddedPostgres(place);
  const first = await started('first start, with the sample', { dataDir, databaseUrl: filled.url });
  await publicFiguresCounted();
  await stopped(first);
  await filled.stop();
  // As it is every day: nothing left in memory, of the program or of the database, of what the first start brought in.
  const database = await startEmbeddedPostgres(place);
  const server = await started('second start', { dataDir, databaseUrl: database.url });
  await measure(database.url);
  await stopped(server);
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function started(what: string, place: Parameters<typeof startServer>[0]): Promise<ChildProcess> {
  const startedMs = performance.now();
  const server = await startServer(place);
  tell({ what, seconds: Math.round((performance.now() - startedMs) / 100) / 10 });
  return server;
}

/** Once a day, in a thread beside the first hour's work: not while we measure. */
async function publicFiguresCounted(): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if ((await fetch(`${baseUrl}/api/v1/open-data/dictionary`)).status === 200) return;
    await pause(500);
  }
  throw new Error('The public figures were not counted within two minutes');
}

async function stopped(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
}

async function measure(databaseUrl: string): Promise<void> {
  const officers = { reception: await logIn('tiepnhan.27436'), district: await logIn('kiemsoat.777') };
  await filing({ forSeconds: 3, connections: 64 });
  const rounds: Round[] = [];
  // The machine is not the same fast from one minute to the next: each figure is set against what the same round could insert.
  for (let round = 0; round < roundsMax; round += 1) {
    const raw = await rawInserts(databaseUrl);
    const filed = await filing({ forSeconds: seconds, connections: 64 });
    const { tracking, tracking16 } = figuresOf(await filedKeys(databaseUrl), officers);
    rounds.push({ raw, filed, ...(isWanted('tracking') ? { tracking: await tracking() } : {}), ...(isWanted('tracking16') ? { tracking16: await tracking16() } : {}) });
  }
  const atFiling = await memory('memory of the server at the filing load');
  const bare = await run('bare HTTP', 64, () => ({ method: 'GET', path: '/healthz' }));
  const raw = middle(
    rounds.map((round) => round.raw),
    (one) => one.perSecond,
  );
  const rows = [raw, ...(['filed', 'tracking', 'tracking16'] as const).flatMap((name) => againstRaw(rounds, name)), bare];
  const { tracking, tracking16, ...others } = figuresOf(await filedKeys(databaseUrl), officers);
  for (const [name, figure] of Object.entries(others)) if (isWanted(name)) rows.push(await figure());
  const afterAll = await memory('memory of the server after all figures');

  for (const row of rows) tell({ ratioToRawInserts: ratio(row.perSecond, raw.perSecond), ...row, ratioToBareHttp: ratio(row.perSecond, bare.perSecond) });
  tell(atFiling);
  tell(afterAll);
  for (const row of rows) {
    const times = (['p50', 'p95', 'p99'] as const).map((name) => `${name} ${row[`${name}Ms`].toFixed(1).padStart(7)} ms`).join('  ');
    const ofRaw = (row.ratioToRawInserts ?? ratio(row.perSecond, raw.perSecond)).toFixed(2);
    process.stdout.write(`${row.what.padEnd(26)} ${row.perSecond.toFixed(0).padStart(8)}/s  ${times}  × raw ${ofRaw}  failed ${row.failed}\n`);
  }
}

type Round = { readonly raw: Measured; readonly filed: Measured; readonly tracking?: Measured; readonly tracking16?: Measured };

const roundsMax = 3;

/** The round that stands in the middle by its ratio, with the ratios of all. */
function againstRaw(rounds: readonly Round[], name: 'filed' | 'tracking' | 'tracking16'): readonly Measured[] {
  const measured = rounds.flatMap((round) => (round[name] === undefined ? [] : [{ ...round[name], ratioToRawInserts: ratio(round[name].perSecond, round.raw.perSecond) }]));
  if (measured.length === 0) return [];
  const one = middle(measured, ({ ratioToRawInserts }) => ratioToRawInserts);
  return [{ ...one, ratiosOfRounds: measured.map((round) => round.ratioToRawInserts), p99MsOfRounds: measured.map((round) => round.p99Ms) }];
}

function middle<T>(all: readonly T[], by: (one: T) => number): T {
  const one = [...all].sort((a, b) => by(a) - by(b))[Math.floor(all.length / 2)];
  if (one === undefined) throw new Error('Nothing was measured');
  return one;
}

async function memory(what: string): Promise<Record<string, unknown>> {
  return { what, mebibytes: Math.round(Number(/kind="rss"\} (\d+)/.exec(await text('/metrics'))?.[1] ?? 0) / 1024 / 1024) };
}

function isWanted(name: string): boolean {
  const named = process.argv.slice(2);
  return named.length === 0 || named.includes(name);
}

/** What is measured on what was filed before. */
function figuresOf(
  filed: readonly Filed[],
  officers: { readonly reception: string; readonly district: string },
): Record<'tracking' | 'tracking16' | 'queue' | 'working' | 'dossier' | 'search' | 'procedures' | 'figures', () => Promise<Measured>> {
  const reception = { headers: { cookie: officers.reception } };
  const atDesk = filed.filter((one) => one.officeId === deskOfReception);
  const track = (): Asked => ({ method: 'POST', path: '/api/v1/tracking', headers: json, body: JSON.stringify({ code: oneOf(filed).code, proof: '0001' }) });
  const queue = (): Asked => ({ method: 'GET', path: `/api/v1/queue?office=${deskOfReception}&list=new`, ...reception });
  return {
    tracking: () => run('tracking', 64, track),
    // As many as insert for the reference: with 64 both processors are full, and what is slow then is the queue before them.
    tracking16: () => run('tracking, 16 connections', 16, track),
    queue: () => run('queue', 50, queue),
    working: () => atWork('queue, officers at work', queue),
    dossier: () => atWork('dossier, officers at work', () => ({ method: 'GET', path: `/api/v1/dossiers/${oneOf(atDesk).id}`, ...reception })),
    search: () => run('search by name', 10, () => ({ method: 'GET', path: `/api/v1/search?office=${deskOfReception}&q=nguyen%20van`, ...reception })),
    procedures: () => run('search of procedures', 10, () => ({ method: 'GET', path: '/api/v1/procedures?q=khai%20sihn' })),
    figures: () =>
      run('figures of the district', 2, () => ({
        method: 'GET',
        path: '/api/v1/figures?unit=777&scope=wards&from=2017-01-01&to=2019-03-31',
        headers: { cookie: officers.district },
      })),
  };
}

const deskOfReception = 2;

function oneOf<T>(list: readonly T[]): T {
  const one = list[Math.floor(Math.random() * list.length)];
  if (one === undefined) throw new Error('Nothing was filed');
  return one;
}

const json = { 'content-type': 'application/json' };

const wards = ['27436', '27439', '27442', '27445', '27448', '27451', '27454', '27457', '27460', '27463'];

function filing(load: { readonly forSeconds: number; readonly connections: number }): Promise<Measured> {
  return run(
    'filing',
    load.connections,
    () => {
      const phone = `09000${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`.replace(/\d{4}$/, '0001');
      const body = { ...filingExample, receivingUnitCode: oneOf(wards), applicant: { ...filingExample.applicant, phone } };
      return { method: 'PUT', path: `/api/v1/dossiers/${uuidV7From(Date.now(), randomBytes(10))}`, headers: json, body: JSON.stringify(body) };
    },
    load.forSeconds,
  );
}

type Asked = { method: 'GET' | 'POST' | 'PUT'; path: string; headers?: Record<string, string>; body?: string };

async function run(what: string, connections: number, next: () => Asked, forSeconds = seconds): Promise<Measured> {
  process.stderr.write(`${what}…\n`);
  const result = await autocannon({
    url: baseUrl,
    connections,
    duration: forSeconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  // The load generator knows no 95th of a hundred: the 97.5th is the next one it tells.
  const { p50, p97_5, p99 } = result.latency;
  return { what, perSecond: result.requests.total / result.duration, p50Ms: p50, p95Ms: p97_5, p99Ms: p99, failed: result.non2xx + result.errors };
}

const officersAtWork = 50;

/** 50 officers who read what they were shown: each looks about once a second, none waits for another. (The load generator would let all ask at one moment.) */
async function atWork(what: string, next: () => Asked): Promise<Measured> {
  process.stderr.write(`${what}…\n`);
  const agent = new http.Agent({ keepAlive: true });
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: officersAtWork }, async () => {
      for (;;) {
        await pause(Math.random() * 2000);
        if (performance.now() > until) return;
        const askedMs = performance.now();
        if (!(await isAnswered(next(), agent))) failed += 1;
        times.push(performance.now() - askedMs);
      }
    }),
  );
  agent.destroy();
  return { what, perSecond: times.length / seconds, ...spread(times), failed };
}

function isAnswered({ method, path: asked, headers }: Asked, agent: http.Agent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    http
      .request(`${baseUrl}${asked}`, { method, agent, ...(headers === undefined ? {} : { headers }) }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode === 200));
      })
      .on('error', reject)
      .end();
  });
}

function spread(times: number[]): Pick<Measured, 'p50Ms' | 'p95Ms' | 'p99Ms'> {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** The reference: single-row committed inserts of 2 KB by 16 clients, nothing around them. */
async function rawInserts(databaseUrl: string): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  await pool.query('create table if not exists bench_raw (id uuid primary key, body text not null)');
  const body = 'x'.repeat(2000);
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() < until) {
        const askedMs = performance.now();
        await pool.query({ name: 'raw', text: 'insert into bench_raw (id, body) values ($1, $2)', values: [uuidV7From(Date.now(), randomBytes(10)), body] });
        times.push(performance.now() - askedMs);
      }
    }),
  );
  const elapsed = (performance.now() - startedMs) / 1000;
  await pool.query('drop table bench_raw');
  await pool.end();
  return { what: 'raw committed inserts', perSecond: times.length / elapsed, ...spread(times), failed: 0 };
}

function text(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(`${baseUrl}${address}`, { agent: false }, (answer) => {
        let body = '';
        answer
          .setEncoding('utf8')
          .on('data', (chunk: string) => (body += chunk))
          .on('end', () => resolve(body));
      })
      .on('error', reject);
  });
}

type Filed = { readonly id: string; readonly officeId: number; readonly code: string };

async function filedKeys(databaseUrl: string): Promise<readonly Filed[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<Filed>(
    `select id, office_id as "officeId", code from dossiers where phone like '%0001' and submitted_at > now() - interval '1 day' order by submitted_at desc limit 2000`,
  );
  await client.end();
  return rows;
}

async function logIn(username: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { ...json, 'x-requested-with': 'dong-hanh' },
    body: JSON.stringify({ username, password: samplePassword }),
  });
  if (!answer.ok) throw new Error(`Log-in of ${username}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const samplePassword = 'dong-hanh-2019';

async function startServer(input: { readonly dataDir: string; readonly databaseUrl: string }): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: input.dataDir, DATABASE_URL: input.databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(baseUrl)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return server;
}

function ratio(value: number, reference: number): number {
  return Math.round((value / reference) * 100) / 100;
}

function tell(row: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

if (process.argv[2] === 'growth') await benchGrowth();
else await main();
