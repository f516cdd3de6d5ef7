import { useOffices } from './officers.ts';
import { officesWithTeams, useSession } from './session.tsx';

export type TeamOffice = { readonly officeId: number; readonly name: string };

type Own = TeamOffice & { readonly unitCode: string };
type Known = { readonly id: number; readonly name: string; readonly parentUnitCode: string | null };

/** The officer's own offices, each followed by those directly below it, whose teams are seen from above: src/teams/rules/team-rights.ts, seesTeams. */
export function withOfficesBelow(own: readonly Own[], all: readonly Known[]): readonly TeamOffice[] {
  const offices = own.flatMap(({ officeId, name, unitCode }) => [
    { officeId, name },
    ...all.filter((one) => one.parentUnitCode === unitCode).map((one) => ({ officeId: one.id, name: one.name })),
  ]);
  return offices.filter(({ officeId }, at) => offices.findIndex((one) => one.officeId === officeId) === at);
}

export function useTeamOffices(): readonly TeamOffice[] {
  return withOfficesBelow(officesWithTeams(useSession()), useOffices().data?.rows ?? []);
}
