import { type Instant, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { compareOpenedForms } from '../../dossiers/store/opened-forms.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { compareFigureMonths } from '../store/figure-months.ts';

type JobHouse = { readonly pool: Pool; readonly now: () => Instant; readonly catalogue: () => Pick<Catalogue, 'version'> };

const everyMs = 15 * 60_000;
/** At night, when nobody files: from two to four o'clock. */
const [fromSecond, untilSecond] = [2 * 3600, 4 * 3600];

/** Once a night: are the months of figures still what the dossiers say, and the counts of opened forms what their drafts say? What differs is told, never mended unseen. The timer keeps no process alive. */
export function checkFiguresNightly(house: JobHouse, log: (line: string) => void): void {
  const check = nightlyCheck(house, log);
  setInterval(() => void check(), everyMs).unref();
}

/** One look at the clock. A night is done when the months were compared; a failure is told and tried again while it is night. */
export function nightlyCheck({ pool, now, catalogue }: JobHouse, log: (line: string) => void): () => Promise<void> {
  let doneOn = '';
  let isRunning = false;
  return async () => {
    const [day, second] = [plainDateOf(now()), secondOfDayOf(now())];
    if (isRunning || doneOn === day || second < fromSecond || second >= untilSecond) return;
    isRunning = true;
    await Promise.all([compareFigureMonths(pool), compareOpenedForms(pool, { now: now(), forms: catalogue() })])
      .then(
        ([{ differences }, openedForms]) => {
          doneOn = day;
          if (openedForms.length > 0) log(`Opened forms: ${openedForms.length} counts differ from their drafts, first ${JSON.stringify(openedForms[0])}`);
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
