import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { Stage } from '../../dossiers/rules/stage.ts';
import { covers, type Mandate, type MandateAct } from '../rules/mandate.ts';

/** Acts of the row `m` as JSON, oldest first; ids of version 7 order what happened in one moment. */
export const actsOfM = `coalesce((
  select json_agg(json_build_object('kind', a.kind, 'actor', a.actor, 'why', a.why,
    'at', to_char(a.acted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.acted_at, a.id)
  from mandate_acts a where a.office_id = m.office_id and a.mandate_id = m.id), '[]'::json)`;

/** The mandate `m` whose first dossier is `f`. */
export const mandateOfM = `json_build_object('id', m.id, 'officeId', m.office_id, 'teamId', m.team_id, 'personId', m.person_id, 'firstDossierId', m.first_dossier_id,
  'procedureCode', f.procedure_code, 'scope', m.scope, 'agreedBy', m.agreed_by,
  'agreedAt', to_char(m.agreed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'untilOn', m.until_on::text, 'endsWithResult', m.ends_with_result)`;

export const samePersonAsF = `(f.id = d.id or f.personal_id = d.personal_id or (f.phone = d.phone and f.applicant_folded = d.applicant_folded))`;

/** When the result of `d` was returned, or it ended without one. */
const closedAtOfD = `case when d.delivered_at is not null then d.delivered_at
  when d.stage in ('refused', 'withdrawn', 'stopped', 'supplementExpired', 'archived') then d.finished_at end`;

/** A dossier that a team may see because a mandate covers it; no answers, no act. */
export type CoveredDossier = {
  readonly dossierId: string;
  readonly officeId: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly applicantName: string;
  readonly stage: Stage;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant;
  readonly mandate: Mandate;
};

type Candidate = CoveredDossier & {
  readonly acts: readonly MandateAct[];
  readonly channel: string;
  readonly closedAt: Instant | null;
  readonly filedWithIt: 'yes' | 'no';
  readonly samePerson: 'yes' | 'no';
};

/**
 * What the mandates of the teams cover on the day, newest first, each dossier once. The query only gathers what might be covered (at the given
 * offices); whether it is, the rule says.
 */
export async function listCovered(
  db: Db,
  asked: { readonly teamIds: readonly string[]; readonly officeIds: readonly number[]; readonly day: PlainDate },
): Promise<readonly CoveredDossier[]> {
  const { rows } = await db.query<Candidate>(
    `with m as materialized (select * from mandates where team_id = any ($1) and until_on >= $3)
     select d.id as "dossierId", d.office_id as "officeId", d.code, d.procedure_code as "procedureCode", d.procedure_version as "procedureVersion",
       d.applicant_name as "applicantName", d.stage, d.channel, coalesce(d.new_due_at, d.due_at) as "dueAt", d.submitted_at as "submittedAt",
       ${closedAtOfD} as "closedAt", case when h.mandate_id = m.id then 'yes' else 'no' end as "filedWithIt",
       case when ${samePersonAsF} then 'yes' else 'no' end as "samePerson", ${mandateOfM} as mandate, ${actsOfM} as acts
     from m join dossiers f on f.id = m.first_dossier_id
     cross join lateral (
       select dossier_office_id as office_id, dossier_id as id from helped_filings where mandate_id = m.id
       union
       select o.office_id, o.id from dossiers o
       where m.scope <> 'thisDossier' and o.office_id = any ($2) and o.submitted_at >= m.agreed_at and f.personal_id = o.personal_id
       union
       select o.office_id, o.id from dossiers o
       where m.scope <> 'thisDossier' and o.office_id = any ($2) and o.submitted_at >= m.agreed_at and f.phone = o.phone and f.applicant_folded = o.applicant_folded
     ) near
     join dossiers d on d.office_id = near.office_id and d.id = near.id
     left join helped_filings h on h.dossier_id = d.id
     order by d.submitted_at desc, d.id, m.until_on desc`,
    [asked.teamIds, asked.officeIds, asked.day],
  );
  const covered = new Map<string, CoveredDossier>();
  for (const row of rows) if (isCovered(row, asked.day) && !covered.has(row.dossierId)) covered.set(row.dossierId, row);
  return [...covered.values()];
}

/** The mandates of the teams that reach further than what they came with and have not run out: machines of the post ask again or not by them. */
export async function listLasting(
  db: Db,
  { teamIds, day }: { readonly teamIds: readonly string[]; readonly day: PlainDate },
): Promise<readonly (Pick<Mandate, 'id' | 'agreedBy' | 'untilOn'> & { readonly acts: readonly MandateAct[] })[]> {
  const { rows } = await db.query<Pick<Mandate, 'id' | 'agreedBy' | 'untilOn'> & { readonly acts: readonly MandateAct[] }>(
    `select m.id, m.agreed_by as "agreedBy", m.until_on::text as "untilOn", ${actsOfM} as acts
     from mandates m where m.team_id = any ($1) and m.scope = 'allOnline' and m.until_on >= $2 order by m.kept_at`,
    [teamIds, day],
  );
  return rows;
}

function isCovered(row: Candidate, day: PlainDate): boolean {
  return covers(row.mandate, row.acts, { dossier: { id: row.dossierId, ...row }, day });
}

export type NewMandateAct = {
  readonly officeId: number;
  readonly mandateId: string;
  readonly kind: MandateAct['kind'];
  readonly actor: MandateAct['actor'];
  readonly officerId: string | null;
  readonly why: readonly string[];
  readonly now: Instant;
};

export async function addMandateAct(db: Db, act: NewMandateAct): Promise<void> {
  await db.query('insert into mandate_acts (office_id, id, mandate_id, kind, actor, officer_id, why, acted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    act.officeId,
    newId(act.now),
    act.mandateId,
    act.kind,
    act.actor,
    act.officerId,
    act.why,
    act.now,
  ]);
}

/** Notes that a member saw where dossiers stand, unless it was noted already after `since`. The citizen reads it. */
export async function noteLooks(
  db: Db,
  look: { readonly dossiers: readonly CoveredDossier[]; readonly personId: string; readonly since: Instant; readonly now: Instant },
): Promise<void> {
  if (look.dossiers.length === 0) return;
  await db.query(
    `insert into mandate_looks (office_id, dossier_id, person_id, looked_at)
     select n.office_id, n.dossier_id, $3, $5 from unnest($1::int[], $2::uuid[]) as n (office_id, dossier_id)
     where not exists (select 1 from mandate_looks l where l.office_id = n.office_id and l.dossier_id = n.dossier_id and l.person_id = $3 and l.looked_at > $4)
     on conflict do nothing`,
    [look.dossiers.map((one) => one.mandate.officeId), look.dossiers.map((one) => one.dossierId), look.personId, look.since, look.now],
  );
}
