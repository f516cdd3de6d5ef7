import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { addDays, atMinute } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { isPaused } from '../../dossiers/rules/allowed.ts';
import { allStages } from '../../dossiers/rules/stage.ts';
import { type ListedDossier, listedColumns, pageSize } from '../../dossiers/store/lists.ts';
import { type FigureKey, figureOrder } from '../rules/figures.ts';

/** Which dossiers are counted: offices, submission days (both included), service level. */
export type FigureScope = {
  readonly officeIds: readonly number[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly level: string | null;
  readonly now: Instant;
};

/** What each figure counts, over a dossier `d` of the period `p`; the words stand in rules/figures.ts. */
const conditions = {
  total: `true`,
  online: `d.channel = 'online'`,
  onlineSelf: `d.channel = 'online' and d.help_place is null`,
  onlineAtNeighbourhood: `d.channel = 'online' and d.help_place = 'neighbourhood'`,
  onlineAtWard: `d.channel = 'online' and d.help_place in ('ward', 'district')`,
  counter: `d.channel = 'counter'`,
  post: `d.channel = 'post'`,
  eligible: `d.channel = 'online' and d.received_at is not null`,
  supplementRequested: `d.channel = 'online' and d.received_at is null and d.supplement_requested_at is not null`,
  resolved: `d.finished_at < p.ends_at`,
  onlineResolved: `d.channel = 'online' and d.finished_at < p.ends_at`,
  early: `d.finished_at < p.ends_at and ${dayOf('d.finished_at')} < ${dayOf('d.due_at')}`,
  onTime: `d.finished_at < p.ends_at and (d.due_at is null or (d.finished_at <= d.due_at and ${dayOf('d.finished_at')} = ${dayOf('d.due_at')}))`,
  late: `d.finished_at < p.ends_at and d.finished_at > d.due_at`,
  inProgress: `(d.finished_at is null or d.finished_at >= p.ends_at)`,
  onlineInProgress: `d.channel = 'online' and (d.finished_at is null or d.finished_at >= p.ends_at)`,
  overdue: `(d.finished_at is null or d.finished_at >= p.ends_at) and d.due_at < least(p.ends_at, p.now) and d.stage <> all ('{${allStages.filter(isPaused).join()}}')`,
} satisfies Record<FigureKey, string>;

function dayOf(column: string): string {
  return `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;
}

const period = `p as (select $1::int[] as office_ids, $2::timestamptz as starts_at, $3::timestamptz as ends_at, $4::text as level, $5::timestamptz as now)`;
const inPeriod = `d.office_id = any ($1::int[]) and d.submitted_at >= p.starts_at and d.submitted_at < p.ends_at and (p.level is null or d.service_level = p.level)`;

/** All figures, one row an office that has any dossier in scope. Counted from the records at each asking. */
export async function countFigures(db: Db, scope: FigureScope): Promise<ReadonlyMap<number, Record<FigureKey, number>>> {
  const { rows } = await db.query<{ office_id: number } & Record<FigureKey, number>>(
    `with ${period}
     select d.office_id, ${figureOrder.map((key) => `count(*) filter (where ${conditions[key]}) as "${key}"`).join(', ')}
     from p cross join dossiers d where ${inPeriod} group by d.office_id`,
    parameters(scope),
  );
  return new Map(rows.map(({ office_id, ...counts }) => [office_id, counts]));
}

/** The dossiers behind one figure: exactly as many as it counts. */
export async function listFigure(
  db: Db,
  input: FigureScope & { readonly figure: FigureKey; readonly cursor: string | null },
): Promise<{ readonly total: number; readonly rows: readonly ListedDossier[] }> {
  const [position = null, id = null] = input.cursor?.split('|') ?? [];
  const counted = await db.query<{ total: number }>(
    `with ${period} select count(*) as total from p cross join dossiers d where ${inPeriod} and ${conditions[input.figure]}`,
    parameters(input),
  );
  const { rows } = await db.query<ListedDossier>(
    `with ${period}
     select ${listedColumns}, to_char(d.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from p cross join dossiers d left join officers o on o.id = d.assignee_id
     where ${inPeriod} and ${conditions[input.figure]} and ($6::timestamptz is null or (d.submitted_at, d.id) > ($6::timestamptz, $7::uuid))
     order by d.submitted_at, d.id limit ${pageSize}`,
    [...parameters(input), position, id],
  );
  return { total: counted.rows[0]?.total ?? 0, rows };
}

function parameters(scope: FigureScope): unknown[] {
  return [scope.officeIds, atMinute(scope.from, 0), atMinute(addDays(scope.to, 1), 0), scope.level, scope.now];
}

export type ImportedFigure = {
  readonly key: string;
  readonly scope: string;
  readonly value: number | null;
  readonly source: string;
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
};

/** Totals of the time before this system, each with its source; flagged wherever they are shown. */
export async function listImportedFigures(db: Db, officeId: number): Promise<readonly ImportedFigure[]> {
  const { rows } = await db.query<ImportedFigure>(
    `select key, scope, value, source, period_from as "periodFrom", period_to as "periodTo" from imported_figures where office_id = $1 order by key, period_from`,
    [officeId],
  );
  return rows;
}
