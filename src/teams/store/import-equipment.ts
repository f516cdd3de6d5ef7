import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { oneOf } from '../../basics/rules/shapes.ts';
import { atMinute, type Instant, millisOf, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { equipmentOrigins, equipmentPurposes } from '../rules/equipment-item.ts';
import { equipmentLabel } from '../rules/equipment-label.ts';

const words = Type.String({ minLength: 1 });
const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const closed = { additionalProperties: false };

/** equipment.json: what an authority had written down before. The first event of an item is `received` at `unitCode`; `moved` names where to. */
const EquipmentFileShape = Type.Object(
  {
    source: words,
    stocktakes: Type.Array(Type.Object({ day: DateText, note: words, units: Type.Array(words) }, closed)),
    items: Type.Array(
      Type.Object(
        {
          unitCode: words,
          kind: words,
          purpose: oneOf(...equipmentPurposes),
          name: words,
          serial: Type.Optional(words),
          origin: oneOf(...equipmentOrigins),
          document: Type.Optional(words),
          events: Type.Array(
            Type.Object(
              {
                kind: oneOf('received', 'checked', 'broken', 'sentToRepair', 'repaired', 'moved', 'retired'),
                day: DateText,
                unitCode: Type.Optional(words),
                note: Type.Optional(words),
              },
              closed,
            ),
            { minItems: 1 },
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
type EquipmentFile = Static<typeof EquipmentFileShape>;

/** Brings in the equipment of an authority from its folder, if it has a file of it; labels are numbered by office in the order of the file. Safe to repeat. */
export async function importEquipment(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  const path = join(folder, 'equipment.json');
  if (!existsSync(path)) return;
  const file = await readJsonFile(path, EquipmentFileShape);
  const offices = await officesByUnit(db);
  await importItems(db, { rows: itemRows(file, offices), now });
  await db.query(
    `insert into equipment_stocktakes (office_id, unit_code, taken_on, note, by_whom, recorded_at)
     select t."officeId", t."unitCode", t.day, t.note, 'import', $2 from json_to_recordset($1::json) as t ("officeId" int, "unitCode" text, day date, note text)
     on conflict (office_id, unit_code, taken_on) do nothing`,
    [JSON.stringify(file.stocktakes.flatMap(({ units, day, note }) => units.map((unitCode) => ({ officeId: officeOf(offices, unitCode).id, unitCode, day, note })))), now],
  );
}

type KeepingOffice = { readonly id: number; readonly unitCode: string };

/** The office that keeps the register of each unit: its own, or that of the unit above. */
async function officesByUnit(db: Db): Promise<ReadonlyMap<string, KeepingOffice>> {
  const { rows } = await db.query<{ code: string; id: number; unitCode: string }>(
    `select u.code, o.id, o.unit_code as "unitCode" from units u join offices o on o.unit_code = u.parent_code where u.kind = 'neighbourhood'
     union all select unit_code, id, unit_code from offices`,
  );
  return new Map(rows.map(({ code, ...office }) => [code, office]));
}

function officeOf(offices: ReadonlyMap<string, KeepingOffice>, unitCode: string): KeepingOffice {
  const office = offices.get(unitCode);
  if (office === undefined) throw new Error(`equipment.json: ${unitCode} is no unit of an office`);
  return office;
}

function itemRows(file: EquipmentFile, offices: ReadonlyMap<string, KeepingOffice>) {
  const numbers = new Map<number, number>();
  return file.items.map((item) => {
    const office = officeOf(offices, item.unitCode);
    const number = (numbers.get(office.id) ?? 0) + 1;
    numbers.set(office.id, number);
    const labelCode = equipmentLabel(office.unitCode, number);
    const id = importedId(item.events[0]?.day ?? ('2017-01-01' as PlainDate), labelCode);
    const events = item.events.map((event, at) => ({
      ...event,
      id: importedId(event.day, `${labelCode} ${at}`),
      place: at + 1,
      unitCode: event.kind === 'received' ? item.unitCode : (event.unitCode ?? null),
    }));
    return { ...item, officeId: office.id, id, labelCode, number, events };
  });
}

/** The same at every loading. */
function importedId(day: PlainDate, what: string): Uuid {
  return uuidV7From(millisOf(atMinute(day, 8 * 60)), createHash('sha256').update(what).digest());
}

async function importItems(db: Db, { rows, now }: { readonly rows: ReturnType<typeof itemRows>; readonly now: Instant }): Promise<void> {
  await db.query(
    `insert into equipment_items (office_id, id, label_code, kind_code, purpose, name, serial, origin, document)
     select t."officeId", t.id, t."labelCode", t.kind, t.purpose, t.name, t.serial, t.origin, t.document
     from json_to_recordset($1::json) as t ("officeId" int, id uuid, "labelCode" text, kind text, purpose text, name text, serial text, origin text, document text)
     on conflict (office_id, id) do nothing`,
    [JSON.stringify(rows)],
  );
  await db.query(
    `insert into equipment_events (office_id, item_id, place, id, kind, on_day, recorded_at, unit_code, note, by_whom)
     select t."officeId", t."itemId", t.place, t.id, t.kind, t.day, $2, t."unitCode", t.note, 'import'
     from json_to_recordset($1::json) as t ("officeId" int, "itemId" uuid, place int, id uuid, kind text, day date, "unitCode" text, note text)
     on conflict (office_id, item_id, place) do nothing`,
    [JSON.stringify(rows.flatMap(({ officeId, id: itemId, events }) => events.map((event) => ({ ...event, officeId, itemId })))), now],
  );
  await db.query(
    `insert into equipment_labels (office_id, last_number)
     select t."officeId", max(t.number) from json_to_recordset($1::json) as t ("officeId" int, number int) group by t."officeId"
     on conflict (office_id) do update set last_number = greatest(equipment_labels.last_number, excluded.last_number)`,
    [JSON.stringify(rows)],
  );
}
