import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { type CourseInput, courseOf, rememberedDue } from './history-course.ts';
import { filingsOf, type HistoryOffice, limitOf } from './history-filings.ts';
import { inventor } from './history-people.ts';
import type { HistoryPlan, PlannedGroup } from './history-plan.ts';
import { randomOf } from './history-random.ts';
import type { OldDossier } from './history-record.ts';
import { openHours } from './history-time.ts';

export type HistoryFacts = {
  readonly offices: readonly HistoryOffice[];
  /** The version in force on a day; null when there was none. */
  versionOn(code: string, on: PlainDate): ProcedureVersion | null;
};

/**
 * The past of a sample authority, one old dossier after the other: office by office in the order given, oldest first. The same plan and facts give the
 * same dossiers on every machine, and counting them gives the figures of the plan exactly. Throws when the plan can't be met.
 */
export function* historyOf(plan: HistoryPlan, facts: HistoryFacts): Generator<OldDossier> {
  for (const office of facts.offices) yield* historyOfOffice(plan, facts, office);
}

function* historyOfOffice(plan: HistoryPlan, facts: HistoryFacts, office: HistoryOffice): Generator<OldDossier> {
  const versionOn = (code: string, on: PlainDate): ProcedureVersion => {
    const version = facts.versionOn(code, on);
    if (version === null) throw new Error(`${code} has no version on ${on}`);
    return version;
  };
  const random = randomOf(`${plan.seed}/course/${office.unitCode}`);
  const invent = inventor(plan.people);
  const dueFor = rememberedDue(office.calendar);
  const hours = hoursOf(office);
  const serials = new Map<string, number>();

  for (const filing of filingsOf({ plan, office, versionOn })) {
    const { procedure, channel, submittedAt } = filing;
    const version = versionOn(procedure.code, plainDateOf(submittedAt));
    checkLevel(filing.group, version);
    const limit = limitOf(version, procedure);
    const year = plainDateOf(submittedAt).slice(0, 4);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    const course: CourseInput = { filing, version, limit, hours, random, dueFor, resultNumber: `${serial}/${year}` };
    yield {
      unitCode: office.unitCode,
      number: `${plan.receiptPrefixes[office.unitCode] ?? office.unitCode}-${year}-${String(serial).padStart(5, '0')}`,
      procedureCode: procedure.code,
      serviceLevel: version.serviceLevel,
      channel,
      helper: filing.helper,
      applicant: invent({ random, channel, address: random.pick(office.addresses) }),
      submittedAt,
      limitCase: procedure.limitCase ?? 'default',
      ...courseOf(course),
      officers: {
        reception: random.pick(office.officers.reception),
        specialist: random.pick(office.officers.specialist),
        leader: random.pick(office.officers.leader),
        clerk: random.pick(office.officers.clerk),
      },
    };
  }
}

function checkLevel(group: PlannedGroup, version: ProcedureVersion): void {
  if (group.level !== null && version.serviceLevel !== group.level) throw new Error(`${group.key}: ${version.code} was of level ${version.serviceLevel}, not ${group.level}`);
}

/** What came in last is done months later, so the hours go on as far as the calendar knows, at most to the end of the next year. */
function hoursOf({ calendar }: HistoryOffice): CourseInput['hours'] {
  const input = { calendar, from: calendar.coversFrom, to: calendar.coversTo };
  return { all: openHours({ ...input, sessions: 'all' }), normal: openHours({ ...input, sessions: 'normal' }) };
}
