import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { EquipmentItem } from '../rules/equipment-item.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { findEquipment } from '../store/equipment.ts';
import type { Naming } from './equipment-view.ts';

export type EquipmentHouse = House & { directory(): Directory };

/** Whose register an officer looks at: the office asked for, and the offices directly below it whose teams the officer sees. */
export type Reach = { readonly officer: OfficerSession; readonly office: Office; readonly offices: readonly Office[]; readonly mayManage: 'yes' | 'no' };

/** Throws logInNeeded, notAllowed. */
export async function reachOf(house: EquipmentHouse, request: FastifyRequest, officeId: number): Promise<Reach> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notAllowed);
  const below = house.directory().offices.filter((one) => one.parentOfficeId === office.id && seesTeams(officer.roles, one));
  return { officer, office, offices: [office, ...below], mayManage: managesTeams(officer.roles, office) ? 'yes' : 'no' };
}

/** The office that the officer may write for. Throws logInNeeded, notAllowed. */
export async function managedOffice(house: EquipmentHouse, request: FastifyRequest, officeId: number): Promise<{ readonly officer: OfficerSession; readonly office: Office }> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(officeId);
  if (office === null || !managesTeams(officer.roles, office)) throw problemError(notAllowed);
  return { officer, office };
}

/** An item of an office whose teams the officer sees; to everybody else it does not exist. Throws logInNeeded, notFound. */
export async function seenItem(
  house: EquipmentHouse,
  request: FastifyRequest,
  id: string,
): Promise<{ readonly officer: OfficerSession; readonly office: Office; readonly item: EquipmentItem; readonly mayManage: 'yes' | 'no' }> {
  const officer = await request.requireOfficer();
  const item = await findEquipment(house.pool, id);
  const office = item === null ? null : house.directory().officeById(item.officeId);
  if (item === null || office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
  return { officer, office, item, mayManage: managesTeams(officer.roles, office) ? 'yes' : 'no' };
}

export function namingOf(house: EquipmentHouse): Naming {
  return { directory: house.directory(), baseUrl: house.baseUrl, day: plainDateOf(house.now()) };
}
