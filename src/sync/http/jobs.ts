import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { closeAlarms, raiseAlarms } from '../store/alarms.ts';
import { lookForLosses } from '../store/suspicions.ts';

const everyMs = 60_000;

type JobHouse = { readonly pool: Pool; readonly now: () => Instant; pokeSender(): void };

/** One round of what must not stay silent: alarms for what nobody took up, suspicions of loss. Several processes may do it at once. */
export async function watchOnce(house: JobHouse): Promise<void> {
  const now = house.now();
  await closeAlarms(house.pool, now);
  const raised = await raiseAlarms(house.pool, now);
  await lookForLosses(house.pool, now);
  if (raised > 0) house.pokeSender();
}

/** Every minute, one round after the other. A failure is told and tried again in a minute. The timer keeps no process alive. */
export function keepWatch(house: JobHouse, log: (line: string) => void): void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void watchOnce(house)
      .catch((error: Error) => log(`Watch: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
}
