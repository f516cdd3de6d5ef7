import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Difficulty, DifficultyAct } from '../rules/difficulty.ts';

export type KeptDifficulty = { readonly difficulty: Difficulty; readonly acts: readonly DifficultyAct[] };

/** Sent again under its id it changes nothing. */
export async function addDifficulty(db: Db, one: Difficulty): Promise<void> {
  await db.query(
    `insert into difficulties (office_id, id, unit_code, kind, body, photo_id, first_owner, due_on, raised_by_kind, raised_by, raised_by_name, raised_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [one.officeId, one.id, one.unitCode, one.kind, one.body, one.photoId, one.firstOwner, one.dueOn, one.raisedBy.kind, one.raisedBy.id, one.raisedBy.name, one.raisedAt],
  );
}

export async function addDifficultyAct(db: Db, input: { readonly officeId: number; readonly difficultyId: string; readonly act: DifficultyAct }): Promise<void> {
  const { act } = input;
  await db.query(
    `insert into difficulty_acts (office_id, difficulty_id, id, kind, body, due_on, actor_kind, actor_id, actor_name, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [input.officeId, input.difficultyId, act.id, act.kind, act.body, act.dueOn, act.actor.kind, act.actor.id, act.actor.name, act.actedAt],
  );
}

/** Held until the end of the transaction, so that two acts at the same moment see each other. Null for an id that is not there. */
export async function lockDifficulty(db: Db, id: string): Promise<KeptDifficulty | null> {
  await db.query('select 1 from difficulties where id = $1 for update', [id]);
  const { rows } = await db.query<Row>(`${selected} where d.id = $1`, [id]);
  return rows[0] === undefined ? null : keptOf(rows[0]);
}

/** Of the offices, what was raised last first. */
export async function listDifficulties(db: Db, scope: { readonly officeIds: readonly number[]; readonly unitCode: string | null }): Promise<readonly KeptDifficulty[]> {
  const { rows } = await db.query<Row>(`${selected} where d.office_id = any ($1) and ($2::text is null or d.unit_code = $2) order by d.raised_at desc, d.id desc limit 500`, [
    scope.officeIds,
    scope.unitCode,
  ]);
  return rows.map(keptOf);
}

/** Ids of what may be overdue: still with the ward, not closed or answered by the last act. The rule decides; this only spares it the rest. */
export async function difficultiesToLookAt(db: Db, today: PlainDate): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select d.id from difficulties d where d.first_owner = 'ward' and d.due_on < $1
       and not exists (select 1 from difficulty_acts a where a.office_id = d.office_id and a.difficulty_id = d.id and a.kind = 'escalate')
     order by d.due_on limit 500`,
    [today],
  );
  return rows.map(({ id }) => id);
}

type Row = Omit<Difficulty, 'raisedBy'> & {
  readonly raisedByKind: 'officer' | 'device';
  readonly raisedById: string;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
  readonly acts: readonly DifficultyAct[];
};

const selected = `select d.id, d.office_id as "officeId", d.unit_code as "unitCode", d.kind, d.body, d.photo_id as "photoId", d.first_owner as "firstOwner",
  d.due_on as "dueOn", d.raised_by_kind as "raisedByKind", d.raised_by as "raisedById", d.raised_by_name as "raisedByName", d.raised_at as "raisedAt",
  coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'body', a.body, 'dueOn', a.due_on,
      'actor', json_build_object('kind', a.actor_kind, 'id', a.actor_id, 'name', a.actor_name),
      'actedAt', to_char(a.acted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.seq)
    from difficulty_acts a where a.office_id = d.office_id and a.difficulty_id = d.id), '[]') as acts
  from difficulties d`;

function keptOf({ acts, raisedByKind, raisedById, raisedByName, ...row }: Row): KeptDifficulty {
  return { difficulty: { ...row, raisedBy: { kind: raisedByKind, id: raisedById, name: raisedByName } }, acts };
}
