import { problemError } from '../../basics/http/problem.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { unitsOfOffice } from '../store/equipment-figures.ts';
import { listTeams } from '../store/teams.ts';
import { noSuchTeam, notThisOfficesUnit } from './equipment-problems.ts';
import type { EquipmentHouse } from './equipment-reach.ts';

/** A unit of the office, and its team: the one named, else the only one there is. Throws notThisOfficesUnit, noSuchTeam. */
export async function placeOf(house: EquipmentHouse, wanted: { readonly officeId: number; readonly unitCode: string; readonly teamId: string | null }) {
  const { officeId, unitCode, teamId } = wanted;
  const units = unitsOfOffice(house.directory(), officeId, plainDateOf(house.now()));
  if (!units.some(({ code }) => code === unitCode)) throw problemError(notThisOfficesUnit);
  const teams = (await listTeams(house.pool, [officeId])).filter((team) => team.unitCode === unitCode && team.endedOn === null);
  if (teamId !== null && !teams.some(({ id }) => id === teamId)) throw problemError(noSuchTeam);
  return { unitCode, teamId: teamId ?? (teams.length === 1 ? (teams[0]?.id ?? null) : null) };
}
