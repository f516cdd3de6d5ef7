import type { HelpContext } from '../store/keep-help.ts';
import { keepMissedHelp } from '../store/missed-help.ts';

const everyMs = 60_000;

/** Every minute: help whose rows did not follow its filing. A failure is told and tried again in a minute. The timer keeps no process alive. */
export function keepHelpUp(context: HelpContext, log: (line: string) => void): void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void keepMissedHelp(context)
      .catch((error: Error) => log(`Help: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
}
