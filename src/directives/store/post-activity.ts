import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Stage } from '../../dossiers/rules/stage.ts';

/** What the records tell about the help given at one unit (a neighbourhood post, or the desk of a ward). */
export type UnitActivity = {
  readonly unitCode: string;
  readonly now: number;
  readonly before: number;
  /** Of those of the period: sent back for a supplement. */
  readonly returned: number;
  readonly lastAssistedOn: PlainDate | null;
};

/** Where people file with the help of a post: the office of its unit, and the one directly above, which a neighbourhood team helps with too. */
const filedAt = (officeIds: string) => `(select o.id from offices o where o.id = any (${officeIds})
  union select o.parent_office_id from offices o where o.id = any (${officeIds}) and o.parent_office_id is not null)`;

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Filings that somebody of the unit helped with, in the period and in the one before of the same length; counted from the records at each asking. */
export async function listUnitActivity(db: Db, input: { readonly officeIds: readonly number[]; readonly now: Period; readonly before: Period }): Promise<readonly UnitActivity[]> {
  const { rows } = await db.query<UnitActivity>(
    `select help_unit_code as "unitCode",
       count(*) filter (where submitted_at >= $2 and submitted_at < $3) as now,
       count(*) filter (where submitted_at >= $4 and submitted_at < $5) as before,
       count(*) filter (where submitted_at >= $2 and submitted_at < $3 and supplement_requested_at is not null) as returned,
       max((submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) as "lastAssistedOn"
     from dossiers where office_id in ${filedAt('$1')} and channel = 'online' and help_unit_code is not null group by help_unit_code`,
    [input.officeIds, ...bounds(input.now), ...bounds(input.before)],
  );
  return rows;
}

export type AssistedDossier = {
  readonly id: string;
  readonly officeId: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly stage: Stage;
  readonly submittedAt: Instant;
  readonly returned: 'yes' | 'no';
};

/** The dossiers behind the counts of one unit, without whose they are: whoever follows teams reads no dossier. */
export async function listAssisted(
  db: Db,
  input: { readonly officeId: number; readonly unitCode: string; readonly period: Period; readonly only: 'all' | 'returned' },
): Promise<readonly AssistedDossier[]> {
  const { rows } = await db.query<AssistedDossier>(
    `select id, office_id as "officeId", code, procedure_code as "procedureCode", procedure_version as "procedureVersion", stage, submitted_at as "submittedAt",
       case when supplement_requested_at is null then 'no' else 'yes' end as returned
     from dossiers where office_id in ${filedAt('array[$1::int]')} and channel = 'online' and help_unit_code = $2 and submitted_at >= $3 and submitted_at < $4
       and ($5 = 'all' or supplement_requested_at is not null)
     order by submitted_at desc, id limit 1000`,
    [input.officeId, input.unitCode, ...bounds(input.period), input.only],
  );
  return rows;
}

export type UnitMachines = {
  readonly unitCode: string;
  readonly machines: number;
  readonly machineSince: Instant;
  readonly lastSeen: Instant;
  /** Waiting to be sent by the last report of each machine; null when none has reported. */
  readonly waiting: number | null;
};

/** The machines in use at the posts of the offices. */
export async function listUnitMachines(db: Db, officeIds: readonly number[]): Promise<readonly UnitMachines[]> {
  const { rows } = await db.query<UnitMachines>(
    `select v.unit_code as "unitCode", count(*) as machines, min(v.registered_at) as "machineSince", max(v.seen_at) as "lastSeen", sum(r.waiting) as waiting
     from devices v
     left join lateral (select waiting from device_reconciliations where office_id = v.office_id and device_id = v.id order by day desc limit 1) r on true
     where v.office_id = any ($1) and v.retired_at is null group by v.unit_code`,
    [officeIds],
  );
  return rows;
}

/** Online filings at neighbourhood posts by office: the figure of the report of 2019 (826 in all). */
export async function countAtNeighbourhoods(
  db: Db,
  input: { readonly officeIds: readonly number[]; readonly period: Period; readonly by: 'office_id' | 'help_unit_code' },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ key: string; count: number }>(
    `select ${input.by}::text as key, count(*) as count from dossiers
     where office_id = any ($1) and channel = 'online' and help_place = 'neighbourhood' and submitted_at >= $2 and submitted_at < $3 group by 1`,
    [input.officeIds, ...bounds(input.period)],
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function bounds(period: Period): readonly [Instant, Instant] {
  return [atMinute(period.from, 0), atMinute(addDays(period.to, 1), 0)];
}
