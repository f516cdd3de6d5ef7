import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Stage } from '../../dossiers/rules/stage.ts';
import { creditedTeam, filedAt } from '../../teams/store/credited-team.ts';

/** What the records tell about the help credited to one team. */
export type TeamActivity = {
  readonly unitCode: string;
  readonly teamId: string;
  readonly now: number;
  readonly before: number;
  /** Of those of the period: sent back for a supplement. */
  readonly returned: number;
  /** Of those of the period: nobody has shown yet who helped, or the citizen doubts it. */
  readonly unconfirmed: number;
  readonly lastAssistedOn: PlainDate | null;
};

const helpOfD = 'left join helped_filings h on h.dossier_id = d.id';

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Filings credited to each team, in the period and in the one before of the same length; counted from the records at each asking. */
export async function listTeamActivity(db: Db, input: { readonly officeIds: readonly number[]; readonly now: Period; readonly before: Period }): Promise<readonly TeamActivity[]> {
  const { rows } = await db.query<TeamActivity>(
    `select d.help_unit_code as "unitCode", ${creditedTeam} as "teamId",
       count(*) filter (where d.submitted_at >= $2 and d.submitted_at < $3) as now,
       count(*) filter (where d.submitted_at >= $4 and d.submitted_at < $5) as before,
       count(*) filter (where d.submitted_at >= $2 and d.submitted_at < $3 and d.supplement_requested_at is not null) as returned,
       count(*) filter (where d.submitted_at >= $2 and d.submitted_at < $3 and h.credit in ('unconfirmed', 'doubtful')) as unconfirmed,
       max((d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) as "lastAssistedOn"
     from dossiers d ${helpOfD} where d.office_id in ${filedAt('$1')} and d.channel = 'online' and d.help_unit_code is not null and ${creditedTeam} is not null group by 1, 2`,
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

/** The dossiers behind the counts of one team, or of a whole unit (`teamId` null), without whose they are: whoever follows teams reads no dossier. */
export async function listAssisted(
  db: Db,
  input: { readonly officeId: number; readonly unitCode: string; readonly teamId: string | null; readonly period: Period; readonly only: 'all' | 'returned' },
): Promise<readonly AssistedDossier[]> {
  const { rows } = await db.query<AssistedDossier>(
    `select d.id, d.office_id as "officeId", d.code, d.procedure_code as "procedureCode", d.procedure_version as "procedureVersion", d.stage, d.submitted_at as "submittedAt",
       case when d.supplement_requested_at is null then 'no' else 'yes' end as returned
     from dossiers d ${helpOfD} where d.office_id in ${filedAt('array[$1::int]')} and d.channel = 'online' and d.help_unit_code = $2 and d.submitted_at >= $3 and d.submitted_at < $4
       and ($5 = 'all' or d.supplement_requested_at is not null) and ($6::uuid is null or ${creditedTeam} = $6)
     order by d.submitted_at desc, d.id limit 1000`,
    [input.officeId, input.unitCode, ...bounds(input.period), input.only, input.teamId],
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

export type AtNeighbourhoods = { readonly key: string; readonly count: number; readonly unconfirmed: number };

/**
 * Online filings at neighbourhood posts by office or by team: the figure of the report of 2019 (826 in all), without what the ward refused or the citizen
 * doubts; apart, how many of them nobody has confirmed. Imported filings, from before credit was kept, stand as they were reported.
 */
export async function countAtNeighbourhoods(
  db: Db,
  input: { readonly officeIds: readonly number[]; readonly period: Period; readonly by: 'office' | 'team' },
): Promise<ReadonlyMap<string, AtNeighbourhoods>> {
  const { rows } = await db.query<AtNeighbourhoods>(
    `select ${keys[input.by]}::text as key, count(*) as count, count(*) filter (where h.credit = 'unconfirmed') as unconfirmed from dossiers d ${helpOfD}
     where d.office_id = any ($1) and d.channel = 'online' and d.help_place = 'neighbourhood' and d.submitted_at >= $2 and d.submitted_at < $3
       and (h.credit is null or h.credit not in ('refused', 'doubtful')) and ${keys[input.by]} is not null group by 1`,
    [input.officeIds, ...bounds(input.period)],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

const keys = { office: 'd.office_id', team: creditedTeam };

function bounds(period: Period): readonly [Instant, Instant] {
  return [atMinute(period.from, 0), atMinute(addDays(period.to, 1), 0)];
}
