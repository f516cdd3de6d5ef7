import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { compositionOf, tallyOf } from '../../teams/rules/composition.ts';
import type { TeamLevel } from '../../teams/rules/team.ts';
import { listPositions } from '../../teams/store/team-data.ts';
import { listMemberships, listTeams } from '../../teams/store/teams.ts';

/**
 * II.2 Tổ chức: the advisory teams of the offices on the last day of the period, by level and position, out of the records of members. `members` counts
 * memberships, as the report of 2019 does; `persons` counts everybody once. Null stands for what nobody has told, never 0.
 */
export async function teamOrganisation(db: Db, { officeIds, day }: { readonly officeIds: readonly number[]; readonly day: PlainDate }) {
  const [all, memberships, positions] = await Promise.all([listTeams(db, officeIds), listMemberships(db, officeIds), listPositions(db)]);
  const teams = all.filter((team) => team.kindCode === 'advisoryTeam');
  const levels = compositionOf({ teams, memberships, positions, day });
  const level = (wanted: TeamLevel) => {
    const found = levels.find((one) => one.level === wanted);
    if (found === undefined) return null;
    const { level: _, positions: counted, ...tally } = found;
    const name = (code: string) => positions.find((one) => one.level === wanted && one.code === code)?.name ?? code;
    return { ...tally, composition: counted === null ? null : counted.map(({ code, members }) => ({ code, name: name(code), members })) };
  };
  return { day, all: tallyOf({ teams, memberships, day }), district: level('district'), ward: level('ward'), neighbourhood: level('neighbourhood') };
}
