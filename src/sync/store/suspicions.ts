import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { type LossFinding, type LossProof, lossStanding, slipSuspectBefore } from '../rules/loss.ts';

/** Ids that a device says it has sent and that are not here: suspicions, each noted once. */
export async function noteMissing(
  db: Db,
  input: { readonly officeId: number; readonly missing: readonly { readonly id: Uuid; readonly dossierId: string }[]; readonly device: string; readonly now: Instant },
): Promise<void> {
  if (input.missing.length === 0) return;
  await db.query(
    `insert into loss_suspicions (office_id, id, proof, dossier_id, about, noted_at)
     select $1, m.id, 'reconciliation', m.dossier_id, $4, $5 from unnest($2::uuid[], $3::uuid[]) as m (id, dossier_id)
     on conflict do nothing`,
    [input.officeId, input.missing.map((one) => one.id), input.missing.map((one) => one.dossierId), `Máy "${input.device}" đã gửi, đối chiếu không thấy ở cơ quan`, input.now],
  );
}

/**
 * What machines see for themselves: slips given out a while ago whose dossier has not come are suspected, and whatever has turned up is closed as
 * found. Safe to run in several processes, and again.
 */
export async function lookForLosses(pool: Pool, now: Instant): Promise<void> {
  const slips = await pool.query<{ office_id: number; number: string; dossier_id: string | null; told_at: Instant }>(
    `select s.office_id, s.number, s.dossier_id, s.told_at from slips s
     where s.state = 'givenOut' and s.told_at < $1
       and not exists (select 1 from loss_suspicions l where l.office_id = s.office_id and l.number = s.number and l.proof = 'slip' and l.noted_by is null)
     limit 500`,
    [slipSuspectBefore(now)],
  );
  for (const slip of slips.rows) {
    await pool.query(`insert into loss_suspicions (office_id, id, proof, dossier_id, number, about, noted_at) values ($1, $2, 'slip', $3, $4, $5, $6) on conflict do nothing`, [
      slip.office_id,
      newId(now),
      slip.dossier_id,
      slip.number,
      'Phiếu đã phát ở điểm hỗ trợ, hồ sơ chưa đến cơ quan',
      slip.told_at,
    ]);
  }
  await pool.query(
    `update loss_suspicions l set closed_at = $1, found = 'foundHere', cause = 'Hồ sơ đã đến sau'
     where l.closed_at is null and l.proof in ('slip', 'reconciliation') and (
       exists (select 1 from dossiers d where d.id = l.dossier_id)
       or exists (select 1 from slips s where s.office_id = l.office_id and s.number = l.number and s.state <> 'givenOut')
     )`,
    [now],
  );
}

export type NewSuspicion = {
  readonly officeId: number;
  readonly id: Uuid;
  readonly proof: LossProof;
  readonly number: string | null;
  readonly about: string;
  readonly officerId: string;
  readonly now: Instant;
};

/** What somebody says at the desk. Sent again it changes nothing. */
export async function noteSuspicion(db: Db, one: NewSuspicion): Promise<void> {
  await db.query(
    'insert into loss_suspicions (office_id, id, proof, number, about, noted_at, noted_by) values ($1, $2, $3, $4, $5, $6, $7) on conflict (office_id, id) do nothing',
    [one.officeId, one.id, one.proof, one.number, one.about, one.now, one.officerId],
  );
}

/** False when the office has no such suspicion, or it was closed; what was found to be lost may still be found. */
export async function closeSuspicion(
  db: Db,
  input: { readonly officeId: number; readonly id: string; readonly found: LossFinding; readonly cause: string; readonly officerId: string; readonly now: Instant },
): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `update loss_suspicions set closed_at = $3, closed_by = $4, found = $5, cause = $6
     where office_id = $1 and id = $2 and (closed_at is null or found = 'lost') returning id`,
    [input.officeId, input.id, input.now, input.officerId, input.found, input.cause],
  );
  return rows.length === 1;
}

export type ListedSuspicion = {
  readonly id: string;
  readonly proof: LossProof;
  readonly dossierId: string | null;
  readonly number: string | null;
  readonly about: string;
  readonly notedAt: Instant;
  readonly closedAt: Instant | null;
  readonly found: LossFinding | null;
  readonly cause: string | null;
};

/** Of one office: what is open first, then the newest. */
export async function listSuspicions(db: Db, officeId: number): Promise<readonly ListedSuspicion[]> {
  const { rows } = await db.query<ListedSuspicion>(
    `select id, proof, dossier_id as "dossierId", number, about, noted_at as "notedAt", closed_at as "closedAt", found, cause
     from loss_suspicions where office_id = $1 order by closed_at is not null, noted_at desc limit 200`,
    [officeId],
  );
  return rows;
}

export type Losses = { readonly total: number; readonly open: number; readonly closed: number; readonly causes: readonly { readonly cause: string; readonly count: number }[] };

/** Over all offices, by the one definition (rules/loss.ts). Causes are those that were written down with a loss. */
export async function countLosses(db: Db, now: Instant): Promise<Losses> {
  const { rows } = await db.query<{ proof: LossProof; notedAt: Instant; found: LossFinding | null; cause: string | null }>(
    `select proof, noted_at as "notedAt", found, cause from loss_suspicions where found is null or found = 'lost'`,
  );
  const closed = await db.query<{ n: number }>(`select count(*) as n from loss_suspicions where found is not null and found <> 'lost'`);
  const lost = rows.filter((row) => lossStanding({ ...row, now }) === 'lost');
  const causes = new Map<string, number>();
  for (const { cause } of lost) causes.set(cause ?? '', (causes.get(cause ?? '') ?? 0) + 1);
  return {
    total: lost.length,
    open: rows.length - lost.length,
    closed: closed.rows[0]?.n ?? 0,
    causes: [...causes].map(([cause, count]) => ({ cause, count })).sort((one, other) => other.count - one.count),
  };
}
