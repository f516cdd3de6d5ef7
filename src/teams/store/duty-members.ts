import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { MemberRole } from '../rules/membership.ts';

/** Somebody in a team of a unit, as its duty and its cards need them: no phone. */
export type DutyMember = {
  readonly unitCode: string;
  readonly teamName: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly role: MemberRole;
  readonly position: string;
  readonly fromOn: PlainDate | null;
  readonly untilOn: PlainDate | null;
  /** Whether they agreed to be named in public. */
  readonly named: 'yes' | 'no';
};

/** Members of the teams of one unit, or of all units, who are in it on the day or later. */
export async function listDutyMembers(db: Db, { unitCode, from }: { readonly unitCode: string | null; readonly from: PlainDate }): Promise<readonly DutyMember[]> {
  const { rows } = await db.query<DutyMember>(
    `select t.unit_code as "unitCode", t.name as "teamName", m.id as "membershipId", m.person_id as "personId", p.full_name as "fullName", m.role,
       coalesce(m.position_title, s.name, '') as position, m.from_on as "fromOn", least(m.until_on, t.ended_on) as "untilOn", coalesce(c.agreed, 'no') as named
     from memberships m
     join teams t on t.office_id = m.office_id and t.id = m.team_id
     join team_people p on p.id = m.person_id
     left join team_positions s on s.level = t.level and s.code = m.position_code
     left join lateral (
       select agreed from public_name_consents n where n.office_id = t.office_id and n.person_id = m.person_id order by noted_at desc, id desc limit 1
     ) c on true
     where ($1::text is null or t.unit_code = $1) and (m.until_on is null or m.until_on >= $2) and (t.ended_on is null or t.ended_on >= $2)
     order by t.unit_code, case m.role when 'leader' then 1 when 'deputy' then 2 else 3 end, p.full_name`,
    [unitCode, from],
  );
  return rows;
}

/** What a member said about being named; what they said before stays in the book. */
export async function noteNameConsent(
  db: Db,
  one: { readonly officeId: number; readonly id: string; readonly personId: string; readonly agreed: 'yes' | 'no'; readonly by: string; readonly now: Instant },
): Promise<void> {
  await db.query('insert into public_name_consents (office_id, id, person_id, agreed, noted_by, noted_at) values ($1, $2, $3, $4, $5, $6) on conflict (office_id, id) do nothing', [
    one.officeId,
    one.id,
    one.personId,
    one.agreed,
    one.by,
    one.now,
  ]);
}
