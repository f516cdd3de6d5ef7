import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { AppointmentState } from '../rules/appointment.ts';
import { momentOf } from '../rules/duty-clock.ts';
import type { WalkIn } from '../rules/walk-in.ts';
import type { UnitPlace } from './duty.ts';

/** What is noted; of the ward's own tap only that somebody came is known. */
type NewWalkIn = UnitPlace & { readonly id: string; readonly notedByName: string } & Partial<Omit<WalkIn, keyof UnitPlace | 'id' | 'notedByName'>>;

/** On the day and minute at which it counts. 'there': the id has been used before, by this or by something else. */
export async function addWalkIn(db: Db, one: NewWalkIn, { countsAt, now }: { readonly countsAt: Instant; readonly now: Instant }): Promise<'added' | 'there'> {
  const { day, minute } = momentOf(countsAt);
  const { rows } = await db.query<{ id: string }>(
    `insert into appointments (office_id, id, unit_code, kind, day, from_minute, to_minute, seat, code, full_name, phone, procedure_code, state, made_at, state_at, state_by,
       outcome, happened_at, noted_by, noted_by_name)
     values ($1, $2, $3, 'walkIn', $4, $5, $5, null, null, $6, null, $7, 'came', $8, $8, null, $9, $10, $11, $12) on conflict (id) do nothing returning id`,
    [
      one.officeId,
      one.id,
      one.unitCode,
      day,
      minute,
      one.fullName ?? null,
      one.procedureCode ?? null,
      now,
      one.outcome ?? null,
      one.happenedAt ?? null,
      one.notedBy ?? null,
      one.notedByName,
    ],
  );
  return rows.length === 0 ? 'there' : 'added';
}

/** One that a member noted; null for every other id. */
export async function findWalkIn(db: Db, id: string): Promise<(WalkIn & { readonly state: AppointmentState }) | null> {
  const { rows } = await db.query<WalkIn & { readonly state: AppointmentState }>(
    `select office_id as "officeId", unit_code as "unitCode", id, outcome, procedure_code as "procedureCode", full_name as "fullName", happened_at as "happenedAt",
       noted_by as "notedBy", noted_by_name as "notedByName", state
     from appointments where id = $1 and kind = 'walkIn' and noted_by is not null`,
    [id],
  );
  return rows[0] ?? null;
}
