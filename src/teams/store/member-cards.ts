import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { UnitPlace } from './duty.ts';

export type CardRow = {
  readonly officeId: number;
  readonly id: string;
  readonly code: string;
  readonly membershipId: string;
  readonly issuedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly revokedAt: Instant | null;
  readonly revokedWhy: string | null;
};

const columns = `c.office_id as "officeId", c.id, c.code, c.membership_id as "membershipId", c.issued_on as "issuedOn", c.valid_until as "validUntil",
  c.revoked_at as "revokedAt", c.revoked_why as "revokedWhy"`;

/** A card with what it says of its holder; never a phone. */
export type CheckedCard = CardRow & {
  readonly personId: string;
  readonly fullName: string;
  readonly position: string;
  readonly teamName: string;
  readonly unitCode: string;
  readonly fromOn: PlainDate | null;
  readonly untilOn: PlainDate | null;
};

export async function findCard(db: Db, code: string): Promise<CheckedCard | null> {
  const { rows } = await db.query<CheckedCard>(
    `select ${columns}, p.id as "personId", p.full_name as "fullName", coalesce(m.position_title, s.name, '') as position, t.name as "teamName", t.unit_code as "unitCode",
       m.from_on as "fromOn", least(m.until_on, t.ended_on) as "untilOn"
     from member_cards c
     join memberships m on m.office_id = c.office_id and m.id = c.membership_id
     join teams t on t.office_id = m.office_id and t.id = m.team_id
     join team_people p on p.id = m.person_id
     left join team_positions s on s.level = t.level and s.code = m.position_code
     where c.code = $1`,
    [code],
  );
  return rows[0] ?? null;
}

/** The cards of a unit's members, the newest first. */
export async function listCards(db: Db, { officeId, unitCode }: UnitPlace): Promise<readonly CardRow[]> {
  const { rows } = await db.query<CardRow>(
    `select ${columns} from member_cards c
     join memberships m on m.office_id = c.office_id and m.id = c.membership_id
     join teams t on t.office_id = m.office_id and t.id = m.team_id
     where c.office_id = $1 and t.unit_code = $2 order by c.id desc`,
    [officeId, unitCode],
  );
  return rows;
}

/** A new card ends the one before it: a member has one. The same id a second time changes nothing. */
export async function issueCard(
  db: Db,
  card: Pick<CardRow, 'officeId' | 'id' | 'code' | 'membershipId' | 'issuedOn' | 'validUntil'> & { readonly by: string; readonly now: Instant },
): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `insert into member_cards (office_id, id, code, membership_id, issued_on, valid_until, issued_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (office_id, id) do nothing returning id`,
    [card.officeId, card.id, card.code, card.membershipId, card.issuedOn, card.validUntil, card.by],
  );
  if (rows.length === 0) return;
  await db.query(
    `update member_cards set revoked_at = $4, revoked_by = $5, revoked_why = 'Đã cấp thẻ mới' where office_id = $1 and membership_id = $2 and id <> $3 and revoked_at is null`,
    [card.officeId, card.membershipId, card.id, card.now, card.by],
  );
}

export async function revokeCard(db: Db, one: { readonly officeId: number; readonly id: string; readonly why: string; readonly by: string; readonly now: Instant }): Promise<void> {
  await db.query('update member_cards set revoked_at = $3, revoked_by = $4, revoked_why = $5 where office_id = $1 and id = $2 and revoked_at is null', [
    one.officeId,
    one.id,
    one.now,
    one.by,
    one.why,
  ]);
}
