import { type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { type EquipmentEvent, type EquipmentItem, itemOn } from '../rules/equipment-item.ts';
import { carriedOver, type Handover } from '../rules/handover.ts';
import { appendEquipmentEvent, enterEquipment, findEquipment, lockEquipment, type Recorder } from './equipment.ts';

/** Offers and answers of offices about items of their registers. */

export type Offer = Pick<Handover, 'id' | 'officeId' | 'itemId' | 'toOfficeId' | 'note' | 'offeredAt'> & { readonly officer: Recorder };

/**
 * Behind the lock of the item: of two who offer it at once the second is told. Sent again under its id it changes nothing; `otherOffer`: the id is that of
 * another offer. `check` throws where it may not be offered.
 */
export async function offerHandover(
  pool: Pool,
  one: Offer & { readonly check: (item: EquipmentItem | null, isOffered: 'yes' | 'no') => void },
): Promise<'offered' | 'known' | 'otherOffer'> {
  return pool.inTransaction(async (db) => {
    await lockEquipment(db, one.itemId);
    const known = await findHandover(db, one.id);
    if (known !== null) return known.itemId === one.itemId && known.toOfficeId === one.toOfficeId ? 'known' : 'otherOffer';
    one.check(await findEquipment(db, one.itemId), (await openHandoverOf(db, { officeId: one.officeId, id: one.itemId })) === null ? 'no' : 'yes');
    const { rows } = await db.query<{ id: string }>(
      `insert into equipment_handovers (office_id, id, item_id, to_office_id, note, offered_at, offered_by, offered_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing returning id`,
      [one.officeId, one.id, one.itemId, one.toOfficeId, one.note, one.offeredAt, one.officer.id, one.officer.fullName],
    );
    return rows.length === 0 ? 'otherOffer' : 'offered';
  });
}

const columns = `select h.id, h.office_id as "officeId", h.item_id as "itemId", h.to_office_id as "toOfficeId", h.note, h.offered_at as "offeredAt", h.offered_by as "offeredById",
  h.offered_by_name as "offeredByName",
  h.answer, h.answer_note as "answerNote", h.answered_at as "answeredAt", h.answered_by_name as "answeredByName", h.taken_item_id as "takenItemId" from equipment_handovers h`;

export type ListedHandover = Handover & { readonly label: string; readonly kindCode: string; readonly itemName: string };

/** Given or taken by the offices, open ones first, then the newest. */
export async function listHandovers(db: Db, officeIds: readonly number[]): Promise<readonly ListedHandover[]> {
  const { rows } = await db.query<ListedHandover>(
    `select h.*, i.label_code as label, i.kind_code as "kindCode", i.name as "itemName" from (${columns}) h
     join equipment_items i on i.office_id = h."officeId" and i.id = h."itemId"
     where h."officeId" = any ($1) or h."toOfficeId" = any ($1) order by h.answer is not null, h."offeredAt" desc, h.id limit 300`,
    [officeIds],
  );
  return rows;
}

export async function findHandover(db: Db, id: string): Promise<Handover | null> {
  const { rows } = await db.query<Handover>(`${columns} where h.id = $1`, [id]);
  return rows[0] ?? null;
}

/** All that happened to an item in the registers it stood in before, the oldest first. */
export async function eventsBefore(db: Db, itemId: string): Promise<readonly EquipmentEvent[]> {
  const { rows } = await db.query<{ itemId: string }>(
    `with recursive before as (
       select item_id, 1 as back from equipment_handovers where taken_item_id = $1
       union all select h.item_id, b.back + 1 from equipment_handovers h join before b on h.taken_item_id = b.item_id
     ) select item_id as "itemId" from before order by back desc`,
    [itemId],
  );
  const items = await Promise.all(rows.map((row) => findEquipment(db, row.itemId)));
  return items.flatMap((item) => item?.events ?? []);
}

async function openHandoverOf(db: Db, item: { readonly officeId: number; readonly id: string }): Promise<Handover | null> {
  const { rows } = await db.query<Handover>(`${columns} where h.office_id = $1 and h.item_id = $2 and h.answer is null`, [item.officeId, item.id]);
  return rows[0] ?? null;
}

export type Answering = { readonly handoverId: string; readonly note: string | null; readonly officer: Recorder; readonly now: Instant };

/** Declined or withdrawn: the item stays where it is. */
export async function closeHandover(
  pool: Pool,
  /** `check` looks at it behind the lock, and throws where the side may not say this. */
  answer: Answering & { readonly answer: 'declined' | 'withdrawn'; readonly check: (handover: Handover) => void },
): Promise<void> {
  await pool.inTransaction(async (db) => {
    const handover = await lockHandover(db, answer.handoverId);
    if (handover === null || handover.answer === answer.answer) return;
    answer.check(handover);
    await writeAnswer(db, handover, { ...answer, takenItemId: null });
  });
}

export type Taking = Answering & {
  /** Looks at both behind their locks; throws where it may not be taken. */
  readonly check: (handover: Handover, item: EquipmentItem | null) => EquipmentItem;
  readonly to: { readonly unitOfOffice: string; readonly unitCode: string; readonly teamId: string | null };
};

/** Out of the one register and into the other, in one transaction. An item that is broken goes over as broken, and what people reported of it with it. */
export async function takeHandover(pool: Pool, taking: Taking): Promise<void> {
  await pool.inTransaction(async (db) => {
    const handover = await lockHandover(db, taking.handoverId);
    if (handover === null || handover.answer === 'taken') return;
    await lockEquipment(db, handover.itemId);
    const item = taking.check(handover, await findEquipment(db, handover.itemId));
    const { now, officer, note } = taking;
    const today = plainDateOf(now);
    const found = itemOn(item, today);
    const bare = { onDay: today, now, note, officer, takesBack: null } as const;
    await appendEquipmentEvent(db, item, { ...bare, id: newId(now), kind: 'handedOver', unitCode: null, teamId: null });
    const takenItemId = newId(now);
    const { kindCode, purpose, name, serial, origin, document } = item;
    const { unitOfOffice, unitCode, teamId } = taking.to;
    const taken = { id: takenItemId, officeId: handover.toOfficeId, kindCode, purpose, name, serial, origin, document };
    await enterEquipment(db, { ...taken, unitOfOffice, first: { ...bare, id: newId(now), kind: 'takenOver', unitCode, teamId } });
    for (const { kind, byWhom, note: said } of found === null ? [] : carriedOver(found, note)) {
      const recorder = byWhom === 'public' ? null : officer;
      await appendEquipmentEvent(db, taken, { ...bare, id: newId(now), kind, note: said, officer: recorder, unitCode: null, teamId: null });
    }
    await writeAnswer(db, handover, { ...taking, answer: 'taken', takenItemId });
  });
}

/** The item as the office has it that took it over last; null where nobody did. */
export async function itemTakenOver(db: Db, itemId: string): Promise<EquipmentItem | null> {
  const { rows } = await db.query<{ itemId: string }>(
    `with recursive later as (
       select taken_item_id, 1 as on_way from equipment_handovers where item_id = $1 and answer = 'taken'
       union all select h.taken_item_id, l.on_way + 1 from equipment_handovers h join later l on h.item_id = l.taken_item_id where h.answer = 'taken'
     ) select taken_item_id as "itemId" from later order by on_way desc limit 1`,
    [itemId],
  );
  return rows[0] === undefined ? null : findEquipment(db, rows[0].itemId);
}

async function lockHandover(db: Db, id: string): Promise<Handover | null> {
  await db.query('select 1 from equipment_handovers where id = $1 for update', [id]);
  return findHandover(db, id);
}

async function writeAnswer(
  db: Db,
  handover: Handover,
  said: Pick<Answering, 'note' | 'officer' | 'now'> & { readonly answer: string; readonly takenItemId: string | null },
): Promise<void> {
  await db.query(
    `update equipment_handovers set answer = $3, answer_note = $4, answered_at = $5, answered_by = $6, answered_by_name = $7, taken_item_id = $8
     where office_id = $1 and id = $2 and answer is null`,
    [handover.officeId, handover.id, said.answer, said.note, said.now, said.officer.id, said.officer.fullName, said.takenItemId],
  );
}
