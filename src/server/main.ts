import path from 'node:path';
import type { Server } from '../basics/http/route.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { firstRun } from './first-run.ts';
import { keepHouse } from './housekeeping.ts';
import { listenOn } from './listen.adapter.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { openServices, type Services } from './services.ts';

/** `npm start`: database, migrations, sample at the first start, then serve until told to stop. */
const root = path.resolve(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

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
    logLevel: process.env['LOG_LEVEL'] ?? 'warn',
    log: say,
  });
  open.services = services;
  const accounts = await firstRun({ pool: services.pool, root, sample: config.sample, log: say });
  await services.reload();
  const server = await buildApp(services);
  open.server = server;
  await listenOn(server, config);
  keepHouse(services, say);
  say(`Đồng Hành: ${config.baseUrl}  (trang cán bộ: ${config.baseUrl}/can-bo)`);
  for (const line of accounts) say(line);
  say('Nhấn Ctrl-C để dừng. Press Ctrl-C to stop.');
}

let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
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
