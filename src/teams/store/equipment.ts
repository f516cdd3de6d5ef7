import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, instantFromMillis, type PlainDate } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { EquipmentKind } from '../rules/equipment-counts.ts';
import type { EquipmentEventKind, EquipmentItem } from '../rules/equipment-item.ts';
import { equipmentLabel } from '../rules/equipment-label.ts';

/** Who records: an officer, with the name as it then was. */
export type Recorder = { readonly id: string; readonly fullName: string };

export async function listEquipmentKinds(db: Db): Promise<readonly EquipmentKind[]> {
  const { rows } = await db.query<EquipmentKind>(
    `select code, name, name_en as "nameEn", team_levels as "teamLevels", public_levels as "publicLevels", assumed_price_dong as "assumedPriceDong", source
     from equipment_kinds order by place`,
  );
  return rows;
}

/** The register of the offices with all that happened, by label. Also what was scrapped. */
export async function listEquipment(db: Db, officeIds: readonly number[]): Promise<readonly EquipmentItem[]> {
  const { rows } = await db.query<EquipmentItem>(`select ${itemColumns} from equipment_items i where i.office_id = any ($1) order by i.label_code`, [officeIds]);
  return rows.map(canonical);
}

export async function findEquipment(db: Db, id: string): Promise<EquipmentItem | null> {
  const { rows } = await db.query<EquipmentItem>(`select ${itemColumns} from equipment_items i where i.id = $1`, [id]);
  return rows[0] === undefined ? null : canonical(rows[0]);
}

export async function findLabelled(db: Db, labelCode: string): Promise<EquipmentItem | null> {
  const { rows } = await db.query<EquipmentItem>(`select ${itemColumns} from equipment_items i where i.label_code = $1`, [labelCode]);
  return rows[0] === undefined ? null : canonical(rows[0]);
}

/** JSON made by the database writes instants in its own manner. */
function canonical(item: EquipmentItem): EquipmentItem {
  return { ...item, events: item.events.map((event) => ({ ...event, recordedAt: instantFromMillis(Date.parse(event.recordedAt)) })) };
}

const itemColumns = `i.office_id as "officeId", i.id, i.label_code as "labelCode", i.kind_code as "kindCode", i.purpose, i.name, i.serial, i.origin, i.document,
  (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'onDay', e.on_day, 'recordedAt', e.recorded_at, 'unitCode', e.unit_code, 'teamId', e.team_id,
     'note', e.note, 'byWhom', e.by_whom, 'officerName', e.officer_name, 'takesBack', e.takes_back) order by e.place), '[]'::json)
   from equipment_events e where e.office_id = i.office_id and e.item_id = i.id) as events`;

export type NewEquipment = Omit<EquipmentItem, 'labelCode' | 'events'> & {
  readonly eventId: Uuid;
  readonly unitCode: string;
  readonly teamId: string | null;
  readonly receivedOn: PlainDate;
  readonly note: string | null;
  readonly officer: Recorder;
  readonly unitOfOffice: string;
  readonly now: Instant;
};

/** Enters an item and gives it the next label of the office. Sent again under the same id, nothing changes. */
export async function addEquipment(pool: Pool, item: NewEquipment): Promise<'added' | 'known'> {
  return pool.inTransaction(async (db) => {
    const { eventId: id, receivedOn: onDay, now, unitCode, teamId, note, officer } = item;
    return enterEquipment(db, { ...item, first: { id, kind: 'received', onDay, now, unitCode, teamId, note, officer, takesBack: null } });
  });
}

/** An item with its first event, inside a transaction. */
export async function enterEquipment(
  db: Db,
  item: Omit<EquipmentItem, 'labelCode' | 'events'> & { readonly unitOfOffice: string; readonly first: NewEquipmentEvent },
): Promise<'added' | 'known'> {
  const counted = await db.query<{ n: number }>(
    `insert into equipment_labels (office_id, last_number) values ($1, 1)
       on conflict (office_id) do update set last_number = equipment_labels.last_number + 1 returning last_number as n`,
    [item.officeId],
  );
  // Behind the lock of the counter: the same item sent twice at once is entered once.
  const known = await db.query('select 1 from equipment_items where id = $1', [item.id]);
  if (known.rows.length > 0) {
    await db.query('update equipment_labels set last_number = last_number - 1 where office_id = $1', [item.officeId]);
    return 'known';
  }
  await db.query('insert into equipment_items (office_id, id, label_code, kind_code, purpose, name, serial, origin, document) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    item.officeId,
    item.id,
    equipmentLabel(item.unitOfOffice, counted.rows[0]?.n ?? 0),
    item.kindCode,
    item.purpose,
    item.name,
    item.serial,
    item.origin,
    item.document,
  ]);
  await appendEquipmentEvent(db, item, item.first);
  return 'added';
}

export type NewEquipmentEvent = {
  readonly id: string;
  readonly kind: EquipmentEventKind;
  readonly onDay: PlainDate;
  readonly now: Instant;
  readonly unitCode: string | null;
  readonly teamId: string | null;
  readonly note: string | null;
  /** Null: by the page behind the label. */
  readonly officer: Recorder | null;
  readonly takesBack: string | null;
};

/**
 * Appends what `decide` makes of the item as it stands, behind a lock on it. Null: `decide` wants nothing appended. An event of the same id changes nothing:
 * a press that was repeated is one event.
 */
export async function recordEquipmentEvent(
  pool: Pool,
  input: { readonly itemId: string; readonly eventId: string | null; readonly decide: (item: EquipmentItem) => NewEquipmentEvent | null },
): Promise<'recorded' | 'known' | 'nothing' | 'noItem'> {
  return pool.inTransaction(async (db) => {
    await lockEquipment(db, input.itemId);
    const item = await findEquipment(db, input.itemId);
    if (item === null) return 'noItem';
    if (item.events.some(({ id }) => id === input.eventId)) return 'known';
    const event = input.decide(item);
    if (event === null) return 'nothing';
    await appendEquipmentEvent(db, item, event);
    return 'recorded';
  });
}

/** Keeps an item from being changed by others until the transaction ends. */
export async function lockEquipment(db: Db, id: string): Promise<void> {
  await db.query('select id from equipment_items where id = $1 for update', [id]);
}

export async function appendEquipmentEvent(db: Db, item: Pick<EquipmentItem, 'officeId' | 'id'>, event: NewEquipmentEvent): Promise<void> {
  const { officer } = event;
  await db.query(
    `insert into equipment_events (office_id, item_id, place, id, kind, on_day, recorded_at, unit_code, team_id, note, by_whom, officer_id, officer_name, takes_back)
     select $1, $2, coalesce(max(place), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from equipment_events where office_id = $1 and item_id = $2`,
    [
      item.officeId,
      item.id,
      event.id,
      event.kind,
      event.onDay,
      event.now,
      event.unitCode,
      event.teamId,
      event.note,
      officer === null ? 'public' : 'officer',
      officer?.id ?? null,
      officer?.fullName ?? null,
      event.takesBack,
    ],
  );
}
