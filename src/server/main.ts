import path from 'node:path';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './open-database.ts';
import { firstRun } from './first-run.ts';
import { keepHouse } from './housekeeping.ts';
import { openServices } from './services.ts';
import { listenOn } from './listen.adapter.ts';

/** `npm start`: database, migrations, sample at the first start, then serve until told to stop. */
const root = path.resolve(import.meta.dirname, '../..');
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase({ config, root, log: say });
  const services = await openServices({ databaseUrl: database.url, dataDir: config.dataDir, root, baseUrl: config.baseUrl, logLevel: process.env['LOG_LEVEL'] ?? 'warn', log: say });
  const accounts = await firstRun({ pool: services.pool, root, sample: config.sample, log: say });
  await services.reload();
  const server = await buildApp(services);
  await listenOn(server, config);
  say(`Đồng Hành: ${config.baseUrl}  (trang cán bộ: ${config.baseUrl}/can-bo)`);
  for (const line of accounts) say(line);
  say('Nhấn Ctrl-C để dừng. Press Ctrl-C to stop.');

  const housekeeping = keepHouse(services, say);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say('Đang dừng…');
    housekeeping.stop();
    await server.close();
    await services.stop();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});

/** One clear sentence and what to do; the stack only for what nobody foresaw. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('hint' in error && typeof error.hint === 'string') return `${error.message}\n${error.hint}`;
  return error.stack ?? error.message;
}
