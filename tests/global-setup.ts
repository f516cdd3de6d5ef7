import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.adapter.ts';
import { isAlive, sight } from '../src/server/embedded-postmaster.adapter.ts';
import { migrate } from '../src/server/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server all tests share, and the migrated database that `freshDatabase` copies. */
    testServer: { url: string; template: string };
  }
}

const folder = path.resolve(import.meta.dirname, '../db/migrations');
const prefix = 'dong-hanh-test-';
let finish = async (): Promise<void> => undefined;

/** Once a run: a server (TEST_DATABASE_URL, or one of its own in a temporary folder) and the template. */
export async function setup(project: TestProject): Promise<void> {
  const template = `dh_template_${process.pid}`;
  const server = await openServer(template);
  finish = server.close;
  await command({ url: server.url, sql: `create database ${template}` });
  await migrate({ url: databaseUrl({ url: server.url, name: template }), folder, log: () => undefined });
  project.provide('testServer', { url: server.url, template });
}

export async function teardown(): Promise<void> {
  await finish();
}

/** What the run made goes with a server of its own; from a server that was there it is taken out. */
async function openServer(template: string): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'] ?? '';
  if (given !== '') return { url: given, close: () => removeDatabases({ url: given, template }) };
  await sweepKilledRuns();
  const home = await realpath(await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`)));
  await chmod(home, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: path.join(home, 'postgres'), log: () => undefined });
  return {
    url: server.url,
    async close() {
      await server.stop();
      await rm(home, { recursive: true });
    },
  };
}

/** A run that was killed leaves its server running: stop it and remove its folder. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const home = path.join(tmpdir(), name);
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner)) || (await stat(home)).uid !== process.getuid?.()) continue;
    const seen = sight(path.join(home, 'postgres', '18', 'data'));
    if (seen.kind === 'ready' || seen.kind === 'busy') process.kill(seen.pid, 'SIGQUIT');
    await rm(home, { recursive: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function removeDatabases({ url, template }: { url: string; template: string }): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [template]);
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
}

async function command({ url, sql }: { url: string; sql: string }): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

function databaseUrl({ url, name }: { url: string; name: string }): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
