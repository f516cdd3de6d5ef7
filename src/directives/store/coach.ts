import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { coachingNeed } from '../rules/coaching.ts';
import type { SupervisionRules } from '../rules/supervision-rules.ts';
import { superviseTeams } from './supervise.ts';
import { addTask, teamsBeingCoached } from './tasks.ts';

/**
 * For every team whose post has fallen or gone quiet: a task of its office, once a month and reason at most, none while an earlier one is unanswered.
 * How many were raised.
 */
export async function raiseCoaching(
  pool: Pool,
  input: { readonly officeIds: readonly number[]; readonly now: Instant; readonly thresholds: SupervisionRules['coaching']; readonly dueDayOf: (officeId: number) => PlainDate },
): Promise<number> {
  const { now, thresholds } = input;
  const today = plainDateOf(now);
  const period = { from: addDays(today, -thresholds.periodDays), to: addDays(today, -1) };
  const asked = await teamsBeingCoached(pool);
  let count = 0;
  for (const post of await superviseTeams(pool, { officeIds: input.officeIds, period, today })) {
    const need = post.team.level === 'district' || asked.has(post.team.id) ? null : coachingNeed(post, { today, thresholds });
    if (need === null) continue;
    const { team } = post;
    const task = {
      id: newId(now),
      officeId: team.officeId,
      origin: 'coaching',
      documentId: null,
      ownerName: null,
      visitId: null,
      teamId: team.id,
      teamName: team.name,
      unitCode: team.unitCode,
      title: `Hỏi thăm ${team.name}: đang cần giúp gì?`,
      body: need.words.vi,
      severity: null,
      dueOn: input.dueDayOf(team.officeId),
      raisedBy: null,
      raisedByName: 'Hệ thống, theo ngưỡng đã công bố',
      raisedAt: now,
    } as const;
    if ((await addTask(pool, task, `${team.id} ${need.why} ${today.slice(0, 7)}`)) === 'added') count += 1;
  }
  return count;
}
