import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../src/server/migrate.ts';
import { emptyDatabase, type TestDatabase } from './database.ts';

const from = 'db/migrations';
const id = '01890000-0000-7000-8000-000000000001';
let folder = '';
let database: TestDatabase = { url: '', drop: async () => undefined };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-reports-'));
  database = await emptyDatabase();
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

test('reports kept before get the subject and symbol that lists show; one that no text can hold stops nothing and stays append-only', async () => {
  await upTo('0018');
  const heads = ['"subject": "Kết quả", "symbol": "BC-UBND"', '"subject": "a\\u0000", "symbol": "BC"', '"subject": "\\ud800", "symbol": "BC"', '"symbol": "BC"'];
  await ask(`insert into reports values (1, '${id}', 'wardPeriodic', '2019-01-01', '2019-01-31', '${id}', 'Mẫu', now())`);
  for (const [index, head] of heads.entries()) {
    const document = `{"head": {${head}}}`;
    await ask(`insert into report_versions values (1, '${id}', ${index + 1}, $1, 'edit', '${id}', 'Mẫu', now())`, [document]);
    await ask(`insert into issued_reports values (1, gen_random_uuid(), 2019, ${index + 1}, '2019-02-01', 'Mẫu', $1, '', now())`, [document]);
  }
  await upTo('0019');
  const words = [
    { subject: 'Kết quả', symbol: 'BC-UBND' },
    { subject: '', symbol: '' },
    { subject: '', symbol: '' },
    { subject: '', symbol: 'BC' },
  ];
  expect(await ask('select subject, symbol from report_versions order by version')).toEqual(words);
  expect(await ask('select subject, symbol from issued_reports order by number')).toEqual(words);
  await expect(ask("update report_versions set subject = ''")).rejects.toThrow('append-only');
  await expect(ask("update issued_reports set subject = ''")).rejects.toThrow('append-only');
});

test('words and groups that an authority had become its first versions, in force since ever', async () => {
  await upTo('0025');
  await ask(`insert into report_texts values (1, 'reform', '{"kind": "reform", "limits": ["Ít máy."]}')`);
  await ask(`insert into report_recipient_groups values (1, 'a', 'Các phường', '{2,3}'), (1, 'b', 'Các phòng', '{4}')`);
  await upTo('0026');
  expect(await ask(`select part, from_day::text as "from", content, saved_by as by from report_standing order by part desc`)).toEqual([
    { part: 'reform', from: '1900-01-01', content: { kind: 'reform', limits: ['Ít máy.'] }, by: null },
    {
      part: 'recipients',
      from: '1900-01-01',
      content: {
        groups: [
          { code: 'b', name: 'Các phòng', officeIds: [4] },
          { code: 'a', name: 'Các phường', officeIds: [2, 3] },
        ],
      },
      by: null,
    },
  ]);
});

async function upTo(last: string): Promise<void> {
  for (const name of await readdir(from)) if (name.slice(0, 4) <= last) await cp(path.join(from, name), path.join(folder, name));
  await migrate({ url: database.url, folder, log: () => undefined });
}

async function ask(sql: string, values: readonly string[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql, [...values]).finally(() => client.end());
  return rows;
}
