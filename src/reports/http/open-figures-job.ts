import { plainDateOf } from '../../basics/rules/time.ts';
import { countOpenFigures } from '../store/count-open-figures.ts';
import { keepOpenFigures, lockOpenFigures, openFiguresMark, readOpenFigures } from '../store/open-figures.ts';
import type { ReportHouse } from './figure-scope.ts';
import { highestOffice } from './open-figures-keeper.ts';

const everyMs = 15 * 60_000;

/** Counts what everybody may read anew, once a day; answers whether it did. `elsewhere`: it is being counted already, here or in another process. */
export async function refreshOpenFigures(house: Pick<ReportHouse, 'pool' | 'now' | 'directory' | 'catalogue'>): Promise<'counted' | 'upToDate' | 'elsewhere'> {
  const now = house.now();
  const officeId = highestOffice(house.directory())?.id;
  if (officeId === undefined) return 'upToDate';
  return house.pool.inTransaction(async (db) => {
    if ((await lockOpenFigures(db)) === 'taken') return 'elsewhere';
    if ((await openFiguresMark(db, officeId))?.computedOn === plainDateOf(now)) return 'upToDate';
    const before = (await readOpenFigures(db, officeId))?.figures ?? null;
    const figures = await countOpenFigures(db, { directory: house.directory(), catalogue: house.catalogue(), now, before });
    await keepOpenFigures(db, { officeId, figures });
    return 'counted';
  });
}

/** In the background of the start, and soon after each midnight. The timer keeps no process alive. */
export function keepOpenFiguresFresh(house: Parameters<typeof refreshOpenFigures>[0], log: (line: string) => void): void {
  const round = () => void refreshOpenFigures(house).catch((error: Error) => log(`Public figures: ${error.message}`));
  round();
  setInterval(round, everyMs).unref();
}
