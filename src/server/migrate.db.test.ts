import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../../tests/database.ts';
import { emptyDatabase } from '../../tests/database.ts';
import { migrate } from './migrate.ts';

let folder = '';
let database: TestDatabase = { url: '', drop: async () => undefined };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-migrations-'));
  database = await emptyDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

test('files are applied in order, once', async () => {
  await files({ '0001-slips.sql': 'create table slips (no int);', '0002-name.sql': 'alter table slips add name text;' });
  expect(await run()).toEqual({ applied: ['0001-slips.sql', '0002-name.sql'] });
  expect(await run()).toEqual({ applied: [] });
  await files({ '0003-more.sql': 'alter table slips add more text; insert into slips (no) values (1);' });
  expect(await run()).toEqual({ applied: ['0003-more.sql'] });
  expect(await ask('select no, name, more from slips')).toEqual([{ no: 1, name: null, more: null }]);
});

test('five processes at once apply each file once', async () => {
  await files({ '0001-slips.sql': 'create table slips (no int);', '0002-row.sql': 'insert into slips values (1);', '0003-row.sql': 'insert into slips values (2);' });
  const runs = await Promise.all([run(), run(), run(), run(), run()]);
  expect(runs.flatMap(({ applied }) => applied).sort()).toEqual(['0001-slips.sql', '0002-row.sql', '0003-row.sql']);
  expect(await ask('select no from slips order by no')).toEqual([{ no: 1 }, { no: 2 }]);
});

test('a file with a fault leaves nothing of itself, keeps those before it, and is named with its line', async () => {
  await files({ '0001-slips.sql': 'create table slips (no int);', '0002-bad.sql': 'insert into slips values (1);\n\ninsert into slip values (2);' });
  await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('0002-bad.sql:3: relation "slip" does not exist'), hint: expect.any(String) });
  expect(await ask('select name from schema_migrations')).toEqual([{ name: '0001-slips.sql' }]);
  expect(await ask('select no from slips')).toEqual([]);
});

test('a file that was changed after it was applied is refused', async () => {
  await files({ '0001-slips.sql': 'create table slips (no int);' });
  await run();
  await files({ '0001-slips.sql': 'create table slips (no bigint);' });
  await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('0001-slips.sql đã bị sửa'), hint: expect.any(String) });
});

test('line ends of another system are no change', async () => {
  await files({ '0001-slips.sql': 'create table slips (\nno int\n);\n' });
  await run();
  await files({ '0001-slips.sql': 'create table slips (\r\nno int\r\n);\r\n' });
  expect(await run()).toEqual({ applied: [] });
});

test('a database that is newer than the program is refused', async () => {
  await files({ '0001-slips.sql': 'create table slips (no int);', '0002-row.sql': 'select 1;' });
  await run();
  await rm(path.join(folder, '0002-row.sql'));
  await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('mới hơn chương trình này (đã có 0002-row.sql)') });
});

test.each([['0001-a.sql', '0003-c.sql'], ['0001-a.sql', '0001-b.sql'], ['first.sql']])('files named %s %s are refused before anything is done', async (...names) => {
  await files(Object.fromEntries(names.map((name) => [name, 'select 1;'])));
  await expect(run()).rejects.toThrow('không đúng thứ tự hoặc sai tên');
  expect(await ask("select to_regclass('schema_migrations') as name")).toEqual([{ name: null }]);
});

test('a database that does not answer is told in one sentence, without the password', async () => {
  await files({ '0001-a.sql': 'select 1;' });
  const url = 'postgres://someone:secret@127.0.0.1:1/none';
  const refusal = migrate({ url, folder, log: () => undefined });
  await expect(refusal).rejects.toMatchObject({ message: expect.stringMatching(/không trả lời.*127\.0\.0\.1:1\/none/), hint: expect.stringContaining('DATABASE_URL') });
  await expect(refusal).rejects.not.toThrow('secret');
});

test('sessions that stand already are given what the test of their course asks for, also of a course of the office above', async () => {
  const real = path.resolve('db/migrations');
  const names = (await readdir(real)).sort();
  const bring = (some: readonly string[]) => Promise.all(some.map((name) => copyFile(path.join(real, name), path.join(folder, name))));
  await bring(names.filter((name) => name < '0018'));
  await run();
  const [course, session] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
  await ask(`insert into training_courses (office_id, id, title, audience, syllabus, lesson_codes, minutes, pass_percent, test_days, made_at)
    values (1, '${course}', 'Chụp giấy tờ', 'members', '{}', '{chup-giay-to}', 90, 70, 12, now())`);
  await ask(`insert into training_sessions (office_id, id, course_id, day, from_minute, to_minute, place, trainer, capacity, minutes, unit_codes, secret, made_at)
    values (2, '${session}', '${course}', '2019-01-15', 480, 660, 'Hội trường mẫu', 'Lê Thị Mẫu', 20, 90, '{}', 'x', now())`);
  await bring(names);
  await run();
  expect(await ask('select lesson_codes, pass_percent, test_days from training_sessions')).toEqual([{ lesson_codes: ['chup-giay-to'], pass_percent: 70, test_days: 12 }]);
});

async function run(): Promise<{ applied: string[] }> {
  return migrate({ url: database.url, folder, log: () => undefined });
}

async function files(contents: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(contents)) await writeFile(path.join(folder, name), text);
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
