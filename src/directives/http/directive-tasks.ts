import type { House } from '../../basics/http/route.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { standingOfTask } from '../rules/task.ts';
import { listTasks } from '../store/tasks.ts';

export type DirectiveTask = { readonly id: string; readonly officeId: number; readonly title: string; readonly documentId: string; readonly open: 'yes' | 'no' };

/** What the offices were given to do by a document of the register. */
export async function directiveTasks(house: House, officeIds: readonly number[]): Promise<readonly DirectiveTask[]> {
  const kept = await listTasks(house.pool, { officeIds, teamId: null, visitId: null });
  return kept.flatMap(({ task, acts }) => {
    if (task.documentId === null) return [];
    const { state } = standingOfTask(task, acts, plainDateOf(house.now()));
    return [{ id: task.id, officeId: task.officeId, title: task.title, documentId: task.documentId, open: state === 'done' ? ('no' as const) : ('yes' as const) }];
  });
}
