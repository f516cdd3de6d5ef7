import { type Lang, say } from '../../../basics/web/lang.ts';
import { wizardWords } from './words-wizard.ts';

/**
 * Keeps what is typed half a second after a pause, and tells so only after whoever keeps it has answered. What could not be kept is
 * tried again, slower and slower, for as long as the page is open; a page that is left gives away what is still waiting.
 */
export type Keeper = {
  /** Something was typed. */
  touch(): void;
  /** The field is left: what waits is kept without the pause. */
  hurry(): void;
  /** Ends when nothing is under way; what waits is dropped, since the form itself carries it now. */
  rest(): Promise<void>;
  /** The page is no more: what waits is given away, and nothing is tried again. */
  end(): void;
};

export type Keeping = {
  readonly lang: Lang;
  /** Where the person reads it. */
  readonly line: HTMLElement;
  /** The line to show once it is kept; null, or a refusal in words, when it was not. */
  readonly keep: () => Promise<string | { readonly failed: string } | null>;
  /** The page is left with something unkept: the last that can be done. */
  readonly leave: () => void;
};

const pauseMs = 500;
const retryMs = [2000, 5000, 10_000, 20_000, 60_000];

export function keepDraft({ lang, line, keep, leave }: Keeping): Keeper {
  let timer = 0;
  let failures = 0;
  let waiting = false;
  let underWay: Promise<void> | null = null;
  let ended = false;

  function later(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), ms);
  }

  async function send(): Promise<void> {
    if (underWay !== null) return;
    waiting = false;
    underWay = keep().then((said) => {
      underWay = null;
      if (typeof said !== 'string') {
        waiting = true;
        if (ended) return;
        show(said?.failed ?? say(wizardWords.saveFailed, lang), 'failed');
        later(retryMs[Math.min(failures, retryMs.length - 1)] ?? 60_000);
        failures += 1;
        return;
      }
      failures = 0;
      if (waiting) later(pauseMs);
      else show(said, 'saved');
    });
    await underWay;
  }

  function show(words: string, state: 'saved' | 'failed' | 'saving'): void {
    line.textContent = words;
    line.className = `save-line ${state}`;
  }

  const onLeave = () => {
    if (waiting || underWay !== null) leave();
  };
  // A phone may end a page that is out of sight without another word.
  const onHidden = () => {
    if (document.visibilityState === 'hidden') onLeave();
  };
  const onLine = () => {
    if (waiting) later(0);
  };
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('online', onLine);

  return {
    touch() {
      waiting = true;
      if (failures === 0) show(say(wizardWords.saving, lang), 'saving');
      if (underWay === null) later(failures === 0 ? pauseMs : (retryMs[0] ?? pauseMs));
    },
    hurry() {
      if (waiting && failures === 0) later(0);
    },
    async rest() {
      window.clearTimeout(timer);
      waiting = false;
      await underWay;
      window.clearTimeout(timer);
      waiting = false;
    },
    end() {
      window.clearTimeout(timer);
      if (waiting) leave();
      ended = true;
      waiting = false;
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onLine);
    },
  };
}

/** What the server says of a page that was kept: the line to show, what the page is based on now, and how many answers wait for a choice. */
export type KeptThere = { readonly line: string; readonly basedOn?: string; readonly waiting?: number };

/** To the draft on the server. Null when it was not kept: no line, no answer in 15 seconds, or a refusal. */
export function postDraft(address: string, body: URLSearchParams): Promise<KeptThere | null> {
  const control = new AbortController();
  const timer = window.setTimeout(() => control.abort(), 15_000);
  return fetch(address, { method: 'POST', body, signal: control.signal, credentials: 'same-origin' })
    .then(async (answer) => (answer.ok && answer.headers.get('content-type')?.includes('json') === true ? ((await answer.json()) as Partial<KeptThere>) : {}))
    .then(({ line, ...more }) => (line === undefined ? null : { ...more, line }))
    .catch(() => null)
    .finally(() => window.clearTimeout(timer));
}
