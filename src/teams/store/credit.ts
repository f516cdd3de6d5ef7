import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { HelpedCount } from '../rules/credit.ts';
import type { Credit } from '../rules/help.ts';

/** Which help is asked for: given at these units, with dossiers filed to these offices, submitted from the first to the last day. */
export type CreditScope = { readonly units: readonly string[]; readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate };

const helped = `dossiers d left join helped_filings h on h.dossier_id = d.id
  where d.office_id = any ($1) and d.submitted_at >= $2 and d.submitted_at < $3 and d.help_unit_code = any ($4)`;

/** Counted from the records; imported filings are there with a post and without a member. */
export async function countHelped(db: Db, scope: CreditScope): Promise<readonly HelpedCount[]> {
  const { rows } = await db.query<HelpedCount>(
    `select d.help_unit_code as "unitCode", h.team_id as "teamId", h.person_id as "personId", h.autonomy, h.credit,
       to_char(d.submitted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, count(*) as count
     from ${helped} group by 1, 2, 3, 4, 5, 6`,
    parameters(scope),
  );
  return rows;
}

export type Channels = {
  readonly self: number;
  readonly neighbourhood: number;
  readonly ward: number;
  readonly counter: number;
  readonly post: number;
  /** Of those helped at a neighbourhood, and at ward or district, how many nobody has proven or confirmed: in those numbers, and told beside them. */
  readonly neighbourhoodUnproven: number;
  readonly wardUnproven: number;
};

/**
 * How the dossiers of an office came: filed alone, helped at a neighbourhood, helped at ward or district, at the desk, by post. Each is one of them. Helped is
 * what was filed as helped, at the place told with the filing, whether or not who helped was proven since.
 */
export async function countChannels(db: Db, { officeId, from, to }: { readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate }): Promise<Channels> {
  const { rows } = await db.query<Channels>(
    `select count(*) filter (where d.channel = 'online' and d.help_place is null) as self,
       count(*) filter (where d.channel = 'online' and d.help_place = 'neighbourhood') as neighbourhood,
       count(*) filter (where d.channel = 'online' and d.help_place in ('ward', 'district')) as ward,
       count(*) filter (where d.channel = 'counter') as counter, count(*) filter (where d.channel = 'post') as post,
       count(*) filter (where d.channel = 'online' and d.help_place = 'neighbourhood' and h.is_unproven) as "neighbourhoodUnproven",
       count(*) filter (where d.channel = 'online' and d.help_place in ('ward', 'district') and h.is_unproven) as "wardUnproven"
     from dossiers d
     left join lateral (
       select not exists (select 1 from helped_filings f where f.dossier_id = d.id and f.credit in ('proven', 'confirmed')) as is_unproven where d.help_place is not null
     ) h on true
     where d.office_id = $1 and d.submitted_at >= $2 and d.submitted_at < $3`,
    [officeId, atMinute(from, 0), atMinute(addDays(to, 1), 0)],
  );
  return rows[0] ?? { self: 0, neighbourhood: 0, ward: 0, counter: 0, post: 0, neighbourhoodUnproven: 0, wardUnproven: 0 };
}

/** How many different people were helped, and how many of them have filed online by themselves since: the same phone and name. */
export async function countLaterAlone(db: Db, scope: CreditScope): Promise<{ readonly people: number; readonly laterAlone: number }> {
  const { rows } = await db.query<{ people: number; laterAlone: number }>(
    `with person as (
       select d.office_id, d.phone, d.applicant_folded, min(d.submitted_at) as helped_at from ${helped} and d.phone is not null group by 1, 2, 3
     )
     select count(*) as people, count(*) filter (where exists (
       select 1 from dossiers o where o.office_id = person.office_id and o.phone = person.phone and o.applicant_folded = person.applicant_folded
         and o.channel = 'online' and o.help_place is null and o.submitted_at > person.helped_at
     )) as "laterAlone" from person`,
    parameters(scope),
  );
  return rows[0] ?? { people: 0, laterAlone: 0 };
}

function parameters({ officeIds, from, to, units }: CreditScope): unknown[] {
  return [officeIds, atMinute(from, 0), atMinute(addDays(to, 1), 0), units];
}

/** A help that the ward has to look at. */
export type OpenHelp = {
  readonly dossierId: string;
  readonly code: string;
  readonly submittedAt: Instant;
  readonly unitCode: string;
  readonly teamId: string | null;
  readonly saidName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly credit: Credit;
  /** Why it is doubtful. */
  readonly doubt: 'denied' | 'leftTeam' | null;
};

const openHelpMax = 200;

/** Help nobody has confirmed or that its citizen doubts, oldest first. */
export async function listOpenHelp(db: Db, officeId: number): Promise<readonly OpenHelp[]> {
  const { rows } = await db.query<OpenHelp>(
    `select h.dossier_id as "dossierId", d.code, h.submitted_at as "submittedAt", h.unit_code as "unitCode", h.team_id as "teamId", h.said_name as "saidName",
       h.person_id as "personId", p.full_name as "personName", h.credit,
       (select a.kind from help_acts a where a.office_id = h.office_id and a.dossier_id = h.dossier_id and a.kind in ('denied', 'leftTeam')
         and h.credit = 'doubtful' order by a.acted_at desc, a.id desc limit 1) as doubt
     from helped_filings h join dossiers d on d.office_id = h.dossier_office_id and d.id = h.dossier_id left join team_people p on p.id = h.person_id
     where h.office_id = $1 and h.credit in ('unconfirmed', 'doubtful') order by h.submitted_at, h.dossier_id limit ${openHelpMax}`,
    [officeId],
  );
  return rows;
}

export type HelpDecision = {
  readonly officeId: number;
  readonly dossierIds: readonly string[];
  readonly kind: 'confirmed' | 'refused';
  /** Who it was, where the filing does not say; must be in a team of the office. */
  readonly personId: string | null;
  readonly officerId: string;
  readonly now: Instant;
};

/** The ward confirms or refuses the credit for filings of its posts. How many that were; saying the same again changes nothing. */
export async function decideHelp(db: Db, decision: HelpDecision): Promise<number> {
  const { officeId, dossierIds, kind, personId, officerId, now } = decision;
  const { rows } = await db.query<{ dossier_id: string }>(
    `with decided as (
       update helped_filings set credit = $3, person_id = coalesce($4::uuid, person_id)
       where office_id = $1 and dossier_id = any ($2::uuid[]) and credit in ('unconfirmed', 'doubtful') returning dossier_id, person_id
     ) insert into help_acts (office_id, id, dossier_id, kind, officer_id, person_id, acted_at)
     select $1, (($5::uuid[])[row_number() over ()]), dossier_id, $3, $6, person_id, $7 from decided returning dossier_id`,
    [officeId, dossierIds, kind, personId, dossierIds.map(() => newId(now)), officerId, now],
  );
  return rows.length;
}

/** Whether somebody is or was in a team of the office. */
export async function isOfOffice(db: Db, { officeId, personId }: { readonly officeId: number; readonly personId: string }): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>('select id from memberships where office_id = $1 and person_id = $2 limit 1', [officeId, personId]);
  return rows.length > 0;
}
