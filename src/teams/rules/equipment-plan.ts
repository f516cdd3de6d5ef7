import type { PlainDate } from '../../basics/rules/time.ts';
import { type EquipmentKind, type EquippedUnit, workingUnits } from './equipment-counts.ts';
import type { EquipmentItem } from './equipment-item.ts';

/** Đơn giá. `assumed`: nobody has offered it; it only shows the size of the matter until there is a quotation. */
export type UnitPrice = { readonly kindCode: string; readonly priceDong: number; readonly basis: 'assumed' | 'quoted' };

/** What one post lacks. */
export type PostGap = {
  readonly unitCode: string;
  /** Dossiers filed with the help of this post in the period. */
  readonly assisted: number;
  /** Kinds of which none works there, in the order of the kinds. */
  readonly missing: readonly string[];
  /** Null where the price of one of them is not known. */
  readonly costDong: number | null;
};

export type EquipmentPlan = {
  readonly posts: readonly PostGap[];
  readonly totals: readonly { readonly kindCode: string; readonly count: number; readonly costDong: number | null }[];
  /** Of everything whose price is known. */
  readonly totalDong: number;
  readonly withoutPrice: readonly string[];
  /** Posts of which nobody knows what they have: to take stock of, before anything is bought for them. */
  readonly unknown: readonly string[];
};

type PlanInput = {
  readonly kinds: readonly EquipmentKind[];
  readonly units: readonly EquippedUnit[];
  readonly items: readonly Pick<EquipmentItem, 'events' | 'kindCode' | 'purpose'>[];
  readonly day: PlainDate;
  readonly assisted: ReadonlyMap<string, number>;
};

/**
 * What is missing for the teams' own work, post by post: first where most people are helped, then where most is missing.
 * Source: report of 2019, IV ("Trang bị đầy đủ máy vi tính, máy in, máy scan tại các Tổ tư vấn"). The order is ours: the report sets none.
 */
export function planEquipment(input: PlanInput & { readonly prices: readonly UnitPrice[] }): EquipmentPlan {
  const prices = new Map(input.prices.map((price) => [price.kindCode, price.priceDong]));
  const posts = gapsOf(input).map((post) => ({ ...post, costDong: sumOrNull(post.missing.map((kind) => prices.get(kind) ?? null)) }));
  const totals = input.kinds
    .map(({ code }) => ({ kindCode: code, count: posts.filter((post) => post.missing.includes(code)).length }))
    .filter(({ count }) => count > 0)
    .map((line) => ({ ...line, costDong: sumOrNull(Array.from({ length: line.count }, () => prices.get(line.kindCode) ?? null)) }));
  return {
    posts,
    totals,
    totalDong: totals.reduce((sum, line) => sum + (line.costDong ?? 0), 0),
    withoutPrice: totals.filter((line) => line.costDong === null).map((line) => line.kindCode),
    unknown: input.units.filter((unit) => unit.known === 'no' && wantedAt(input.kinds, unit).length > 0).map(({ unitCode }) => unitCode),
  };
}

type Gap = Omit<PostGap, 'costDong'>;

function gapsOf(input: PlanInput): readonly Gap[] {
  const working = workingByKind(input);
  return input.units
    .filter((unit) => unit.known === 'yes')
    .map((unit) => ({
      unitCode: unit.unitCode,
      assisted: input.assisted.get(unit.unitCode) ?? 0,
      missing: wantedAt(input.kinds, unit).filter((kind) => working.get(kind)?.has(unit.unitCode) !== true),
    }))
    .filter((post) => post.missing.length > 0)
    .sort(first);
}

function first(a: Gap, b: Gap): number {
  return b.assisted - a.assisted || b.missing.length - a.missing.length || (a.unitCode < b.unitCode ? -1 : 1);
}

function wantedAt(kinds: readonly EquipmentKind[], unit: EquippedUnit): readonly string[] {
  return kinds.filter((kind) => kind.teamLevels.includes(unit.level)).map(({ code }) => code);
}

function workingByKind({ kinds, items, day }: PlanInput): ReadonlyMap<string, ReadonlySet<string>> {
  const own = items.filter((item) => item.purpose === 'team');
  return new Map(
    kinds.map(({ code }) => [
      code,
      workingUnits(
        own.filter((item) => item.kindCode === code),
        day,
      ),
    ]),
  );
}

function sumOrNull(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

export type MoreOfKind = { readonly kindCode: string; readonly count: number };

export type Simulation = {
  readonly kinds: readonly {
    readonly kindCode: string;
    readonly given: number;
    readonly units: number;
    readonly coveredBefore: number;
    readonly coveredAfter: number;
    /** Assisted dossiers of the period at posts that have one, before and after. */
    readonly assistedBefore: number;
    readonly assistedAfter: number;
    /** More than there are posts without. */
    readonly left: number;
  }[];
  readonly placed: readonly { readonly kindCode: string; readonly unitCode: string; readonly assisted: number }[];
};

const computer = 'computer';

/**
 * "Ba máy scan nữa thì sao": where the next items go, in the order of the plan, and what that changes. Computers go first; a printer or scanner goes to a
 * post that has a computer (or just got one) before one that has none, since it works beside a computer.
 */
export function simulateEquipment(input: PlanInput, more: readonly MoreOfKind[]): Simulation {
  const working = workingByKind(input);
  const gaps = gapsOf(input);
  const inTurn = [...more].sort((a, b) => Number(b.kindCode === computer) - Number(a.kindCode === computer));
  const placed: Simulation['placed'][number][] = [];
  for (const { kindCode, count } of inTurn) {
    const withComputer = new Set([...(working.get(computer) ?? []), ...placed.filter((one) => one.kindCode === computer).map(({ unitCode }) => unitCode)]);
    const waiting = gaps.filter((post) => post.missing.includes(kindCode));
    const ready = kindCode === computer ? waiting : [...waiting.filter((one) => withComputer.has(one.unitCode)), ...waiting.filter((one) => !withComputer.has(one.unitCode))];
    placed.push(...ready.slice(0, count).map(({ unitCode, assisted }) => ({ kindCode, unitCode, assisted })));
  }
  return { placed, kinds: more.map((one) => change(input, { one, placed, working: working.get(one.kindCode) ?? new Set() })) };
}

type Placing = { readonly one: MoreOfKind; readonly placed: Simulation['placed']; readonly working: ReadonlySet<string> };

function change({ kinds, units, assisted }: PlanInput, { one, placed, working }: Placing): Simulation['kinds'][number] {
  const kind = kinds.find(({ code }) => code === one.kindCode);
  const wanting = units.filter((unit) => kind?.teamLevels.includes(unit.level) === true);
  const got = new Set(placed.filter(({ kindCode }) => kindCode === one.kindCode).map(({ unitCode }) => unitCode));
  const before = wanting.filter(({ unitCode }) => working.has(unitCode));
  const after = wanting.filter(({ unitCode }) => working.has(unitCode) || got.has(unitCode));
  const helped = (those: readonly EquippedUnit[]) => those.reduce((sum, { unitCode }) => sum + (assisted.get(unitCode) ?? 0), 0);
  return {
    kindCode: one.kindCode,
    given: one.count,
    units: wanting.length,
    coveredBefore: before.length,
    coveredAfter: after.length,
    assistedBefore: helped(before),
    assistedAfter: helped(after),
    left: one.count - got.size,
  };
}

/** `scanner:3,computer:2` as it stands in an address; null for anything else. A kind named twice is added up. */
export function readMore(text: string): readonly MoreOfKind[] | null {
  const parts = text.split(',').map((part) => /^([a-zA-Z]{1,40}):(\d{1,3})$/.exec(part.trim()));
  if (parts.some((part) => part === null)) return null;
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part?.[1] ?? '', (counts.get(part?.[1] ?? '') ?? 0) + Number(part?.[2] ?? 0));
  return [...counts].map(([kindCode, count]) => ({ kindCode, count }));
}
