import { uuidV7From } from '../../basics/rules/ids.ts';
import { fold } from '../../basics/rules/text.ts';
import { addDays, atMinute, millisOf, type PlainDate } from '../../basics/rules/time.ts';
import type { HistoryPlan } from '../../dossiers/rules/history-plan.ts';
import { apportion, drawOf, type Random, randomOf } from '../../dossiers/rules/history-random.ts';
import { isMemberOn, type Membership, type TeamPerson } from './membership.ts';
import type { TeamsPlan } from './sample-plan.ts';
import type { Team, TeamLevel } from './team.ts';

export type SampleOffice = {
  readonly officeId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: 'district' | 'ward';
  readonly neighbourhoods: readonly { readonly code: string; readonly name: string }[];
  /** Accounts whose holders are in the team of the ward. */
  readonly officers: readonly { readonly id: string; readonly fullName: string; readonly role: 'leader' | 'specialist' | 'reception' }[];
};

export type SampleTeams = { readonly teams: readonly Team[]; readonly people: readonly TeamPerson[]; readonly memberships: readonly Membership[] };

type Input = { readonly plan: TeamsPlan; readonly names: HistoryPlan['people']; readonly offices: readonly SampleOffice[] };

/**
 * The teams of a sample authority with their members: the same on every machine. The numbers of members are exactly those of the plan, on every day
 * behind the last change. Source of the numbers: report of 2019, II.2.
 */
export function sampleTeams({ plan, names, offices }: Input): SampleTeams {
  const maker = openMaker(plan, names);
  const wards = offices.filter(({ level }) => level === 'ward');
  const wardSizes = apportion(
    plan.ward.members,
    wards.map(() => 1),
  );
  const sizes = neighbourhoodSizes(plan, wards);
  for (const office of offices.filter(({ level }) => level === 'district')) maker.team(office, { code: office.unitCode, name: '', level: 'district' });
  for (const [i, ward] of wards.entries()) {
    const shared: TeamPerson[] = [];
    for (const [n, unit] of ward.neighbourhoods.entries()) {
      const team = maker.team(ward, { ...unit, level: 'neighbourhood' });
      const people = fill({ maker, team, positions: neighbourhoodPositions(sizes.get(unit.code) ?? 0, n), people: [] });
      const person = people[1];
      if (shared.length < plan.inTwoTeamsPerWard && n % 2 === 0 && person !== undefined) shared.push(person);
    }
    const team = maker.team(ward, { code: ward.unitCode, name: ward.unitName, level: 'ward' });
    fill({ maker, team, positions: wardPositions(wardSizes[i] ?? 0), people: wardPeople(maker, ward, { size: wardSizes[i] ?? 0, shared }) });
  }
  return maker.made;
}

/** The names of those in the teams of a unit on a day, in a fixed order. */
export function membersOfUnit({ teams, people, memberships }: SampleTeams): (unitCode: string, on: PlainDate) => readonly string[] {
  const names = new Map(people.map((person) => [person.id, person.fullName]));
  const units = new Map(teams.map((team) => [team.id, team.unitCode]));
  const byUnit = new Map<string, Membership[]>();
  for (const one of memberships) {
    const unit = units.get(one.teamId) ?? '';
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  return (unitCode, on) => (byUnit.get(unitCode) ?? []).filter((one) => isMemberOn(one, on)).map(({ personId }) => names.get(personId) ?? '');
}

/** Three in each, and the others by chance, at most six. */
function neighbourhoodSizes(plan: TeamsPlan, wards: readonly SampleOffice[]): ReadonlyMap<string, number> {
  const random = randomOf(`${plan.seed}/sizes`);
  const codes = wards.flatMap(({ neighbourhoods }) => neighbourhoods.map(({ code }) => code));
  const least = Math.min(3, Math.floor(plan.neighbourhood.members / Math.max(1, codes.length)));
  const more = apportion(
    plan.neighbourhood.members - least * codes.length,
    codes.map(() => 1 + random.below(4)),
    codes.map(() => 3),
  );
  return new Map(codes.map((code, i) => [code, least + (more[i] ?? 0)]));
}

const otherPositions = ['areaPolice', 'youthSecretary', 'branchHead', 'organisationMember', 'civilGuard', 'groupHead'] as const;

function neighbourhoodPositions(size: number, shift: number): readonly string[] {
  const others = Array.from({ length: Math.max(0, size - 2) }, (_, i) => otherPositions[(i + shift) % otherPositions.length] ?? 'areaPolice');
  return ['neighbourhoodHead', 'frontCommitteeHead', ...others].slice(0, size);
}

function wardPositions(size: number): readonly string[] {
  return Array.from({ length: size }, (_, i) => (i === 0 ? 'deputyChair' : i < 4 ? 'civilServant' : i < 9 ? 'frontAndOrganisations' : 'nonSpecialised'));
}

/** The deputy chair and the officers have accounts; those who are in a neighbourhood team too stand at the end. */
function wardPeople(maker: Maker, ward: SampleOffice, { size, shared }: { readonly size: number; readonly shared: readonly TeamPerson[] }): readonly (TeamPerson | null)[] {
  const officers = ward.officers.slice(0, 4).map((officer) => maker.person(ward.officeId, officer));
  return [...officers, ...Array.from({ length: Math.max(0, size - officers.length - shared.length) }, () => null), ...shared].slice(0, size);
}

const titles: Readonly<Record<string, readonly string[]>> = {
  neighbourhoodHead: ['Trưởng khu phố'],
  branchHead: ['Chi hội trưởng Hội Liên hiệp Phụ nữ', 'Chi hội trưởng Hội Cựu chiến binh', 'Chi hội trưởng Hội Nông dân'],
  groupHead: ['Tổ trưởng Tổ dân phố', 'Tổ phó Tổ dân phố'],
  deputyChair: ['Phó Chủ tịch UBND phường'],
  civilServant: ['Công chức Tư pháp - Hộ tịch', 'Công chức Văn phòng - Thống kê', 'Công chức Văn hóa - Xã hội'],
  frontAndOrganisations: [
    'Chủ tịch Ủy ban MTTQVN phường',
    'Chủ tịch Hội Liên hiệp Phụ nữ phường',
    'Bí thư Đoàn phường',
    'Chủ tịch Hội Cựu chiến binh phường',
    'Chủ tịch Hội Nông dân phường',
  ],
};

/** Seats a team: the first leads, the second is deputy. `people`: who is known beforehand, seat by seat. */
function fill({
  maker,
  team,
  positions,
  people,
}: {
  readonly maker: Maker;
  readonly team: Team;
  readonly positions: readonly string[];
  readonly people: readonly (TeamPerson | null)[];
}): readonly TeamPerson[] {
  const { replaced, vacant } = maker.plan;
  const seated = positions.map((positionCode, seat) => {
    const person = people[seat] ?? maker.person(team.officeId, null);
    const named = titles[positionCode];
    const positionTitle = named?.[(seat + positions.length) % named.length] ?? null;
    const place = { positionCode, positionTitle, role: seat === 0 ? 'leader' : seat === 1 ? 'deputy' : 'member' } as const;
    const left = replaced.find((one) => one.unitCode === team.unitCode && one.seat === seat);
    const first = maker.membership({ team, person, ...place, fromOn: team.foundedOn, ...(left === undefined ? {} : { untilOn: left.lastOn, endedWhy: left.why }) });
    if (left === undefined) return person;
    const next = maker.person(team.officeId, null);
    maker.membership({ team, person: next, ...place, fromOn: addDays(left.lastOn, 1), replaces: first.id });
    return next;
  });
  for (const one of vacant.filter(({ unitCode }) => unitCode === team.unitCode)) {
    const place = { positionCode: one.positionCode, positionTitle: null, role: 'member' } as const;
    maker.membership({ team, person: maker.person(team.officeId, null), ...place, fromOn: team.foundedOn, untilOn: one.lastOn, endedWhy: one.why });
  }
  return seated;
}

type Maker = ReturnType<typeof openMaker>;
type NewMembership = Pick<Membership, 'positionCode' | 'positionTitle' | 'role' | 'fromOn'> & Partial<Pick<Membership, 'untilOn' | 'endedWhy' | 'replaces'>>;

function openMaker(plan: TeamsPlan, names: HistoryPlan['people']) {
  const random = randomOf(plan.seed);
  const family = drawOf(names.families.map(({ weight }) => weight));
  const made: { readonly teams: Team[]; readonly people: TeamPerson[]; readonly memberships: Membership[] } = { teams: [], people: [], memberships: [] };
  const given = new Set<string>();
  let born = 0;
  const newId = () => {
    born += 1;
    return uuidV7From(
      millisOf(atMinute(plan.ward.foundedOn, 480)) + born,
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    );
  };

  /** No two of one office share a name, as a reader of the list would take them for one. */
  function nameFor(officeId: number): string {
    for (;;) {
      const name = inventName(random, names, names.families[family(random)]?.name ?? '');
      const key = `${officeId} ${fold(name)}`;
      if (given.has(key)) continue;
      given.add(key);
      return name;
    }
  }

  return {
    plan,
    made: made as SampleTeams,
    team(office: SampleOffice, unit: { readonly code: string; readonly name: string; readonly level: TeamLevel }): Team {
      const founding = plan[unit.level];
      const team: Team = {
        id: newId(),
        officeId: office.officeId,
        kindCode: 'advisoryTeam',
        level: unit.level,
        unitCode: unit.code,
        name: `${founding.name} ${unit.level === 'neighbourhood' ? `${lowerFirst(unit.name)}, ${lowerFirst(office.unitName)}` : lowerFirst(unit.name)}`.trim(),
        foundedOn: founding.foundedOn,
        foundingDocument: founding.document,
        endedOn: null,
        endedDocument: null,
        roster: unit.level === 'district' ? 'unknown' : 'known',
      };
      made.teams.push(team);
      return team;
    },
    person(officeId: number, officer: { readonly id: string; readonly fullName: string } | null): TeamPerson {
      const serial = made.people.length;
      const person: TeamPerson = {
        id: newId(),
        officeId,
        fullName: officer?.fullName ?? nameFor(officeId),
        phone: serial % 25 === 24 ? null : `${plan.phonePrefix}${String(serial % 1000).padStart(3, '0')}`,
        email: null,
        officerId: officer?.id ?? null,
      };
      made.people.push(person);
      return person;
    },
    membership({ team, person, ...told }: NewMembership & { readonly team: Team; readonly person: TeamPerson }): Membership {
      const open = { untilOn: null, endedWhy: null, replaces: null, seatClosedOn: null, seatClosedWhy: null };
      const membership: Membership = { ...open, ...told, id: newId(), officeId: team.officeId, teamId: team.id, personId: person.id };
      made.memberships.push(membership);
      return membership;
    },
  };
}

function inventName(random: Random, names: HistoryPlan['people'], family: string): string {
  const isMan = random.happens(560) === 'yes';
  return `${family} ${random.pick(isMan ? names.middlesMale : names.middlesFemale)} ${names.marker} ${random.pick(isMan ? names.givenMale : names.givenFemale)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
