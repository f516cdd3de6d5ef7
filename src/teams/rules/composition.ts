import type { PlainDate } from '../../basics/rules/time.ts';
import { isMemberOn, type Membership, vacanciesOn } from './membership.ts';
import { isTeamOn, type Team, type TeamLevel, teamLevels } from './team.ts';

/** Thành phần: by what office or standing somebody is in a team. Data of the authority. */
export type TeamPosition = { readonly level: TeamLevel; readonly code: string; readonly place: number; readonly name: string; readonly nameEn: string; readonly source: string };

/**
 * Counts of some teams on a day. `members` counts memberships, `persons` counts people: somebody in two teams is two and one. Both are null where no
 * roster is known at all: an unknown headcount is not zero. Where some rosters are known, the counts are of these, and `unknownRosters` says how many
 * teams stand beside them.
 */
export type TeamTally = {
  readonly teams: number;
  readonly unknownRosters: number;
  readonly members: number | null;
  readonly persons: number | null;
  readonly vacancies: number | null;
};

export type Composition = TeamTally & {
  readonly level: TeamLevel;
  /** In the order of the positions; a membership under a code that no position has stands at the end. Null where no roster is known. */
  readonly positions: readonly { readonly code: string; readonly members: number }[] | null;
};

type Counted = { readonly teams: readonly Team[]; readonly memberships: readonly Membership[]; readonly day: PlainDate };

export function tallyOf({ teams, memberships, day }: Counted): TeamTally {
  const there = teams.filter((team) => isTeamOn(team, day));
  const known = new Set(there.filter((team) => team.roster === 'known').map(({ id }) => id));
  const ofKnown = memberships.filter(({ teamId }) => known.has(teamId));
  const current = ofKnown.filter((one) => isMemberOn(one, day));
  const isAllUnknown = there.length > 0 && known.size === 0;
  return {
    teams: there.length,
    unknownRosters: there.length - known.size,
    members: isAllUnknown ? null : current.length,
    persons: isAllUnknown ? null : new Set(current.map(({ personId }) => personId)).size,
    vacancies: isAllUnknown ? null : vacanciesOn(ofKnown, day).length,
  };
}

/** Composition by level and position. Source: report of 2019, II.2. */
export function compositionOf(counted: Counted & { readonly positions: readonly TeamPosition[] }): readonly Composition[] {
  return teamLevels.map((level) => {
    const teams = counted.teams.filter((team) => team.level === level && isTeamOn(team, counted.day));
    const tally = tallyOf({ ...counted, teams });
    const known = new Set(teams.filter((team) => team.roster === 'known').map(({ id }) => id));
    const current = counted.memberships.filter((one) => known.has(one.teamId) && isMemberOn(one, counted.day));
    return { level, ...tally, positions: tally.members === null ? null : byPosition(current, positionsOf(counted.positions, level)) };
  });
}

function positionsOf(positions: readonly TeamPosition[], level: TeamLevel): readonly string[] {
  return positions
    .filter((one) => one.level === level)
    .sort((one, other) => one.place - other.place)
    .map(({ code }) => code);
}

function byPosition(current: readonly Membership[], codes: readonly string[]): readonly { readonly code: string; readonly members: number }[] {
  const all = [...new Set([...codes, ...current.map(({ positionCode }) => positionCode)])];
  return all.map((code) => ({ code, members: current.filter(({ positionCode }) => positionCode === code).length }));
}
