import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Stage } from '../rules/stage.ts';
import { isRunning, isWaiting, type QueueInput, type QueueList } from './lists.ts';

/** How many dossiers stand in each list; `all` is not counted, since it holds the past too. */
export type QueueCounts = { readonly [List in Exclude<QueueList, 'all'>]: number };

export type QueueCounter = { count(input: QueueInput): Promise<QueueCounts> };

/** What stands at a desk in one stage on the hands of one officer, or of nobody; `next_due`: when the first of those that are not late will be. */
type Pile = {
  readonly stage: Stage;
  readonly assignee_id: string | null;
  readonly count: number;
  readonly late: number;
  readonly due_today: number;
  readonly next_due: Instant | null;
};

/** A desk as it was counted, when its ledger stood at `place`. */
type Counted = { readonly place: number; readonly now: Instant; readonly endOfToday: Instant; readonly piles: readonly Pile[] };

type Desk = Omit<QueueInput, 'officerId'>;

/**
 * Counts the desks, each once at a time: who asks while one is being counted gets the next count, together with all who ask by then. Since nothing changes
 * at a desk but by an act in its ledger, a count stands until the next act, or until something becomes late. So a desk costs no more than one walk over what
 * is open there, however many look at it, and nobody sees a count from before he asked.
 */
export function openQueueCounter(db: Db): QueueCounter {
  const underWay = new Map<number, Promise<unknown>>();
  const next = new Map<number, Promise<readonly Pile[]>>();
  const counted = new Map<number, Counted>();

  async function begin(desk: Desk): Promise<readonly Pile[]> {
    await underWay.get(desk.officeId);
    next.delete(desk.officeId);
    const piles = look(desk);
    const settled = Promise.allSettled([piles]).then(() => underWay.delete(desk.officeId));
    underWay.set(desk.officeId, settled);
    return piles;
  }

  /** The ledger is asked first: what is done meanwhile is counted at the latest by the next who looks. */
  async function look(desk: Desk): Promise<readonly Pile[]> {
    const place = await placeOf(db, desk.officeId);
    const known = counted.get(desk.officeId);
    if (known?.place === place && stands(known, desk)) return known.piles;
    const piles = await listPiles(db, desk);
    counted.set(desk.officeId, { place, now: desk.now, endOfToday: desk.endOfToday, piles });
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

/** Whether the time that went by has made nothing late, nor due today. */
function stands({ now, endOfToday, piles }: Counted, desk: Desk): boolean {
  return desk.endOfToday === endOfToday && desk.now >= now && piles.every(({ next_due }) => next_due === null || desk.now <= next_due);
}

/** Where the ledger of an office ends; 0 before its first act. */
async function placeOf(db: Db, officeId: number): Promise<number> {
  const { rows } = await db.query<{ place: number }>('select last_place as place from ledger_heads where office_id = $1', [officeId]);
  return rows[0]?.place ?? 0;
}

/** One walk over what is open; the piles that wait at the desk for their people are in another index. */
async function listPiles(db: Db, { officeId, now, endOfToday }: Desk): Promise<readonly Pile[]> {
  const { rows } = await db.query<Pile>(
    `select d.stage, d.assignee_id, count(*) as count,
       count(*) filter (where coalesce(d.due_at, d.answer_by) < $2::timestamptz) as late,
       count(*) filter (where coalesce(d.due_at, d.answer_by) >= $2::timestamptz and coalesce(d.due_at, d.answer_by) < $3::timestamptz) as due_today,
       min(coalesce(d.due_at, d.answer_by)) filter (where coalesce(d.due_at, d.answer_by) >= $2::timestamptz) as next_due
     from dossiers d where d.office_id = $1 and d.finished_at is null group by d.stage, d.assignee_id
     union all
     select r.stage, null, count(*), 0, 0, null from dossiers r where r.office_id = $1 and r.stage in ('ready', 'declined') group by r.stage`,
    [officeId, now, endOfToday],
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
