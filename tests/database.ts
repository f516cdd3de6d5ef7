import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.ts';

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** A migrated database of its own for a test file, copied from the template in a few dozen milliseconds. */
export async function freshDatabase(): Promise<TestDatabase> {
  return createDatabase(inject('testServer').template);
}

/** A database without any table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0');
}

async function createDatabase(source: string): Promise<TestDatabase> {
  const { url, template } = inject('testServer');
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await command({ url, sql: `create database ${name} template ${source} strategy file_copy` });
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => command({ url, sql: `drop database if exists ${name} with (force)` }).catch(unlessVacuumed) };
}

/** A vacuum that is under way there is PostgreSQL's own and not ours to end: then the database goes with the whole server, after the run. */
function unlessVacuumed(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error;
}

async function command({ url, sql }: { url: string; sql: string }): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
