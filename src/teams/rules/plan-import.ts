import type { Text } from '../../basics/rules/outcome.ts';
import { fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { isMemberOn, type Membership, type TeamPerson } from './membership.ts';
import type { Roster, RosterRow, RosterUnit, RowProblem } from './read-roster.ts';
import { rosterWords } from './roster-problems.ts';
import { isTeamOn, type Team } from './team.ts';

export type ImportFacts = {
  readonly officeId: number;
  readonly kindCode: string;
  readonly teams: readonly Team[];
  readonly memberships: readonly Membership[];
  readonly people: readonly TeamPerson[];
  readonly today: PlainDate;
  readonly newId: () => string;
};

/** What becomes of one row. `inTeam`: the person is in that team already, nothing is written. */
export type PlannedRow = RosterRow & { readonly state: 'take' | 'inTeam' | 'wrong'; readonly person: 'new' | 'known' | null; readonly said: readonly Text[] };

export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly teams: readonly Team[];
  /** Teams whose roster was unknown and becomes known. */
  readonly rosters: readonly Team[];
  readonly people: readonly TeamPerson[];
  readonly memberships: readonly Membership[];
  /** When it is above zero, nothing is to be written. */
  readonly wrong: number;
};

/** What bringing a list in would write. One person is known again by name and phone, never by one of the two alone. */
export function planImport(roster: Roster, facts: ImportFacts): ImportPlan {
  const book = openBook(facts);
  const rows = roster.rows.map((row) => planRow(row, book, facts));
  const wrong = rows.filter(({ state }) => state === 'wrong').length + roster.problems.length;
  const touched = new Set(book.memberships.map(({ teamId }) => teamId));
  return {
    rows,
    wrong,
    teams: book.newTeams,
    people: book.newPeople,
    memberships: book.memberships,
    rosters: facts.teams.filter((team) => team.roster === 'unknown' && touched.has(team.id)),
  };
}

type Book = {
  readonly newTeams: Team[];
  readonly newPeople: TeamPerson[];
  readonly memberships: Membership[];
  readonly byName: Map<string, TeamPerson[]>;
  readonly rowOf: Map<string, { readonly row: number; readonly teamIds: string[] }>;
};

function openBook(facts: ImportFacts): Book {
  const byName = new Map<string, TeamPerson[]>();
  for (const person of facts.people) byName.set(fold(person.fullName), [...(byName.get(fold(person.fullName)) ?? []), person]);
  return { newTeams: [], newPeople: [], memberships: [], byName, rowOf: new Map() };
}

function planRow(row: RosterRow, book: Book, facts: ImportFacts): PlannedRow {
  if (row.problems.length > 0 || row.unit === null) return { ...row, state: 'wrong', person: null, said: row.notes };
  const team = teamOf(row.unit, book, facts);
  const found = personOf(row, book, facts);
  if (found === 'unclear') return wrongRow(row, rosterWords.unclearPerson(row.fullName));
  const { person, isNew } = found;
  const before = book.rowOf.get(person.id);
  if (before?.teamIds.includes(team.id) === true) return wrongRow(row, rosterWords.twice(before.row));
  const isIn = facts.memberships.some((one) => one.personId === person.id && one.teamId === team.id && (isMemberOn(one, facts.today) || one.untilOn === null));
  book.rowOf.set(person.id, { row: before?.row ?? row.row, teamIds: [...(before?.teamIds ?? []), team.id] });
  if (isIn) return { ...row, state: 'inTeam', person: 'known', said: row.notes };
  book.memberships.push(membershipOf(row, { id: facts.newId(), officeId: facts.officeId, teamId: team.id, personId: person.id }));
  const said = before !== undefined ? [rosterWords.sameInFile(before.row)] : isNew === 'yes' ? [] : [rosterWords.knownPerson(person.fullName)];
  return { ...row, state: 'take', person: isNew === 'yes' ? 'new' : 'known', said: [...row.notes, ...said] };
}

function wrongRow(row: RosterRow, problem: Omit<RowProblem, 'column' | 'mend'>): PlannedRow {
  return { ...row, problems: [...row.problems, { column: null, mend: 'file', ...problem }], state: 'wrong', person: null, said: row.notes };
}

/** The team of the unit and kind; one that is not there yet is founded with the list. */
function teamOf(unit: RosterUnit, book: Book, facts: ImportFacts): Team {
  const found = [...facts.teams, ...book.newTeams].find((team) => team.unitCode === unit.code && team.kindCode === facts.kindCode && isTeamOn(team, facts.today));
  if (found !== undefined) return found;
  const { officeId, kindCode } = facts;
  const team: Team = {
    id: facts.newId(),
    officeId,
    kindCode,
    level: unit.level,
    unitCode: unit.code,
    name: `Tổ tư vấn dịch vụ công trực tuyến ${unit.name}`,
    foundedOn: null,
    foundingDocument: null,
    endedOn: null,
    endedDocument: null,
    roster: 'known',
  };
  book.newTeams.push(team);
  return team;
}

/**
 * Who is meant: of those of the same name (marks count not) the one with the same phone; where a phone is missing on either side, the only one of that
 * name. Another phone is another person.
 */
function personOf(row: RosterRow, book: Book, facts: ImportFacts): { readonly person: TeamPerson; readonly isNew: 'yes' | 'no' } | 'unclear' {
  const key = fold(row.fullName);
  const named = book.byName.get(key) ?? [];
  const same = row.phone === null ? [] : named.filter(({ phone }) => phone === row.phone);
  const possible = same.length > 0 ? same : named.filter(({ phone }) => phone === null || row.phone === null);
  if (possible.length > 1) return 'unclear';
  const [known] = possible;
  if (known !== undefined) return { person: known, isNew: 'no' };
  const person: TeamPerson = { id: facts.newId(), officeId: facts.officeId, fullName: row.fullName, phone: row.phone, email: row.email, officerId: null };
  book.newPeople.push(person);
  book.byName.set(key, [...named, person]);
  return { person, isNew: 'yes' };
}

function membershipOf(row: RosterRow, ids: Pick<Membership, 'id' | 'officeId' | 'teamId' | 'personId'>): Membership {
  const { positionCode, positionTitle, role, fromOn } = row;
  return { ...ids, positionCode, positionTitle, role, fromOn, untilOn: null, endedWhy: null, replaces: null, seatClosedOn: null, seatClosedWhy: null };
}
