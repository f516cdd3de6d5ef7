import { createHash } from 'node:crypto';
import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type AttachedType, attachedTypeOf, type FileUpload, fileRefusal } from '../rules/attached-file.ts';

export type AttachedFile = {
  readonly id: string;
  readonly officeId: number;
  readonly name: string;
  readonly type: AttachedType;
  readonly lengthBytes: number;
  readonly sha256: string;
};

/** Keeps a checked file; its id goes into the row that it belongs to, in the same transaction. Sent again it stays as it is. */
export async function keepAttachedFile(
  db: Db,
  one: AttachedFile & { readonly bytes: Buffer; readonly by: { readonly id: string; readonly name: string }; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into attached_files (office_id, id, name, type, length_bytes, sha256, bytes, added_at, added_by, added_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [one.officeId, one.id, one.name, one.type, one.lengthBytes, one.sha256, one.bytes, one.now, one.by.id, one.by.name],
  );
}

export async function findAttachedFile(db: Db, id: string): Promise<(AttachedFile & { readonly bytes: Buffer }) | null> {
  const { rows } = await db.query<AttachedFile & { bytes: Buffer }>(
    'select id, office_id as "officeId", name, type, length_bytes as "lengthBytes", sha256, bytes from attached_files where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

export async function listAttachedFiles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, AttachedFile>> {
  const { rows } = await db.query<AttachedFile>('select id, office_id as "officeId", name, type, length_bytes as "lengthBytes", sha256 from attached_files where id = any ($1)', [
    ids,
  ]);
  return new Map(rows.map((one) => [one.id, one]));
}

/** Whether the file kept under the id is the one that came. */
export async function isSameFile(db: Db, id: string | null, came: Pick<AttachedFile, 'sha256'>): Promise<boolean> {
  const { rows } = await db.query('select 1 from attached_files where id = $1 and sha256 = $2', [id, came.sha256]);
  return rows.length > 0;
}

export type ReadFile = { readonly name: string; readonly type: AttachedType; readonly lengthBytes: number; readonly sha256: string; readonly bytes: Buffer };

/** A file as it travelled, checked against what was declared. Refuses: fileUnusable. */
export function readFile(upload: FileUpload, allowed: readonly AttachedType[]): Outcome<ReadFile> {
  const bytes = Buffer.from(upload.content, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const found = attachedTypeOf({ bytes, sha256, declared: upload, allowed });
  if ('fault' in found) return refuse(fileRefusal(found.fault));
  return allow({ name: upload.name.normalize('NFC'), type: found.type, lengthBytes: bytes.length, sha256, bytes });
}
