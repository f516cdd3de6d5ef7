import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { noticeAddressOf } from '../../dossiers/rules/notice-address.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import { alarmMessage } from '../rules/alarm.ts';

const alarmsAtOnce = 200;

type Raised = {
  readonly office_id: number;
  readonly dossier_id: string;
  readonly answer_by: Instant;
  readonly code: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly office_phone: string;
};

/**
 * One alarm for each dossier that nobody took up by its first limit, with the name of who answers for it (the head of the unit, else the leader), and
 * one notice to the person, in one transaction. Safe in several processes and again: the key of the alarm is the limit that was missed. How many.
 */
export async function raiseAlarms(pool: Pool, now: Instant): Promise<number> {
  let raised = 0;
  for (;;) {
    const some = await raiseSome(pool, now);
    raised += some;
    if (some < alarmsAtOnce) return raised;
  }
}

/** What nobody has received has no due time yet: what the index is ordered by is its answer-by, and only what is late is read. */
async function raiseSome(pool: Pool, now: Instant): Promise<number> {
  return pool.inTransaction(async (db) => {
    const { rows } = await db.query<Raised>(
      `with late as (
         select d.office_id, d.id, d.answer_by, d.code, d.phone from offices f
         cross join lateral (
           select * from dossiers d
           where d.office_id = f.id and d.stage = 'submitted' and d.finished_at is null and d.due_at is null and coalesce(d.due_at, d.answer_by) < $1
             and not exists (select 1 from reception_alarms a where a.office_id = d.office_id and a.dossier_id = d.id and a.answer_by = d.answer_by)
         ) d
         order by d.answer_by limit ${alarmsAtOnce}
       ), raised as (
         insert into reception_alarms (office_id, dossier_id, answer_by, raised_at, officer_id, officer_name)
         select l.office_id, l.id, l.answer_by, $1, o.id, o.full_name from late l left join lateral (${whoAnswers('l.office_id')}) o on true
         on conflict do nothing returning office_id, dossier_id, answer_by
       )
       select r.office_id, r.dossier_id, r.answer_by, l.code, l.phone, f.phone as office_phone,
         (select a.content -> 'applicant' ->> 'email' from dossier_acts a where a.office_id = r.office_id and a.dossier_id = r.dossier_id and a.seq = 0) as email
       from raised r join late l on l.office_id = r.office_id and l.id = r.dossier_id join offices f on f.id = r.office_id`,
      [now],
    );
    await queueNotices(
      db,
      rows.map((row) => ({
        officeId: row.office_id,
        id: newId(now),
        dossierId: row.dossier_id,
        kind: 'alarm',
        ...noticeAddressOf(row),
        body: alarmMessage({ code: row.code, answerBy: row.answer_by, phone: row.office_phone }),
        createdAt: now,
      })),
    );
    return rows.length;
  });
}

/** Who answers for what nobody took up: the head of the unit; where there is none, the leader. */
function whoAnswers(officeId: string): string {
  return `select o.id, o.full_name from officer_roles r join officers o on o.id = r.officer_id
    where r.office_id = ${officeId} and r.role in ('unitHead', 'leader') and o.active order by r.role = 'unitHead' desc, o.username limit 1`;
}

const isStillWaiting = `exists (select 1 from dossiers d where d.office_id = a.office_id and d.id = a.dossier_id and d.stage = 'submitted' and d.answer_by = a.answer_by)`;

/** Closes the alarms of dossiers that were taken up, by whatever act. */
export async function closeAlarms(db: Db, now: Instant): Promise<void> {
  await db.query(`update reception_alarms a set closed_at = $1 where a.closed_at is null and not ${isStillWaiting}`, [now]);
}

export type OpenAlarm = {
  readonly dossierId: string;
  readonly code: string;
  readonly applicantName: string;
  readonly answerBy: Instant;
  readonly raisedAt: Instant;
  readonly officerName: string | null;
};

/** Of one office, the longest waiting first; one that was taken up this moment is gone at once, whenever it is closed. */
export async function listOpenAlarms(db: Db, officeId: number): Promise<readonly OpenAlarm[]> {
  const { rows } = await db.query<OpenAlarm>(
    `select a.dossier_id as "dossierId", d.code, d.applicant_name as "applicantName", a.answer_by as "answerBy", a.raised_at as "raisedAt", a.officer_name as "officerName"
     from reception_alarms a join dossiers d on d.office_id = a.office_id and d.id = a.dossier_id
     where a.office_id = $1 and a.closed_at is null and d.stage = 'submitted' and d.answer_by = a.answer_by
     order by a.answer_by limit 200`,
    [officeId],
  );
  return rows;
}
