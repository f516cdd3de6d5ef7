import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** What the records tell about one member of a team. */
export type MemberActivity = {
  readonly personId: string;
  readonly fullName: string;
  readonly role: 'leader' | 'deputy' | 'member';
  readonly assisted: number;
  readonly returned: number;
  /** The ward has not confirmed yet who it was. */
  readonly unconfirmed: number;
  readonly lastAssistedOn: PlainDate | null;
  /** At machines where he is let in now: what they told last as waiting to be sent, whoever filed it; null where he is let in at none that has told. */
  readonly waiting: number | null;
  readonly lastSeen: Instant | null;
  readonly lessonsPassed: number;
};

/** The members of today of a team with what each did in the period: by role and name, never by figures. Counted from the records at each asking. */
export async function listMemberActivity(
  db: Db,
  input: { readonly officeId: number; readonly teamId: string; readonly period: Period; readonly today: PlainDate },
): Promise<readonly MemberActivity[]> {
  const { rows } = await db.query<MemberActivity>(
    `with member as (
       select m.person_id, (array_agg(m.role order by array_position(array['leader', 'deputy', 'member'], m.role)))[1] as role from memberships m
       where m.office_id = $1 and m.team_id = $2 and (m.from_on is null or m.from_on <= $5) and (m.until_on is null or m.until_on >= $5) group by 1
     ), help as (
       select h.person_id, count(*) filter (where h.submitted_at >= $3 and h.submitted_at < $4) as assisted,
         count(*) filter (where h.submitted_at >= $3 and h.submitted_at < $4 and ${sentBack}) as returned,
         count(*) filter (where h.submitted_at >= $3 and h.submitted_at < $4 and h.credit in ('unconfirmed', 'doubtful')) as unconfirmed,
         max((h.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as "lastAssistedOn"
       from helped_filings h join dossiers d on d.office_id = h.dossier_office_id and d.id = h.dossier_id
       where h.office_id = $1 and h.team_id = $2 and h.credit <> 'refused' group by 1
     )
     select p.id as "personId", p.full_name as "fullName", member.role, coalesce(help.assisted, 0) as assisted, coalesce(help.returned, 0) as returned,
       coalesce(help.unconfirmed, 0) as unconfirmed, help."lastAssistedOn",
       (select sum(r.waiting) from (select distinct device_id from member_sessions where person_id = p.id and ended_at is null) s
        join devices v on v.id = s.device_id and v.retired_at is null
        left join lateral (select waiting from device_reconciliations where office_id = v.office_id and device_id = v.id order by day desc limit 1) r on true) as waiting,
       (select max(s.seen_at) from member_sessions s where s.person_id = p.id) as "lastSeen",
       (select count(distinct t.lesson_code) from training_tests t where t.person_id = p.id and t.passed = 'yes') as "lessonsPassed"
     from member join team_people p on p.office_id = $1 and p.id = member.person_id left join help on help.person_id = p.id
     order by array_position(array['leader', 'deputy', 'member'], member.role), p.search_name`,
    [input.officeId, input.teamId, ...bounds(input.period), input.today],
  );
  return rows;
}

const sentBack = `(d.supplement_requested_at is not null or d.stage = 'refused')`;

export type MemberCount = {
  readonly officeId: number;
  readonly teamId: string;
  readonly teamName: string;
  readonly unitCode: string;
  readonly personId: string;
  readonly fullName: string;
  readonly assisted: number;
  readonly returned: number;
};

/** What was credited to the members of today of the offices' teams in the period: what they proved or the ward confirmed, each under the team it was done for. */
export async function countByMember(db: Db, input: { readonly officeIds: readonly number[]; readonly period: Period; readonly today: PlainDate }): Promise<readonly MemberCount[]> {
  const { rows } = await db.query<MemberCount>(
    `select t.office_id as "officeId", t.id as "teamId", t.name as "teamName", t.unit_code as "unitCode", p.id as "personId", p.full_name as "fullName",
       count(*) as assisted, count(*) filter (where ${sentBack}) as returned
     from helped_filings h join dossiers d on d.office_id = h.dossier_office_id and d.id = h.dossier_id
     join teams t on t.office_id = h.office_id and t.id = h.team_id join team_people p on p.office_id = h.office_id and p.id = h.person_id
     where h.office_id = any ($1) and h.credit in ('proven', 'confirmed') and h.submitted_at >= $2 and h.submitted_at < $3
       and exists (select 1 from memberships m where m.office_id = t.office_id and m.team_id = t.id and m.person_id = p.id and (m.until_on is null or m.until_on >= $4))
     group by 1, 2, 3, 4, 5, 6 order by p.full_name, p.id`,
    [input.officeIds, ...bounds(input.period), input.today],
  );
  return rows;
}

function bounds(period: Period): readonly [Instant, Instant] {
  return [atMinute(period.from, 0), atMinute(addDays(period.to, 1), 0)];
}
