import { parseUuidV7, type Uuid } from '../../basics/rules/ids.ts';
import { comparePeople, nfc } from '../../basics/rules/text.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { OfficerRole, Role } from '../rules/role.ts';

export type NewOfficer = {
  readonly id: Uuid;
  readonly username: string;
  readonly fullName: string;
  /** Made by `hashPassword`; an import may bring it ready. */
  readonly passwordHash: string;
  readonly mustChangePassword: 'yes' | 'no';
  readonly roles: readonly OfficerRole[];
};

/** Call it inside a transaction: the account and its roles belong together. */
export async function addOfficer(db: Db, officer: NewOfficer): Promise<'added' | 'usernameTaken'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into officers (id, username, full_name, password_hash, must_change_password)
     values ($1, $2, $3, $4, $5)
     on conflict on constraint officers_username do nothing
     returning id`,
    [officer.id, usernameKey(officer.username), nfc(officer.fullName), officer.passwordHash, officer.mustChangePassword === 'yes'],
  );
  if (rows.length === 0) return 'usernameTaken';
  await db.query(
    `insert into officer_roles (office_id, officer_id, role)
     select held.office_id, $1, held.role from unnest($2::int[], $3::text[]) as held (office_id, role)
     on conflict do nothing`,
    [officer.id, officer.roles.map((one) => one.officeId), officer.roles.map((one) => one.role)],
  );
  return 'added';
}

/** User names are compared without regard to capitals: phones write the first letter large. */
export function usernameKey(username: string): string {
  return nfc(username).trim().toLowerCase();
}

export type OfficerAtOffice = { readonly id: string; readonly fullName: string; readonly roles: readonly Role[]; readonly locked: 'yes' | 'no' };

/** The people of one office with what they may do there, by given name as lists of people are sorted. */
export async function listOfficers(db: Db, input: { readonly officeId: number; readonly now: Instant }): Promise<readonly OfficerAtOffice[]> {
  const { rows } = await db.query<OfficerAtOffice>(
    `select o.id, o.full_name as "fullName", array_agg(r.role order by r.role) as roles,
       case when o.locked_until > $2 then 'yes' else 'no' end as locked
     from officer_roles r join officers o on o.id = r.officer_id
     where r.office_id = $1 and o.active
     group by o.id, o.full_name, o.locked_until`,
    [input.officeId, input.now],
  );
  return [...rows].sort((one, other) => comparePeople(one.fullName, other.fullName));
}

/** The roles of the officer `o`, as they are held in `OfficerSession`. */
export const heldRoles = `coalesce((select json_agg(json_build_object('officeId', r.office_id, 'role', r.role) order by r.office_id, r.role)
  from officer_roles r where r.officer_id = o.id), '[]')`;

/** An account that may still log in, with its roles; null when there is none. */
export async function findOfficer(db: Db, id: string): Promise<{ readonly fullName: string; readonly roles: readonly OfficerRole[] } | null> {
  if (parseUuidV7(id) === null) return null;
  const { rows } = await db.query<{ fullName: string; roles: readonly OfficerRole[] }>(
    `select o.full_name as "fullName",
       ${heldRoles} as roles
     from officers o where o.id = $1 and o.active`,
    [id],
  );
  return rows[0] ?? null;
}

/** Takes the lock off an account that has a role at one of the offices; 'absent' when there is no such account there. */
export async function unlockOfficer(db: Db, input: { readonly officerId: string; readonly officeIds: readonly number[] }): Promise<'unlocked' | 'absent'> {
  const { rows } = await db.query<{ id: string }>(
    `update officers set failed_log_ins = 0, locked_until = null
     where id = $1 and active and exists (select 1 from officer_roles r where r.officer_id = officers.id and r.office_id = any($2::int[]))
     returning id`,
    [input.officerId, input.officeIds],
  );
  return rows.length === 0 ? 'absent' : 'unlocked';
}
