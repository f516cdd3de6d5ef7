import type { PlainDate } from '../../basics/rules/time.ts';
import { type EquipmentItem, type EquipmentPurpose, itemOn, type StandingItem } from './equipment-item.ts';

export type EquipmentLevel = 'district' | 'ward' | 'neighbourhood';

/** Loại thiết bị, and who is to have one: data of the authority. */
export type EquipmentKind = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly teamLevels: readonly EquipmentLevel[];
  readonly publicLevels: readonly EquipmentLevel[];
  readonly assumedPriceDong: number | null;
  readonly source: string;
};

/** A ward or neighbourhood with its team. `known`: something was ever recorded of its equipment, or somebody took stock there. Else nobody knows. */
export type EquippedUnit = { readonly unitCode: string; readonly name: string; readonly level: EquipmentLevel; readonly known: 'yes' | 'no' };

export type EquipmentCounts = {
  /** Not scrapped: usable, broken or in repair. */
  readonly held: number;
  readonly usable: number;
  readonly broken: number;
  readonly repair: number;
  readonly retired: number;
};

const none: EquipmentCounts = { held: 0, usable: 0, broken: 0, repair: 0, retired: 0 };

/** How many items there are on the day, by state. Items are one figure, the units that have one another: see `coverageOf`. Source: report of 2019, II.2. */
export function countsOf(items: readonly Pick<EquipmentItem, 'events'>[], day: PlainDate): EquipmentCounts {
  return items.reduce((counts, item) => plusOne(counts, itemOn(item, day)), none);
}

function plusOne(counts: EquipmentCounts, found: StandingItem | null): EquipmentCounts {
  if (found === null) return counts;
  return { ...counts, [found.state]: counts[found.state] + 1, held: counts.held + (found.state === 'retired' ? 0 : 1) };
}

export type KindCoverage = {
  readonly units: number;
  /** Units of which something is known. */
  readonly known: number;
  /** Units with at least one that works. */
  readonly covered: number;
  /** Known units with none that works: the gap. */
  readonly without: readonly string[];
  /** Units of which nobody knows. Neither covered nor gap. */
  readonly unknown: readonly string[];
};

type CountedItem = Pick<EquipmentItem, 'events' | 'kindCode' | 'purpose'>;

/** How many of the units have at least one working item among `items` on the day. Two items in one unit cover one unit. */
export function coverageOf(units: readonly EquippedUnit[], items: readonly Pick<EquipmentItem, 'events'>[], day: PlainDate): KindCoverage {
  const working = workingUnits(items, day);
  const isCovered = (unit: EquippedUnit) => working.has(unit.unitCode);
  const unknown = units.filter((unit) => !isCovered(unit) && unit.known === 'no');
  return {
    units: units.length,
    known: units.length - unknown.length,
    covered: units.filter(isCovered).length,
    without: units.filter((unit) => !isCovered(unit) && unit.known === 'yes').map(({ unitCode }) => unitCode),
    unknown: unknown.map(({ unitCode }) => unitCode),
  };
}

export function workingUnits(items: readonly Pick<EquipmentItem, 'events'>[], day: PlainDate): ReadonlySet<string> {
  return new Set(items.flatMap((item) => workingUnit(item, day)));
}

function workingUnit(item: Pick<EquipmentItem, 'events'>, day: PlainDate): readonly string[] {
  const found = itemOn(item, day);
  return found?.state === 'usable' ? [found.unitCode] : [];
}

/** One line of the table: a kind for one purpose at one level. `counts` is null while nothing is known of any of its units. */
export type EquipmentFigure = {
  readonly level: EquipmentLevel;
  readonly purpose: EquipmentPurpose;
  readonly kindCode: string;
  /** Whether each unit of the level is to have one. */
  readonly wanted: 'yes' | 'no';
  readonly counts: EquipmentCounts | null;
  readonly coverage: KindCoverage;
};

/** All lines: kinds that are wanted at the level, and kinds of which there is an item. */
export function equipmentFigures(input: {
  readonly kinds: readonly EquipmentKind[];
  readonly units: readonly EquippedUnit[];
  readonly items: readonly CountedItem[];
  readonly day: PlainDate;
}): readonly EquipmentFigure[] {
  const { kinds, units, items, day } = input;
  const standing = items.map((item) => ({ item, unitCode: itemOn(item, day)?.unitCode ?? null }));
  return (['district', 'ward', 'neighbourhood'] as const).flatMap((level) => {
    const own = units.filter((unit) => unit.level === level);
    const codes = new Set(own.map(({ unitCode }) => unitCode));
    const here = standing.filter(({ unitCode }) => unitCode !== null && codes.has(unitCode)).map(({ item }) => item);
    return (['team', 'public'] as const).flatMap((purpose) =>
      kinds.flatMap((kind) => {
        const ofKind = here.filter((item) => item.kindCode === kind.code && item.purpose === purpose);
        const wanted = (purpose === 'team' ? kind.teamLevels : kind.publicLevels).includes(level) ? 'yes' : 'no';
        if (own.length === 0 || (wanted === 'no' && ofKind.length === 0)) return [];
        const coverage = coverageOf(own, ofKind, day);
        return [{ level, purpose, kindCode: kind.code, wanted, counts: coverage.known === 0 ? null : countsOf(ofKind, day), coverage } as const];
      }),
    );
  });
}
