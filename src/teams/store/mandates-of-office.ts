import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Mandate, MandateAct } from '../rules/mandate.ts';
import { actsOfM, mandateOfM } from './mandates.ts';

/** A mandate as its ward looks at it. */
export type MandateOfOffice = {
  readonly mandate: Mandate;
  readonly acts: readonly (MandateAct & { readonly why: readonly string[] })[];
  readonly keptAt: Instant;
  readonly unitCode: string;
  readonly teamName: string | null;
  readonly memberName: string | null;
  readonly dossierCode: string;
  readonly dossierOfficeId: number;
  readonly applicantName: string;
  readonly signature: string | null;
};

const mandatesShownMax = 200;

/** The newest mandates of an office that have no end yet; whether they need the ward the rule says. */
export async function listOpenMandates(db: Db, { officeId, day }: { readonly officeId: number; readonly day: string }): Promise<readonly MandateOfOffice[]> {
  const { rows } = await db.query<MandateOfOffice>(
    `${selectMandates} where m.office_id = $1 and m.until_on >= $2
       and not exists (select 1 from mandate_acts a where a.office_id = m.office_id and a.mandate_id = m.id and a.kind in ('ended', 'takenOver'))
     order by m.kept_at desc limit ${mandatesShownMax}`,
    [officeId, day],
  );
  return rows;
}

export async function findMandate(db: Db, id: string): Promise<MandateOfOffice | null> {
  const { rows } = await db.query<MandateOfOffice>(`${selectMandates} where m.id = $1`, [id]);
  return rows[0] ?? null;
}

const selectMandates = `select ${mandateOfM} as mandate, ${actsOfM} as acts, m.kept_at as "keptAt", m.unit_code as "unitCode", t.name as "teamName",
    coalesce(p.full_name, m.said_name) as "memberName", f.code as "dossierCode", f.office_id as "dossierOfficeId", f.applicant_name as "applicantName",
    case when m.agreed_by = 'signature' then s.content -> 'mandate' -> 'signature' end as signature
  from mandates m join dossiers f on f.id = m.first_dossier_id
  join dossier_acts s on s.office_id = f.office_id and s.dossier_id = f.id and s.seq = 0
  left join teams t on t.office_id = m.office_id and t.id = m.team_id left join team_people p on p.id = m.person_id`;
