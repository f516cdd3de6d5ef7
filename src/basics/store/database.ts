import { createHash } from 'node:crypto';
import pg from 'pg';

/** What a store needs of PostgreSQL: one statement with bound values. Inside a transaction it is the transaction's. */
export type Db = {
  query<T>(text: string, values?: readonly unknown[]): Promise<{ readonly rows: T[] }>;
};

export type Pool = Db & {
  /** Commits when `work` resolves, rolls back when it throws. */
  inTransaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

/**
 * The pool of one process. Statements are prepared once a connection under a name made from their text.
 * Listeners for errors stand on pool and client: without them a restart of the server ends the process.
 * `answerMsMax`: a server that takes longer over one statement counts as away (frozen, or the line to it is dead); left out, it may take its time.
 */
export function openPool(input: { readonly url: string; readonly connectionsMax: number; readonly onError: (error: Error) => void; readonly answerMsMax?: number }): Pool {
  const patience = input.answerMsMax === undefined ? {} : { query_timeout: input.answerMsMax };
  const pool = new pg.Pool({ connectionString: input.url, max: input.connectionsMax, connectionTimeoutMillis: 10_000, ...patience });
  pool.on('error', input.onError);
  pool.on('connect', (client) => client.on('error', input.onError));
  return {
    query: (text, values) => named(pool, text, values),
    inTransaction: (work) => inTransaction(pool, work),
    end: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({ query: (text, values) => named(client, text, values) });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function named<T>(target: pg.Pool | pg.PoolClient, text: string, values: readonly unknown[] = []): Promise<{ rows: T[] }> {
  const result = await target.query({ name: nameOf(text), text, values: [...values] });
  return { rows: result.rows as T[] };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

// Dates stay text, big counts become numbers, instants become our canonical text: converted once, here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
pg.types.setTypeParser(pg.types.builtins.JSON, (text) => JSON.parse(text) as unknown);
