import { addDays, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { WantedChange } from '../rules/duty-change.ts';
import { comparePatterns, type DutyLine } from '../rules/duty-pattern.ts';
import type { DutyChange } from '../rules/duty-shift.ts';

export type UnitPlace = { readonly officeId: number; readonly unitCode: string };

const lineColumns = `id, unit_code as "unitCode", iso_weekday as "isoWeekday", from_minute as "fromMinute", to_minute as "toMinute", person_id as "personId",
  on_days_off as "onDaysOff", valid_from as "validFrom", valid_until as "validUntil"`;

/** Lines that make shifts from a day on; of one unit, or of all. */
export async function listDutyLines(db: Db, { unitCode, from }: { readonly unitCode: string | null; readonly from: PlainDate }): Promise<readonly DutyLine[]> {
  const { rows } = await db.query<DutyLine>(
    `select ${lineColumns} from duty_lines where ($1::text is null or unit_code = $1) and (valid_until is null or valid_until >= $2)
     order by unit_code, iso_weekday, from_minute, id`,
    [unitCode, from],
  );
  return rows;
}

/** Swaps may tie a shift to one some weeks away. */
const reachDays = 31;

type ChangeRow = {
  readonly id: string;
  readonly unitCode: string;
  readonly kind: DutyChange['kind'];
  readonly lineId: string;
  readonly day: PlainDate;
  readonly personId: string;
  readonly otherLineId: string;
  readonly otherDay: PlainDate;
  readonly swapId: string;
  readonly reason: string | null;
  readonly notedBy: string;
  readonly notedAt: Instant;
};

export type UnitChange = DutyChange & { readonly unitCode: string };

/** What was changed about shifts from a day on, the oldest first; of one unit, or of all. */
export async function listDutyChanges(db: Db, { unitCode, from }: { readonly unitCode: string | null; readonly from: PlainDate }): Promise<readonly UnitChange[]> {
  const { rows } = await db.query<ChangeRow>(
    `select id, unit_code as "unitCode", kind, line_id as "lineId", day, person_id as "personId", other_line_id as "otherLineId", other_day as "otherDay",
       swap_id as "swapId", reason, noted_by as "notedBy", noted_at as "notedAt"
     from duty_changes
     where ($1::text is null or unit_code = $1) and kind not in ('patternChanged', 'postChanged')
       and (day >= $2 or other_day >= $2 or (swap_id is not null and noted_at >= $3::date))
     order by noted_at, id`,
    [unitCode, addDays(from, -reachDays), addDays(from, -4 * reachDays)],
  );
  return rows.map(changeOf);
}

function changeOf(row: ChangeRow): UnitChange {
  const { id, unitCode, reason, notedBy, notedAt, lineId, day } = row;
  const said = { id, unitCode, reason, notedBy, notedAt };
  if (row.kind === 'swapAgreed' || row.kind === 'swapDeclined') return { ...said, kind: row.kind, swapId: row.swapId };
  if (row.kind === 'swapAsked') return { ...said, kind: row.kind, lineId, day, other: { lineId: row.otherLineId, day: row.otherDay } };
  return row.kind === 'cover' ? { ...said, kind: row.kind, lineId, day, personId: row.personId } : { ...said, kind: row.kind, lineId, day };
}

export type Noting = { readonly id: string; readonly reason: string | null; readonly by: string; readonly now: Instant };

/** Appends what was decided. The same id a second time changes nothing. */
export async function addDutyChange(db: Db, place: UnitPlace, { change, noting }: { readonly change: WantedChange; readonly noting: Noting }): Promise<void> {
  await appendChange(db, place, {
    ...noting,
    kind: change.kind,
    lineId: 'lineId' in change ? change.lineId : null,
    day: 'day' in change ? change.day : null,
    personId: change.kind === 'cover' ? change.personId : null,
    otherLineId: change.kind === 'swapAsked' ? change.other.lineId : null,
    otherDay: change.kind === 'swapAsked' ? change.other.day : null,
    swapId: 'swapId' in change ? change.swapId : null,
  });
}

/** That the week or the post was changed, for the same book. */
export async function noteDutyChange(db: Db, place: UnitPlace, noting: Noting & { readonly kind: 'patternChanged' | 'postChanged' }): Promise<void> {
  await appendChange(db, place, { ...noting, lineId: null, day: null, personId: null, otherLineId: null, otherDay: null, swapId: null });
}

type Appended = Noting & {
  readonly kind: string;
  readonly lineId: string | null;
  readonly day: PlainDate | null;
  readonly personId: string | null;
  readonly otherLineId: string | null;
  readonly otherDay: PlainDate | null;
  readonly swapId: string | null;
};

async function appendChange(db: Db, { officeId, unitCode }: UnitPlace, one: Appended): Promise<void> {
  await db.query(
    `insert into duty_changes (office_id, id, unit_code, kind, line_id, day, person_id, other_line_id, other_day, swap_id, reason, noted_by, noted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (office_id, id) do nothing`,
    [officeId, one.id, unitCode, one.kind, one.lineId, one.day, one.personId, one.otherLineId, one.otherDay, one.swapId, one.reason, one.by, one.now],
  );
}

/** One change of a unit's duty at a time: what was decided stands on what was read. */
export async function lockDuty(db: Db, { officeId, unitCode }: UnitPlace): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`duty ${officeId} ${unitCode}`]);
}

/** The week from a day on: seats that are not in it any more end the day before, new ones begin; one that is the same goes on untouched. */
export async function replacePattern(db: Db, place: UnitPlace, { from, lines }: { readonly from: PlainDate; readonly lines: readonly DutyLine[] }): Promise<void> {
  const standing = await listDutyLines(db, { unitCode: place.unitCode, from });
  const { ending, beginning } = comparePatterns(standing, lines);
  await db.query('delete from duty_lines where office_id = $1 and id = any ($2::uuid[]) and valid_from >= $3', [place.officeId, ending, from]);
  await db.query('update duty_lines set valid_until = $3 where office_id = $1 and id = any ($2::uuid[])', [place.officeId, ending, addDays(from, -1)]);
  await addDutyLines(db, place.officeId, beginning);
}

export async function addDutyLines(db: Db, officeId: number, lines: readonly DutyLine[]): Promise<void> {
  await db.query(
    `insert into duty_lines (office_id, id, unit_code, iso_weekday, from_minute, to_minute, person_id, on_days_off, valid_from, valid_until)
     select $1, l.id, l."unitCode", l."isoWeekday", l."fromMinute", l."toMinute", l."personId", l."onDaysOff", l."validFrom", l."validUntil"
     from json_to_recordset($2::json) as l (id uuid, "unitCode" text, "isoWeekday" int, "fromMinute" int, "toMinute" int, "personId" uuid, "onDaysOff" text,
       "validFrom" date, "validUntil" date)
     on conflict (office_id, id) do nothing`,
    [officeId, JSON.stringify(lines)],
  );
}

/** The book of a unit's duty for the ward, the newest first. */
export type BookEntry = { readonly kind: string; readonly day: PlainDate | null; readonly reason: string | null; readonly notedBy: string; readonly notedAt: Instant };

export async function readDutyBook(db: Db, { officeId, unitCode }: UnitPlace): Promise<readonly BookEntry[]> {
  const { rows } = await db.query<BookEntry>(
    `select kind, day, reason, noted_by as "notedBy", noted_at as "notedAt" from duty_changes where office_id = $1 and unit_code = $2
     order by noted_at desc, id desc limit 30`,
    [officeId, unitCode],
  );
  return rows;
}
