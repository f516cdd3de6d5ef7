import { type Instant, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { compareFigureMonths } from '../store/figure-months.ts';

type JobHouse = { readonly pool: Pool; readonly now: () => Instant };

const everyMs = 15 * 60_000;
/** At night, when nobody files: from two to four o'clock. */
const [fromSecond, untilSecond] = [2 * 3600, 4 * 3600];

/** Once a night: are the months of figures still what the dossiers say? What differs is told, never mended unseen. The timer keeps no process alive. */
export function checkFiguresNightly(house: JobHouse, log: (line: string) => void): void {
  const check = nightlyCheck(house, log);
  setInterval(() => void check(), everyMs).unref();
}

/** One look at the clock. A night is done when the months were compared; a failure is told and tried again while it is night. */
export function nightlyCheck({ pool, now }: JobHouse, log: (line: string) => void): () => Promise<void> {
  let doneOn = '';
  let isRunning = false;
  return async () => {
    const [day, second] = [plainDateOf(now()), secondOfDayOf(now())];
    if (isRunning || doneOn === day || second < fromSecond || second >= untilSecond) return;
    isRunning = true;
    await compareFigureMonths(pool)
      .then(
        ({ differences }) => {
          doneOn = day;
          if (differences.length > 0)
            log(`Figures: ${differences.length} months differ from their dossiers, first ${JSON.stringify(differences[0])}. Mend with: npm run cli -- figures-check --mend`);
        },
        (error: Error) => log(`Figures: ${error.message}`),
      )
      .finally(() => {
        isRunning = false;
      });
  };
}
