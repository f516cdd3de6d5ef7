import { problemError } from '../../basics/http/problem.ts';
import { isEmail, isPersonName, normalisePhone } from '../../basics/rules/identity.ts';
import { fold, oneLine } from '../../basics/rules/text.ts';
import { type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { TeamPerson } from '../rules/membership.ts';
import { findPerson, likePeople } from '../store/people.ts';
import { teamsOfPerson } from '../store/teams.ts';
import type { NewMembership } from './change-shapes.ts';
import { personExists, wrongField } from './team-problems.ts';

type Who = Pick<NewMembership, 'personId' | 'person'>;

/**
 * The person meant: one of the office, or a new one. Throws when neither or both are told, when the name or phone can't be one, and `personExists` when
 * somebody of the same name or phone is known and nobody has said that this is another person.
 */
export async function personMeant(
  db: Db,
  input: { readonly who: Who; readonly officeId: number; readonly now: Instant },
): Promise<{ readonly person: TeamPerson; readonly isNew: 'yes' | 'no' }> {
  const { who, officeId, now } = input;
  if ((who.personId === undefined) === (who.person === undefined))
    throw wrongField('personId', { vi: 'Chọn một người đã có trong sổ, hoặc ghi một người mới.', en: 'Take somebody who is known, or write somebody new.' });
  if (who.person === undefined) {
    const found = await findPerson(db, who.personId ?? '');
    if (found === null || found.officeId !== officeId)
      throw wrongField('personId', { vi: 'Không có người này trong sổ của đơn vị.', en: 'There is no such person at this office.' });
    return { person: found, isNew: 'no' };
  }
  const person: TeamPerson = { id: newId(now), officeId, officerId: null, ...readPerson(who.person) };
  if (who.person.other !== 'yes') await refuseLikes(db, person, now);
  return { person, isNew: 'yes' };
}

/** Name, phone and mail in their kept forms. Throws `malformed` with the field. */
export function readPerson(told: { readonly fullName: string; readonly phone: string | null; readonly email?: string | null }): Pick<TeamPerson, 'fullName' | 'phone' | 'email'> {
  const fullName = oneLine(told.fullName);
  if (!isPersonName(fullName)) throw wrongField('fullName', { vi: 'Họ tên chỉ có chữ, không có số hay ký hiệu.', en: 'A name has letters, no digits or signs.' });
  const typed = (told.phone ?? '').trim();
  const phone = typed === '' ? null : normalisePhone(typed);
  if (typed !== '' && phone === null)
    throw wrongField('phone', { vi: 'Số điện thoại chưa đúng, ví dụ 0901 234 567; không có thì bỏ trống.', en: 'This is no phone number; leave it empty if there is none.' });
  const email = (told.email ?? '').trim();
  if (email !== '' && !isEmail(email)) throw wrongField('email', { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'This is no e-mail address.' });
  return { fullName, phone, email: email === '' ? null : email };
}

async function refuseLikes(db: Db, person: TeamPerson, now: Instant): Promise<void> {
  const likes = await likePeople(db, person);
  if (likes.length === 0) return;
  const candidates = [];
  for (const one of [...likes].sort((a, b) => Number(fold(b.fullName) === fold(person.fullName)) - Number(fold(a.fullName) === fold(person.fullName)))) {
    const teams = await teamsOfPerson(db, { personId: one.id, day: plainDateOf(now) });
    candidates.push({ id: one.id, fullName: one.fullName, phone: one.phone, teams: teams.map(({ name }) => name) });
  }
  throw problemError(personExists(candidates));
}
