import { allow, type Outcome } from '../../basics/rules/outcome.ts';
import { addMillis, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { isQuiet, outreachMessageKind } from '../../notices/rules/quiet-hours.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { type MessageSettings, mayActOnRun, type RunAct } from '../rules/message-run.ts';
import { messageText } from '../rules/message-text.ts';
import { countAgreedPhones, newestConsents } from './message-consents.ts';
import { countRuns, freezePhones, type KeptRun, listRunning, lockRun, noteConfirmed, noteEnded, takeRunning } from './message-runs.ts';
import { addRecordVersion, writeItem } from './records.ts';

export type MessageHouse = {
  readonly pool: Pool;
  readonly baseUrl: string;
  readonly messages: MessageSettings;
  now(): Instant;
  directory(): Directory;
  pokeSender(): void;
};
type Ending = { readonly state: 'stopped' | 'done'; readonly by: { readonly id: string | null; readonly name: string }; readonly why: string | null; readonly now: Instant };
type Acting = {
  readonly id: string;
  readonly kind: RunAct;
  readonly why: string | null;
  readonly by: { readonly id: string; readonly name: string; readonly confirms: 'yes' | 'no' };
};

/** Confirm, send back or stop: lock, look, decide, note; one transaction. */
export async function actOnRun(house: MessageHouse, { id, kind, why, by }: Acting): Promise<Outcome<null> | 'absent'> {
  const now = house.now();
  return house.pool.inTransaction(async (db) => {
    const run = await lockRun(db, id);
    if (run === null) return 'absent';
    const outcome = mayActOnRun({ run, act: { kind, why }, by, agreed: await countAgreedPhones(db, run.toOffices) });
    if (!outcome.ok) return outcome;
    if (kind === 'return') await noteEnded(db, run, { state: 'returned', by: by.name, why, itemId: null, now });
    if (kind === 'stop') await end(house, db, { run, ending: { state: 'stopped', by, why, now } });
    if (kind === 'confirm') {
      await freezePhones(db, run);
      await noteConfirmed(db, run, { by, now });
    }
    return allow(null);
  });
}

/** As many as the sender takes at once; a run goes on with the next round. */
const atOnce = 200;
const dayMillis = 24 * 3_600_000;
/** Whom it could not reach by then is left out: an old message is none. */
const endsAfterDays = 3;

/**
 * Hands over what may go out now. Nothing by night; nobody twice in a day; nobody who has withdrawn since. Of several processes one at a time, so that two
 * runs do not both find that a phone had nothing yet. A run that fails is told and holds up no other.
 */
export async function sendMessages(house: MessageHouse, log: (line: string) => void): Promise<number> {
  let total = 0;
  for (const id of await listRunning(house.pool))
    total += await house.pool
      .inTransaction((db) => sendRun(house, db, id))
      .catch((error: Error) => {
        log(`Outreach messages ${id}: ${error.message}`);
        return 0;
      });
  if (total > 0) house.pokeSender();
  return total;
}

async function sendRun(house: MessageHouse, db: Db, id: string): Promise<number> {
  if (!(await isSenderAlone(db))) return 0;
  const run = await takeRunning(db, id);
  if (run === null) return 0;
  const now = house.now();
  await leaveOut(db, { run, now });
  const taken = isQuiet(now, house.messages.quiet) ? [] : await takePhones(db, { run, now, perDay: house.messages.perPhonePerDay });
  const notices = taken.map(({ phone, token }) => ({
    officeId: run.officeId,
    id: newId(now),
    dossierId: null,
    kind: outreachMessageKind,
    channel: 'sms' as const,
    address: phone,
    body: messageText({ ...run, label: house.messages.label, link: withdrawalLink(house.baseUrl, token) }),
    createdAt: now,
  }));
  await queueNotices(db, notices);
  await db.query(
    `update message_run_phones p set state = 'handedOver', notice_id = t.notice_id from unnest($3::text[], $4::uuid[]) as t (phone, notice_id)
     where p.office_id = $1 and p.run_id = $2 and p.phone = t.phone`,
    [run.officeId, run.id, notices.map(({ address }) => address), notices.map((one) => one.id)],
  );
  const counts = (await countRuns(db, [run.id])).get(run.id);
  if (counts === undefined || counts.waiting + counts.queued === 0) await end(house, db, { run, ending: { state: 'done', by: { id: null, name: 'Hệ thống' }, why: null, now } });
  return taken.length;
}

/** Until the end of the transaction. */
async function isSenderAlone(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ alone: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('outreach messages', 0)) as alone`);
  return rows[0]?.alone === true;
}

/** Who has withdrawn since it was confirmed; and everybody, when it has waited too long. */
async function leaveOut(db: Db, { run, now }: { readonly run: KeptRun; readonly now: Instant }): Promise<void> {
  const isOld = run.confirmedAt !== null && addMillis(run.confirmedAt, endsAfterDays * dayMillis) <= now;
  await db.query(
    `update message_run_phones p set state = 'leftOut' where p.office_id = $2 and p.run_id = $3 and p.state = 'waiting'
       and ($4 or not exists (select 1 from (${newestConsents}) c where c.phone = p.phone and c.office_id = p.consent_office_id and c.said = 'agreed'))`,
    [run.toOffices, run.officeId, run.id, isOld],
  );
}

/** Held, so that who withdraws meanwhile either is left out here, or finds the message in the queue and stops it there. */
async function takePhones(
  db: Db,
  { run, now, perDay }: { readonly run: KeptRun; readonly now: Instant; readonly perDay: number },
): Promise<readonly { readonly phone: string; readonly token: string }[]> {
  const { rows } = await db.query<{ phone: string; token: string }>(
    `select p.phone, (select c.token from message_consents c where c.phone = p.phone and c.office_id = p.consent_office_id order by c.seq desc limit 1) as token
     from message_run_phones p where p.office_id = $1 and p.run_id = $2 and p.state = 'waiting'
       and (select count(*) from notices n where n.address = p.phone and n.kind = '${outreachMessageKind}' and n.created_at > $3 and n.state <> 'stopped') < $4
     order by p.phone limit ${atOnce} for update of p`,
    [run.officeId, run.id, addMillis(now, -dayMillis), perDay],
  );
  return rows;
}

export function withdrawalLink(baseUrl: string, token: string): string {
  return `${baseUrl}/thoi-nhan-tin/${token}`;
}

/** What waits is taken back, and what was sent becomes one record of outreach; of a run that reached nobody there is none. */
async function end(house: MessageHouse, db: Db, { run, ending }: { readonly run: KeptRun; readonly ending: Ending }): Promise<void> {
  await db.query(`update message_run_phones set state = 'leftOut' where office_id = $1 and run_id = $2 and state = 'waiting'`, [run.officeId, run.id]);
  await db.query(
    `update notices n set state = 'stopped', next_try_at = null from message_run_phones p
     where p.office_id = $1 and p.run_id = $2 and n.office_id = p.office_id and n.id = p.notice_id and n.state = 'queued'`,
    [run.officeId, run.id],
  );
  const sent = (await countRuns(db, [run.id])).get(run.id)?.sent ?? 0;
  const itemId = sent === 0 ? null : await keepAsItem(house, db, { run, ending, sent });
  await noteEnded(db, run, { ...ending, by: ending.by.id === null ? null : ending.by.name, itemId });
}

async function keepAsItem(house: MessageHouse, db: Db, { run, ending, sent }: { readonly run: KeptRun; readonly ending: Ending; readonly sent: number }): Promise<string> {
  const { now, by } = ending;
  const id = newId(now);
  const content = {
    kind: 'sms' as const,
    unitCode: getOffice(house.directory(), run.officeId).unitCode,
    message: run.body,
    quantity: sent,
    place: '',
    fromOn: plainDateOf(run.confirmedAt ?? now),
    toOn: plainDateOf(now),
    costDong: null,
  };
  await writeItem(db, { id, officeId: run.officeId, content, fileId: null, version: 1, withdrawn: 'no' });
  await addRecordVersion(db, { id, officeId: run.officeId, content, version: 1, act: 'entered', fileId: null, why: 'Đợt nhắn tin qua hệ thống', by, now });
  return id;
}
