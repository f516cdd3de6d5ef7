import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { comparePeople } from '../../basics/rules/text.ts';
import { type PlainDate, parsePlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { type TeamLinkWay, teamLinkNames, teamLinkWays } from '../rules/change-team.ts';
import { compositionOf, type TeamPosition } from '../rules/composition.ts';
import { isMemberOn, memberRoles } from '../rules/membership.ts';
import { roleNames } from '../rules/role-names.ts';
import type { Team } from '../rules/team.ts';
import { teamChanges } from '../rules/team-change.ts';
import { type ChangeRow, changesOfTeam } from '../store/team-changes.ts';
import { listKinds, listPositions } from '../store/team-data.ts';
import { type LinkedTeam, listMemberships, listTeams, type MemberRow, membershipsOfTeam, teamsLinked } from '../store/teams.ts';
import { managesOffice } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import type { MemberView, TeamPageView } from './team-shapes.ts';
import { kindName, positionName, rowView } from './team-views.ts';

/** One team with everything that its page shows. */
export async function pageView(house: TeamHouse, officer: OfficerSession, team: Team): Promise<TeamPageView> {
  const today = plainDateOf(house.now());
  const memberships = await membershipsOfTeam(house.pool, team);
  const [kinds, positions, changes, linked] = await Promise.all([
    listKinds(house.pool),
    listPositions(house.pool),
    changesOfTeam(house.pool, { officeId: team.officeId, teamId: team.id }),
    teamsLinked(house.pool, team.id),
  ]);
  const others = await otherTeams(house, team, today);
  const kind = kinds.find((one) => one.code === team.kindCode);
  const [counted] = compositionOf({ teams: [team], memberships, positions, day: today }).filter(({ level }) => level === team.level);
  const allowed = positions.filter(
    (one) => one.level === team.level && (kind === undefined || kind.composition.length === 0 || kind.composition.includes(`${one.level}.${one.code}`)),
  );
  const nameOf = (code: string) => positionName(positions, { level: team.level, code });
  return {
    today,
    mayManage: managesOffice(house, officer, team.officeId) ? 'yes' : 'no',
    team: {
      ...rowView(team, memberships, { directory: house.directory(), kinds, day: today }),
      foundingDocument: team.foundingDocument,
      endedDocument: team.endedDocument,
      kindSource: kind?.source ?? '',
      duties: [...(kind?.duties ?? [])],
    },
    members: membersView({ memberships, positions, team, today, others }),
    positions: allowed.map(({ code }) => ({ code, name: nameOf(code) })),
    composition: counted === undefined || counted.positions === null ? null : counted.positions.map((one) => ({ ...one, name: nameOf(one.code) })),
    continues: linkedOn(linked, 'continues', kinds),
    continuedBy: linkedOn(linked, 'continuedBy', kinds),
    documents: documentsOf(team, changes),
    changes: changes.map((one) => ({
      id: one.id,
      what: one.what,
      name: teamChanges[one.what],
      about: one.personName ?? textOf(one.after?.['name'] ?? one.before?.['name']),
      details: detailsOf(one, nameOf),
      by: one.by,
      at: withOffset(one.at),
      document: one.document,
    })),
  };
}

function linkedOn(linked: readonly LinkedTeam[], side: LinkedTeam['side'], kinds: Parameters<typeof kindName>[0]): TeamPageView['continues'] {
  return linked.filter((one) => one.side === side).map(({ id, name, kindCode, since, how }) => ({ id, name, since, how, kindName: kindName(kinds, kindCode) }));
}

/** In which other teams of the office the people are today. */
async function otherTeams(house: TeamHouse, team: Team, today: PlainDate): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>> {
  const [teams, all] = await Promise.all([listTeams(house.pool, [team.officeId]), listMemberships(house.pool, [team.officeId])]);
  const names = new Map(teams.map((one) => [one.id, one.name]));
  const found = new Map<string, { id: string; name: string }[]>();
  for (const one of all) {
    if (one.teamId === team.id || !isMemberOn(one, today)) continue;
    found.set(one.personId, [...(found.get(one.personId) ?? []), { id: one.teamId, name: names.get(one.teamId) ?? '' }]);
  }
  return found;
}

type Listed = {
  readonly memberships: readonly MemberRow[];
  readonly positions: readonly TeamPosition[];
  readonly team: Team;
  readonly today: PlainDate;
  readonly others: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
};

/** Leader, deputies, members, each by given name. */
function membersView({ memberships, positions, team, today, others }: Listed): MemberView[] {
  const taken = new Set(memberships.map(({ replaces }) => replaces));
  return [...memberships].sort(compareMembers).map((one) => ({
    id: one.id,
    personId: one.personId,
    fullName: one.person.fullName,
    phone: one.person.phone,
    email: one.person.email,
    hasAccount: one.person.officerId === null ? 'no' : 'yes',
    positionCode: one.positionCode,
    positionName: positionName(positions, { level: team.level, code: one.positionCode }),
    positionTitle: one.positionTitle,
    role: one.role,
    fromOn: one.fromOn,
    untilOn: one.untilOn,
    endedWhy: one.endedWhy,
    replaces: one.replaces,
    when: isMemberOn(one, today) ? 'now' : one.untilOn !== null && one.untilOn < today ? 'past' : 'later',
    seat: one.untilOn === null ? null : one.seatClosedOn !== null ? 'closed' : taken.has(one.id) ? 'taken' : 'empty',
    seatClosedOn: one.seatClosedOn,
    seatClosedWhy: one.seatClosedWhy,
    otherTeams: [...(others.get(one.personId) ?? [])],
  }));
}

function compareMembers(one: MemberRow, other: MemberRow): number {
  return memberRoles.indexOf(one.role) - memberRoles.indexOf(other.role) || comparePeople(one.person.fullName, other.person.fullName) || (one.id < other.id ? -1 : 1);
}

function documentsOf(team: Team, changes: readonly ChangeRow[]): TeamPageView['documents'] {
  const told = new Map<string, TeamPageView['documents'][number]>();
  for (const one of [...changes].reverse()) {
    if (one.document !== null && !told.has(one.document)) told.set(one.document, { what: teamChanges[one.what], text: one.document, on: null });
  }
  return [
    ...(team.foundingDocument === null ? [] : [{ what: teamChanges.found, text: team.foundingDocument, on: team.foundedOn }]),
    ...[...told.values()].filter(({ text }) => text !== team.foundingDocument && text !== team.endedDocument),
    ...(team.endedDocument === null ? [] : [{ what: teamChanges.endTeam, text: team.endedDocument, on: team.endedOn }]),
  ];
}

/** What differs between before and after, in words. */
function detailsOf({ before, after }: ChangeRow, nameOf: (code: string) => Text): Text[] {
  const keys = Object.keys(fields).filter((key) => after !== null && (before !== null || key !== 'name') && (after[key] ?? null) !== (before?.[key] ?? null));
  return keys.flatMap((key) => {
    const [was, is] = [shown(key, before?.[key], nameOf), shown(key, after?.[key], nameOf)];
    const name = fields[key];
    if (name === undefined || (was === null && is === null)) return [];
    const from = was === null ? { vi: '', en: '' } : { vi: `${was.vi} → `, en: `${was.en} → ` };
    return [{ vi: `${name.vi}: ${from.vi}${is?.vi ?? 'bỏ trống'}`, en: `${name.en}: ${from.en}${is?.en ?? 'empty'}` }];
  });
}

function shown(key: string, value: unknown, nameOf: (code: string) => Text): Text | null {
  if (typeof value !== 'string' || value === '') return null;
  if (key === 'positionCode') return nameOf(value);
  if (key === 'how') return teamLinkWays.includes(value as TeamLinkWay) ? teamLinkNames[value as TeamLinkWay] : null;
  if (key === 'role') return value === 'leader' || value === 'deputy' || value === 'member' ? roleNames[value] : null;
  const day = parsePlainDate(value);
  return day === null ? { vi: value, en: value } : { vi: formatDate(day), en: formatDate(day) };
}

const fields: Readonly<Record<string, Text>> = {
  name: { vi: 'tên', en: 'name' },
  foundedOn: { vi: 'ngày thành lập', en: 'founded' },
  foundingDocument: { vi: 'văn bản thành lập', en: 'founding document' },
  endedOn: { vi: 'ngày kết thúc', en: 'ended' },
  positionCode: { vi: 'chức danh', en: 'position' },
  positionTitle: { vi: 'ghi là', en: 'written as' },
  role: { vi: 'vai trò', en: 'role' },
  fromOn: { vi: 'từ ngày', en: 'from' },
  untilOn: { vi: 'ngày cuối', en: 'last day' },
  endedWhy: { vi: 'lý do', en: 'reason' },
  seatClosedOn: { vi: 'thôi bố trí từ', en: 'closed from' },
  seatClosedWhy: { vi: 'lý do thôi bố trí', en: 'reason' },
  how: { vi: 'cách nối', en: 'link' },
  since: { vi: 'từ ngày', en: 'since' },
  phone: { vi: 'điện thoại', en: 'phone' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  rosterTold: { vi: 'danh sách', en: 'roster' },
};

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
