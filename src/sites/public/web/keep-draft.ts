import { type Lang, say } from '../../../basics/web/lang.ts';
import { wizardWords } from './words-wizard.ts';

/**
 * Sends what is typed to the draft half a second after a pause, and tells so only after the server has answered. What could not be sent is
 * tried again, slower and slower, for as long as the page is open; a page that is left sends what is still waiting.
 */
export type Keeper = {
  /** Something was typed. */
  touch(): void;
  /** Ends when nothing is under way; what waits is dropped, since the form itself carries it now. */
  rest(): Promise<void>;
};

const pauseMs = 500;
const retryMs = [2000, 5000, 10_000, 20_000, 60_000];

export function keepDraft(input: { readonly lang: Lang; readonly line: HTMLElement; readonly address: string; readonly typed: () => URLSearchParams }): Keeper {
  const { lang, line, address, typed } = input;
  let timer = 0;
  let failures = 0;
  let waiting = false;
  let underWay: Promise<void> | null = null;

  function later(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), ms);
  }

  async function send(): Promise<void> {
    if (underWay !== null) return;
    waiting = false;
    underWay = post(address, typed()).then((said) => {
      underWay = null;
      if (said === null) {
        waiting = true;
        show(say(wizardWords.saveFailed, lang), 'failed');
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

  window.addEventListener('pagehide', () => {
    if (waiting) navigator.sendBeacon(address, typed());
  });
  window.addEventListener('online', () => {
    if (waiting) later(0);
  });

  return {
    touch() {
      waiting = true;
      if (failures === 0) show(say(wizardWords.saving, lang), 'saving');
      if (underWay === null) later(failures === 0 ? pauseMs : (retryMs[0] ?? pauseMs));
    },
    async rest() {
      window.clearTimeout(timer);
      waiting = false;
      await underWay;
      window.clearTimeout(timer);
      waiting = false;
    },
  };
}

/** The line to show, or null when it was not kept: no line, no answer in 15 seconds, or a refusal. */
function post(address: string, body: URLSearchParams): Promise<string | null> {
  const control = new AbortController();
  const timer = window.setTimeout(() => control.abort(), 15_000);
  return fetch(address, { method: 'POST', body, signal: control.signal, credentials: 'same-origin' })
    .then(async (answer) => (answer.ok && answer.headers.get('content-type')?.includes('json') === true ? ((await answer.json()) as { line?: string }) : {}))
    .then((said) => said.line ?? null)
    .catch(() => null)
    .finally(() => window.clearTimeout(timer));
}
