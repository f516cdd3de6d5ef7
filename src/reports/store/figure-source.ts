import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import { creditedTeam } from '../../teams/store/credited-team.ts';
import type { Place } from '../rules/figure-group.ts';
import type { Period } from '../rules/period.ts';
import { factsOfFinished, factsOfMonth, factsOfOpen } from './figure-sql.ts';

/** Dossiers of one office, of those submitted between two days if it was another unit before or after. */
export type CountedSpan = { readonly officeId: number; readonly bornFrom: PlainDate | null; readonly bornBefore: PlainDate | null };

/** Null: not asked. */
export type FigureFilter = {
  readonly levels: readonly string[] | null;
  readonly field: string | null;
  readonly place: Place | null;
  readonly procedure: string | null;
  /** The unit whose post or desk helped. */
  readonly helpUnit: string | null;
  readonly team: string | null;
  readonly member: string | null;
};

export const noFilter: FigureFilter = { levels: null, field: null, place: null, procedure: null, helpUnit: null, team: null, member: null };

export type FigureAsked = Period & { readonly spans: readonly CountedSpan[]; readonly filter: FigureFilter; readonly now: Instant };

/** A statement in the making: `bind` keeps a value and answers with its place. */
export type Binding = { readonly values: unknown[]; bind(value: unknown): string };

export function binding(): Binding {
  const values: unknown[] = [];
  return {
    values,
    bind(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** `p`: the period; `u`: the offices, in the order in which they were asked for. */
export function askedSql({ bind }: Binding, asked: FigureAsked): string {
  const [from, until] = [startOf(asked.from), startOf(addDays(asked.to, 1))];
  const born = (bound: PlainDate | null, without: string) => (bound === null ? without : startOf(bound));
  return `p as (select ${bind(from)}::timestamptz as starts_at, ${bind(until)}::timestamptz as ends_at, ${bind(asked.now)}::timestamptz as now),
    u as (select * from unnest(${bind(asked.spans.map((one) => one.officeId))}::int[], ${bind(asked.spans.map((one) => born(one.bornFrom, '-infinity')))}::timestamptz[],
      ${bind(asked.spans.map((one) => born(one.bornBefore, 'infinity')))}::timestamptz[]) with ordinality as u (office_id, born_from, born_before, span))`;
}

export function filterSql({ bind }: Binding, { levels, field, place, procedure, helpUnit, team, member }: FigureFilter): string {
  return [
    levels === null ? '' : ` and f.level = any (${bind(levels)}::text[])`,
    field === null ? '' : ` and f.field = ${bind(field)}`,
    place === null ? '' : ` and f.place = ${bind(place)}`,
    procedure === null ? '' : ` and f.procedure = ${bind(procedure)}`,
    helpUnit === null ? '' : ` and f.help_unit = ${bind(helpUnit)}`,
    team === null ? '' : ` and f.team_id = ${bind(team)}::uuid`,
    member === null ? '' : ` and f.person_id = ${bind(member)}::uuid`,
  ].join('');
}

/** Of offices that were another unit before or after, those submitted between the two days. */
export function bornSql({ spans }: FigureAsked): string {
  return spans.every(({ bornFrom, bornBefore }) => bornFrom === null && bornBefore === null) ? '' : ' and f.submitted >= u.born_from and f.submitted < u.born_before';
}

/**
 * Finished dossiers out of their halves of months, those of halves that a boundary cuts one by one; each source holds what can count in the period.
 * `inner`: days within the period at which it is told apart.
 */
export function finishedSources({ bind }: Binding, asked: FigureAsked, inner: readonly PlainDate[]): readonly string[] {
  const cuts = cutHalves(asked, inner);
  const whole = `select ${factsOfMonth} from figure_months m where m.office_id = u.office_id and m.finished_half >= p.starts_at and m.submitted_half < p.ends_at`;
  if (cuts.length === 0) return [whole];
  const excluded = bind(cuts.map(({ from }) => from));
  const inCuts = cuts.map((cut) => {
    const [from, until] = [`${bind(cut.from)}::timestamptz`, `${bind(cut.until)}::timestamptz`];
    const within = (column: string) => `${column} >= ${from} and ${column} < ${until}`;
    return `(${within('d.submitted_at')}) or (${within('d.finished_at')}) or (d.finished_at > d.due_at and ${within('d.due_at')})`;
  });
  return [
    `${whole} and m.submitted_half <> all (${excluded}::timestamptz[]) and m.finished_half <> all (${excluded}::timestamptz[]) and m.due_half <> all (${excluded}::timestamptz[])`,
    `${finishedOneByOne(noHelp)} and (${inCuts.join(' or ')})`,
  ];
}

/** All that is open, one by one. */
export function openSource(help: HelpAsked): string {
  return `select ${factsOfOpen}${help.facts} from dossiers d ${help.join} where d.office_id = u.office_id and d.finished_at is null and d.submitted_at < p.ends_at`;
}

/** Finished dossiers one by one: for what the months do not tell apart. */
export function finishedOneByOne(help: HelpAsked): string {
  return `select ${factsOfFinished}${help.facts} from dossiers d ${help.join} where d.office_id = u.office_id and d.submitted_at < p.ends_at and d.finished_at >= p.starts_at`;
}

/** What is joined to a dossier `d` to know who helped with it, and the facts that come with it. */
export type HelpAsked = { readonly facts: string; readonly join: string };

const noHelp: HelpAsked = { facts: '', join: '' };

export function helpAsked({ filter }: FigureAsked, by: 'team' | 'member' | null): HelpAsked {
  if (by === null && filter.team === null && filter.member === null) return noHelp;
  return {
    facts: `, ${creditedTeam} as team_id, case when h.credit is distinct from 'refused' then h.person_id end as person_id`,
    join: 'left join helped_filings h on h.dossier_id = d.id',
  };
}

/** The halves of months in which a boundary lies: a dossier of such a half may stand on either side of it. An end that is still to come has nothing behind it. */
function cutHalves(asked: FigureAsked, inner: readonly PlainDate[]): readonly { readonly from: Instant; readonly until: Instant }[] {
  const end = addDays(asked.to, 1);
  const bounds = [asked.from, ...inner, ...(startOf(end) > asked.now ? [] : [end]), ...asked.spans.flatMap(({ bornFrom, bornBefore }) => [bornFrom, bornBefore])];
  const halves = new Set(bounds.flatMap((day) => (day === null || day.endsWith('-01') || day.endsWith('-15') ? [] : [halfOf(day)])));
  return [...halves].sort().map((half) => ({ from: startOf(half), until: startOf(half.endsWith('-15') ? monthAfter(half) : (`${half.slice(0, 7)}-15` as PlainDate)) }));
}

function halfOf(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-${day.slice(8) < '15' ? '01' : '15'}` as PlainDate;
}

function monthAfter(half: PlainDate): PlainDate {
  return `${addDays(half, 20).slice(0, 7)}-01` as PlainDate;
}

export function startOf(day: PlainDate): Instant {
  return atMinute(day, 0);
}
