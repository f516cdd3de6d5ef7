import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { sha256Of } from '../../../tests/tus-client.ts';
import { addMillis, type Instant, millisOf, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { forgetPapers } from './forget-papers.ts';
import { uploadsDir } from './paper-files.ts';
import { arrivedPapers, keepPaper } from './papers.ts';
import { streamPaper } from './stream-paper.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const sevenDays = 7 * 86_400_000;
const bytes = Buffer.from('%PDF-1.7 giấy chứng sinh');
const dossierId = '019ab0c4-7c00-7000-8000-000000000001';
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 4, onError: () => {} });
let dataDir = '';

beforeEach(async () => {
  await pool.query('delete from papers');
  await pool.query('delete from drafts');
  await pool.query('delete from dossiers');
  dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-papers-'));
  await mkdir(uploadsDir(dataDir), { recursive: true });
  await keep(start);
});

afterEach(() => rm(dataDir, { recursive: true }));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('A paper whose dossier was never filed is kept seven days and then cleared away, file and row', async () => {
  expect(await forgetPapers({ pool, dataDir }, addMillis(start, sevenDays))).toEqual({ uploads: 0, papers: 0 });
  expect(await forgetPapers({ pool, dataDir }, addMillis(start, sevenDays + 1))).toEqual({ uploads: 0, papers: 1 });
  expect(await arrivedPapers(pool, dossierId)).toEqual([]);
  expect(await filesOfDossier()).toEqual([]);
});

test('The papers of a filed dossier stay', async () => {
  await pool.query(
    `insert into dossiers (office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, applicant_name, applicant_folded, content_digest, submitted_at, answer_by, entries)
     values (2, $1, '2019-04-23', 1, 'C', 'P', 1, 'F', '3', 'submitted', 'online', 'N', 'n', 'd', $2, $2, 1)`,
    [dossierId, start],
  );
  expect((await forgetPapers({ pool, dataDir }, addMillis(start, 100 * sevenDays))).papers).toBe(0);
  expect(await filesOfDossier()).toHaveLength(1);
});

test('The papers of a draft stay as long as the draft', async () => {
  await pool.query(
    `insert into drafts (id, secret_digest, procedure_code, procedure_version, answers, papers, updated_at, expires_at, opened_on) values ($1, 's', 'P', 1, '{}', '[]', $2::timestamptz, $3, ($2::timestamptz)::date)`,
    [dossierId, start, addMillis(start, 30 * 86_400_000)],
  );
  expect((await forgetPapers({ pool, dataDir }, addMillis(start, 30 * 86_400_000 - 1))).papers).toBe(0);
  expect((await forgetPapers({ pool, dataDir }, addMillis(start, 30 * 86_400_000))).papers).toBe(1);
});

test('A paper that came again since is not cleared away with its forerunner', async () => {
  const later = addMillis(start, sevenDays + 1);
  const again = {
    ...pool,
    inTransaction: async <T>(work: Parameters<typeof pool.inTransaction<T>>[0]) => {
      const result = await pool.inTransaction(work);
      if ((await arrivedPapers(pool, dossierId)).length === 0) await keep(later);
      return result;
    },
  };
  await forgetPapers({ pool: again, dataDir }, later);
  expect(await arrivedPapers(pool, dossierId)).toMatchObject([{ arrivedAt: later }]);
  expect(await streamPaper({ pool, dataDir, dossierId, sha256: sha256Of(bytes), as: 'original' })).not.toBeNull();
});

test('An upload that nobody has gone on with for seven days is cleared away, a younger one stays', async () => {
  for (const [name, age] of [
    ['old', sevenDays + 1000],
    ['old.json', sevenDays + 1000],
    ['young', sevenDays - 1000],
  ] as const) {
    const path = join(uploadsDir(dataDir), name);
    await writeFile(path, 'x');
    const touched = (millisOf(start) - age) / 1000;
    await utimes(path, touched, touched);
  }
  expect((await forgetPapers({ pool, dataDir }, start)).uploads).toBe(2);
  expect(await readdir(uploadsDir(dataDir))).toEqual(['young']);
});

async function keep(at: Instant): Promise<void> {
  const path = join(dataDir, 'upload');
  await writeFile(path, bytes);
  await keepPaper({ pool, dataDir }, { path, dossierId, sha256: sha256Of(bytes), lengthBytes: bytes.length, now: at });
  await rm(path);
}

async function filesOfDossier(): Promise<readonly string[]> {
  return readdir(join(dataDir, 'papers', '00', dossierId));
}
