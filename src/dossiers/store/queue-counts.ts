import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Stage } from '../rules/stage.ts';
import { isRunning, isWaiting, type QueueInput, type QueueList } from './lists.ts';

/** How many dossiers stand in each list; `all` is not counted, since it holds the past too. */
export type QueueCounts = { readonly [List in Exclude<QueueList, 'all'>]: number };

export type QueueCounter = { count(input: QueueInput): Promise<QueueCounts> };

/** What stands at a desk in one stage on the hands of one officer, or of nobody. */
type Pile = { readonly stage: Stage; readonly assignee_id: string | null; readonly count: number; readonly late: number; readonly due_today: number };

/**
 * Counts the desks, each once at a time: who asks while one is being counted gets the next count, together with all who ask by then. So a desk costs
 * no more than one walk over what is open there, however many look at it, and nobody sees a count from before he asked.
 */
export function openQueueCounter(db: Db): QueueCounter {
  const underWay = new Map<number, Promise<unknown>>();
  const next = new Map<number, Promise<readonly Pile[]>>();

  async function begin(input: QueueInput): Promise<readonly Pile[]> {
    await underWay.get(input.officeId);
    next.delete(input.officeId);
    const piles = listPiles(db, input);
    const settled = Promise.allSettled([piles]).then(() => underWay.delete(input.officeId));
    underWay.set(input.officeId, settled);
    return piles;
  }

  return {
    async count(input) {
      const piles = next.get(input.officeId) ?? begin(input);
      next.set(input.officeId, piles);
      return countsOf(await piles, input.officerId);
    },
  };
}

/** One walk over what is open; the piles that wait at the desk for their people are in another index. */
async function listPiles(db: Db, input: { readonly officeId: number; readonly now: Instant; readonly endOfToday: Instant }): Promise<readonly Pile[]> {
  const { rows } = await db.query<Pile>(
    `select d.stage, d.assignee_id, count(*) as count,
       count(*) filter (where coalesce(d.due_at, d.answer_by) < $2::timestamptz) as late,
       count(*) filter (where coalesce(d.due_at, d.answer_by) >= $2::timestamptz and coalesce(d.due_at, d.answer_by) < $3::timestamptz) as due_today
     from dossiers d where d.office_id = $1 and d.finished_at is null group by d.stage, d.assignee_id
     union all
     select r.stage, null, count(*), 0, 0 from dossiers r where r.office_id = $1 and r.stage in ('ready', 'declined') group by r.stage`,
    [input.officeId, input.now, input.endOfToday],
  );
  return rows;
}

function countsOf(piles: readonly Pile[], officerId: string): QueueCounts {
  const sum = (fits: (pile: Pile) => boolean, of: 'count' | 'late' | 'due_today' = 'count') => piles.filter(fits).reduce((total, pile) => total + pile[of], 0);
  return {
    new: sum(({ stage }) => stage === 'submitted'),
    mine: sum((pile) => pile.assignee_id === officerId),
    dueToday: sum(({ stage }) => isRunning(stage), 'due_today'),
    late: sum(({ stage }) => isRunning(stage), 'late'),
    waiting: sum(({ stage }) => isWaiting(stage)),
    toSign: sum(({ stage }) => stage === 'awaitingSignature'),
    toIssue: sum(({ stage }) => stage === 'signed'),
    ready: sum(({ stage }) => stage === 'ready' || stage === 'declined'),
  };
}
