import type { Db } from '../../basics/store/database.ts';

/** The digest of what was filed under this id; null when nothing was. */
export async function findContentDigest(db: Db, id: string): Promise<string | null> {
  const { rows } = await db.query<{ content_digest: string }>('select content_digest from dossiers where id = $1', [id]);
  return rows[0]?.content_digest ?? null;
}

/** Marks that the office has opened the dossier, once, and who looked. The person sees both. */
export async function recordLook(db: Db, look: { readonly officeId: number; readonly dossierId: string; readonly officerId: string; readonly at: string }): Promise<void> {
  await db.query(
    `with opened as (update dossiers set opened_at = $4 where office_id = $1 and id = $2 and opened_at is null)
     insert into dossier_looks (office_id, dossier_id, officer_id, looked_at)
     select $1, $2, $3, $4
     where not exists (
       select 1 from dossier_looks where office_id = $1 and dossier_id = $2 and officer_id = $3 and looked_at > $4::timestamptz - interval '10 minutes'
     ) on conflict do nothing`,
    [look.officeId, look.dossierId, look.officerId, look.at],
  );
}

export async function listLooks(db: Db, dossier: { readonly officeId: number; readonly dossierId: string }): Promise<readonly { readonly at: string; readonly by: string }[]> {
  const { rows } = await db.query<{ at: string; by: string }>(
    `select l.looked_at as at, o.full_name as by from dossier_looks l join officers o on o.id = l.officer_id
     where l.office_id = $1 and l.dossier_id = $2 order by l.looked_at desc limit 100`,
    [dossier.officeId, dossier.dossierId],
  );
  return rows;
}
