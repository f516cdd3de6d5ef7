import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

/** Keeps a picture; its id goes into the row that it belongs to, in the same transaction. */
export async function keepPhoto(db: Db, photo: { readonly officeId: number; readonly id: Uuid; readonly bytes: Buffer; readonly now: Instant }): Promise<void> {
  await db.query('insert into directive_photos (office_id, id, bytes, added_at) values ($1, $2, $3, $4) on conflict do nothing', [
    photo.officeId,
    photo.id,
    photo.bytes,
    photo.now,
  ]);
}

/** The picture of one of the offices; null when they have none of this id. */
export async function findPhoto(db: Db, { id }: { readonly id: string }): Promise<{ readonly officeId: number; readonly bytes: Buffer } | null> {
  const { rows } = await db.query<{ officeId: number; bytes: Buffer }>('select office_id as "officeId", bytes from directive_photos where id = $1', [id]);
  return rows[0] ?? null;
}
