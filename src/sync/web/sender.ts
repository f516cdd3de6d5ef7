import { instantFromMillis } from '../../basics/rules/time.ts';
import { afterAnswer, afterFault, isDue, nextStep } from '../rules/after-answer.ts';
import type { OutboxRecord } from '../rules/outbox-record.ts';
import { refusalOf } from './device.ts';
import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';
import type { OneSender } from './one-sender.ts';
import { type Records, sendingMillisMax } from './records.ts';
import type { SendStep } from './send-step.ts';

/** `due`: look what is due. `lineBack`: also what only waits for a line. `now`: everything that can be tried. */
export type Urge = 'due' | 'lineBack' | 'now';

export type Sender = {
  /** `at`: when another tab was asked; it may tell so more than once. */
  wake(urge: Urge, from: 'here' | 'otherTab', at?: number): void;
  /** Resolves when nothing is under way in this tab. */
  idle(): Promise<void>;
  close(): void;
};

const strength: Record<Urge, number> = { due: 0, lineBack: 1, now: 2 };
/** Where tabs cannot stand in line: how soon one looks again, should the other have died, or have ended just before it was told. */
const lookAgainMillis = 10_000;
const pauseMillisMin = 1000;

/** Brings the outbox to the server, one step of one item at a time: answers first, then papers, then the receipt. */
export function openSender(on: {
  readonly machine: Machine;
  readonly meta: Meta;
  readonly records: Records;
  readonly step: SendStep;
  readonly oneSender: OneSender;
  readonly changed: () => void;
  readonly wakeOthers: (asked: Asked) => void;
}): Sender {
  const { machine, meta, records } = on;
  /** Items whose change could not be written (a full disk, say): they are sent all the same, and this is what is known of them. */
  const held = new Map<string, OutboxRecord>();
  let rest: readonly OutboxRecord[] = [];
  let running: Promise<void> | null = null;
  let next: Asked | null = null;
  /** What nobody may have heard of, until this tab looks again. */
  let owed: Asked | null = null;
  let isInLine = false;
  let stopTimer: () => void = () => undefined;
  let isClosed = false;

  function wake(urge: Urge, from: 'here' | 'otherTab', at = machine.now()): void {
    if (isClosed) return;
    const asked = { urge, at };
    if (running === null) {
      // Whoever sends has been told; a tab that sends nothing has nothing to do about it.
      if (from === 'here') start(asked);
      return;
    }
    if (isInLine && from === 'otherTab') return;
    next = stronger(asked, next);
    if (isInLine) on.wakeOthers(asked);
  }

  function start(wanted: Asked): void {
    stopTimer();
    const asked = stronger(wanted, owed);
    owed = null;
    running = run(asked)
      .catch(() => 'failed' as const)
      .then((ended) => {
        running = null;
        isInLine = false;
        if (isClosed) return;
        const again = next;
        next = null;
        if (ended === 'takenByOther') lookAgain(stronger(asked, again));
        else if (again !== null) start(again);
        else schedule(ended);
      });
  }

  function lookAgain(asked: Asked): void {
    owed = asked;
    stopTimer = machine.after(lookAgainMillis, () => start(asked));
  }

  function run(asked: Asked): Promise<'done' | 'takenByOther'> {
    const work = (beat: () => Promise<void>) => {
      isInLine = false;
      return sendAll(asked, beat);
    };
    return on.oneSender(work, () => {
      isInLine = true;
      on.wakeOthers(asked);
    });
  }

  async function sendAll(asked: Asked, beat: () => Promise<void>): Promise<void> {
    let queue = await load();
    const urged = new Set(queue.filter((record) => isUrged(record, asked)).map(({ id }) => id));
    while (!isClosed) {
      if (next !== null) {
        const more = next;
        next = null;
        queue = await load();
        for (const record of queue) if (isUrged(record, more)) urged.add(record.id);
      }
      const record = pick(queue, { now: machine.now(), urged });
      if (record === null) break;
      await beat();
      await mark(record.id);
      const after = await oneStep(record);
      if (after === null || after.tries > record.tries || nextStep(after).kind === 'nothing') urged.delete(record.id);
      queue = queue.flatMap((one) => (one.id !== record.id ? [one] : after === null ? [] : [after]));
      on.changed();
    }
    rest = queue;
    await meta.drop('sending').catch(() => undefined);
    on.changed();
  }

  async function load(): Promise<readonly OutboxRecord[]> {
    return (await records.all()).map((record) => held.get(record.id) ?? record);
  }

  /** Whatever goes wrong with one item stays with that item. */
  async function oneStep(record: OutboxRecord): Promise<OutboxRecord | null> {
    const save = (change: (record: OutboxRecord) => OutboxRecord) => saveOrHold(record, change);
    const moment = () => ({ now: instantFromMillis(machine.now()), random: machine.random() });
    // A store that does not answer is as passing as a line that does not; anything else is this item's own fault.
    return on
      .step(record, save, () => !isClosed && next === null)
      .catch((error: unknown) => save((now) => (refusalOf(error) === null ? afterFault(now, moment()) : afterAnswer(now, { kind: 'noLine' }, moment()))));
  }

  async function saveOrHold(record: OutboxRecord, change: (record: OutboxRecord) => OutboxRecord): Promise<OutboxRecord | null> {
    const before = held.get(record.id);
    const saved = await records.change(record.id, (kept) => change(before ?? kept)).catch(() => 'notWritten' as const);
    if (saved !== 'notWritten') {
      held.delete(record.id);
      return saved;
    }
    const changed = change(before ?? record);
    held.set(record.id, changed);
    return changed;
  }

  async function mark(id: string): Promise<void> {
    await meta.write('sending', { id, until: machine.now() + sendingMillisMax }).catch(() => undefined);
    on.changed();
  }

  /** What this run left to be tried later; what another tab files meanwhile, that tab tells or sends itself. */
  function schedule(ended: 'done' | 'failed'): void {
    const now = machine.now();
    const waits = rest.filter(isToBeTried).map((record) => waitOf(record, now));
    if (ended === 'done' && waits.length === 0) return;
    const millis = ended === 'done' ? Math.max(pauseMillisMin, Math.min(...waits)) : lookAgainMillis;
    stopTimer = machine.after(millis, () => wake('due', 'here'));
  }

  return {
    wake,
    async idle() {
      while (running !== null) await running;
    },
    close() {
      isClosed = true;
      stopTimer();
    },
  };
}

export type Asked = { readonly urge: Urge; readonly at: number };

function stronger(asked: Asked, other: Asked | null): Asked {
  if (other === null || strength[asked.urge] > strength[other.urge]) return asked;
  return strength[asked.urge] === strength[other.urge] && asked.at >= other.at ? asked : other;
}

/** What another tab has tried since it was asked for is not tried again for the asking. */
function isUrged(record: OutboxRecord, { urge, at }: Asked): boolean {
  if (record.state === 'received' || urge === 'due') return false;
  if (record.triedAt !== null && Date.parse(record.triedAt) > at) return false;
  if (urge === 'lineBack') return record.reason?.kind === 'noLine';
  return record.state !== 'needsPerson' || record.waitMillis !== null;
}

/** Filings before papers and receipts, the oldest first: the time of filing is kept, whatever the papers weigh. */
function pick(queue: readonly OutboxRecord[], at: { readonly now: number; readonly urged: ReadonlySet<string> }): OutboxRecord | null {
  const now = instantFromMillis(at.now);
  const due = queue.filter((record) => nextStep(record).kind !== 'nothing' && (at.urged.has(record.id) || isDue(record, now)));
  const rank = (record: OutboxRecord) => `${nextStep(record).kind === 'file' ? 0 : 1} ${record.filedAt}`;
  return due.reduce<OutboxRecord | null>((first, record) => (first === null || rank(record) < rank(first) ? record : first), null);
}

function isToBeTried(record: OutboxRecord): boolean {
  return record.state !== 'received' && nextStep(record).kind !== 'nothing' && (record.state !== 'needsPerson' || record.waitMillis !== null);
}

function waitOf(record: OutboxRecord, now: number): number {
  if (record.triedAt === null || record.waitMillis === null) return 0;
  return Math.max(0, Math.min(record.waitMillis, Date.parse(record.triedAt) + record.waitMillis - now));
}
