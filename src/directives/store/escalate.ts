import { type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { mayActOnDifficulty, standingOfDifficulty } from '../rules/difficulty.ts';
import { standingOfTask } from '../rules/task.ts';
import { addDifficultyAct, difficultiesToLookAt, lockDifficulty } from './difficulties.ts';
import { addTaskAct, lockTask, tasksToLookAt } from './tasks.ts';

type DueDayOf = (officeId: number) => PlainDate;

/** What is overdue goes up to the district, once: the lock and the standing see to it, however many processes look at the same moment. How many went up. */
export async function escalateOverdue(pool: Pool, { now, dueDayOf }: { readonly now: Instant; readonly dueDayOf: DueDayOf }): Promise<number> {
  const today = plainDateOf(now);
  let count = 0;
  for (const id of await difficultiesToLookAt(pool, today)) count += await pool.inTransaction((db) => escalateOne(db, { id, now, dueDayOf }));
  for (const id of await tasksToLookAt(pool, today)) count += await pool.inTransaction((db) => raiseOne(db, { id, now }));
  return count;
}

const rule = { kind: 'rule', id: null, name: 'Quá hạn, hệ thống chuyển lên quận' } as const;

async function escalateOne(db: Db, { id, now, dueDayOf }: { readonly id: string; readonly now: Instant; readonly dueDayOf: DueDayOf }): Promise<0 | 1> {
  const kept = await lockDifficulty(db, id);
  if (kept === null) return 0;
  const standing = standingOfDifficulty(kept.difficulty, kept.acts, plainDateOf(now));
  const { officeId } = kept.difficulty;
  if (standing.state !== 'open' || !mayActOnDifficulty({ standing, act: { kind: 'escalate', body: null }, sides: ['rule'] }).ok) return 0;
  await addDifficultyAct(db, { officeId, difficultyId: id, act: { id: newId(now), kind: 'escalate', body: null, dueOn: dueDayOf(officeId), actor: rule, actedAt: now } });
  return 1;
}

async function raiseOne(db: Db, { id, now }: { readonly id: string; readonly now: Instant }): Promise<0 | 1> {
  const kept = await lockTask(db, id);
  if (kept === null) return 0;
  const standing = standingOfTask(kept.task, kept.acts, plainDateOf(now));
  if (standing.overdue === 'no' || standing.raised === 'yes') return 0;
  await addTaskAct(db, {
    officeId: kept.task.officeId,
    taskId: id,
    act: { id: newId(now), kind: 'raise', body: null, photoId: null, dueOn: null, actor: { ...rule, name: 'Quá hạn, hệ thống báo quận' }, actedAt: now },
  });
  return 1;
}
