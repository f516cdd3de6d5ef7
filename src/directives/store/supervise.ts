import { addDays, daysBetween, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { isTeamOn, type Team } from '../../teams/rules/team.ts';
import { listTeams } from '../../teams/store/teams.ts';
import type { PostActivity } from '../rules/coaching.ts';
import { listTeamActivity, listUnitMachines } from './post-activity.ts';

export type SupervisedTeam = PostActivity & {
  readonly team: Team;
  readonly returned: number;
  readonly unconfirmed: number;
  readonly machines: number;
  readonly waiting: number | null;
  readonly lastSeen: Instant | null;
};

/** The days just before a period, as many as it has. */
export function periodBefore(period: { readonly from: PlainDate; readonly to: PlainDate }): { readonly from: PlainDate; readonly to: PlainDate } {
  const to = addDays(period.from, -1);
  return { from: addDays(to, -daysBetween(period.from, period.to)), to };
}

/** All teams of the offices in force today, with what is credited to them in the period and in the one before; quiet is a post, whichever of its teams helped. In the order of their units, never by figures. */
export async function superviseTeams(
  db: Db,
  input: { readonly officeIds: readonly number[]; readonly period: { readonly from: PlainDate; readonly to: PlainDate }; readonly today: PlainDate },
): Promise<readonly SupervisedTeam[]> {
  const { officeIds, period, today } = input;
  const teams = (await listTeams(db, officeIds)).filter((team) => isTeamOn(team, today));
  const activity = await listTeamActivity(db, { officeIds, now: period, before: periodBefore(period) });
  const machines = new Map((await listUnitMachines(db, officeIds)).map((one) => [one.unitCode, one]));
  return teams.map((team) => {
    const [did, has] = [activity.find(({ teamId }) => teamId === team.id), machines.get(team.unitCode)];
    const days = activity.flatMap(({ unitCode, lastAssistedOn }) => (unitCode === team.unitCode && lastAssistedOn !== null ? [lastAssistedOn] : []));
    return {
      team,
      now: did?.now ?? 0,
      before: did?.before ?? 0,
      returned: did?.returned ?? 0,
      unconfirmed: did?.unconfirmed ?? 0,
      lastAssistedOn: days.sort().at(-1) ?? null,
      machineSince: has === undefined ? null : plainDateOf(has.machineSince),
      machines: has?.machines ?? 0,
      waiting: has?.waiting ?? null,
      lastSeen: has?.lastSeen ?? null,
    };
  });
}
