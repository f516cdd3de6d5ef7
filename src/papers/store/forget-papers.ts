import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addMillis, type Instant, millisOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { strayPaperDays } from '../rules/quota.ts';
import { paperPath, uploadsDir } from './paper-files.ts';
import { lockPapers } from './papers.ts';

export type Forgotten = { readonly uploads: number; readonly papers: number };

/**
 * Clears away what nobody will ask for: uploads that nobody has gone on with for seven days, and papers that came seven days ago for
 * a dossier that neither was filed nor is still a draft. For the daily clean-up; several processes may run it at once.
 */
export async function forgetPapers(house: { readonly pool: Pool; readonly dataDir: string }, now: Instant): Promise<Forgotten> {
  const before = addMillis(now, -strayPaperDays * 86_400_000);
  return { uploads: await forgetUploads(uploadsDir(house.dataDir), before), papers: await forgetStrayPapers(house, { before, now }) };
}

async function forgetUploads(folder: string, before: Instant): Promise<number> {
  let forgotten = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const changedMillis = await changedMillisOf(path);
    if (changedMillis === null || changedMillis >= millisOf(before)) continue;
    await rm(path, { force: true });
    forgotten += 1;
  }
  return forgotten;
}

async function forgetStrayPapers(house: { readonly pool: Pool; readonly dataDir: string }, times: { readonly before: Instant; readonly now: Instant }): Promise<number> {
  const { rows } = await house.pool.query<{ dossierId: string }>(
    `select distinct p.dossier_id as "dossierId" from papers p
     where p.arrived_at < $1 and ${unclaimed} limit 10000`,
    [times.before, times.now],
  );
  let forgotten = 0;
  for (const { dossierId } of rows) forgotten += await forgetPapersOf(house, { ...times, dossierId });
  return forgotten;
}

/** First the rows, then the files whose rows have not come back meanwhile: a paper that is recorded always has its bytes. */
async function forgetPapersOf(
  house: { readonly pool: Pool; readonly dataDir: string },
  stray: { readonly before: Instant; readonly now: Instant; readonly dossierId: string },
): Promise<number> {
  const { dossierId } = stray;
  const gone = await house.pool.inTransaction(async (db) => {
    await lockPapers(db, dossierId);
    return db.query<{ sha256: string }>(`delete from papers p where p.dossier_id = $3 and p.arrived_at < $1 and ${unclaimed} returning p.sha256`, [
      stray.before,
      stray.now,
      dossierId,
    ]);
  });
  await house.pool.inTransaction(async (db) => {
    await lockPapers(db, dossierId);
    const back = await db.query<{ sha256: string }>('select sha256 from papers where dossier_id = $1', [dossierId]);
    const kept = new Set(back.rows.map((row) => row.sha256));
    for (const { sha256 } of gone.rows) if (!kept.has(sha256)) await rm(paperPath({ dataDir: house.dataDir, dossierId, sha256 }), { force: true });
  });
  return gone.rows.length;
}

const unclaimed = `not exists (select 1 from dossiers d where d.id = p.dossier_id)
       and not exists (select 1 from drafts t where t.id = p.dossier_id and t.expires_at > $2)`;

/** Null when it has gone meanwhile: uploads end while we look. */
async function changedMillisOf(path: string): Promise<number | null> {
  const seen = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return seen === null ? null : seen.mtimeMs;
}
