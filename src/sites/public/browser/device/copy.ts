import type { Answers } from '../../../../procedures/rules/form.ts';
import type { Device } from '../../../../sync/web/device.ts';

/** A copy of each draft on the server, so that it can be gone on with elsewhere by a code. It follows quietly; nothing waits for it. */
export type CopyKeeper = {
  /** The draft has changed. */
  later(id: string): void;
  /** Now, before the code is asked for. Says whether the server has it. */
  now(id: string): Promise<boolean>;
  /** Filed: the dossier takes its place. */
  forget(id: string): void;
};

const pauseMs = 4000;

export function copyKeeper(device: Device): CopyKeeper {
  const timers = new Map<string, number>();
  const copied = new Map<string, Answers>();

  async function copy(id: string): Promise<boolean> {
    const draft = await device.findDraft(id);
    if (draft === null || draft.filed === 'yes' || !navigator.onLine) return false;
    const before = copied.get(id) ?? {};
    const cleared = Object.keys(before).filter((key) => !Object.hasOwn(draft.answers, key));
    const { procedureCode, unitCode, keeping, answers } = draft;
    const body = { procedureCode, unitCode, keeping, answers: { ...answers, ...Object.fromEntries(cleared.map((key) => [key, null])) } };
    const sent = await fetch(`/nop/ho-so/${id}/ban-sao`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => null);
    if (sent?.ok !== true || !/json/.test(sent.headers.get('content-type') ?? '')) return false;
    copied.set(id, answers);
    return true;
  }

  function stop(id: string): void {
    window.clearTimeout(timers.get(id));
    timers.delete(id);
  }

  return {
    later(id) {
      stop(id);
      timers.set(
        id,
        window.setTimeout(() => void copy(id), pauseMs),
      );
    },
    now(id) {
      stop(id);
      return copy(id);
    },
    forget: stop,
  };
}

export const noCopies: CopyKeeper = { later: () => undefined, now: async () => false, forget: () => undefined };
