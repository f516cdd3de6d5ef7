import type { Text } from '../../basics/rules/outcome.ts';
import { compareVietnamese, fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type TeamPosition, tallyOf } from '../rules/composition.ts';
import { isMemberOn } from '../rules/membership.ts';
import type { Team, TeamKind } from '../rules/team.ts';
import type { MemberRow } from '../store/teams.ts';
import type { TeamRowView } from './team-shapes.ts';

export type RowFacts = { readonly directory: Directory; readonly kinds: readonly TeamKind[]; readonly day: PlainDate };

/** One team of a list, counted on a day. `memberships`: those of this team. */
export function rowView(team: Team, memberships: readonly MemberRow[], { directory, kinds, day }: RowFacts): TeamRowView {
  const { members, vacancies } = tallyOf({ teams: [team], memberships, day });
  return {
    id: team.id,
    officeId: team.officeId,
    unitCode: team.unitCode,
    unitName: directory.unit(team.unitCode, day)?.name ?? team.unitCode,
    wardName: wardName(directory, team.officeId, day),
    level: team.level,
    kindCode: team.kindCode,
    kindName: kindName(kinds, team.kindCode),
    name: team.name,
    foundedOn: team.foundedOn,
    endedOn: team.endedOn,
    roster: team.roster,
    members,
    vacancies,
    leaders: memberships
      .filter((one) => one.role === 'leader' && isMemberOn(one, day))
      .map(({ person }) => ({ personId: person.id, fullName: person.fullName, phone: person.phone })),
  };
}

export function kindName(kinds: readonly TeamKind[], code: string): Text {
  const kind = kinds.find((one) => one.code === code);
  return { vi: kind?.name ?? code, en: kind?.nameEn ?? code };
}

export function positionName(positions: readonly TeamPosition[], at: { readonly level: Team['level']; readonly code: string }): Text {
  const found = positions.find((one) => one.level === at.level && one.code === at.code);
  return { vi: found?.name ?? at.code, en: found?.nameEn ?? at.code };
}

/** The name of the unit that an office serves: 'Phường An Lạc'. */
export function wardName(directory: Directory, officeId: number, day: PlainDate): string {
  const office = directory.officeById(officeId);
  return office === null ? '' : (directory.unit(office.unitCode, day)?.name ?? office.name);
}

/** Whether the words stand in the name of the team, its units or somebody in it; marks do not matter. */
export function isMeant(row: TeamRowView, members: readonly MemberRow[], words: string): boolean {
  const wanted = fold(words);
  return wanted === '' || fold([row.name, row.unitName, row.wardName, ...members.map(({ person }) => person.fullName)].join(' | ')).includes(wanted);
}

const levelOrder = { district: 0, ward: 1, neighbourhood: 2 } as const;

/** District, then ward by ward: its own team, then its neighbourhoods by their codes. */
export function compareRows(one: TeamRowView, other: TeamRowView): number {
  const byDistrict = Number(one.level !== 'district') - Number(other.level !== 'district');
  const byWard = compareVietnamese(one.wardName, other.wardName);
  return (
    byDistrict ||
    byWard ||
    levelOrder[one.level] - levelOrder[other.level] ||
    (one.unitCode < other.unitCode ? -1 : one.unitCode > other.unitCode ? 1 : compareVietnamese(one.name, other.name))
  );
}
