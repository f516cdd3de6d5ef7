import type { Db } from '../../basics/store/database.ts';

/** Nơi nhận by groups: offices that get a report together. */
export type RecipientGroup = { readonly code: string; readonly name: string; readonly officeIds: readonly number[] };

export async function listRecipientGroups(db: Db, officeId: number): Promise<readonly RecipientGroup[]> {
  const { rows } = await db.query<RecipientGroup>(`select code, name, recipient_office_ids as "officeIds" from report_recipient_groups where office_id = $1 order by name`, [
    officeId,
  ]);
  return rows;
}

export async function putRecipientGroups(db: Db, officeId: number, groups: readonly RecipientGroup[]): Promise<void> {
  for (const { code, name, officeIds } of groups)
    await db.query(
      `insert into report_recipient_groups (office_id, code, name, recipient_office_ids) values ($1, $2, $3, $4)
       on conflict (office_id, code) do update set name = excluded.name, recipient_office_ids = excluded.recipient_office_ids`,
      [officeId, code, name, officeIds],
    );
}
