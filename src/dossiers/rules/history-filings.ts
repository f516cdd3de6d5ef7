import { addDays, atMinute, daysBetween, type Instant, instantFromMillis, millisOf, type PlainDate, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Helper } from '../../people/rules/applicant.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Channel } from './acts.ts';
import { type CounterClock, counterClock, counterWeights, daysOf, inSeason, onlineWeights } from './history-days.ts';
import type { HistoryPlan, PlannedGroup, PlannedProcedure } from './history-plan.ts';
import { apportion, drawOf, type Random, randomOf, shuffled } from './history-random.ts';
import { sessionsOn } from './history-time.ts';

/** An office as the past of the sample needs it. */
export type HistoryOffice = {
  readonly unitCode: string;
  readonly helpPlace: 'ward' | 'district';
  readonly calendar: WorkingCalendar;
  /** Codes of the neighbourhoods whose posts help people of this office. */
  readonly neighbourhoods: readonly string[];
  /** Where its people live: neighbourhood and ward, no house. */
  readonly addresses: readonly string[];
  /** Who is in the team of a unit on a day; empty where nobody knows. */
  helpersOf(unitCode: string, on: PlainDate): readonly string[];
  /** User names, by what they did. */
  readonly officers: Readonly<Record<'reception' | 'specialist' | 'leader' | 'clerk', readonly string[]>>;
};

/** One dossier to be: what, when, by which way. */
export type PlannedFiling = {
  readonly group: PlannedGroup;
  readonly procedure: PlannedProcedure;
  readonly channel: Channel;
  readonly submittedAt: Instant;
  readonly helper: Helper | null;
  /** What the figures demand of this one. */
  readonly fate: 'usual' | 'neverReceived' | 'inProgressAtYearEnd';
};

type Input = {
  readonly plan: HistoryPlan;
  readonly office: HistoryOffice;
  versionOn(code: string, on: PlainDate): ProcedureVersion;
};

/** All filings of one office, oldest first. Their numbers are exactly those of the plan. */
export function filingsOf(input: Input): readonly PlannedFiling[] {
  const clock = counterClock(input.plan.hours.counter);
  const filings = input.plan.groups.flatMap((group) => filingsOfGroup({ ...input, group, clock }));
  return filings.sort((one, other) => (one.submittedAt < other.submittedAt ? -1 : one.submittedAt > other.submittedAt ? 1 : 0));
}

function filingsOfGroup(input: Input & { readonly group: PlannedGroup; readonly clock: CounterClock }): PlannedFiling[] {
  const { group, office, plan } = input;
  const index = group.units.findIndex((unit) => unit.unitCode === office.unitCode);
  const unit = group.units[index];
  if (unit === undefined) return [];
  const random = randomOf(`${plan.seed}/${group.key}/${office.unitCode}`);
  const totals = apportion(
    group.total,
    group.units.map((one) => one.totalWeight),
  );
  const onlines = apportion(
    group.online,
    group.units.map((one) => one.onlineWeight),
    totals,
  );
  const perProcedure = apportion(
    totals[index] ?? 0,
    group.procedures.map((one) => one.weight),
  );
  const onlinePerProcedure = apportion(
    onlines[index] ?? 0,
    group.procedures.map((one, i) => one.online * (perProcedure[i] ?? 0)),
    perProcedure,
  );
  const moments = momentsOf({ ...input, random });
  const online = group.procedures.flatMap((procedure, i) => moments.online(procedure, onlinePerProcedure[i] ?? 0).map((submittedAt) => ({ procedure, submittedAt })));
  const counter = group.procedures.flatMap((procedure, i) =>
    moments.counter(procedure, (perProcedure[i] ?? 0) - (onlinePerProcedure[i] ?? 0)).map((submittedAt) => ({ procedure, submittedAt })),
  );
  return [...onlineFilings({ ...input, random, online, atNeighbourhoods: unit.atNeighbourhoods }), ...counter.map((one) => counterFiling({ group, random, ...one }))];
}

function momentsOf(input: Input & { readonly group: PlannedGroup; readonly clock: CounterClock; readonly random: Random }) {
  const { group, plan, office, random } = input;
  const days = daysOf(group.from, group.to);
  const drawHour = drawOf(plan.hours.online);
  const weights = {
    online: onlineWeights({ plan, group, calendar: office.calendar, days }),
    sameDay: counterWeights({ plan, group, calendar: office.calendar, days, doneOn: 'sameDay' }),
    laterDay: counterWeights({ plan, group, calendar: office.calendar, days, doneOn: 'laterDay' }),
  };
  const sessions = days.map((day) => sessionsOn(day, office.calendar));

  return {
    online: (procedure: PlannedProcedure, count: number): Instant[] =>
      times(count, weights.online, procedure, (day) => momentOn(day, (drawHour(random) + random.next()) * 3_600_000)),
    counter: (procedure: PlannedProcedure, count: number): Instant[] => {
      const limit = limitOf(input.versionOn(procedure.code, group.from), procedure);
      return times(count, limit.kind === 'sameDay' ? weights.sameDay : weights.laterDay, procedure, (day, i) => momentOn(day, input.clock(random, sessions[i] ?? [])));
    },
  };

  function times(count: number, byDay: readonly number[], procedure: PlannedProcedure, moment: (day: PlainDate, index: number) => Instant): Instant[] {
    if (count === 0) return [];
    const draw = drawOf(inSeason(byDay, days, procedure));
    return Array.from({ length: count }, () => {
      const i = draw(random);
      return moment(days[i] ?? group.from, i);
    });
  }
}

type Placed = { readonly procedure: PlannedProcedure; readonly submittedAt: Instant };

function onlineFilings(input: {
  readonly plan: HistoryPlan;
  readonly group: PlannedGroup;
  readonly office: HistoryOffice;
  readonly random: Random;
  readonly online: readonly Placed[];
  readonly atNeighbourhoods: number;
}): PlannedFiling[] {
  const { plan, group, office, random } = input;
  const inProgress = group.yearEnd?.inProgress ?? 0;
  const placed = shuffled(input.online, random).map((one, i): PlannedFiling => {
    const fate = i < inProgress ? 'inProgressAtYearEnd' : i < inProgress + group.neverReceived ? 'neverReceived' : 'usual';
    const submittedAt = fate === 'inProgressAtYearEnd' ? atYearEnd(group, random) : one.submittedAt;
    return { group, procedure: one.procedure, channel: 'online', submittedAt, helper: null, fate };
  });
  let left = input.atNeighbourhoods;
  const helped = placed.map((filing): PlannedFiling => {
    if (filing.fate !== 'usual' || plainDateOf(filing.submittedAt) < plan.teamsFrom) return filing;
    if (left > 0 && isByDay(filing.submittedAt)) {
      left -= 1;
      return { ...filing, helper: helperAt(random.pick(office.neighbourhoods), 'neighbourhood', filing.submittedAt) };
    }
    const isHelped = isOpen(filing.submittedAt, office.calendar) && random.happens(group.permille.helpedAtOffice) === 'yes';
    return isHelped ? { ...filing, helper: helperAt(office.unitCode, office.helpPlace, filing.submittedAt) } : filing;
  });
  if (left > 0) throw new Error(`${group.key}, ${office.unitCode}: ${left} filings at neighbourhood posts find no room`);
  return helped;

  /** By the second of filing, so that nothing else of the past depends on who helped. */
  function helperAt(unitCode: string, place: Helper['place'], at: Instant): Helper {
    const names = office.helpersOf(unitCode, plainDateOf(at));
    return { unitCode, place, name: names[Math.floor(millisOf(at) / 1000) % Math.max(1, names.length)] ?? null };
  }
}

function counterFiling(input: Placed & { readonly group: PlannedGroup; readonly random: Random }): PlannedFiling {
  const { group, procedure, submittedAt, random } = input;
  const isPost = procedure.online > 0 && procedure.minutes === undefined && random.happens(group.permille.post) === 'yes';
  return { group, procedure, channel: isPost ? 'post' : 'counter', submittedAt, helper: null, fate: 'usual' };
}

function atYearEnd(group: PlannedGroup, random: Random): Instant {
  if (group.yearEnd === null) return atMinute(group.to, 0);
  const days = daysBetween(group.yearEnd.filedFrom, group.yearEnd.filedTo) + 1;
  return momentOn(addDays(group.yearEnd.filedFrom, random.below(days)), random.between(8, 21) * 3_600_000);
}

/** A post of a neighbourhood helps by day and in the evening. */
function isByDay(instant: Instant): boolean {
  const hour = secondOfDayOf(instant) / 3600;
  return hour >= 7.5 && hour < 20.5;
}

function isOpen(instant: Instant, calendar: WorkingCalendar): boolean {
  const minute = secondOfDayOf(instant) / 60;
  return sessionsOn(plainDateOf(instant), calendar).some((session) => session.opens <= minute && minute < session.closes);
}

function momentOn(day: PlainDate, millisOfDay: number): Instant {
  return instantFromMillis(millisOf(atMinute(day, 0)) + millisOfDay);
}

/** The time limit that the plan names. */
export function limitOf(version: ProcedureVersion, procedure: PlannedProcedure): ProcedureVersion['timeLimits'][number]['limit'] {
  const wanted = procedure.limitCase ?? 'default';
  const found = version.timeLimits.find((one) => one.case === wanted);
  if (found === undefined) throw new Error(`${version.code} has no time limit ${wanted}`);
  return found.limit;
}
