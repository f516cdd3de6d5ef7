import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { Autonomy } from '../../people/rules/applicant.ts';
import type { Credit } from '../rules/help.ts';
import type { Mandate, MandateAct } from '../rules/mandate.ts';
import { actsOfM, mandateOfM, samePersonAsF } from './mandates.ts';

/** Who helped with a dossier, as the citizen is told it. */
export type HelpOfDossier = {
  readonly officeId: number;
  readonly unitCode: string;
  readonly teamName: string | null;
  /** Of the member, or as the filing says it. */
  readonly memberName: string | null;
  readonly autonomy: Autonomy | null;
  readonly credit: Credit;
  /** The citizen has said that he did not ask for it. */
  readonly denied: 'yes' | 'no';
};

/** The citizen has denied the help `h`. */
const isDeniedH = `exists (select 1 from help_acts a where a.office_id = h.office_id and a.dossier_id = h.dossier_id and a.kind = 'denied')`;

export async function findHelp(db: Db, dossierId: string): Promise<HelpOfDossier | null> {
  const { rows } = await db.query<HelpOfDossier>(
    `select h.office_id as "officeId", h.unit_code as "unitCode", t.name as "teamName", coalesce(p.full_name, h.said_name) as "memberName", h.autonomy, h.credit,
       case when ${isDeniedH} then 'yes' else 'no' end as denied
     from helped_filings h left join teams t on t.office_id = h.office_id and t.id = h.team_id left join team_people p on p.id = h.person_id
     where h.dossier_id = $1`,
    [dossierId],
  );
  return rows[0] ?? null;
}

export type MandateOfDossier = {
  readonly mandate: Mandate;
  readonly acts: readonly MandateAct[];
  readonly teamName: string | null;
  readonly memberName: string | null;
  readonly filedWithIt: 'yes' | 'no';
};

/** Mandates that the dossier was filed with, and wider ones of the same person that came at the given offices, newest first. Whether they cover it today the rule says. */
export async function listMandatesOf(db: Db, asked: { readonly dossierId: string; readonly officeIds: readonly number[] }): Promise<readonly MandateOfDossier[]> {
  const { rows } = await db.query<MandateOfDossier>(
    `select ${mandateOfM} as mandate, ${actsOfM} as acts, t.name as "teamName", coalesce(p.full_name, m.said_name) as "memberName",
       case when h.mandate_id = m.id then 'yes' else 'no' end as "filedWithIt"
     from dossiers d
     left join helped_filings h on h.dossier_id = d.id
     join lateral (
       select h.mandate_id as id
       union
       select w.id from dossiers f join helped_filings fh on fh.dossier_id = f.id join mandates w on w.id = fh.mandate_id and w.scope <> 'thisDossier' and w.first_dossier_id = f.id
       where f.office_id = any ($2) and (f.personal_id = d.personal_id or (f.phone = d.phone and f.applicant_folded = d.applicant_folded))
         and (w.scope = 'allOnline' or f.procedure_code = d.procedure_code)
     ) near on near.id is not null
     join mandates m on m.id = near.id join dossiers f on f.id = m.first_dossier_id
     left join teams t on t.office_id = m.office_id and t.id = m.team_id left join team_people p on p.id = m.person_id
     where d.id = $1 and ${samePersonAsF} order by m.kept_at desc, m.id limit 20`,
    [asked.dossierId, asked.officeIds],
  );
  return rows;
}

/** Which members looked, newest first. */
export async function listMemberLooks(db: Db, dossierId: string): Promise<readonly { readonly at: Instant; readonly by: string }[]> {
  const { rows } = await db.query<{ at: Instant; by: string }>(
    `select l.looked_at as at, p.full_name as by from mandate_looks l join team_people p on p.id = l.person_id
     where l.dossier_id = $1 order by l.looked_at desc limit 50`,
    [dossierId],
  );
  return rows;
}

/** The citizen says that he did not ask for this help: the credit is doubtful until the ward has looked. Saying it again changes nothing. */
export async function denyHelp(db: Db, { dossierId, now }: { readonly dossierId: string; readonly now: Instant }): Promise<void> {
  await db.query(
    `with denied as (
       update helped_filings h set credit = 'doubtful' where dossier_id = $1 and (credit in ('proven', 'confirmed', 'unconfirmed') or (credit = 'doubtful' and not ${isDeniedH}))
       returning office_id, dossier_id
     ) insert into help_acts (office_id, id, dossier_id, kind, acted_at) select office_id, $2, dossier_id, 'denied', $3 from denied`,
    [dossierId, newId(now), now],
  );
}
