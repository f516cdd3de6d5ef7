import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addMillis, atMinute, type PlainDate } from '../basics/rules/time.ts';
import type { Db } from '../basics/store/database.ts';
import { type HistoryPlan, HistoryPlanShape } from '../dossiers/rules/history-plan.ts';
import type { Office, Unit } from '../offices/rules/office.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { readJsonFile } from '../offices/store/import-json.adapter.ts';
import { type OfficersFile, OfficersFileShape } from '../offices/store/import-shapes.ts';
import { TeamsPlanShape } from '../teams/rules/sample-plan.ts';
import { type SampleOffice, type SampleTeams, sampleTeams } from '../teams/rules/sample-teams.ts';
import { told } from '../teams/store/record-change.ts';
import { appendChanges, type TeamChange } from '../teams/store/team-changes.ts';
import { findTeam } from '../teams/store/teams.ts';
import { putMemberships, putPeople, putTeams } from '../teams/store/write-teams.ts';

type Authority = {
  readonly offices: readonly Pick<Office, 'id' | 'unitCode' | 'unitKind'>[];
  readonly unit: (code: string, on: PlainDate) => Unit | null;
  readonly childrenOf: (code: string, on: PlainDate) => readonly Unit[];
  readonly officers: OfficersFile['officers'];
  readonly people: HistoryPlan['people'];
  readonly on: PlainDate;
};

/** The teams of a sample authority, or null when its folder tells nothing of teams. */
export async function readSampleTeams(folder: string, authority: Authority): Promise<SampleTeams | null> {
  const file = join(folder, 'teams.json');
  if (!existsSync(file)) return null;
  const plan = await readJsonFile(file, TeamsPlanShape);
  return sampleTeams({ plan, names: authority.people, offices: authority.offices.map((office) => sampleOffice(office, authority)) });
}

function sampleOffice(office: Authority['offices'][number], { unit, childrenOf, officers, on }: Authority): SampleOffice {
  const held = (role: 'leader' | 'specialist' | 'reception') =>
    officers.filter(({ roles }) => roles.some((one) => one.unitCode === office.unitCode && one.role === role)).map(({ id, fullName }) => ({ id, fullName, role }));
  const level = office.unitKind === 'ward' ? 'ward' : 'district';
  return {
    officeId: office.id,
    unitCode: office.unitCode,
    unitName: unit(office.unitCode, on)?.name ?? '',
    level,
    neighbourhoods: level === 'ward' ? childrenOf(office.unitCode, on).map(({ code, name }) => ({ code, name })) : [],
    // The second leader of a ward is its deputy chair; then those who handle and receive.
    officers: [...held('leader').slice(-1), ...held('specialist').slice(0, 2), ...held('reception').slice(0, 1)],
  };
}

/** Brings the teams of a sample in, with the lines of their books, at the first time only: what people changed since is not undone. */
export async function importSampleTeams({ db, folder }: { readonly db: Db; readonly folder: string }): Promise<void> {
  if (!existsSync(join(folder, 'teams.json'))) return;
  const directory = await loadDirectory(db);
  const { people } = await readJsonFile(join(folder, 'history.json'), HistoryPlanShape);
  const { officers } = await readJsonFile(join(folder, 'officers.json'), OfficersFileShape);
  const made = await readSampleTeams(folder, { ...directory, officers, people, on: firstDay });
  const [first] = made?.teams ?? [];
  if (made === null || first === undefined || (await findTeam(db, first.id)) !== null) return;
  await putTeams(db, made.teams);
  await putPeople(db, made.people);
  await putMemberships(db, made.memberships);
  await appendChanges(db, linesOf(made));
}

/** As in the past of the sample: units as they were then. */
const firstDay = '2017-01-01' as PlainDate;

/** The books tell who founded, left and came, on the morning of the day. */
function linesOf({ teams, people, memberships }: SampleTeams): readonly TeamChange[] {
  const names = new Map(people.map((person) => [person.id, person.fullName]));
  const line = { officerId: null, importId: null, document: null, before: null } as const;
  const founded = teams.map((team) => ({
    ...line,
    officeId: team.officeId,
    teamId: team.id,
    what: 'found' as const,
    subjectId: null,
    document: team.foundingDocument,
    at: atMinute(team.foundedOn ?? firstDay, 480),
    after: { name: team.name, foundedOn: team.foundedOn },
  }));
  const moved = memberships.flatMap((one): TeamChange[] => {
    const after = told(one, names.get(one.personId) ?? '');
    const about = { ...line, officeId: one.officeId, teamId: one.teamId, subjectId: one.id };
    if (one.untilOn !== null) return [{ ...about, what: 'end', at: atMinute(one.untilOn, 540), before: { ...after, untilOn: null, endedWhy: null }, after }];
    return one.replaces === null ? [] : [{ ...about, what: 'replace', at: addMillis(atMinute(one.fromOn ?? firstDay, 540), 1), after }];
  });
  return [...founded, ...moved];
}
