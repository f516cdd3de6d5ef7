import type { Directory } from '../../offices/store/directory.ts';
import { isOutreachKey } from '../../outreach/rules/outreach-total.ts';
import { outreachTotalsOf } from '../../outreach/store/totals.ts';
import { equipmentFiguresOf } from '../../teams/store/equipment-figures.ts';
import { isFigureKey } from '../rules/figures.ts';
import { importedTotal, importsIn } from '../rules/imported-total.ts';
import { type FigureRef, type FoundFigure, figureId } from '../rules/report-figure.ts';
import { officesOf } from './counted-units.ts';
import { counted, dossierCounts, type FigureAsk, type FigureGround, type Known, nothingKnown, officesIn } from './figure-ask.ts';
import { listImportedFigures } from './figures.ts';
import { reformFigure } from './take-reform-figures.ts';
import { teamOrganisation } from './team-organisation.ts';

/** Takes the figures of a report: many refs, few questions to the database. What nobody knows is null; a key that is none is unknown too. */
export async function takeFigures(ground: FigureGround, refs: readonly FigureRef[]): Promise<ReadonlyMap<string, FoundFigure>> {
  const read = reader(ground);
  const found = new Map<string, FoundFigure>();
  for (const ref of refs) {
    const own = await read(ref.key, ref);
    const whole = ref.of === null ? nothingKnown : await read(ref.of, ref);
    const imports = [...new Set([...(own.imports ?? []), ...(whole.imports ?? [])])];
    found.set(figureId(ref), { ...own, whole: whole.value, ...(imports.length === 0 ? {} : { imports }) });
  }
  return found;
}

/** One reading of each ground, however many figures stand on it. */
function reader(ground: FigureGround) {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const before = kept.get(key) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const asked = ask();
    kept.set(key, asked);
    return asked;
  };
  return async (key: string, ref: FigureRef): Promise<Known> => {
    const officeIds = officeIdsOf(ground.directory, ref);
    if (officeIds === null) return nothingKnown;
    const ask: FigureAsk = { ...ground, once, officeIds, ref };
    if (isFigureKey(key)) return counted((await dossierCounts(ask))[key]);
    if (key.startsWith('imported.')) return imported(ask, key.slice('imported.'.length));
    if (key.startsWith('outreach.')) return outreachFigure(ask, key.slice('outreach.'.length));
    if (key.startsWith('units.')) return counted(unitsOf(ask, key));
    if (key.startsWith('teams.')) return counted(await inTeams(ask, key));
    return key.startsWith('equipment.') ? counted(await inEquipment(ask, key)) : reformFigure(ask, key);
  };
}

function officeIdsOf(directory: Directory, { unit, scope }: FigureRef): readonly number[] | null {
  const office = directory.officeOfUnit(unit);
  if (office === null) return null;
  return officesOf(directory, office, officesIn(scope)).map(({ id }) => id);
}

async function imported({ db, once, directory, ref }: FigureAsk, key: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null) return nothingKnown;
  const all = await once(`imported ${office.id}`, () => listImportedFigures(db, [office.id]));
  const rows = all.filter((one) => one.key === key && one.level === ref.level);
  return { basis: 'imported', ...importedTotal(rows, ref) };
}

/** Of the unit with all below it, whatever the scope: handed out by a ward or by the district, it is outreach of the area. */
async function outreachFigure({ db, once, directory, ref }: FigureAsk, key: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null || !isOutreachKey(key)) return nothingKnown;
  const { from, to } = ref;
  const totals = await once(`outreach ${office.id} ${from} ${to}`, () => outreachTotalsOf(db, { directory, officeId: office.id, from, to }));
  const { value, basis, source } = totals[key];
  const imports = importsIn(source);
  return { value, basis, source, ...(imports.length === 0 ? {} : { imports }) };
}

function unitsOf({ directory, officeIds, ref }: FigureAsk, key: string): number | null {
  if (key === 'units.wards') return directory.offices.filter(({ id, unitKind }) => officeIds.includes(id) && unitKind === 'ward').length;
  if (key !== 'units.neighbourhoods') return null;
  return officeIds
    .flatMap((id) => directory.officeById(id) ?? [])
    .flatMap(({ unitCode }) => directory.childrenOf(unitCode, ref.to))
    .filter(({ kind }) => kind === 'neighbourhood').length;
}

async function inTeams({ db, once, officeIds, ref }: FigureAsk, key: string): Promise<number | null> {
  const [, level, what] = key.split('.');
  const found = await once(`teams ${officeIds.join()} ${ref.to}`, () => teamOrganisation(db, { officeIds, day: ref.to }));
  const tally = level === 'ward' || level === 'neighbourhood' || level === 'district' ? found[level] : null;
  if (tally === null) return null;
  return what === 'teams' ? tally.teams : what === 'members' ? tally.members : null;
}

async function inEquipment({ db, directory, once, officeIds, ref }: FigureAsk, key: string): Promise<number | null> {
  const [, level, purpose, kindCode, what] = key.split('.');
  const { figures } = await once(`equipment ${officeIds.join()} ${ref.to}`, () => equipmentFiguresOf(db, { directory, officeIds, day: ref.to }));
  const found = figures.find((one) => one.level === level && one.purpose === purpose && one.kindCode === kindCode);
  if (found === undefined || found.counts === null) return null;
  const { counts, coverage } = found;
  if (what === 'items') return counts.usable;
  if (what === 'covered') return coverage.unknown.length > 0 ? null : coverage.covered;
  // As many as units, and each has one: then each has exactly one.
  const isOneEach = coverage.units > 0 && coverage.covered === coverage.units && counts.usable === coverage.units;
  return what === 'each' && isOneEach ? 1 : null;
}
