import { isPaused } from '../../dossiers/rules/allowed.ts';
import { allStages } from '../../dossiers/rules/stage.ts';
import { type FigureKey, figureDefinitions, figureOrder } from '../rules/figures.ts';

/*
 * What is counted, in three steps that count and list share: the facts `f` of a dossier or of a half month of finished ones; where they stand against the
 * period `p` (`c`); which of them a figure takes. The words stand in rules/figures.ts.
 */

/** The facts of one dossier `d`. */
export const factsOfDossier = facts({
  finished: `coalesce(d.finished_at, 'infinity')`,
  timing: `case when d.finished_at is null then 'open' else ${timingOfFinished()} end`,
  stand: `case when d.finished_at is not null then 'finished' else ${standOfOpen()} end`,
  isPaused: isPausedNow(),
  endedAs,
});

/** The same of one that is finished: what `figure_cell` of db/migrations/0016-figures.sql says of it; a test holds the two together. */
export const factsOfFinished = facts({ finished: 'd.finished_at', timing: timingOfFinished(), stand: `'finished'`, isPaused: 'false', endedAs });

/** The same of one that is open: nothing is asked of each that is known of all. */
export const factsOfOpen = facts({ finished: `'infinity'::timestamptz`, timing: `'open'`, stand: standOfOpen(), isPaused: isPausedNow(), endedAs: () => '0' });

type Ends = { readonly finished: string; readonly timing: string; readonly stand: string; readonly isPaused: string; endedAs(...ends: readonly string[]): string };

function facts(of: Ends): string {
  return `
  d.submitted_at as submitted, ${of.finished} as finished, d.due_at as due, ${of.timing} as timing, d.service_level as level, d.field as field,
  case when d.channel <> 'online' then d.channel when d.help_place is null then 'self' when d.help_place = 'neighbourhood' then 'neighbourhood' else 'ward' end as place,
  d.procedure_code as procedure, d.help_unit_code as help_unit, ${of.stand} as stand, ${of.isPaused} as is_paused,
  1 as dossiers, (d.received_at is not null)::int as received, (d.received_at is null and d.supplement_requested_at is not null)::int as supplement_asked,
  ${of.endedAs('declined')} as declined, ${of.endedAs('refused')} as refused, ${of.endedAs('withdrawn')} as withdrawn, ${of.endedAs('stopped', 'supplementExpired')} as stopped`;
}

function timingOfFinished(): string {
  return `case when d.due_at is null then 'onTime' when d.finished_at > d.due_at then 'late' when ${dayOf('d.finished_at')} < ${dayOf('d.due_at')} then 'early' else 'onTime' end`;
}

function endedAs(...ends: readonly string[]): string {
  return `(${ends.map((end) => `d.ended_as is not distinct from '${end}'`).join(' or ')})::int`;
}

function isPausedNow(): string {
  return `(d.stage in (${quoted(allStages.filter(isPaused))}))`;
}

function standOfOpen(): string {
  return `case when d.stage = 'submitted' then 'unreceived' when d.stage in ('awaitingSupplement', 'awaitingSupplementBeforeReceipt') then 'supplement'
    when ${isPausedNow()} then 'paused' else 'running' end`;
}

/** The same facts of finished dossiers added up, `m`: its half months stand for its moments, which is right as long as no boundary cuts them. */
export const factsOfMonth = `
  m.submitted_half as submitted, m.finished_half as finished, m.due_half as due, m.timing, m.service_level as level, m.field, m.place,
  null::text as procedure, null::text as help_unit, 'finished' as stand, false as is_paused,
  m.dossiers, m.received, m.supplement_asked, m.declined, m.refused, m.withdrawn, m.stopped`;

/** Columns that are added up. */
export const measures = ['dossiers', 'received', 'supplement_asked', 'declined', 'refused', 'withdrawn', 'stopped'] as const;
type Measure = (typeof measures)[number];

/** Where the facts stand against the period. Who finished after its end was open then, whatever came of it. */
export const standing = {
  is_new: `f.submitted >= p.starts_at`,
  is_done: `f.finished < p.ends_at`,
  is_overdue: `(f.finished >= p.ends_at and f.due is not null and f.due < least(p.ends_at, p.now) and not f.is_paused)`,
  timing: `case when f.finished < p.ends_at then f.timing else 'open' end`,
  place: `f.place`,
  stand: `case when f.finished < p.ends_at then 'finished' else f.stand end`,
} as const;

export const standingColumns = Object.entries(standing)
  .map(([name, sql]) => `${sql} as ${name}`)
  .join(', ');

/** All that a figure of the period can look at: what the sources of counts hold, and what a list asks of each dossier. */
export const inPeriod = `f.submitted < p.ends_at and f.finished >= p.starts_at`;

/** Where a dossier came in that was filed over the network. */
export const onlinePlaces = `('self', 'neighbourhood', 'ward')`;
const online = `c.place in ${onlinePlaces}`;

type Taken = { readonly of: string; readonly sum: Measure; readonly stand: 'any' | 'done' | 'open' };
const dossiers = (of: string): Taken => ({ of, sum: 'dossiers', stand: 'any' });
/** Of those open at the end of the period alone. */
const open = (of: string): Taken => ({ of: `not c.is_done and ${of}`, sum: 'dossiers', stand: 'open' });
/** Of those finished in the period alone. */
const done = (of: string, sum: Measure = 'dossiers'): Taken => ({ of: `c.is_done and ${of}`, sum, stand: 'done' });

/** What each figure takes of those it is over. */
const taken = {
  total: dossiers('true'),
  online: dossiers(online),
  onlineSelf: dossiers(`c.place = 'self'`),
  onlineAtNeighbourhood: dossiers(`c.place = 'neighbourhood'`),
  onlineAtWard: dossiers(`c.place = 'ward'`),
  counter: dossiers(`c.place = 'counter'`),
  post: dossiers(`c.place = 'post'`),
  eligible: { of: online, sum: 'received', stand: 'any' },
  supplementRequested: { of: online, sum: 'supplement_asked', stand: 'any' },
  resolved: done('true'),
  onlineResolved: done(online),
  early: done(`c.timing = 'early'`),
  onTime: done(`c.timing = 'onTime'`),
  late: done(`c.timing = 'late'`),
  inProgress: open('true'),
  onlineInProgress: open(online),
  overdue: open('c.is_overdue'),
  toHandle: dossiers('true'),
  carriedOver: dossiers('not c.is_new'),
  handled: done('true'),
  handledEarly: done(`c.timing = 'early'`),
  handledOnTime: done(`c.timing = 'onTime'`),
  handledLate: done(`c.timing = 'late'`),
  handledDeclined: done('true', 'declined'),
  handledRefused: done('true', 'refused'),
  handledWithdrawn: done('true', 'withdrawn'),
  handledStopped: done('true', 'stopped'),
  openAtEnd: open('true'),
  openInTime: open('not c.is_overdue'),
  openOverdue: open('c.is_overdue'),
  openUnreceived: open(`c.stand = 'unreceived'`),
  openAwaitingSupplement: open(`c.stand = 'supplement'`),
  openPaused: open(`c.stand = 'paused'`),
} satisfies Record<FigureKey, Taken>;

/** Each figure as a column over what was added up. */
export const figureColumns = figureOrder.map((key) => `coalesce(sum(c.${taken[key].sum}) filter (where ${takes(key)}), 0)::int as "${key}"`).join(', ');

/** Whether the figure counts the dossier whose facts are `f` and which stands so (`c`). */
export function isCounted(key: FigureKey): string {
  return `${takes(key)} and f.${taken[key].sum} = 1`;
}

function takes(key: FigureKey): string {
  return figureDefinitions[key].over === 'submitted' ? `c.is_new and ${taken[key].of}` : taken[key].of;
}

/** What an index can find of it: the figures of a period look at these dossiers `d` alone. `end`: whether the period has ended, so that some were open then and are not now. */
export function reachOf(key: FigureKey, end: 'past' | 'to come'): string {
  const submitted = figureDefinitions[key].over === 'submitted' ? 'd.submitted_at >= p.starts_at and' : '';
  const { stand } = taken[key];
  if (stand === 'done') return `${submitted} d.finished_at >= p.starts_at and d.finished_at < p.ends_at`;
  if (stand === 'open' && end === 'to come') return `${submitted} d.submitted_at < p.ends_at and d.finished_at is null`;
  return `${submitted} d.submitted_at < p.ends_at and (d.finished_at is null or d.finished_at >= ${stand === 'open' ? 'p.ends_at' : 'p.starts_at'})`;
}

/** Vietnamese time has been UTC+7 ever since this system can have had a dossier; asked of the zone's clock, each day costs ten times as much. */
function dayOf(column: string): string {
  return `(${column} at time zone interval '7 hours')::date`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
