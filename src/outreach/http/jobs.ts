import { type MessageHouse, sendMessages } from '../store/send-messages.ts';

/** Who confirmed a run watches how it goes. */
const everyMs = 10_000;

/** Runs of messages go on by themselves. A failure is told and tried again; the timer keeps no process alive. */
export function keepMessages(house: MessageHouse, log: (line: string) => void): void {
  let isRunning = false;
  setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void sendMessages(house, log)
      .catch((error: Error) => log(`Outreach messages: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs).unref();
}
