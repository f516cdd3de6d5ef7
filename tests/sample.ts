import path from 'node:path';
import { groupBy } from '../src/basics/rules/group-by.ts';
import type { PlainDate } from '../src/basics/rules/time.ts';
import { type HistoryFacts, historyOf } from '../src/dossiers/rules/history.ts';
import { type HistoryPlan, HistoryPlanShape } from '../src/dossiers/rules/history-plan.ts';
import type { OldDossier } from '../src/dossiers/rules/history-record.ts';
import { readNationalCalendar } from '../src/offices/store/import-calendar.ts';
import { readJsonFile } from '../src/offices/store/import-json.adapter.ts';
import { sessionsOfFile, unitsOfFile } from '../src/offices/store/import-offices.ts';
import { OfficersFileShape, OfficesFileShape, UnitsFileShape } from '../src/offices/store/import-shapes.ts';
import { makeCalendars } from '../src/offices/store/office-calendars.ts';
import { versionInForce } from '../src/procedures/rules/version-at.ts';
import { readProcedures } from '../src/procedures/store/import-procedures.ts';
import { historyOffices } from '../src/server/sample-history.ts';
import { readSampleTeams } from '../src/server/sample-teams.ts';
import { membersOfUnit } from '../src/teams/rules/sample-teams.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** The sample authority as its data files tell it, without a database. */
export type SampleFiles = { readonly plan: HistoryPlan; readonly facts: HistoryFacts; history(): Generator<OldDossier> };

export async function readSample(name: string): Promise<SampleFiles> {
  const folder = path.join(root, 'data', 'authorities', name);
  const units = unitsOfFile(await readJsonFile(path.join(folder, 'units.json'), UnitsFileShape));
  const offices = await readJsonFile(path.join(folder, 'offices.json'), OfficesFileShape);
  const { officers } = await readJsonFile(path.join(folder, 'officers.json'), OfficersFileShape);
  const plan = await readJsonFile(path.join(folder, 'history.json'), HistoryPlanShape);
  const national = await readNationalCalendar(path.join(root, 'data', 'calendars', 'national.json'));
  const versions = groupBy(await readProcedures(path.join(root, 'data', 'procedures')), (version): string => version.code);
  const nationalDays = [
    ...national.daysOff.map(({ date }) => ({ day: date, kind: 'off' as const, replaces: null })),
    ...national.workingDays.map(({ date, replaces }) => ({ day: date, kind: 'working' as const, replaces })),
  ];
  const calendars = makeCalendars({ sessions: sessionsOfFile(offices), closures: [], nationalDays, coverage: national });
  const known = offices.offices.map((office) => ({ ...office, unitKind: units.find((unit) => unit.code === office.unitCode)?.kind ?? 'ward', parentOfficeId: null }));
  const on = '2017-01-01' as PlainDate;
  const childrenOf = (code: string) => units.filter((unit) => unit.parentCode === code);
  const unit = (code: string) => units.find((one) => one.code === code) ?? null;
  const teams = await readSampleTeams(folder, { offices: known, officers, people: plan.people, on, childrenOf, unit });
  const facts: HistoryFacts = {
    offices: historyOffices(
      {
        offices: known,
        officers,
        calendarOf: (id, on) => calendars.get(id)?.find((one) => one.validFrom <= on)?.calendar ?? null,
        childrenOf,
        helpersOf: teams === null ? () => [] : membersOfUnit(teams),
      },
      on,
    ),
    versionOn: (code, on) => versionInForce(versions.get(code) ?? [], on),
  };
  return { plan, facts, history: () => historyOf(plan, facts) };
}
