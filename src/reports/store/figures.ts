import { addDays, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type ListedDossier, listedColumns, pageSize } from '../../dossiers/store/lists.ts';
import type { Grouping } from '../rules/figure-group.ts';
import { type FigureKey, figureOrder } from '../rules/figures.ts';
import type { ImportedRow } from '../rules/imported-total.ts';
import {
  askedSql,
  type Binding,
  binding,
  bornSql,
  type CountedSpan,
  type FigureAsked,
  filterSql,
  finishedOneByOne,
  finishedSources,
  helpAsked,
  noFilter,
  openSource,
  startOf,
} from './figure-source.ts';
import { factsOfDossier, figureColumns, inPeriod, isCounted, measures, reachOf, standing, standingColumns } from './figure-sql.ts';

/** Which dossiers are counted: offices as the units they were, days of the period (both included), service level. */
export type FigureScope = {
  readonly spans: readonly CountedSpan[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly level: string | null;
  readonly now: Instant;
};

export type FigureCounts = Record<FigureKey, number>;

export const noCounts = Object.fromEntries(figureOrder.map((key) => [key, 0])) as Readonly<FigureCounts>;

/** `span`: by the offices and units asked for, told by their place from 1. By months is for the caller: each is a period of its own. */
export type CountedBy = Exclude<Grouping, 'unit' | 'month'> | 'span';

const keys: Readonly<Record<CountedBy, string>> = {
  span: 'u.span',
  field: 'f.field',
  level: 'f.level',
  channel: 'f.place',
  procedure: 'f.procedure',
  helpUnit: 'f.help_unit',
  team: 'f.team_id',
  member: 'f.person_id',
};

/** All figures, one row a span that has any dossier in scope. */
export async function countFigures(db: Db, { level, ...scope }: FigureScope): Promise<ReadonlyMap<CountedSpan, FigureCounts>> {
  const counted = await countGroups(db, { ...scope, filter: { ...noFilter, levels: level === null ? null : [level] } }, 'span');
  return new Map(scope.spans.flatMap((span, i) => (counted.has(String(i + 1)) ? [[span, counted.get(String(i + 1)) ?? noCounts]] : [])));
}

/**
 * All figures by what they are told apart by, one row for each that has any dossier. Out of the half months of what is finished and the dossiers that are
 * open, as far as those know what is asked; else out of the dossiers.
 */
export async function countGroups(db: Db, asked: FigureAsked, by: CountedBy, from: 'months' | 'dossiers' = sourceFor(asked, by)): Promise<ReadonlyMap<string, FigureCounts>> {
  if (asked.spans.length === 0) return new Map();
  const bound = binding();
  const asks = askedSql(bound, asked);
  const added = addedUp(bound, asked, { keys: [keys[by]], sources: sourcesOf(bound, asked, { by, from, inner: [] }) });
  const { rows } = await db.query<{ key: string } & FigureCounts>(
    `with ${asks} select c.key1::text as key, ${figureColumns} ${added} where c.key1 is not null group by 1`,
    bound.values,
  );
  return new Map(rows.map(({ key, ...counts }) => [key, counts as FigureCounts]));
}

/**
 * All figures by the stretches of the period that begin on `starts` (days, the earliest first), with one question: for the figures over what was submitted
 * by when that was, for those over what was finished by when that was.
 */
export async function countStretches(db: Db, asked: FigureAsked, starts: readonly PlainDate[]): Promise<Readonly<Record<'submitted' | 'handled', readonly FigureCounts[]>>> {
  const counted = { submitted: starts.map(() => noCounts), handled: starts.map(() => noCounts) };
  if (asked.spans.length === 0) return counted;
  const bound = binding();
  const asks = askedSql(bound, asked);
  const bounds = `${bound.bind(starts.map(startOf))}::timestamptz[]`;
  const stretches = [`width_bucket(f.submitted, ${bounds})`, `case when f.finished < p.ends_at then width_bucket(f.finished, ${bounds}) end`];
  const added = addedUp(bound, asked, { keys: stretches, sources: sourcesOf(bound, asked, { by: 'span', from: sourceFor(asked, 'span'), inner: starts }) });
  const by = (over: keyof typeof counted, key: string) => `select '${over}' as over, c.${key} as stretch, ${figureColumns} from c where c.${key} > 0 group by c.${key}`;
  const { rows } = await db.query<{ over: keyof typeof counted; stretch: number } & FigureCounts>(
    `with ${asks}, c as materialized (select c.* ${added}) ${by('submitted', 'key1')} union all ${by('handled', 'key2')}`,
    bound.values,
  );
  for (const { over, stretch, ...counts } of rows) counted[over][stretch - 1] = counts as FigureCounts;
  return counted;
}

type From = { readonly by: CountedBy; readonly from: 'months' | 'dossiers'; readonly inner: readonly PlainDate[] };

function sourcesOf(bound: Binding, asked: FigureAsked, { by, from, inner }: From): readonly string[] {
  const help = helpAsked(asked, by === 'team' || by === 'member' ? by : null);
  return [...(from === 'dossiers' ? [finishedOneByOne(help)] : finishedSources(bound, asked, inner)), openSource(help)];
}

/** What the sources hold, office by office, as `c`: added up by the keys and by how it stands to the period. */
function addedUp(bound: Binding, asked: FigureAsked, { keys: by, sources }: { readonly keys: readonly string[]; readonly sources: readonly string[] }): string {
  const which = `${bornSql(asked)}${filterSql(bound, asked.filter)}`;
  const key = by.map((one, i) => `${one} as key${i + 1}`).join(', ');
  const groups = Array.from({ length: by.length + Object.keys(standing).length }, (_, i) => i + 1).join(', ');
  const sums = measures.map((one) => `sum(f.${one}) as ${one}`).join(', ');
  const each = sources.map((source) => `select ${key}, ${standingColumns}, ${sums} from (${source}) f where true${which} group by ${groups}`);
  return `from p cross join u cross join lateral (${each.join(' union all ')}) c`;
}

const onlyOfDossiers: readonly CountedBy[] = ['procedure', 'helpUnit', 'team', 'member'];

function sourceFor({ filter }: FigureAsked, by: CountedBy): 'months' | 'dossiers' {
  const filtered = filter.procedure !== null || filter.helpUnit !== null || filter.team !== null || filter.member !== null;
  return filtered || onlyOfDossiers.includes(by) ? 'dossiers' : 'months';
}

export function sumOf(all: Iterable<FigureCounts>): FigureCounts {
  const sum: FigureCounts = { ...noCounts };
  for (const counts of all) for (const key of figureOrder) sum[key] += counts[key];
  return sum;
}

/** The dossiers behind one figure: exactly as many as it counts. */
export async function listFigure(
  db: Db,
  asked: FigureAsked,
  page: { readonly figure: FigureKey; readonly cursor: string | null },
): Promise<{ readonly total: number; readonly rows: readonly ListedDossier[] }> {
  if (asked.spans.length === 0) return { total: 0, rows: [] };
  const counted = binding();
  const { rows: totals } = await db.query<{ total: number }>(
    `with ${askedSql(counted, asked)} select count(*) as total ${behindFigure(counted, asked, page.figure)}`,
    counted.values,
  );
  const listed = binding();
  const [position = null, id = null] = page.cursor?.split('|') ?? [];
  // Which they are, the indexes know alone; the dossiers themselves are read for one page.
  const { rows } = await db.query<ListedDossier>(
    `with ${askedSql(listed, asked)}, page as (
       select d.office_id, d.id, d.submitted_at ${behindFigure(listed, asked, page.figure)}${position === null ? '' : ` and (d.submitted_at, d.id) > (${listed.bind(position)}::timestamptz, ${listed.bind(id)}::uuid)`}
       order by d.submitted_at, d.id limit ${pageSize}
     )
     select ${listedColumns}, to_char(d.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
     from page join dossiers d on d.office_id = page.office_id and d.id = page.id left join officers o on o.id = d.assignee_id order by d.submitted_at, d.id`,
    listed.values,
  );
  return { total: totals[0]?.total ?? 0, rows };
}

/** The dossiers `d` that a figure counts, to be read on with `and`. */
export function behindFigure(bound: Binding, asked: FigureAsked, figure: FigureKey): string {
  const help = helpAsked(asked, null);
  return `from p cross join u join dossiers d on d.office_id = u.office_id and d.submitted_at >= u.born_from and d.submitted_at < u.born_before ${help.join}
     cross join lateral (select ${factsOfDossier}${help.facts}) f cross join lateral (select ${standingColumns}) c
     where ${reachOf(figure, startOf(addDays(asked.to, 1)) > asked.now ? 'to come' : 'past')} and ${inPeriod} and ${isCounted(figure)}${filterSql(bound, asked.filter)}`;
}

export type ImportedFigure = ImportedRow & {
  readonly officeId: number;
  readonly key: string;
  /** Null: of all service levels. */
  readonly level: string | null;
};

/** Totals of the time before this system, each with its source; flagged wherever they are shown. */
export async function listImportedFigures(db: Db, officeIds: readonly number[]): Promise<readonly ImportedFigure[]> {
  const { rows } = await db.query<ImportedFigure>(
    `select office_id as "officeId", key, scope, level, value, source, period_from as "periodFrom", period_to as "periodTo" from imported_figures
     where office_id = any ($1) order by key, level nulls first, period_from`,
    [officeIds],
  );
  return rows;
}
