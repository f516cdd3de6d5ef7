import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { faultError } from './embedded-fault.ts';

const databaseName = 'dong_hanh';
const attemptsMax = 60;

/**
 * Makes the program's own role and database when they are missing and returns the address of the database. The program
 * is not a superuser: what it can do here it can also do on a database server that others run.
 */
export async function ensureDatabase({ password, findPort }: { password: string; findPort: () => Promise<number> }): Promise<string> {
  const own = createHash('sha256').update(`${databaseName}:${password}`).digest('hex');
  const { client, port } = await connectAsOwner({ password, findPort });
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [databaseName]);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [databaseName]);
    if (role.rowCount === 0) await client.query(`create role ${databaseName} login createdb password '${own}'`);
    const database = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`create database ${databaseName} owner ${databaseName}`);
  } finally {
    await client.end();
  }
  return `postgres://${databaseName}:${own}@127.0.0.1:${port}/${databaseName}`;
}

/** A server that we found may be about to stop (another process ended) or to open: look for it again each time. */
async function connectAsOwner({ password, findPort }: { password: string; findPort: () => Promise<number> }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findPort();
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return { client, port };
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt === attemptsMax) throw Object.assign(faultError(noEntry(port)), { cause: error });
      await pause(50);
    }
  }
}

function noEntry(port: number) {
  return {
    vi: `Cơ sở dữ liệu ở cổng ${port} không nhận kết nối.`,
    en: `The database on port ${port} does not let us in.`,
    hint: 'Tắt hết các bản đang chạy của chương trình rồi chạy lại. / Stop every running copy of the program, then start again.',
  };
}
