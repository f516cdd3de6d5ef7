import { batchMax, type Sending, sendDue } from './send-due.ts';

export type Sender = {
  /** Something was queued: look now. */
  readonly poke: () => void;
  /** Ends after the batch in hand; the rest waits in the database. */
  readonly stop: () => Promise<void>;
};

const lookEveryMillis = 1_000;
const longestPauseMillis = 60_000;

/**
 * Sends what is due, batch after batch; without a poke it looks once a second, for what other processes queued and what waits for
 * another try. When the database is away it pauses longer and longer, up to a minute, and goes on.
 */
export function sendAlways(sending: Sending): Sender {
  let isStopping = false;
  let isPoked = false;
  let wake: () => void = () => {};
  const pause = (millis: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, millis);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isPoked || isStopping) wake();
    });
  const run = async () => {
    let pauseMillis = lookEveryMillis;
    while (!isStopping) {
      isPoked = false;
      try {
        const taken = await sendDue(sending);
        pauseMillis = lookEveryMillis;
        if (taken === batchMax) continue;
      } catch (error) {
        sending.onError(error instanceof Error ? error : new Error(String(error)));
        pauseMillis = Math.min(longestPauseMillis, pauseMillis * 2);
      }
      await pause(pauseMillis);
    }
  };
  const running = run();
  return {
    poke: () => {
      isPoked = true;
      wake();
    },
    stop: () => {
      isStopping = true;
      wake();
      return running;
    },
  };
}
