import { type Failure, failureOf } from '../../basics/web/api.adapter.ts';
import { createStore, type Store } from '../../basics/web/store.ts';
import type { SavedView } from '../http/report-shapes.ts';
import type { Edited } from '../rules/report-document.ts';

/** How what was typed stands with the server. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' | 'saving' | 'failed' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'overtaken'; readonly by: string; readonly version: number };

/** `saved`: nothing waits and nothing is on its way; `unsaved`: what was typed stands on the screen alone. */
export type Flushed = 'saved' | 'unsaved';

export type Saver = {
  readonly saving: Store<Saving>;
  readonly edit: (edited: Edited) => void;
  /** Mine becomes the newest; the other one stays among the versions. */
  readonly keepMine: (version: number) => void;
  /** Saves at once, after what is on its way already, and tells how that ended. */
  readonly flush: () => Promise<Flushed>;
  /** The server makes a version of its own, after all that was typed before; what is typed meanwhile is sent behind it. Null where that could not be saved first. */
  readonly refresh: (ask: (on: Sent) => Promise<SavedView>) => Promise<SavedView | null>;
  readonly version: () => number;
  readonly isSettled: () => boolean;
};

/** What each change is sent with. `unanswered`: acts of this screen that the server may have done, though nobody heard; it knows them for our own. */
export type Sent = { readonly basedOn: number; readonly actId: string; readonly unanswered: readonly string[] };

type Saves = {
  readonly version: number;
  readonly savedAt: string;
  readonly send: (body: Sent & { readonly edited: Edited }) => Promise<SavedView>;
  readonly newId: () => string;
  /** Runs it later; what comes back takes it off again. */
  readonly later: (run: () => void, millis: number) => () => void;
};

const pauseMillis = 1_500;
const againMillis = 5_000;
/** As many as the server looks for. */
const unansweredMax = 50;

/**
 * Saves a little after somebody stops typing, one saving at a time, again and again while there is no line. Somebody else's newer version, and a refusal,
 * stop it until it is decided what to do; nothing is overwritten meanwhile.
 */
export function createSaver({ version: first, savedAt, send, newId, later }: Saves): Saver {
  const saving = createStore<Saving>({ kind: 'saved', at: savedAt });
  let version = first;
  let waiting: Edited | null = null;
  let running: Promise<void> | null = null;
  let takeOff: () => void = () => undefined;
  let unanswered: readonly string[] = [];
  const isStopped = () => ['failed', 'refused', 'overtaken'].includes(saving.get().kind);
  const sendLater = (millis: number) => {
    takeOff();
    takeOff = later(() => void drain(), millis);
  };

  /** One change to the server: answered it is the newest version; lost it stays ours until another one is answered. */
  async function ask(how: (on: Sent) => Promise<SavedView>): Promise<{ readonly saved: SavedView } | { readonly failure: Failure; readonly error: unknown }> {
    const actId = newId();
    const answer = await how({ basedOn: version, actId, unanswered }).then(
      (saved) => ({ saved }),
      (error: unknown) => ({ failure: failureOf(error), error }),
    );
    if ('saved' in answer) {
      version = answer.saved.version;
      unanswered = [];
    } else if (afterFailure(answer.failure).kind === 'failed') unanswered = [...unanswered, actId].slice(-unansweredMax);
    return answer;
  }

  async function sendOnce(edited: Edited): Promise<void> {
    saving.set({ kind: 'saving' });
    const answer = await ask((on) => send({ ...on, edited }));
    if ('saved' in answer) {
      return saving.set(waiting === null ? { kind: 'saved', at: answer.saved.savedAt } : { kind: 'unsaved' });
    }
    waiting ??= edited;
    const state = afterFailure(answer.failure);
    saving.set(state);
    if (state.kind === 'failed') sendLater(againMillis);
  }

  async function drain(): Promise<Flushed> {
    takeOff();
    while (running !== null || waiting !== null) {
      running ??= sendOnce(takeWaiting(waiting)).finally(() => {
        running = null;
      });
      await running;
      if (isStopped()) return 'unsaved';
    }
    return 'saved';
  }

  function takeWaiting(edited: Edited | null): Edited {
    waiting = null;
    if (edited === null) throw new Error('Nothing waits to be saved');
    return edited;
  }

  const flush = () => (saving.get().kind === 'overtaken' ? Promise.resolve('unsaved' as const) : drain());
  const isSettled = () => running === null && waiting === null;

  return {
    saving,
    edit(edited) {
      waiting = edited;
      if (saving.get().kind === 'overtaken') return;
      saving.set({ kind: 'unsaved' });
      sendLater(pauseMillis);
    },
    keepMine(newest) {
      version = newest;
      unanswered = [];
      void drain();
    },
    flush,
    async refresh(how) {
      do if ((await flush()) === 'unsaved') return null;
      while (!isSettled());
      const asked = ask(how).then((answer) => {
        if ('saved' in answer && waiting === null) saving.set({ kind: 'saved', at: answer.saved.savedAt });
        return answer;
      });
      running = asked.then(() => {
        running = null;
      });
      const answer = await asked;
      if ('failure' in answer) throw answer.error;
      return answer.saved;
    },
    version: () => version,
    isSettled,
  };
}

/** A refusal stays one however often it is asked; only a server that is gone, busy or broken is asked again. */
function afterFailure(failure: Failure): Saving {
  if (failure.kind !== 'problem') return { kind: 'failed' };
  const { code, facts, status } = failure.problem;
  if (code === 'overtaken' && isOvertaken(facts)) return { kind: 'overtaken', by: facts.by, version: facts.version };
  return status >= 500 || status === 429 ? { kind: 'failed' } : { kind: 'refused', failure };
}

function isOvertaken(facts: unknown): facts is { readonly by: string; readonly version: number } {
  return typeof facts === 'object' && facts !== null && 'by' in facts && 'version' in facts && typeof facts.by === 'string' && typeof facts.version === 'number';
}
