import { type Instant, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { compareFigureMonths } from '../store/figure-months.ts';

const everyMs = 15 * 60_000;
/** At night, when nobody files: from two to four o'clock. */
const [fromSecond, untilSecond] = [2 * 3600, 4 * 3600];

/** Once a night: are the months of figures still what the dossiers say? What differs is told, never mended unseen. The timer keeps no process alive. */
export function checkFiguresNightly(house: { readonly pool: Pool; readonly now: () => Instant }, log: (line: string) => void): void {
  let doneOn = '';
  const timer = setInterval(() => {
    const now = house.now();
    const [day, second] = [plainDateOf(now), secondOfDayOf(now)];
    if (doneOn === day || second < fromSecond || second >= untilSecond) return;
    doneOn = day;
    void compareFigureMonths(house.pool).then(
      ({ differences }) => {
        if (differences.length > 0)
          log(`Figures: ${differences.length} months differ from their dossiers, first ${JSON.stringify(differences[0])}. Mend with: npm run cli -- figures-check --mend`);
      },
      (error: Error) => log(`Figures: ${error.message}`),
    );
  }, everyMs);
  timer.unref();
}
