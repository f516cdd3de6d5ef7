import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import { uploadsDir } from './paper-files.ts';
import { type Kept, keepPaper } from './papers.ts';

export type SealedPaper = {
  readonly dossierId: string;
  /** Of the paper itself, not of the sealed bytes. */
  readonly sha256: string;
  readonly keyId: string;
  readonly enc: string;
  readonly sealed: Uint8Array;
  readonly now: Instant;
};

/** What sealing adds to a paper: the tag of AES-256-GCM. */
export const sealBytes = 16;

/** Opens a paper that a device sealed to the office, checks it like any other and takes it in. `notOpened`: not for a key of ours, or changed on the way. */
export async function keepSealedPaper(
  house: { readonly pool: Pool; readonly dataDir: string; readonly keys: Pick<KeyRing, 'openSealed'> },
  paper: SealedPaper,
): Promise<Kept | 'notOpened'> {
  const { dossierId, sha256, keyId, enc, sealed, now } = paper;
  const plain = await house.keys.openSealed({ keyId, enc, sealed, aad: `${dossierId} paper ${sha256}` });
  if (plain === null) return 'notOpened';
  const folder = uploadsDir(house.dataDir);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${randomBytes(16).toString('hex')}.opened`);
  try {
    await writeFile(path, plain, { flag: 'wx' });
    return await keepPaper(house, { path, dossierId, sha256, lengthBytes: plain.length, now });
  } finally {
    await rm(path, { force: true });
  }
}
