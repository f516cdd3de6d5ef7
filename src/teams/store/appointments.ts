import { addMillis, type Instant, type MinuteOfDay, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Appointment, AppointmentState } from '../rules/appointment.ts';
import type { WalkIn } from '../rules/walk-in.ts';
import type { UnitPlace } from './duty.ts';

const columns = `office_id as "officeId", id, unit_code as "unitCode", kind, day, from_minute as "fromMinute", to_minute as "toMinute", seat, code,
  full_name as "fullName", phone, procedure_code as "procedureCode", state, made_at as "madeAt"`;

/** One at a time for a half hour of a post: of two who want the last place one is told that it is gone. */
export async function lockSlot(db: Db, { officeId, unitCode, day, fromMinute }: UnitPlace & { readonly day: PlainDate; readonly fromMinute: MinuteOfDay }): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slot ${officeId} ${unitCode} ${day} ${fromMinute}`]);
}

/** The same form sent twice at once is looked at one after the other; and so are the appointments of one phone. */
export async function lockBooking(db: Db, { id, phone }: { readonly id: string; readonly phone: string }): Promise<void> {
  for (const key of [`appointment ${id}`, `appointments of ${phone}`].sort()) await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}

export async function findAppointment(db: Db, id: string): Promise<Appointment | null> {
  const { rows } = await db.query<Appointment>(`select ${columns} from appointments where id = $1`, [id]);
  return rows[0] ?? null;
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockAppointment(db: Db, id: string): Promise<Appointment | null> {
  const { rows } = await db.query<Appointment>(`select ${columns} from appointments where id = $1 for update`, [id]);
  return rows[0] ?? null;
}

export async function findAppointmentByCode(db: Db, code: string): Promise<Appointment | null> {
  const { rows } = await db.query<Appointment>(`select ${columns} from appointments where code = $1`, [code]);
  return rows[0] ?? null;
}

/** What stands at a post on the days: not cancelled, and no walk-ins. */
export async function listStanding(db: Db, { officeId, unitCode, from, to }: UnitPlace & { readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly Appointment[]> {
  const { rows } = await db.query<Appointment>(
    `select ${columns} from appointments where office_id = $1 and unit_code = $2 and day between $3 and $4 and kind = 'booked' and state <> 'cancelled'
     order by day, from_minute, seat`,
    [officeId, unitCode, from, to],
  );
  return rows;
}

/** With what was noted of who came without an appointment; null where the ward noted only that somebody came, and for what was booked. */
export type DayRow = Appointment & { readonly [key in 'outcome' | 'notedBy' | 'notedByName']: WalkIn[key] | null };

/** Everything of a day at a post, also what was cancelled or taken back, and who came without an appointment. */
export async function listDay(db: Db, { officeId, unitCode, day }: UnitPlace & { readonly day: PlainDate }): Promise<readonly DayRow[]> {
  const { rows } = await db.query<DayRow>(
    `select ${columns}, outcome, noted_by as "notedBy", noted_by_name as "notedByName"
     from appointments where office_id = $1 and unit_code = $2 and day = $3 order by from_minute, seat, id`,
    [officeId, unitCode, day],
  );
  return rows;
}

/** How many times ahead stand for a phone, at any post. */
export async function countOpenOfPhone(db: Db, { phone, today }: { readonly phone: string; readonly today: PlainDate }): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(*) as n from appointments where phone = $1 and day >= $2 and state = 'booked'`, [phone, today]);
  return rows[0]?.n ?? 0;
}

export async function addAppointment(db: Db, one: Appointment): Promise<void> {
  await db.query(
    `insert into appointments (office_id, id, unit_code, kind, day, from_minute, to_minute, seat, code, full_name, phone, procedure_code, state, made_at, state_at, state_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, null) on conflict (id) do nothing`,
    [one.officeId, one.id, one.unitCode, one.kind, one.day, one.fromMinute, one.toMinute, one.seat, one.code, one.fullName, one.phone, one.procedureCode, one.state, one.madeAt],
  );
}

type Setting = { readonly id: string; readonly from: readonly AppointmentState[]; readonly to: AppointmentState; readonly by: string | null; readonly now: Instant };

/** Brings an appointment from one of some states to another; false when it stands elsewhere. */
export async function setAppointmentState(db: Db, one: Setting): Promise<'done' | 'elsewhere'> {
  const { rows } = await db.query<{ id: string }>('update appointments set state = $3, state_at = $4, state_by = $5 where id = $1 and state = any ($2::text[]) returning id', [
    one.id,
    one.from,
    one.to,
    one.now,
    one.by,
  ]);
  return rows.length === 0 ? 'elsewhere' : 'done';
}

type Time = Pick<Appointment, 'id' | 'day' | 'fromMinute' | 'toMinute'> & { readonly seat: number; readonly by: string; readonly now: Instant };

export async function setAppointmentTime(db: Db, { id, day, fromMinute, toMinute, seat, by, now }: Time): Promise<void> {
  await db.query(`update appointments set day = $2, from_minute = $3, to_minute = $4, seat = $5, state_at = $6, state_by = $7 where id = $1 and state = 'booked'`, [
    id,
    day,
    fromMinute,
    toMinute,
    seat,
    now,
    by,
  ]);
}

/** Booked times ahead at the posts of an office. */
export async function listBookedAhead(
  db: Db,
  { officeId, from, to }: { readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Appointment[]> {
  const { rows } = await db.query<Appointment>(
    `select ${columns} from appointments where office_id = $1 and day between $2 and $3 and kind = 'booked' and state = 'booked' order by day, from_minute, made_at, id`,
    [officeId, from, to],
  );
  return rows;
}

/** How long name and phone of an appointment are of use: whoever did not come may be called, then nobody needs them. A rule of the house, in days. */
const keptDays = 30;

/** Blanks names and phones of past days; that somebody came, and when, stays for the figures. For the hourly clean-up. */
export async function forgetAppointments(db: Db, now: Instant): Promise<void> {
  await db.query('update appointments set full_name = null, phone = null where (full_name is not null or phone is not null) and day < $1::timestamptz::date', [
    addMillis(now, -keptDays * 86_400_000),
  ]);
}
