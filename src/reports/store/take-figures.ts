import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { equipmentFiguresOf } from '../../teams/store/equipment-figures.ts';
import { type FigureKey, isFigureKey } from '../rules/figures.ts';
import { type FigureRef, type FoundFigure, figureId } from '../rules/report-figure.ts';
import { countFigures, type ImportedFigure, listImportedFigures } from './figures.ts';
import { teamOrganisation } from './team-organisation.ts';

type Ground = { readonly db: Db; readonly directory: Directory; readonly now: Instant };
type Known = { readonly value: number | null; readonly basis: FoundFigure['basis']; readonly source: string };

/** Takes the figures of a report: many refs, few questions to the database. What nobody knows is null; a key that is none is unknown too. */
export async function takeFigures(ground: Ground, refs: readonly FigureRef[]): Promise<ReadonlyMap<string, FoundFigure>> {
  const read = reader(ground);
  const found = new Map<string, FoundFigure>();
  for (const ref of refs) {
    const own = await read(ref.key, ref);
    const whole = ref.of === null ? null : (await read(ref.of, ref)).value;
    found.set(figureId(ref), { ...own, whole });
  }
  return found;
}

/** One reading of each ground, however many figures stand on it. */
function reader(ground: Ground) {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const before = kept.get(key) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const asked = ask();
    kept.set(key, asked);
    return asked;
  };
  return async (key: string, ref: FigureRef): Promise<Known> => {
    const officeIds = officesOf(ground.directory, ref);
    if (officeIds === null) return nothing;
    const ask: Ask = { ...ground, once, officeIds, ref };
    if (isFigureKey(key)) return countedDossiers(ask, key);
    if (key.startsWith('imported.')) return importedTotal(ask, key.slice('imported.'.length));
    if (key.startsWith('units.')) return counted(unitsOf(ask, key));
    if (key.startsWith('teams.')) return counted(await inTeams(ask, key));
    return key.startsWith('equipment.') ? counted(await inEquipment(ask, key)) : nothing;
  };
}

type Once = <T>(key: string, ask: () => Promise<T>) => Promise<T>;
type Ask = Ground & { readonly once: Once; readonly officeIds: readonly number[]; readonly ref: FigureRef };

const nothing: Known = { value: null, basis: 'counted', source: '' };

function counted(value: number | null): Known {
  return { value, basis: 'counted', source: '' };
}

function officesOf(directory: Directory, { unit, scope }: FigureRef): readonly number[] | null {
  const office = directory.officeOfUnit(unit);
  if (office === null) return null;
  return scope === 'own' ? [office.id] : directory.offices.filter((one) => one.parentOfficeId === office.id).map(({ id }) => id);
}

/** All offices of one authority are counted together, and each once: a ward is then a look at what is there. */
async function countedDossiers({ db, directory, now, once, officeIds, ref }: Ask, key: FigureKey): Promise<Known> {
  const { from, to, level } = ref;
  const all = directory.offices.map(({ id }) => id);
  const byOffice = await once(`dossiers ${from} ${to} ${level}`, () => countFigures(db, { officeIds: all, from, to, level, now }));
  return counted(officeIds.reduce((sum, id) => sum + (byOffice.get(id)?.[key] ?? 0), 0));
}

async function importedTotal({ db, once, directory, ref }: Ask, key: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null) return nothing;
  const all = await once(`imported ${office.id}`, () => listImportedFigures(db, office.id));
  const found = all.find((one) => one.key === key && one.level === ref.level && isWithin(one, ref));
  return found === undefined ? { ...nothing, basis: 'imported' } : { value: found.value, basis: 'imported', source: found.source };
}

/** A total whose period nobody knows is told with every period; one whose period is known only where it lies within. */
function isWithin(one: ImportedFigure, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): boolean {
  return (one.periodFrom === null || one.periodFrom >= from) && (one.periodTo === null || one.periodTo <= to);
}

function unitsOf({ directory, officeIds, ref }: Ask, key: string): number | null {
  if (key === 'units.wards') return directory.offices.filter(({ id, unitKind }) => officeIds.includes(id) && unitKind === 'ward').length;
  if (key !== 'units.neighbourhoods') return null;
  return officeIds
    .flatMap((id) => directory.officeById(id) ?? [])
    .flatMap(({ unitCode }) => directory.childrenOf(unitCode, ref.to))
    .filter(({ kind }) => kind === 'neighbourhood').length;
}

async function inTeams({ db, once, officeIds, ref }: Ask, key: string): Promise<number | null> {
  const [, level, what] = key.split('.');
  const found = await once(`teams ${officeIds.join()} ${ref.to}`, () => teamOrganisation(db, { officeIds, day: ref.to }));
  const tally = level === 'ward' || level === 'neighbourhood' || level === 'district' ? found[level] : null;
  if (tally === null) return null;
  return what === 'teams' ? tally.teams : what === 'members' ? tally.members : null;
}

async function inEquipment({ db, directory, once, officeIds, ref }: Ask, key: string): Promise<number | null> {
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
