import { rm } from 'node:fs/promises';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { type DeclaredPaper, type PaperType, papersMax, paperTypeOf } from '../rules/paper.ts';
import { papersBytesMax } from '../rules/quota.ts';
import { type CopiedFile, copyWithDigest, paperPath, placeFile } from './paper-files.ts';

export type ArrivedPaper = { readonly sha256: string; readonly lengthBytes: number; readonly type: PaperType; readonly arrivedAt: Instant };

/** The papers of a dossier whose bytes are here, whole and checked, in the order in which they came. */
export async function arrivedPapers(db: Db, dossierId: string): Promise<readonly ArrivedPaper[]> {
  const { rows } = await db.query<ArrivedPaper>(
    'select sha256, length_bytes as "lengthBytes", type, arrived_at as "arrivedAt" from papers where dossier_id = $1 order by arrived_at, sha256',
    [dossierId],
  );
  return rows;
}

export async function findArrivedPaper(db: Db, paper: { readonly dossierId: string; readonly sha256: string }): Promise<ArrivedPaper | null> {
  const { rows } = await db.query<ArrivedPaper>('select sha256, length_bytes as "lengthBytes", type, arrived_at as "arrivedAt" from papers where dossier_id = $1 and sha256 = $2', [
    paper.dossierId,
    paper.sha256,
  ]);
  return rows[0] ?? null;
}

/** Names of the declared papers whose bytes are not here yet. */
export async function papersNotArrived(db: Db, dossier: { readonly dossierId: string; readonly papers: readonly DeclaredPaper[] }): Promise<readonly string[]> {
  const arrived = new Set((await arrivedPapers(db, dossier.dossierId)).map((paper) => paper.sha256));
  return dossier.papers.filter((paper) => !arrived.has(paper.sha256)).map((paper) => paper.name);
}

/** Whether the dossier may have one more of this length, beside the other papers it has. */
export async function hasRoom(db: Db, paper: { readonly dossierId: string; readonly sha256: string; readonly lengthBytes: number }): Promise<boolean> {
  const { rows } = await db.query<{ papers: number; bytes: number }>(
    'select count(*) as papers, coalesce(sum(length_bytes), 0)::bigint as bytes from papers where dossier_id = $1 and sha256 <> $2',
    [paper.dossierId, paper.sha256],
  );
  const [held] = rows;
  return held !== undefined && held.papers < papersMax && held.bytes + paper.lengthBytes <= papersBytesMax;
}

/** What came in whole, and what the device said about it. */
export type Delivery = { readonly path: string; readonly dossierId: string; readonly sha256: string; readonly lengthBytes: number; readonly now: Instant };

export type Kept = 'kept' | 'lengthDiffers' | 'digestDiffers' | 'typeUnknown' | 'noRoom';

/**
 * Checks the bytes and takes them in: first the file, synced, then the row. A crash in between leaves a file without a row, which the
 * next try replaces; never a row without a file. Repeating it changes nothing. The upload itself is left to the caller.
 */
export async function keepPaper(house: { readonly pool: Pool; readonly dataDir: string }, delivery: Delivery): Promise<Kept> {
  const copied = await copyWithDigest(delivery.path);
  try {
    if (copied.lengthBytes !== delivery.lengthBytes) return 'lengthDiffers';
    if (copied.sha256 !== delivery.sha256) return 'digestDiffers';
    const type = paperTypeOf(copied.head);
    return type === null ? 'typeUnknown' : await house.pool.inTransaction((db) => takeIn(db, { copied, delivery, type, dataDir: house.dataDir }));
  } finally {
    await rm(copied.path, { force: true });
  }
}

type Taking = { readonly copied: CopiedFile; readonly delivery: Delivery; readonly type: PaperType; readonly dataDir: string };

async function takeIn(db: Db, taking: Taking): Promise<Kept> {
  const { copied, delivery, type, dataDir } = taking;
  await lockPapers(db, delivery.dossierId);
  if (!(await hasRoom(db, delivery))) return 'noRoom';
  await placeFile(copied.path, paperPath({ dataDir, dossierId: delivery.dossierId, sha256: delivery.sha256 }));
  await db.query('insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, $2, $3, $4, $5) on conflict (dossier_id, sha256) do nothing', [
    delivery.dossierId,
    delivery.sha256,
    delivery.lengthBytes,
    type,
    delivery.now,
  ]);
  return 'kept';
}

/** One at a time for the papers of a dossier, over all processes: for the quota, and so that none is cleared away while it comes in. */
export async function lockPapers(db: Db, dossierId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`papers ${dossierId}`]);
}
