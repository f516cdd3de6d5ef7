import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { runFile, withConnection } from './migrate-sql.adapter.ts';

type Migration = { name: string; digest: string; text: string };

/** One number for all processes of the program: who holds it changes the tables, the others wait. */
const lockKey = 20_170_123;
const oldestServer = 150_000;

/**
 * Brings the tables up to what the program expects: the numbered files of `folder` in order, each in a transaction of
 * its own, once. Several processes may do it at the same time. Refuses a database that is newer than the program or
 * that was made from other files.
 */
export async function migrate({ url, folder, log }: { url: string; folder: string; log: (line: string) => void }): Promise<{ applied: string[] }> {
  const files = await readMigrations(folder);
  return withConnection({
    url,
    async work(client) {
      await refuseOldServer(client);
      const applied: string[] = [];
      for (let next = await applyNext({ client, files, log }); next !== null; next = await applyNext({ client, files, log })) applied.push(next);
      return { applied };
    },
  });
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  names.forEach((name, index) => {
    const expected = String(index + 1).padStart(4, '0');
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || !name.startsWith(expected)) {
      throw problem({
        vi: `Tập tin ${name} trong ${folder} không đúng thứ tự hoặc sai tên.`,
        en: `The file ${name} in ${folder} is out of order or badly named.`,
        hint: `Đặt tên dạng ${expected}-ten.sql, số liên tục. / Name it like ${expected}-name.sql, numbered without gaps.`,
      });
    }
  });
  return Promise.all(names.map((name) => readMigration(path.join(folder, name))));
}

/** Line ends do not count: a checkout on Windows is the same migration. */
async function readMigration(file: string): Promise<Migration> {
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  return { name: path.basename(file), digest: createHash('sha256').update(text).digest('hex'), text };
}

/** One transaction: the name of the file it applied, or null when nothing is left. The lock ends with the transaction. */
async function applyNext({ client, files, log }: { client: Client; files: Migration[]; log: (line: string) => void }): Promise<string | null> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
  await client.query(`create table if not exists schema_migrations (
    name text primary key,
    digest text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from schema_migrations order by name');
  refuseOtherHistory({ rows, files });
  const next = files[rows.length];
  if (next !== undefined) {
    log(`Đang cập nhật cơ sở dữ liệu: ${next.name} / Updating the database`);
    await runFile({ client, name: next.name, text: next.text });
    await client.query('insert into schema_migrations (name, digest) values ($1, $2)', [next.name, next.digest]);
  }
  await client.query('commit');
  return next?.name ?? null;
}

function refuseOtherHistory({ rows, files }: { rows: { name: string; digest: string }[]; files: Migration[] }): void {
  rows.forEach((row, index) => {
    const file = files[index];
    if (file === undefined) {
      throw problem({
        vi: `Cơ sở dữ liệu mới hơn chương trình này (đã có ${row.name}).`,
        en: `The database is newer than this program (it already has ${row.name}).`,
        hint: 'Chạy bản chương trình mới hơn; dữ liệu không bị đụng tới. / Run the newer program; no data was touched.',
      });
    }
    if (file.name !== row.name || file.digest !== row.digest) {
      throw problem({
        vi: `${file.name} đã bị sửa sau khi áp dụng vào cơ sở dữ liệu này.`,
        en: `${file.name} was changed after it was applied to this database.`,
        hint: 'Khôi phục tập tin ấy và viết thay đổi vào một tập tin mới. / Restore that file and put the change into a new one.',
      });
    }
  });
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  const server = rows[0];
  if (server !== undefined && server.version >= oldestServer && server.encoding === 'UTF8') return;
  throw problem({
    vi: `Cần PostgreSQL 15 trở lên với bảng mã UTF8; máy chủ này là ${server?.version}, ${server?.encoding}.`,
    en: `PostgreSQL 15 or newer with encoding UTF8 is needed; this server has ${server?.version}, ${server?.encoding}.`,
    hint: 'Đổi DATABASE_URL, hoặc bỏ trống để dùng cơ sở dữ liệu kèm theo. / Change DATABASE_URL, or leave it empty for the built-in database.',
  });
}

function problem({ vi, en, hint }: { vi: string; en: string; hint: string }): Error {
  return Object.assign(new Error(`${vi} / ${en}`), { hint });
}
