import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from '../src/basics/http/route.ts';
import { instantFromMillis } from '../src/basics/rules/time.ts';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { buildApp } from '../src/server/app.ts';
import { migrate } from '../src/server/migrate.ts';
import { importAuthority } from '../src/server/sample-authority.ts';
import { openServices, type ServiceInput, type Services } from '../src/server/services.ts';
import { freshDatabase } from './database.ts';

export const root = path.resolve(import.meta.dirname, '..');
export const authorityFolder = path.join(root, 'data/authorities/binh-tan');

/** The whole program in this process: every route and page, over a database of its own that holds the sample authority without its past. */
export type WholeProgram = { readonly server: Server; readonly services: Services; readonly pool: Pool; readonly url: string; stop(): Promise<void> };

export async function openWholeProgram({ mail }: Pick<ServiceInput, 'mail'> = { mail: null }): Promise<WholeProgram> {
  const { url, drop } = await authorityDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'dong-hanh-whole-'));
  const services = await openServices({ databaseUrl: url, dataDir, root, baseUrl: 'http://127.0.0.1', mail, logLevel: 'silent', log: () => undefined });
  const server = await buildApp(services);
  await server.ready();
  return {
    server,
    services,
    pool: services.pool,
    url,
    async stop() {
      await server.close();
      await services.stop();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database with the offices, officers and procedures of the sample, and no dossier. */
export async function authorityDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const database = await freshDatabase();
  await bringInAuthority(database.url);
  return database;
}

export async function bringInAuthority(url: string): Promise<void> {
  await migrate({ url, folder: path.join(root, 'db/migrations'), log: () => undefined });
  const pool = openPool({ url, connectionsMax: 1, onError: () => undefined });
  const now = instantFromMillis(Date.now());
  await pool.inTransaction((db) => importAuthority({ db, root, folder: authorityFolder, now, log: () => undefined }));
  await pool.end();
}
