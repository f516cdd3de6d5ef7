import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Unit } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type EquipmentKind, type EquipmentLevel, type EquippedUnit, equipmentFigures } from '../rules/equipment-counts.ts';
import { type EquipmentItem, standingEvents } from '../rules/equipment-item.ts';
import { listEquipment, listEquipmentKinds, type Recorder } from './equipment.ts';

/** The register of some offices with their units, as figures and plans are made of it. */
export type EquipmentGround = {
  readonly kinds: readonly EquipmentKind[];
  readonly units: readonly EquippedUnit[];
  readonly items: readonly EquipmentItem[];
  readonly day: PlainDate;
};

/** Everything that is known on the day of the equipment of the offices: of their own units and of the neighbourhoods below them. */
export async function equipmentGround(db: Db, input: { readonly directory: Directory; readonly officeIds: readonly number[]; readonly day: PlainDate }): Promise<EquipmentGround> {
  const { directory, officeIds, day } = input;
  const [kinds, items, stocktakes] = await Promise.all([listEquipmentKinds(db), listEquipment(db, officeIds), unitsTakenStockOf(db, officeIds, day)]);
  const recorded = new Set([...stocktakes, ...items.flatMap((item) => unitsEverOf(item, day))]);
  const units = officeIds
    .flatMap((id) => unitsOfOffice(directory, id, day))
    .map((unit) => ({ unitCode: unit.code, name: unit.name, level: levelOf(unit), known: recorded.has(unit.code) ? ('yes' as const) : ('no' as const) }));
  return { kinds, units, items, day };
}

/** Counts and coverage of the offices on the day, from records. */
export async function equipmentFiguresOf(db: Db, input: { readonly directory: Directory; readonly officeIds: readonly number[]; readonly day: PlainDate }) {
  const ground = await equipmentGround(db, input);
  return { ...ground, figures: equipmentFigures(ground) };
}

/** The unit of the office and, of a ward, its neighbourhoods. */
export function unitsOfOffice(directory: Directory, officeId: number, day: PlainDate): readonly Unit[] {
  const office = directory.officeById(officeId);
  const own = office === null ? null : directory.unit(office.unitCode, day);
  if (own === null) return [];
  return [own, ...directory.childrenOf(own.code, day).filter((unit) => unit.kind === 'neighbourhood')];
}

function levelOf(unit: Unit): EquipmentLevel {
  return unit.kind === 'ward' || unit.kind === 'neighbourhood' ? unit.kind : 'district';
}

/** An item that has left a unit also told something of it; one whose coming was taken back never did. */
function unitsEverOf(item: EquipmentItem, day: PlainDate): readonly string[] {
  return standingEvents(item.events).flatMap((event) => (event.unitCode !== null && event.onDay <= day ? [event.unitCode] : []));
}

async function unitsTakenStockOf(db: Db, officeIds: readonly number[], day: PlainDate): Promise<readonly string[]> {
  const { rows } = await db.query<{ unit_code: string }>('select distinct unit_code from equipment_stocktakes where office_id = any ($1) and taken_on <= $2', [officeIds, day]);
  return rows.map((row) => row.unit_code);
}

/** Somebody looked at the unit: the register holds everything that is there. Once a day. */
export async function addStocktake(
  db: Db,
  one: { readonly officeId: number; readonly unitCode: string; readonly takenOn: PlainDate; readonly note: string | null; readonly officer: Recorder; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into equipment_stocktakes (office_id, unit_code, taken_on, note, by_whom, officer_id, officer_name, recorded_at) values ($1, $2, $3, $4, 'officer', $5, $6, $7)
     on conflict (office_id, unit_code, taken_on) do nothing`,
    [one.officeId, one.unitCode, one.takenOn, one.note, one.officer.id, one.officer.fullName, one.now],
  );
}

/** Dossiers filed online with the help of each unit in the period, both days included. */
export async function assistedByUnit(
  db: Db,
  input: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ unit: string; n: number }>(
    `select help_unit_code as unit, count(*) as n from dossiers
     where office_id = any ($1) and submitted_at >= $2 and submitted_at < $3 and channel = 'online' and help_unit_code is not null group by help_unit_code`,
    [input.officeIds, atMinute(input.from, 0), atMinute(addDays(input.to, 1), 0)],
  );
  return new Map(rows.map((row) => [row.unit, row.n]));
}

export type SetPrice = { readonly officeId: number; readonly kindCode: string; readonly priceDong: number; readonly basis: 'assumed' | 'quoted'; readonly note: string | null };

/** Prices that offices have set, by themselves. */
export async function listSetPrices(db: Db, officeIds: readonly number[]): Promise<readonly SetPrice[]> {
  const { rows } = await db.query<SetPrice>(
    `select office_id as "officeId", kind_code as "kindCode", price_dong as "priceDong", basis, note from equipment_prices where office_id = any ($1)`,
    [officeIds],
  );
  return rows;
}

export async function setPrice(db: Db, price: SetPrice & { readonly officerId: string; readonly now: Instant }): Promise<void> {
  await db.query(
    `insert into equipment_prices (office_id, kind_code, price_dong, basis, note, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (office_id, kind_code) do update set
       price_dong = excluded.price_dong, basis = excluded.basis, note = excluded.note, set_by = excluded.set_by, set_at = excluded.set_at`,
    [price.officeId, price.kindCode, price.priceDong, price.basis, price.note, price.officerId, price.now],
  );
}
