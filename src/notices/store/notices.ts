import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { noOffice } from '../../offices/rules/reach.ts';
import type { CodePurpose } from '../../people/rules/code-purpose.ts';
import { maskAddress } from '../rules/mask-address.ts';
import { type NoticeChannel, phoneCodeKind, phoneCodeMessage } from '../rules/notice.ts';

export type NewNotice = {
  readonly officeId: number;
  readonly id: Uuid;
  readonly dossierId: string | null;
  /** The act that it tells of, or `phoneCodeKind`. */
  readonly kind: string;
  readonly channel: NoticeChannel;
  /** Empty when the person has no address we could write to: kept all the same, so that somebody can call. */
  readonly address: string;
  readonly body: string;
  readonly createdAt: Instant;
};

/** Inside the transaction of what is told: either both are there or neither. Repeats change nothing. Poke the sender afterwards. */
export async function queueNotices(db: Db, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await db.query(
    `insert into notices (office_id, id, dossier_id, kind, channel, address, body, created_at, state, next_try_at)
     select n.office_id, n.id, n.dossier_id, n.kind, n.channel, n.address, n.body, n.created_at,
       case when n.address = '' then 'noAddress' else 'queued' end, case when n.address = '' then null else n.created_at end
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
       as n (office_id, id, dossier_id, kind, channel, address, body, created_at)
     on conflict (office_id, id) do nothing`,
    [
      notices.map((one) => one.officeId),
      notices.map((one) => one.id),
      notices.map((one) => one.dossierId),
      notices.map((one) => one.kind),
      notices.map((one) => one.channel),
      notices.map((one) => one.address),
      notices.map((one) => one.body),
      notices.map((one) => one.createdAt),
    ],
  );
}

/** A one-time code belongs to no office: nobody knows yet where its dossier will go. The operator of the top office sees it. */
export async function queuePhoneCode(
  db: Db,
  input: { readonly id: Uuid; readonly phone: string; readonly code: string; readonly purpose: CodePurpose; readonly now: Instant },
): Promise<void> {
  const body = phoneCodeMessage(input.code, input.purpose);
  await queueNotices(db, [{ officeId: noOffice, id: input.id, dossierId: null, kind: phoneCodeKind, channel: 'sms', address: input.phone, body, createdAt: input.now }]);
}

export type ListedNotice = {
  readonly id: string;
  readonly at: Instant;
  /** Masked: the operator sees that it went out, not to whom. */
  readonly to: string;
  readonly channel: NoticeChannel;
  readonly text: string;
  readonly state: 'queued' | 'sent' | 'failed' | 'noAddress' | 'stopped';
  readonly dossierCode: string | null;
};

/** The place in the list behind which the next page begins. */
export type NoticePlace = { readonly at: Instant; readonly id: string };

/** Newest first. Each office is read by its own index, so that a page costs the same in a list of millions. */
export async function listNotices(
  db: Db,
  input: { readonly officeIds: readonly number[]; readonly after: NoticePlace | null; readonly rowsMax: number },
): Promise<readonly ListedNotice[]> {
  const { rows } = await db.query<ListedNotice>(
    `select n.id, n.created_at as "at", n.address as "to", n.channel, n.body as "text", n.state, d.code as "dossierCode"
     from unnest($1::int[]) as o (office_id)
     cross join lateral (
       select office_id, id, dossier_id, created_at, address, channel, body, state from notices
       where office_id = o.office_id and (created_at, id) < ($2::timestamptz, $3::uuid)
       order by created_at desc, id desc limit $4
     ) n
     left join dossiers d on d.office_id = n.office_id and d.id = n.dossier_id
     order by n.created_at desc, n.id desc limit $4`,
    [input.officeIds, input.after?.at ?? 'infinity', input.after?.id ?? '00000000-0000-0000-0000-000000000000', input.rowsMax],
  );
  return rows.map((row) => ({ ...row, to: maskAddress(row.to) }));
}
