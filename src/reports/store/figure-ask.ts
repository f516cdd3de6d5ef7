import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FigureRef, FoundFigure } from '../rules/report-figure.ts';
import { type CountedUnit, countedUnits, officesOf, spansOf } from './counted-units.ts';
import { type CountedSpan, type FigureAsked, noFilter } from './figure-source.ts';
import { countFigures, type FigureCounts, sumOf } from './figures.ts';

export type FigureGround = { readonly db: Db; readonly directory: Directory; readonly now: Instant };
/** What is found of one key: of a share its part or its whole. */
export type Known = { readonly value: number | null; readonly basis: FoundFigure['basis']; readonly source: string; readonly imports?: string[] };

/** One reading under one name, however many figures stand on it. */
export type Once = <T>(name: string, ask: () => Promise<T>) => Promise<T>;
export type FigureAsk = FigureGround & { readonly once: Once; readonly officeIds: readonly number[]; readonly ref: FigureRef };

export const nothingKnown: Known = { value: null, basis: 'counted', source: '' };

export function counted(value: number | null): Known {
  return { value, basis: 'counted', source: '' };
}

/** All units of one authority are counted together, and each once: a ward is then a look at what is there. */
export async function dossierCounts({ db, directory, now, once, ref }: FigureAsk): Promise<FigureCounts> {
  const { from, to, level } = ref;
  const all = directory.offices.flatMap((office) => unitsCounted(directory, { ...ref, unit: office.unitCode, scope: 'own' }));
  const bySpan = await once(`dossiers ${from} ${to} ${level}`, async () => {
    const found = await countFigures(db, { spans: spansOf(all), from, to, level, now });
    return new Map([...found].map(([span, counts]) => [spanName(span), counts]));
  });
  return sumOf(spansOf(unitsCounted(directory, ref)).flatMap((span) => bySpan.get(spanName(span)) ?? []));
}

/** The same units and days, for the questions that have no counting of their own by unit. */
export function askedBy({ directory, ref, now }: Pick<FigureAsk, 'directory' | 'ref' | 'now'>): FigureAsked {
  return { spans: spansOf(unitsCounted(directory, ref)), from: ref.from, to: ref.to, filter: noFilter, now };
}

function unitsCounted(directory: Directory, { unit: code, scope, from, to }: FigureRef): readonly CountedUnit[] {
  const unit = directory.officeOfUnit(code);
  if (unit === null) return [];
  const below = scope === 'ofDistrict' && unit.parentOfficeId !== null ? directory.officeById(unit.parentOfficeId) : null;
  return countedUnits(directory, { offices: officesOf(directory, unit, officesIn(scope)), unit: below ?? unit, version: null, period: { from, to } });
}

export function officesIn(scope: FigureRef['scope']): 'own' | 'wards' | 'all' {
  return scope === 'ofDistrict' ? 'own' : scope;
}

function spanName({ officeId, bornFrom }: CountedSpan): string {
  return `${officeId} ${bornFrom}`;
}
