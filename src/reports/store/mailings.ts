import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { MailLanguage, Occurrence, Rhythm, StopReason } from '../rules/mailing.ts';

type ViewKey = { readonly officeId: number; readonly viewId: string };
export type MailingSaid = {
  readonly rhythm: Rhythm;
  readonly minute: number;
  readonly language: MailLanguage;
  readonly recipients: readonly string[];
  readonly state: 'running' | 'stopped';
};
export type RunState = 'queued' | 'sent' | 'failed' | 'dropped';

export type MailedView = {
  readonly viewId: string;
  readonly search: string;
  /** All null together where the view is not mailed. */
  readonly rhythm: Rhythm | null;
  readonly minute: number;
  readonly language: MailLanguage;
  readonly recipients: readonly string[];
  readonly state: 'running' | 'stopped';
  readonly stoppedWhy: StopReason | null;
  /** The last mail; null when there was none. */
  readonly runState: RunState | null;
  readonly queuedAt: Instant;
  readonly endedAt: Instant | null;
  readonly nextTryAt: Instant | null;
  readonly attempts: number;
  readonly fault: string | null;
  readonly refused: readonly string[];
};

/** The own views of the dashboard, each with its mailing and the last mail of it. */
export async function listMailedViews(db: Db, { officeId, officerId }: { readonly officeId: number; readonly officerId: string }): Promise<readonly MailedView[]> {
  const { rows } = await db.query<MailedView>(
    `select v.id as "viewId", v.search, m.rhythm, m.send_minute as minute, m.language, m.recipients, m.state, m.stopped_why as "stoppedWhy",
       r.state as "runState", r.queued_at as "queuedAt", r.ended_at as "endedAt", r.next_try_at as "nextTryAt", r.attempts, r.fault, r.refused
     from saved_views v
     left join mailings m on m.office_id = v.office_id and m.view_id = v.id
     left join lateral (
       select * from mailing_runs one where one.office_id = v.office_id and one.view_id = v.id and one.state <> 'dropped' order by one.queued_at desc, one.occurrence limit 1
     ) r on true
     where v.office_id = $1 and v.kept_by = $2 and v.place = '/bang-dieu-hanh' order by lower(v.name), v.id limit 200`,
    [officeId, officerId],
  );
  return rows;
}

export type OwnView = { readonly place: string; readonly search: string };

/** Null when it is not there, or somebody else's. */
export async function findOwnView(db: Db, { officeId, viewId, officerId }: ViewKey & { readonly officerId: string }): Promise<OwnView | null> {
  const { rows } = await db.query<OwnView>('select place, search from saved_views where office_id = $1 and id = $2 and kept_by = $3', [officeId, viewId, officerId]);
  return rows[0] ?? null;
}

/** Set up, changed, stopped or resumed; what was due before it ran or was moved is not sent any more. Stopped, nothing of it waits. */
export async function putMailing(db: Db, { officeId, viewId }: ViewKey, { said, now }: { readonly said: MailingSaid; readonly now: Instant }): Promise<void> {
  await db.query(
    `insert into mailings as m (office_id, view_id, rhythm, send_minute, recipients, state, since, language) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint mailings_pkey do update set rhythm = excluded.rhythm, send_minute = excluded.send_minute, recipients = excluded.recipients,
       language = excluded.language,
       state = excluded.state, stopped_why = null,
       since = case when m.state = 'running' and m.rhythm = excluded.rhythm and m.send_minute = excluded.send_minute then m.since else excluded.since end`,
    [officeId, viewId, said.rhythm, said.minute, said.recipients, said.state, now, said.language],
  );
  if (said.state === 'stopped')
    await db.query(`update mailing_runs set state = 'dropped', next_try_at = null, ended_at = $3 where office_id = $1 and view_id = $2 and state = 'queued'`, [
      officeId,
      viewId,
      now,
    ]);
}

export async function isMailed(db: Db, { officeId, viewId }: ViewKey): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(`select exists (select 1 from mailings where office_id = $1 and view_id = $2 and state = 'running') as found`, [
    officeId,
    viewId,
  ]);
  return rows[0]?.found === true;
}

export type RunningMailing = ViewKey & { readonly rhythm: Rhythm; readonly minute: number; readonly since: Instant };

export async function listRunning(db: Db): Promise<readonly RunningMailing[]> {
  const { rows } = await db.query<RunningMailing>(
    `select office_id as "officeId", view_id as "viewId", rhythm, send_minute as minute, since from mailings where state = 'running' order by office_id, view_id`,
  );
  return rows;
}

/** Queues the mails of occurrences, each once however often it is asked for, all in one statement; older ones that still wait are dropped then. */
export async function queueOccurrences(db: Db, due: readonly (ViewKey & { readonly occurrence: Occurrence })[], now: Instant): Promise<void> {
  if (due.length === 0) return;
  await db.query(
    `with added as (
       insert into mailing_runs (office_id, view_id, occurrence, period_from, period_to, state, queued_at, next_try_at)
       select d.office_id, d.view_id, d.occurrence, d.period_from, d.period_to, 'queued', $6, $6
       from unnest($1::int[], $2::uuid[], $3::text[], $4::date[], $5::date[]) as d (office_id, view_id, occurrence, period_from, period_to)
       join mailings m on m.office_id = d.office_id and m.view_id = d.view_id
       on conflict on constraint mailing_runs_pkey do nothing returning office_id, view_id
     ), older as (
       select office_id, view_id, occurrence from mailing_runs where state = 'queued' and (office_id, view_id) in (select office_id, view_id from added) for update skip locked
     )
     update mailing_runs r set state = 'dropped', next_try_at = null, ended_at = $6 from older o
     where r.office_id = o.office_id and r.view_id = o.view_id and r.occurrence = o.occurrence`,
    [
      due.map(({ officeId }) => officeId),
      due.map(({ viewId }) => viewId),
      due.map(({ occurrence }) => occurrence.key),
      due.map(({ occurrence }) => occurrence.period.from),
      due.map(({ occurrence }) => occurrence.period.to),
      now,
    ],
  );
}

type NewRun = ViewKey & { readonly occurrence: string; readonly period: Occurrence['period']; readonly now: Instant };

export async function addRun(db: Db, { officeId, viewId, occurrence, period, now }: NewRun): Promise<'added' | 'there'> {
  const { rows } = await db.query<{ occurrence: string }>(
    `insert into mailing_runs (office_id, view_id, occurrence, period_from, period_to, state, queued_at, next_try_at) values ($1, $2, $3, $4, $5, 'queued', $6, $6)
     on conflict on constraint mailing_runs_pkey do nothing returning occurrence`,
    [officeId, viewId, occurrence, period.from, period.to, now],
  );
  return rows.length === 1 ? 'added' : 'there';
}

export type Asking = { readonly rhythm: Rhythm; readonly waits: boolean; readonly known: boolean };

/** The mailing with whether a mail of it waits, and whether this very asking is known; locked, so that two askings at once make one. */
export async function findForAsking(db: Db, { officeId, viewId, id }: ViewKey & { readonly id: string }): Promise<Asking | null> {
  const { rows: kept } = await db.query<{ rhythm: Rhythm }>('select rhythm from mailings where office_id = $1 and view_id = $2 for update', [officeId, viewId]);
  const { rows } = await db.query<{ waits: boolean; known: boolean }>(
    `select coalesce(bool_or(state = 'queued'), false) as waits, coalesce(bool_or(occurrence = $3), false) as known from mailing_runs where office_id = $1 and view_id = $2`,
    [officeId, viewId, id],
  );
  const [mailing, runs] = [kept[0], rows[0]];
  return mailing === undefined || runs === undefined ? null : { ...mailing, ...runs };
}

export type RunKey = ViewKey & { readonly occurrence: string };

export async function listDueRuns(db: Db, now: Instant): Promise<readonly RunKey[]> {
  const { rows } = await db.query<RunKey>(
    `select office_id as "officeId", view_id as "viewId", occurrence from mailing_runs where state = 'queued' and next_try_at <= $1 order by next_try_at, office_id, view_id limit 200`,
    [now],
  );
  return rows;
}

export type TakenRun = RunKey & {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly rhythm: Rhythm;
  readonly language: MailLanguage;
  readonly recipients: readonly string[];
  readonly viewName: string;
  readonly place: string;
  readonly search: string;
  readonly keptBy: string;
};

/** Takes one for this process alone until the transaction ends; null when another has it, or it was sent meanwhile. */
export async function takeRun(db: Db, { officeId, viewId, occurrence }: RunKey, now: Instant): Promise<TakenRun | null> {
  const { rows } = await db.query<TakenRun>(
    `select r.office_id as "officeId", r.view_id as "viewId", r.occurrence, r.period_from as "from", r.period_to as "to", r.queued_at as "queuedAt", r.attempts,
       m.rhythm, m.language, m.recipients, v.name as "viewName", v.place, v.search, v.kept_by as "keptBy"
     from mailing_runs r
     join mailings m on m.office_id = r.office_id and m.view_id = r.view_id
     join saved_views v on v.office_id = r.office_id and v.id = r.view_id
     where r.office_id = $1 and r.view_id = $2 and r.occurrence = $3 and r.state = 'queued' and r.next_try_at <= $4
     for update of r skip locked`,
    [officeId, viewId, occurrence, now],
  );
  return rows[0] ?? null;
}

export type RunEnd = { readonly state: RunState; readonly nextTryAt: Instant | null; readonly fault: string | null; readonly refused: readonly string[]; readonly at: Instant };

/** `dropped` before it was tried counts as no attempt. */
export async function noteRun(db: Db, { officeId, viewId, occurrence }: RunKey, { state, nextTryAt, fault, refused, at }: RunEnd): Promise<void> {
  await db.query(
    `update mailing_runs set state = $4, next_try_at = $5, fault = $6, refused = $7, ended_at = case when $4 = 'queued' then null else $8::timestamptz end,
       attempts = attempts + case when $4 = 'dropped' then 0 else 1 end
     where office_id = $1 and view_id = $2 and occurrence = $3`,
    [officeId, viewId, occurrence, state, nextTryAt, fault, refused, at],
  );
}

export async function stopMailing(db: Db, { officeId, viewId }: ViewKey, why: StopReason): Promise<void> {
  await db.query(`update mailings set state = 'stopped', stopped_why = $3 where office_id = $1 and view_id = $2`, [officeId, viewId, why]);
}
