import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type KeptFigures, openFiguresMark, readOpenFigures } from '../store/open-figures.ts';
import type { ReportHouse } from './figure-scope.ts';

/** The figures for everybody, kept in memory; each time one short row is asked whether there are newer ones. Null until they were counted first. */
export function openFiguresKeeper(house: Pick<ReportHouse, 'pool' | 'directory'>): () => Promise<KeptFigures | null> {
  let kept: KeptFigures | null = null;
  return async () => {
    const officeId = highestOffice(house.directory())?.id;
    if (officeId === undefined) return null;
    const mark = await openFiguresMark(house.pool, officeId);
    if (mark === null) return null;
    if (kept?.digest !== mark.digest) kept = await readOpenFigures(house.pool, officeId);
    return kept;
  };
}

/** The office the others belong to: whose authority publishes. */
export function highestOffice(directory: Directory): Office | null {
  return [...directory.offices].filter((one) => one.parentOfficeId === null).sort((a, b) => a.id - b.id)[0] ?? null;
}
