import { parseInstant } from '../../../../basics/rules/time.ts';
import type { Answers } from '../../../../procedures/rules/form.ts';
import { type CopyRecord, type CopyThere, meetCopy, nextChange, nothingSeen, settleConflicts, unitKey } from '../../../../sync/rules/draft-copy.ts';
import type { CopyKept } from '../../../../sync/web/copy-kept.ts';
import type { Device, DeviceDraft } from '../../../../sync/web/device.ts';
import { createTurns } from '../../../../sync/web/in-turn.ts';

type Conflicts = CopyRecord['conflicts'];

/** A copy of each draft on the server, so that it can be gone on with elsewhere by a code. It follows quietly; what two machines changed waits for a person. */
export type CopyKeeper = {
  /** The draft has changed. */
  later(id: string): void;
  /** Now, before the code is asked for. Says whether the server has it. */
  now(id: string): Promise<boolean>;
  /** Before a page of the draft is drawn: what only others changed is taken in. Never waits long. */
  look(id: string): Promise<void>;
  conflictsOf(id: string): Promise<Conflicts>;
  settle(id: string, choices: Parameters<typeof settleConflicts>[1]): Promise<void>;
  /** Whether the draft came to this machine by a code, as far as the server has said so since the page was opened. */
  isByCode(id: string): boolean;
  /** Filed: the dossier takes its place. */
  forget(id: string): void;
};

const pauseMs = 4000;
const lookMs = 1500;
/** On a line that did not answer in time pages are not held up again for a while. */
const restMs = 30_000;

/** `locks`: null where the browser has none; then at least what one tab does goes in turn. */
export function copyKeeper(
  device: Device,
  on: { readonly kept: CopyKept; readonly locks: LockManager | null; readonly found: (id: string, conflicts: Conflicts) => void },
): CopyKeeper {
  const timers = new Map<string, number>();
  // Of a shared machine nothing lies open on the disk: what was seen of its copies is known as long as the page is.
  const ofShared = new Map<string, CopyRecord>();
  const byCode = new Set<string>();
  const inTurn = createTurns();
  let slowAt = Number.NEGATIVE_INFINITY;

  async function recordOf(draft: DeviceDraft): Promise<CopyRecord> {
    const known = draft.keeping === 'own' ? await on.kept.read(draft.id) : ofShared.get(draft.id);
    return known ?? (draft.adoptedAt === null ? nothingSeen : { ...nothingSeen, seenAt: draft.adoptedAt, seen: draft.theirs });
  }

  /** What another tab writes in between would be written over. Never held while the server is asked. */
  async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    return on.locks === null ? work() : on.locks.request(`dong-hanh-copy-${id}`, { mode: 'exclusive' }, work);
  }

  async function keep(draft: DeviceDraft, record: CopyRecord): Promise<void> {
    if (draft.keeping === 'own') await on.kept.write(draft.id, record);
    else ofShared.set(draft.id, record);
    on.found(draft.id, record.conflicts);
  }

  /** A decision of the person goes alone, and the rest after it. */
  async function copy(id: string, mayTakeIn: () => boolean): Promise<boolean> {
    for (let round = 1; round <= 3; round += 1) {
      const left = await copyOnce(id, mayTakeIn);
      if (left !== 'more') return left === 'done';
    }
    return true;
  }

  async function copyOnce(id: string, mayTakeIn: () => boolean): Promise<'done' | 'more' | 'failed'> {
    const draft = await device.findDraft(id);
    if (draft === null || draft.filed === 'yes' || !navigator.onLine) return 'failed';
    const before = await recordOf(draft);
    const { basedOn, change } = nextChange(before, hereOf(draft));
    const { procedureCode, unitCode, keeping } = draft;
    const { yielded } = before;
    const body = { procedureCode, unitCode, keeping, basedOn, answers: change, yielded };
    const sent = await fetch(`/nop/ho-so/${id}/ban-sao`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => null);
    if (sent?.ok !== true || !/json/.test(sent.headers.get('content-type') ?? '')) return 'failed';
    const told = readTold(await sent.json().catch(() => null));
    if (told === null) return 'failed';
    if (told.isByCode) byCode.add(id);
    const isMet = await alone(id, async () => {
      const now = await device.findDraft(id);
      if (now === null || now.filed === 'yes') return false;
      const { record, takeIn } = meetCopy(await recordOf(now), { sent: change, yielded, refused: told.refused, there: told.there, here: hereOf(now), mayTakeIn: mayTakeIn() });
      await write(now, { answers: takeIn, record });
      return true;
    });
    if (!isMet) return 'failed';
    return Object.keys(change).some((key) => Object.hasOwn(before.mine, key)) ? 'more' : 'done';
  }

  /** The answers first: if the page ends in between, both sides say the same and nothing is open any more. */
  async function write(draft: DeviceDraft, change: { readonly answers: Answers; readonly record: CopyRecord }): Promise<void> {
    const { [unitKey]: unit = null, ...answers } = change.answers;
    if (typeof unit === 'string') await device.chooseUnit(draft.id, unit);
    if (Object.keys(answers).length > 0) await device.answer(draft.id, answers);
    await keep(draft, change.record);
  }

  function stop(id: string): void {
    window.clearTimeout(timers.get(id));
    timers.delete(id);
  }

  function later(id: string): void {
    stop(id);
    timers.set(
      id,
      window.setTimeout(() => void inTurn(() => copy(id, never)).catch(() => false), pauseMs),
    );
  }

  return {
    later,
    now(id) {
      stop(id);
      return inTurn(() => copy(id, never)).catch(() => false);
    },
    async look(id) {
      if (!navigator.onLine || performance.now() - slowAt < restMs) return;
      const draft = await device.findDraft(id);
      // What was never copied, nobody else can have changed.
      if (draft === null || (draft.adoptedAt === null && (await recordOf(draft)) === nothingSeen)) return;
      let isOpening = true;
      const inTime = inTurn(() => copy(id, () => isOpening)).then(
        () => true,
        () => true,
      );
      const isInTime = await Promise.race([inTime, new Promise<boolean>((resolve) => window.setTimeout(() => resolve(false), lookMs))]);
      isOpening = false;
      if (!isInTime) slowAt = performance.now();
    },
    async conflictsOf(id) {
      const draft = await device.findDraft(id);
      return draft === null ? {} : (await recordOf(draft)).conflicts;
    },
    settle: (id, choices) =>
      inTurn(() =>
        alone(id, async () => {
          const draft = await device.findDraft(id);
          if (draft === null) return;
          const { record, answer } = settleConflicts(await recordOf(draft), choices);
          await write(draft, { answers: answer, record });
          later(id);
        }),
      ),
    isByCode: (id) => byCode.has(id),
    forget: stop,
  };
}

const never = () => false;

/** One map of all that can be in conflict; the unit is one of them. */
function hereOf({ answers, unitCode }: DeviceDraft): Answers {
  return { ...answers, [unitKey]: unitCode };
}

/** Only our own words count; times are brought to one spelling, so that they can be compared. */
function readTold(told: unknown): { readonly refused: readonly string[]; readonly there: CopyThere; readonly isByCode: boolean } | null {
  const { refused, there, filed, byCode } = (told ?? {}) as {
    readonly refused?: unknown;
    readonly byCode?: unknown;
    readonly filed?: unknown;
    readonly there?: Partial<Record<keyof CopyThere, unknown>>;
  };
  const savedAt = typeof there?.savedAt === 'string' ? parseInstant(there.savedAt) : null;
  if (savedAt === null || !Array.isArray(refused) || filed !== 'no' || typeof there?.answers !== 'object' || there.answers === null) return null;
  const changed = Object.entries((there.changedAt ?? {}) as Readonly<Record<string, unknown>>).flatMap(([key, text]) => {
    const at = typeof text === 'string' ? parseInstant(text) : null;
    return at === null ? [] : [[key, at] as const];
  });
  return {
    isByCode: byCode === 'yes',
    refused: refused.filter((key) => typeof key === 'string'),
    there: { savedAt, answers: there.answers as Answers, changedAt: Object.fromEntries(changed) },
  };
}

export const noCopies: CopyKeeper = {
  later: () => undefined,
  now: async () => false,
  look: async () => undefined,
  conflictsOf: async () => ({}),
  settle: async () => undefined,
  isByCode: () => false,
  forget: () => undefined,
};
