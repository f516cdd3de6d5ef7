import { addDays, atMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { OfficeTask, TaskAct } from '../rules/task.ts';

/** `registerOfficeId`: whose register has the document that it follows from. */
export type KeptTask = { readonly task: OfficeTask; readonly acts: readonly TaskAct[]; readonly registerOfficeId: number | null };
type Row = OfficeTask & Omit<KeptTask, 'task'>;

/** `ruleKey`: what a rule raises under one key is there once. Whether it was new. */
export async function addTask(db: Db, task: OfficeTask, ruleKey: string | null): Promise<'added' | 'there'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into office_tasks (office_id, id, origin, visit_id, team_id, team_name, unit_code, title, body, severity, due_on, raised_by, raised_by_name, raised_at, rule_key,
       document_id, owner_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing returning id`,
    [
      task.officeId,
      task.id,
      task.origin,
      task.visitId,
      task.teamId,
      task.teamName,
      task.unitCode,
      task.title,
      task.body,
      task.severity,
      task.dueOn,
      task.raisedBy,
      task.raisedByName,
      task.raisedAt,
      ruleKey,
      task.documentId,
      task.ownerName,
    ],
  );
  return rows.length === 0 ? 'there' : 'added';
}

export async function addTaskAct(db: Db, input: { readonly officeId: number; readonly taskId: string; readonly act: TaskAct }): Promise<void> {
  const { act } = input;
  await db.query(
    `insert into task_acts (office_id, task_id, id, kind, body, photo_id, due_on, actor_kind, actor_id, actor_name, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [input.officeId, input.taskId, act.id, act.kind, act.body, act.photoId, act.dueOn, act.actor.kind, act.actor.id, act.actor.name, act.actedAt],
  );
}

/** Held until the end of the transaction. Null for an id that is not there. */
export async function lockTask(db: Db, id: string): Promise<KeptTask | null> {
  await db.query('select 1 from office_tasks where id = $1 for update', [id]);
  const { rows } = await db.query<Row>(`${selected} where t.id = $1`, [id]);
  return rows[0] === undefined ? null : keptOf(rows[0]);
}

/** Of the offices, what is due first first. */
export async function listTasks(
  db: Db,
  scope: { readonly officeIds: readonly number[]; readonly teamId: string | null; readonly visitId: string | null; readonly documentId?: string },
): Promise<readonly KeptTask[]> {
  const { rows } = await db.query<Row>(
    `${selected} where t.office_id = any ($1) and ($2::uuid is null or t.team_id = $2) and ($3::uuid is null or t.visit_id = $3) and ($4::uuid is null or t.document_id = $4)
     order by t.due_on desc, t.id limit 500`,
    [scope.officeIds, scope.teamId, scope.visitId, scope.documentId ?? null],
  );
  return rows.map(keptOf);
}

/** All that was given to the offices from the first to the last day, by the clock of Vietnam. */
export async function tasksRaised(
  db: Db,
  { officeIds, from, to }: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly KeptTask[]> {
  const { rows } = await db.query<Row>(`${selected} where t.office_id = any ($1) and t.raised_at >= $2 and t.raised_at < $3 order by t.raised_at, t.id`, [
    officeIds,
    atMinute(from, 0),
    atMinute(addDays(to, 1), 0),
  ]);
  return rows.map(keptOf);
}

/** Ids of tasks past their day that the district was not told of. The rule decides; this only spares it the rest. */
export async function tasksToLookAt(db: Db, today: PlainDate): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select t.id from office_tasks t
     left join lateral (select kind, due_on from task_acts a where a.office_id = t.office_id and a.task_id = t.id order by a.seq desc limit 1) last on true
     where t.due_on < $1 and (last.kind is null or last.kind = 'return') order by t.due_on limit 500`,
    [today],
  );
  return rows.map(({ id }) => id);
}

/** Teams that have a coaching task nobody has answered: they are not asked a second time. */
export async function teamsBeingCoached(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ teamId: string }>(
    `select t.team_id as "teamId" from office_tasks t where t.origin = 'coaching'
       and not exists (select 1 from task_acts a where a.office_id = t.office_id and a.task_id = t.id and a.kind in ('answer', 'accept'))`,
  );
  return new Set(rows.map(({ teamId }) => teamId));
}

const selected = `select t.id, t.office_id as "officeId", t.origin, t.visit_id as "visitId", t.team_id as "teamId", t.team_name as "teamName", t.unit_code as "unitCode",
  t.title, t.body, t.severity, t.due_on as "dueOn", t.document_id as "documentId", t.owner_name as "ownerName", t.raised_by as "raisedBy", t.raised_by_name as "raisedByName", t.raised_at as "raisedAt",
  (select d.office_id from steering_documents d where d.id = t.document_id) as "registerOfficeId",
  coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'body', a.body, 'photoId', a.photo_id, 'dueOn', a.due_on,
      'actor', json_build_object('kind', a.actor_kind, 'id', a.actor_id, 'name', a.actor_name),
      'actedAt', to_char(a.acted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.seq)
    from task_acts a where a.office_id = t.office_id and a.task_id = t.id), '[]') as acts
  from office_tasks t`;

function keptOf({ acts, registerOfficeId, ...task }: Row): KeptTask {
  return { task, acts, registerOfficeId };
}
