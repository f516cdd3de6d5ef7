import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import type { TrainingSession } from '../rules/course.ts';
import { signupsOf } from '../rules/signup.ts';
import { signupActsOf } from './session-people.ts';

type Telling = { readonly session: TrainingSession; readonly kind: 'sessionCancelled' | 'sessionMoved'; readonly body: string; readonly now: Instant };

/** A message to each phone of those signed up, waiting ones too; one person in two wards is told once. */
export async function tellSignedUp(db: Db, { session, kind, body, now }: Telling): Promise<void> {
  const signed = signupsOf(await signupActsOf(db, [session]), session.capacity);
  const { rows } = await db.query<{ phone: string }>('select distinct phone from team_people where id = any ($1) and phone is not null order by phone', [
    signed.map(({ personId }) => personId),
  ]);
  await queueNotices(
    db,
    rows.map(({ phone }) => ({ officeId: session.officeId, id: newId(now), dossierId: null, kind, channel: 'sms', address: phone, body, createdAt: now })),
  );
}
