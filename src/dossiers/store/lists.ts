import { checkPersonalId, normalisePhone } from '../../basics/rules/identity.ts';
import { fold } from '../../basics/rules/text.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Channel } from '../rules/acts.ts';
import { readDossierCode } from '../rules/code.ts';
import { allStages, isOpen, type Stage, stages } from '../rules/stage.ts';

/** One line of a list of dossiers. */
export type ListedDossier = {
  readonly id: string;
  readonly office_id: number;
  readonly code: string;
  readonly procedure_code: string;
  readonly procedure_version: number;
  readonly applicant_name: string;
  readonly channel: Channel;
  readonly help_place: string | null;
  readonly stage: Stage;
  readonly submitted_at: Instant;
  readonly answer_by: Instant;
  readonly due_at: Instant | null;
  readonly finished_at: Instant | null;
  readonly assignee_name: string | null;
  /** What the list is ordered by; the cursor of the next page. */
  readonly position: string;
};

export const listedColumns = `d.id, d.office_id, d.code, d.procedure_code, d.procedure_version, d.applicant_name, d.channel, d.help_place, d.stage,
  d.submitted_at, d.answer_by, d.due_at, d.finished_at, o.full_name as assignee_name`;

export type QueueList = 'new' | 'mine' | 'dueToday' | 'late' | 'waiting' | 'toSign' | 'toIssue' | 'ready' | 'all';

/** Whose time runs at the office. */
export function isRunning(stage: Stage): boolean {
  return stages[stage].clock === 'runs' || stages[stage].clock === 'reception';
}

/** Open, and somebody else's turn. */
export function isWaiting(stage: Stage): boolean {
  return isOpen(stage) && !isRunning(stage);
}

const running = allStages.filter(isRunning).map((stage) => `'${stage}'`);
const waiting = allStages.filter(isWaiting).map((stage) => `'${stage}'`);

/** What each list holds; `me` is who asks and when. Stages are named one by one, so that the index of what is open is read at these alone. */
export const queueConditions = {
  new: `d.finished_at is null and d.stage = 'submitted'`,
  mine: `d.finished_at is null and d.assignee_id = me.officer_id`,
  dueToday: `d.finished_at is null and d.stage in (${running}) and coalesce(d.due_at, d.answer_by) >= me.now and coalesce(d.due_at, d.answer_by) < me.end_of_today`,
  late: `d.finished_at is null and d.stage in (${running}) and coalesce(d.due_at, d.answer_by) < me.now`,
  waiting: `d.finished_at is null and d.stage in (${waiting})`,
  toSign: `d.finished_at is null and d.stage = 'awaitingSignature'`,
  toIssue: `d.finished_at is null and d.stage = 'signed'`,
  ready: `d.stage in ('ready', 'declined')`,
  all: `true`,
} satisfies Record<QueueList, string>;

const me = `me as (select $1::int as office_id, $2::timestamptz as now, $3::timestamptz as end_of_today, $4::uuid as officer_id)`;

export type QueueInput = { readonly officeId: number; readonly officerId: string; readonly now: Instant; readonly endOfToday: Instant };

/**
 * One page of a list: the most urgent first, the newest first for `all`. The cursor is the position and id of the last row. Which rows are on the page
 * is found first; only those are read and written out.
 */
export async function listQueue(db: Db, input: QueueInput & { readonly list: QueueList; readonly cursor: string | null }): Promise<readonly ListedDossier[]> {
  const newestFirst = input.list === 'all';
  const key = newestFirst ? 'd.submitted_at' : 'coalesce(d.due_at, d.answer_by)';
  const direction = newestFirst ? 'desc' : 'asc';
  const after = input.cursor?.split('|') ?? [];
  const { rows } = await db.query<ListedDossier>(
    `with ${me}, page as (
       select d.office_id, d.id, ${key} as key from me cross join dossiers d
       where d.office_id = $1 and ${queueConditions[input.list]}
         ${after.length === 0 ? '' : `and (${key}, d.id) ${newestFirst ? '<' : '>'} ($5::timestamptz, $6::uuid)`}
       order by ${key} ${direction}, d.id ${direction} limit ${pageSize}
     )
     select ${listedColumns}, to_char(page.key at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from page join dossiers d on d.office_id = page.office_id and d.id = page.id left join officers o on o.id = d.assignee_id
     order by page.key ${direction}, page.id ${direction}`,
    [input.officeId, input.now, input.endOfToday, input.officerId, ...after],
  );
  return rows;
}

export const pageSize = 50;

/**
 * Dossiers of the offices by what a person at the desk says: code, old receipt number, phone, number of an identity paper, or a name with or
 * without marks (every word must occur). Newest first, at most 50.
 */
export async function searchDossiers(db: Db, input: { readonly officeIds: readonly number[]; readonly query: string }): Promise<readonly ListedDossier[]> {
  for (const { sql, values } of conditionsOf(input.query)) {
    // Office by office along its index of days, which holds the names: the dossiers themselves are read for one page.
    const { rows } = await db.query<ListedDossier>(
      `with page as (
         select found.* from unnest($1::int[]) as asked (office_id) cross join lateral (
           select d.office_id, d.id from dossiers d where d.office_id = asked.office_id and (${sql}) order by d.submitted_at desc, d.id desc limit ${pageSize}
         ) found
       )
       select ${listedColumns}, '' as position from page join dossiers d on d.office_id = page.office_id and d.id = page.id left join officers o on o.id = d.assignee_id
       order by d.submitted_at desc, d.id desc limit ${pageSize}`,
      [input.officeIds, ...values],
    );
    if (rows.length > 0) return rows;
  }
  return [];
}

type Condition = { readonly sql: string; readonly values: readonly unknown[] };

/** What the text may mean, the likeliest first: beside what it looks like it may be a number of another system. What holds no digit is a name. */
function conditionsOf(query: string): readonly Condition[] {
  // PostgreSQL takes no text with the sign 0.
  const text = query.replaceAll('\u0000', '').trim();
  const asWritten = [text, text.toUpperCase()];
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (words.length === 0) return [];
  const named = { sql: 'd.applicant_folded like all ($2::text[])', values: [words] };
  if (!/\d/.test(text)) return [named];
  const code = readDossierCode(text);
  if (code !== null) return [{ sql: `d.day = $3::date and d.serial = $4 and upper(d.code) = $5 or ${alias}`, values: [asWritten, code.day, code.serial, text.toUpperCase()] }];
  const phone = normalisePhone(text);
  const personalId = checkPersonalId(text).number;
  if (phone !== null || personalId !== null) return [{ sql: `d.phone = $3 or d.personal_id = $4 or ${alias}`, values: [asWritten, phone, personalId] }];
  return [{ sql: `d.personal_id = any ($2::text[]) or ${alias}`, values: [asWritten] }, named];
}

const alias = 'd.id = any (array(select n.dossier_id from dossier_aliases n where n.office_id = any ($1::int[]) and n.alias = any ($2::text[])))';
