import { type Instant, plainDateOf } from '../../basics/rules/time.ts';
import { newestOccurrence, nextMailTry } from '../rules/mailing.ts';
import { listDueRuns, listRunning, noteRun, queueOccurrences, type RunEnd, type RunKey, stopMailing, type TakenRun, takeRun } from '../store/mailings.ts';
import type { MailAnswer, Mailer } from '../store/smtp.adapter.ts';
import type { ReportHouse } from './figure-scope.ts';
import { mailOf } from './mailing-mail.ts';

/** `mailer`: null as long as no mail server is set. */
export type MailingHouse = ReportHouse & { readonly mailer: Mailer | null };

/** Who asked for a mail by hand waits for it. */
const everyMs = 20_000;

/**
 * Queues what has come due and sends what waits, several processes beside each other: an occurrence is queued once, and a mail is handed over by whoever
 * holds its row. The process that dies between the server's yes and the note of it sends once more, under the same Message-ID.
 */
export async function mailRound(house: MailingHouse, log: (line: string) => void): Promise<void> {
  const { mailer } = house;
  if (mailer === null) return;
  await queueDue(house);
  for (const key of await listDueRuns(house.pool, house.now())) await sendRun(house, { key, mailer }).catch((error: Error) => log(`Mail ${key.viewId}: ${error.message}`));
}

async function queueDue(house: MailingHouse): Promise<void> {
  const now = house.now();
  const newest = (await listRunning(house.pool)).map((one) => {
    return { ...one, occurrence: newestOccurrence(one, { now, calendar: house.directory().calendarOf(one.officeId, plainDateOf(now)) }) };
  });
  const due = newest.filter(({ occurrence, since }) => occurrence.sendAt > since);
  await queueOccurrences(house.pool, due, now);
}

async function sendRun(house: MailingHouse, { key, mailer }: { readonly key: RunKey; readonly mailer: Mailer }): Promise<void> {
  await house.pool.inTransaction(async (db) => {
    const run = await takeRun(db, key, house.now());
    if (run === null) return;
    const mail = await mailOf(house, run);
    if (typeof mail !== 'string') return noteRun(db, run, endOf(run, await mailer(mail), house.now()));
    await stopMailing(db, run, mail);
    await noteRun(db, run, { state: 'dropped', nextTryAt: null, fault: null, refused: [], at: house.now() });
  });
}

function endOf(run: TakenRun, answer: MailAnswer, at: Instant): RunEnd {
  if (answer.kind === 'sent') return { state: 'sent', nextTryAt: null, fault: null, refused: answer.refused, at };
  const nextTryAt = nextMailTry({ attempts: run.attempts + 1, queuedAt: run.queuedAt, now: at });
  return { state: nextTryAt === null ? 'failed' : 'queued', nextTryAt, fault: answer.fault, refused: [], at };
}

/** A failure is told and tried again. The timer keeps no process alive. */
export function keepMailings(house: MailingHouse, log: (line: string) => void): void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void mailRound(house, log)
      .catch((error: Error) => log(`Mailings: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
}
