import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { MessageRun, RunState } from '../rules/message-run.ts';
import { newestConsents } from './message-consents.ts';

/** A run with what has become of it. */
export type KeptRun = MessageRun & {
  readonly madeByName: string;
  readonly madeAt: Instant;
  readonly confirmedBy: string | null;
  readonly confirmedByName: string | null;
  readonly confirmedAt: Instant | null;
  readonly endedByName: string | null;
  readonly endedAt: Instant | null;
  readonly why: string | null;
  readonly itemId: string | null;
};
export type RunCounts = { readonly all: number; readonly waiting: number; readonly queued: number; readonly sent: number; readonly failed: number; readonly leftOut: number };

const columns = `id, office_id as "officeId", body, marks, to_offices as "toOffices", state, made_by as "madeBy", made_by_name as "madeByName", made_at as "madeAt",
  confirmed_by as "confirmedBy", confirmed_by_name as "confirmedByName", confirmed_at as "confirmedAt", ended_by_name as "endedByName", ended_at as "endedAt", why, item_id as "itemId"`;

export async function insertRun(
  db: Db,
  run: Pick<MessageRun, 'id' | 'officeId' | 'body' | 'marks' | 'toOffices' | 'madeBy'> & { readonly madeByName: string; readonly madeAt: Instant },
): Promise<void> {
  await db.query(
    `insert into message_runs (office_id, id, body, marks, to_offices, state, made_by, made_by_name, made_at) values ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8)
     on conflict do nothing`,
    [run.officeId, run.id, run.body, run.marks, run.toOffices, run.madeBy, run.madeByName, run.madeAt],
  );
}

export async function findRun(db: Db, id: string): Promise<KeptRun | null> {
  const { rows } = await db.query<KeptRun>(`select ${columns} from message_runs where id = $1`, [id]);
  return rows[0] ?? null;
}

/** Held until the end of the transaction. */
export async function lockRun(db: Db, id: string): Promise<KeptRun | null> {
  const { rows } = await db.query<KeptRun>(`select ${columns} from message_runs where id = $1 for update`, [id]);
  return rows[0] ?? null;
}

/** A run that is being sent and that no other process has in hand. */
export async function takeRunning(db: Db, id: string): Promise<KeptRun | null> {
  const { rows } = await db.query<KeptRun>(`select ${columns} from message_runs where id = $1 and state = 'running' for update skip locked`, [id]);
  return rows[0] ?? null;
}

export async function listRunning(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(`select id from message_runs where state = 'running' order by confirmed_at, id`);
  return rows.map(({ id }) => id);
}

/** The newest first. */
export async function listRuns(db: Db, officeIds: readonly number[]): Promise<readonly KeptRun[]> {
  const { rows } = await db.query<KeptRun>(`select ${columns} from message_runs where office_id = any ($1) order by made_at desc, id limit 100`, [officeIds]);
  return rows;
}

export async function countRuns(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, RunCounts>> {
  const of = (state: string) => `(count(*) filter (where n.state = '${state}'))::int`;
  const { rows } = await db.query<RunCounts & { id: string }>(
    `select p.run_id as id, count(*)::int as "all", (count(*) filter (where p.state = 'waiting'))::int as waiting, ${of('queued')} as queued, ${of('sent')} as sent,
       ${of('failed')} as failed, (count(*) filter (where p.state = 'leftOut' or n.state = 'stopped'))::int as "leftOut"
     from message_run_phones p left join notices n on n.office_id = p.office_id and n.id = p.notice_id where p.run_id = any ($1::uuid[]) group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Everybody whose newest word is that he agrees, once however many of the offices he agreed with. */
export async function freezePhones(db: Db, run: MessageRun): Promise<void> {
  await db.query(
    `insert into message_run_phones (office_id, run_id, phone, consent_office_id)
     select $2, $3, phone, min(office_id) from (${newestConsents}) newest where said = 'agreed' group by phone on conflict do nothing`,
    [run.toOffices, run.officeId, run.id],
  );
}

type Note = { readonly by: { readonly id: string; readonly name: string }; readonly now: Instant };

export async function noteConfirmed(db: Db, run: MessageRun, { by, now }: Note): Promise<void> {
  await db.query(
    `update message_runs set state = 'running', confirmed_by = $3, confirmed_by_name = $4, confirmed_at = $5, version = version + 1 where office_id = $1 and id = $2`,
    [run.officeId, run.id, by.id, by.name, now],
  );
}

/** `by`: null for a run that has come to its end. */
export async function noteEnded(
  db: Db,
  run: MessageRun,
  {
    state,
    by,
    why,
    itemId,
    now,
  }: { readonly state: Exclude<RunState, 'proposed' | 'running'>; readonly by: string | null; readonly why: string | null; readonly itemId: string | null; readonly now: Instant },
): Promise<void> {
  await db.query(`update message_runs set state = $3, ended_by_name = $4, why = $5, item_id = $6, ended_at = $7, version = version + 1 where office_id = $1 and id = $2`, [
    run.officeId,
    run.id,
    state,
    by,
    why,
    itemId,
    now,
  ]);
}
