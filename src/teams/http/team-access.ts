import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest } from '../../basics/http/route.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import type { TeamHouse } from './team-house.ts';

/** The offices whose teams the officer sees. */
export function officesSeen(house: TeamHouse, officer: OfficerSession): readonly Office[] {
  return house.directory().offices.filter((office) => seesTeams(officer.roles, office));
}

/** The officer, who sees at least one office's teams. Throws logInNeeded, notAllowed. */
export async function readerOf(house: TeamHouse, request: FastifyRequest): Promise<{ readonly officer: OfficerSession; readonly offices: readonly Office[] }> {
  const officer = await request.requireOfficer();
  const offices = officesSeen(house, officer);
  if (offices.length === 0) throw problemError(notAllowed);
  return { officer, offices };
}

/** The thing with its office, for an officer who sees it: to everybody else it does not exist. */
export function seenBy<T extends { readonly officeId: number }>(house: TeamHouse, officer: OfficerSession, thing: T | null): T {
  const office = thing === null ? null : house.directory().officeById(thing.officeId);
  if (thing === null || office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  return thing;
}

/** The same, for an officer who may change it. Throws notFound, notAllowed. */
export function managedBy<T extends { readonly officeId: number }>(house: TeamHouse, officer: OfficerSession, thing: T | null): T {
  const seen = seenBy(house, officer, thing);
  if (!managesOffice(house, officer, seen.officeId)) throw problemError(notAllowed);
  return seen;
}

export function managesOffice(house: TeamHouse, officer: OfficerSession, officeId: number): boolean {
  const office = house.directory().officeById(officeId);
  return office !== null && managesTeams(officer.roles, office);
}
