import type { DifficultyView, TaskView } from '../http/directive-shapes.ts';
import type { WorkOnly } from './work-search.ts';

/** What is asked of the lists: one ward or all, one team or all, what is not done or all. */
export type WorkAsked = { readonly only: WorkOnly; readonly ward: number | null; readonly team: string | null; readonly unit: string | null };

export function isAskedTask(row: TaskView, asked: WorkAsked): boolean {
  const isHere = (asked.ward === null || row.officeId === asked.ward) && (asked.team === null || row.teamId === asked.team) && (asked.unit === null || row.unitCode === asked.unit);
  if (!isHere) return false;
  return asked.only === 'all' || (asked.only === 'open' ? row.state !== 'done' : row.overdue === 'yes');
}

/** A difficulty belongs to a unit, not to a team: asked by team alone none is meant. */
export function isAskedDifficulty(row: DifficultyView, asked: WorkAsked): boolean {
  if ((asked.ward !== null && row.officeId !== asked.ward) || (asked.unit !== null && row.unitCode !== asked.unit) || (asked.unit === null && asked.team !== null)) return false;
  return asked.only === 'all' || (asked.only === 'open' ? row.state !== 'closed' : row.overdue === 'yes');
}
