// npm run bench: the speed of the main paths, each beside a reference of the same run. JSON lines, then a table.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { uuidV7From } from '../src/basics/rules/ids.ts';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.adapter.ts';

const root = path.resolve(import.meta.dirname, '..');
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const port = 3900 + Math.floor(Math.random() * 90);
const baseUrl = `http://127.0.0.1:${port}`;

type Measured = { readonly what: string; readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number; readonly failed: number };

async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'dong-hanh-bench-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => {} });
  const startedMs = performance.now();
  const server = await startServer({ dataDir, databaseUrl: database.url });
  tell({ what: 'start with sample', seconds: Math.round((performance.now() - startedMs) / 100) / 10 });
  await measure(database.url);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(databaseUrl: string): Promise<void> {
  const cookie = await logIn('tiepnhan.27436');
  const district = await logIn('kiemsoat.777');
  await filing({ forSeconds: 3, connections: 64 });
  const rawBefore = await rawInserts(databaseUrl);
  const filed = await filing({ forSeconds: seconds, connections: 64 });
  const rawAfter = await rawInserts(databaseUrl);
  const raw = { ...rawBefore, perSecond: (rawBefore.perSecond + rawAfter.perSecond) / 2 };
  const keys = await filedKeys(databaseUrl);
  const bare = await run('bare HTTP', 64, () => ({ method: 'GET', path: '/healthz' }));
  const tracked = await run('tracking', 64, () => ({
    method: 'POST',
    path: '/api/v1/tracking',
    headers: json,
    body: JSON.stringify({ code: keys[Math.floor(Math.random() * keys.length)], proof: '0001' }),
  }));
  const queue = await run('queue', 50, () => ({ method: 'GET', path: '/api/v1/queue?office=2&list=new', headers: { cookie } }));
  const working = await run('queue, officers at work', 50, () => ({ method: 'GET', path: '/api/v1/queue?office=2&list=new', headers: { cookie } }), { perSecond: 50 });
  const searched = await run('search by name', 10, () => ({ method: 'GET', path: '/api/v1/search?office=2&q=nguyen%20van', headers: { cookie } }));
  const catalogue = await run('search of procedures', 10, () => ({ method: 'GET', path: '/api/v1/procedures?q=khai%20sihn' }));
  const figures = await run('figures of the district', 2, () => ({
    method: 'GET',
    path: '/api/v1/figures?unit=777&scope=wards&from=2017-01-01&to=2019-03-31',
    headers: { cookie: district },
  }));
  const memory = await text('/metrics');

  const rows = [raw, filed, bare, tracked, queue, working, searched, catalogue, figures];
  for (const row of rows) tell({ ...row, ratioToRawInserts: ratio(row.perSecond, raw.perSecond), ratioToBareHttp: ratio(row.perSecond, bare.perSecond) });
  tell({ what: 'memory of the server', mebibytes: Math.round(Number(/kind="rss"\} (\d+)/.exec(memory)?.[1] ?? 0) / 1024 / 1024) });
  for (const row of rows) {
    process.stdout.write(
      `${row.what.padEnd(26)} ${row.perSecond.toFixed(0).padStart(8)}/s  p50 ${row.p50Ms.toFixed(1).padStart(7)} ms  p99 ${row.p99Ms.toFixed(1).padStart(7)} ms  × raw ${ratio(row.perSecond, raw.perSecond).toFixed(2)}  failed ${row.failed}\n`,
    );
  }
}

const json = { 'content-type': 'application/json' };

function filing(load: { readonly forSeconds: number; readonly connections: number }): Promise<Measured> {
  return run(
    'filing',
    load.connections,
    () => {
      const phone = `09000${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`.replace(/\d{4}$/, '0001');
      const wards = ['27436', '27439', '27442', '27445', '27448', '27451', '27454', '27457', '27460', '27463'];
      const body = { ...filingExample, receivingUnitCode: wards[Math.floor(Math.random() * wards.length)], applicant: { ...filingExample.applicant, phone } };
      return { method: 'PUT', path: `/api/v1/dossiers/${uuidV7From(Date.now(), randomBytes(10))}`, headers: json, body: JSON.stringify(body) };
    },
    { forSeconds: load.forSeconds },
  );
}

type Asked = { method: 'GET' | 'POST' | 'PUT'; path: string; headers?: Record<string, string>; body?: string };

/** `perSecond`: all connections together ask no more than this, like people who read what they were shown; left out, as fast as answers come. */
type Pace = { readonly forSeconds?: number; readonly perSecond?: number };

async function run(what: string, connections: number, next: () => Asked, pace: Pace = {}): Promise<Measured> {
  process.stderr.write(`${what}…\n`);
  const result = await autocannon({
    url: baseUrl,
    connections,
    duration: pace.forSeconds ?? seconds,
    ...(pace.perSecond === undefined ? {} : { overallRate: pace.perSecond }),
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  return { what, perSecond: result.requests.total / result.duration, p50Ms: result.latency.p50, p99Ms: result.latency.p99, failed: result.non2xx + result.errors };
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
  times.sort((a, b) => a - b);
  return {
    what: 'raw committed inserts',
    perSecond: times.length / elapsed,
    p50Ms: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    failed: 0,
  };
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

async function filedKeys(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ code: string }>(
    `select code from dossiers where phone like '%0001' and submitted_at > now() - interval '1 day' order by submitted_at desc limit 2000`,
  );
  await client.end();
  return rows.map((row) => row.code);
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

await main();
