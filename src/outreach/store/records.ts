import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { EntryContent, ItemContent } from '../rules/outreach-item.ts';
import type { LineContent } from '../rules/plan-line.ts';

type Kept = { readonly id: string; readonly officeId: number; readonly version: number; readonly withdrawn: 'yes' | 'no' };
export type KeptItem = Kept & { readonly content: ItemContent; readonly fileId: string | null };
export type KeptEntry = Kept & { readonly content: EntryContent };

const itemColumns = `id, office_id as "officeId", version, withdrawn, file_id as "fileId", json_build_object('kind', kind, 'unitCode', unit_code, 'message', message,
  'quantity', quantity, 'place', place, 'fromOn', from_on, 'toOn', to_on, 'costDong', cost_dong) as content`;
const entryColumns = `id, office_id as "officeId", version, withdrawn, json_build_object('contest', contest, 'title', title, 'unitCode', unit_code, 'author', author,
  'enteredOn', entered_on, 'prize', prize) as content`;

type Scope = { readonly officeIds: readonly number[]; readonly from: string; readonly to: string };

/** What began in the days, the newest first; what was taken out comes with it. */
export async function listItems(db: Db, { officeIds, from, to }: Scope): Promise<readonly KeptItem[]> {
  const { rows } = await db.query<KeptItem>(
    `select ${itemColumns} from outreach_items where office_id = any ($1) and from_on between $2 and $3 order by from_on desc, unit_code, kind, id`,
    [officeIds, from, to],
  );
  return rows;
}

export async function listEntries(db: Db, { officeIds, from, to }: Scope): Promise<readonly KeptEntry[]> {
  const { rows } = await db.query<KeptEntry>(
    `select ${entryColumns} from contest_entries where office_id = any ($1) and entered_on between $2 and $3 order by entered_on desc, unit_code, title, id`,
    [officeIds, from, to],
  );
  return rows;
}

export async function findItem(db: Db, id: string): Promise<KeptItem | null> {
  const { rows } = await db.query<KeptItem>(`select ${itemColumns} from outreach_items where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function findEntry(db: Db, id: string): Promise<KeptEntry | null> {
  const { rows } = await db.query<KeptEntry>(`select ${entryColumns} from contest_entries where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function writeItem(db: Db, one: KeptItem): Promise<void> {
  const { content } = one;
  await db.query(
    `insert into outreach_items (office_id, id, kind, unit_code, message, quantity, place, from_on, to_on, cost_dong, file_id, version, withdrawn)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (office_id, id) do update set kind = excluded.kind, unit_code = excluded.unit_code, message = excluded.message, quantity = excluded.quantity,
       place = excluded.place, from_on = excluded.from_on, to_on = excluded.to_on, cost_dong = excluded.cost_dong, file_id = excluded.file_id,
       version = excluded.version, withdrawn = excluded.withdrawn`,
    [
      one.officeId,
      one.id,
      content.kind,
      content.unitCode,
      content.message,
      content.quantity,
      content.place,
      content.fromOn,
      content.toOn,
      content.costDong,
      one.fileId,
      one.version,
      one.withdrawn,
    ],
  );
}

export async function writeEntry(db: Db, one: KeptEntry): Promise<void> {
  const { content } = one;
  await db.query(
    `insert into contest_entries (office_id, id, contest, title, unit_code, author, entered_on, prize, version, withdrawn)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (office_id, id) do update set contest = excluded.contest, title = excluded.title, unit_code = excluded.unit_code, author = excluded.author,
       entered_on = excluded.entered_on, prize = excluded.prize, version = excluded.version, withdrawn = excluded.withdrawn`,
    [one.officeId, one.id, content.contest, content.title, content.unitCode, content.author, content.enteredOn, content.prize, one.version, one.withdrawn],
  );
}

export const recordActs = ['entered', 'corrected', 'withdrawn', 'restored', 'filed'] as const;
export type RecordVersion = {
  readonly version: number;
  readonly act: (typeof recordActs)[number];
  readonly content: ItemContent | EntryContent | LineContent;
  /** The picture it had from then on. */
  readonly fileId: string | null;
  readonly why: string | null;
  readonly actorName: string;
  readonly actedAt: Instant;
};

export async function addRecordVersion(
  db: Db,
  one: Omit<RecordVersion, 'actorName' | 'actedAt'> & {
    readonly officeId: number;
    readonly id: string;
    readonly by: { readonly id: string | null; readonly name: string };
    readonly now: Instant;
  },
): Promise<void> {
  await db.query(
    `insert into outreach_versions (office_id, record_id, version, act, content, file_id, why, actor_id, actor_name, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [one.officeId, one.id, one.version, one.act, JSON.stringify(one.content), one.fileId, one.why, one.by.id, one.by.name, one.now],
  );
}

/** The newest first. */
export async function listRecordVersions(db: Db, one: { readonly officeId: number; readonly id: string }): Promise<readonly RecordVersion[]> {
  const { rows } = await db.query<RecordVersion>(
    `select version, act, content, file_id as "fileId", why, actor_name as "actorName", acted_at as "actedAt" from outreach_versions where office_id = $1 and record_id = $2
     order by version desc limit 500`,
    [one.officeId, one.id],
  );
  return rows;
}
