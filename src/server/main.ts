import path from 'node:path';
import v8 from 'node:v8';
import type { Server } from '../basics/http/route.ts';
import { openPool } from '../basics/store/database.ts';
import { keepDirectives } from '../directives/http/jobs.ts';
import { keepMessages } from '../outreach/http/jobs.ts';
import { checkFiguresNightly } from '../reports/http/jobs.ts';
import { keepMailings } from '../reports/http/mailing-job.ts';
import { keepOpenFiguresFresh } from '../reports/http/open-figures-job.ts';
import { keepWatch } from '../sync/http/jobs.ts';
import { keepHelpUp } from '../teams/http/jobs.ts';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { firstRun } from './first-run.ts';
import { keepHouse } from './housekeeping.ts';
import { listenOn } from './listen.adapter.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { openServices, type Services } from './services.ts';

/** `npm start`: database, migrations, sample at the first start, then serve until told to stop. */
const root = path.resolve(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

// Garbage is collected once the heap has grown by three fifths: left to itself, a rush of filings let it grow to three times what is in use (docs/benchmarks.md).
v8.setFlagsFromString('--heap-growing-percent=60');

// Whoever read our lines may have gone (a closed pipe): the program goes on, and still stops in order.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** What has been opened so far, so that a signal or a failure at any moment closes just that. */
const open: { database?: OpenDatabase; services?: Services; server?: Server } = {};

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase({ config, root, log: say });
  open.database = database;
  const services = await openServices({
    databaseUrl: database.url,
    dataDir: config.dataDir,
    root,
    baseUrl: config.baseUrl,
    mail: config.mail,
    logLevel: process.env['LOG_LEVEL'] ?? 'warn',
    log: say,
  });
  open.services = services;
  const accounts = await firstRunOf(database.url, config);
  await services.reload();
  const server = await buildApp(services);
  open.server = server;
  await listenOn(server, config);
  keepHouse(services, say);
  keepWatch(services, say);
  keepHelpUp(services, say);
  keepMessages(services, say);
  keepDirectives(services, say);
  checkFiguresNightly(services, say);
  keepOpenFiguresFresh(services, say);
  keepMailings(services, say);
  say(`Đồng Hành: ${config.baseUrl}  (trang cán bộ: ${config.baseUrl}/can-bo)`);
  for (const line of accounts) say(line);
  say('Nhấn Ctrl-C để dừng. Press Ctrl-C to stop.');
}

/** On a pool of its own: loading may take its time, and may wait for another process that loads. */
async function firstRunOf(url: string, config: Config): Promise<readonly string[]> {
  const pool = openPool({ url, connectionsMax: 2, onError: (error) => say(`Database connection: ${error.message}`) });
  return firstRun({ pool, root, sample: config.sample, log: say }).finally(() => pool.end());
}

/** What was promised is on the disk: a database that does not answer keeps nobody from shutting the machine down. */
const endMsMax = 9_500;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code), endMsMax).unref();
  await open.server?.close();
  await open.services?.stop();
  if (open.database !== undefined && (code === 0 || open.database.adopted !== 'adopted')) await open.database.stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    say('Đang dừng…');
    void end(0);
  });
}

main().catch((error: unknown) => {
  if (ending) return;
  process.stderr.write(`${sentenceOf(error)}\n`);
  void end(1);
});

/** One clear sentence and what to do; the stack only for what nobody foresaw. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('hint' in error && typeof error.hint === 'string') return `${error.message}\n${error.hint}`;
  return error.stack ?? error.message;
}
