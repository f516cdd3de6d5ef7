import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type StandingPart, type StandingVersion, standingInForce } from '../rules/report-standing.ts';

export type KeptStanding = StandingVersion & {
  readonly part: StandingPart;
  readonly content: unknown;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
};

/** What drafts begun on a day take, or null. */
export async function standingOn<T>(db: Db, { officeId, part, on }: { readonly officeId: number; readonly part: StandingPart; readonly on: PlainDate }): Promise<T | null> {
  const versions = (await listStanding(db, officeId)).filter((one) => one.part === part);
  return (standingInForce(versions, on)?.content ?? null) as T | null;
}

/** All versions of an office, in the order of saving. */
export async function listStanding(db: Db, officeId: number): Promise<readonly KeptStanding[]> {
  const { rows } = await db.query<KeptStanding>(
    `select s.id, s.part, s.from_day as "from", s.content, s.saved_by_name as "savedBy", s.saved_at as "savedAt", case when w.standing_id is null then 'no' else 'yes' end as withdrawn,
       w.withdrawn_by_name as "withdrawnBy", w.withdrawn_at as "withdrawnAt"
     from report_standing s left join report_standing_withdrawals w on w.office_id = s.office_id and w.standing_id = s.id
     where s.office_id = $1 order by s.seq`,
    [officeId],
  );
  return rows;
}

type NewStanding = {
  readonly officeId: number;
  readonly id: string;
  readonly part: StandingPart;
  readonly from: PlainDate;
  readonly content: unknown;
  /** Null for what comes with the files of the authority. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly now: Instant;
};

export async function addStanding(db: Db, one: NewStanding): Promise<void> {
  await db.query(`insert into report_standing (office_id, id, part, from_day, content, saved_by, saved_by_name, saved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    one.officeId,
    one.id,
    one.part,
    one.from,
    JSON.stringify(one.content),
    one.by?.id ?? null,
    one.by?.name ?? '',
    one.now,
  ]);
}

/** Taking one back twice is taking it back. */
export async function withdrawStanding(
  db: Db,
  one: { readonly officeId: number; readonly id: string; readonly by: { readonly id: string; readonly name: string }; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into report_standing_withdrawals (office_id, standing_id, withdrawn_by, withdrawn_by_name, withdrawn_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [one.officeId, one.id, one.by.id, one.by.name, one.now],
  );
}

/** Of two who save at once the second sees what the first has saved. */
export async function lockStanding(db: Db, officeId: number): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('report-standing'), $1)`, [officeId]);
}
