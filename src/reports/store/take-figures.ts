import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { isOutreachKey } from '../../outreach/rules/outreach-total.ts';
import { outreachTotalsOf } from '../../outreach/store/totals.ts';
import { equipmentFiguresOf } from '../../teams/store/equipment-figures.ts';
import { type FigureKey, isFigureKey } from '../rules/figures.ts';
import { importedTotal } from '../rules/imported-total.ts';
import { type FigureRef, type FoundFigure, figureId } from '../rules/report-figure.ts';
import { type CountedUnit, countedUnits, officesOf, spansOf } from './counted-units.ts';
import type { CountedSpan } from './figure-source.ts';
import { countFigures, listImportedFigures } from './figures.ts';
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
    const officeIds = officeIdsOf(ground.directory, ref);
    if (officeIds === null) return nothing;
    const ask: Ask = { ...ground, once, officeIds, ref };
    if (isFigureKey(key)) return countedDossiers(ask, key);
    if (key.startsWith('imported.')) return imported(ask, key.slice('imported.'.length));
    if (key.startsWith('outreach.')) return outreachFigure(ask, key.slice('outreach.'.length));
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

function officeIdsOf(directory: Directory, { unit, scope }: FigureRef): readonly number[] | null {
  const office = directory.officeOfUnit(unit);
  if (office === null) return null;
  return officesOf(directory, office, scope === 'wards' ? 'wards' : 'own').map(({ id }) => id);
}

/** All units of one authority are counted together, and each once: a ward is then a look at what is there. */
async function countedDossiers({ db, directory, now, once, ref }: Ask, key: FigureKey): Promise<Known> {
  const { from, to, level } = ref;
  const all = directory.offices.flatMap((office) => unitsCounted(directory, { ...ref, unit: office.unitCode, scope: 'own' }));
  const bySpan = await once(`dossiers ${from} ${to} ${level}`, async () => {
    const found = await countFigures(db, { spans: spansOf(all), from, to, level, now });
    return new Map([...found].map(([span, counts]) => [spanName(span), counts]));
  });
  return counted(spansOf(unitsCounted(directory, ref)).reduce((sum, span) => sum + (bySpan.get(spanName(span))?.[key] ?? 0), 0));
}

function unitsCounted(directory: Directory, { unit: code, scope, from, to }: FigureRef): readonly CountedUnit[] {
  const unit = directory.officeOfUnit(code);
  if (unit === null) return [];
  const below = scope === 'ofDistrict' && unit.parentOfficeId !== null ? directory.officeById(unit.parentOfficeId) : null;
  const offices = officesOf(directory, unit, scope === 'wards' ? 'wards' : 'own');
  return countedUnits(directory, { offices, unit: below ?? unit, version: null, period: { from, to } });
}

function spanName({ officeId, bornFrom }: CountedSpan): string {
  return `${officeId} ${bornFrom}`;
}

async function imported({ db, once, directory, ref }: Ask, key: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null) return nothing;
  const all = await once(`imported ${office.id}`, () => listImportedFigures(db, office.id));
  const rows = all.filter((one) => one.key === key && one.level === ref.level);
  return { basis: 'imported', ...importedTotal(rows, ref) };
}

/** Of the unit with all below it, whatever the scope: handed out by a ward or by the district, it is outreach of the area. */
async function outreachFigure({ db, once, directory, ref }: Ask, key: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null || !isOutreachKey(key)) return nothing;
  const { from, to } = ref;
  const totals = await once(`outreach ${office.id} ${from} ${to}`, () => outreachTotalsOf(db, { directory, officeId: office.id, from, to }));
  const { value, basis, source } = totals[key];
  return { value, basis, source };
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
