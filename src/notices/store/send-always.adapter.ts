import { batchMax, type Sending, sendDue } from './send-due.ts';

export type Sender = {
  /** Something was queued: look now. */
  readonly poke: () => void;
  /** Ends after the batch in hand; the rest waits in the database. */
  readonly stop: () => Promise<void>;
};

const lookEveryMillis = 1_000;
/** After a full batch: about two hundred messages a second, more than a gateway takes, so that a rush of them never holds up those who file. */
const paceMillis = 500;
const longestPauseMillis = 60_000;

/**
 * Sends what is due, batch after batch; without a poke it looks once a second, for what other processes queued and what waits for
 * another try. After a full batch it takes breath, poked or not. When the database is away it pauses longer and longer, up to a minute, and goes on.
 */
export function sendAlways(sending: Sending): Sender {
  let isStopping = false;
  let isPoked = false;
  let look: () => void = () => {};
  const pause = (millis: number, { untilPoked }: { readonly untilPoked: boolean }) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, millis);
      look = () => {
        if (!isStopping && !(isPoked && untilPoked)) return;
        clearTimeout(timer);
        resolve();
      };
      look();
    });
  const run = async () => {
    let pauseMillis = lookEveryMillis;
    while (!isStopping) {
      isPoked = false;
      let taken = 0;
      try {
        taken = await sendDue(sending);
        pauseMillis = lookEveryMillis;
      } catch (error) {
        sending.onError(error instanceof Error ? error : new Error(String(error)));
        pauseMillis = Math.min(longestPauseMillis, pauseMillis * 2);
      }
      await (taken === batchMax ? pause(paceMillis, { untilPoked: false }) : pause(pauseMillis, { untilPoked: true }));
    }
  };
  const running = run();
  return {
    poke: () => {
      isPoked = true;
      look();
    },
    stop: () => {
      isStopping = true;
      look();
      return running;
    },
  };
}
