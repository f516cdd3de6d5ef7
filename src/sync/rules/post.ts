import type { Unit } from '../../offices/rules/office.ts';
import type { Role } from '../../offices/rules/role.ts';

/**
 * Who lets machines in and takes them out of use: those who answer for the posts and for the numbers that are lent to them. The operator does not: by
 * rule of the house that role has no business rights, and a device files dossiers and gives out numbered papers. Source: the posts are founded by a
 * decision of the ward's chairman; Nghị định 61/2018 Điều 8.
 */
export function managesPosts(roles: readonly Role[]): boolean {
  return roles.includes('unitHead') || roles.includes('leader');
}

/** A post is the neighbourhood of a ward, or the desk of the unit itself. */
export function isPostOf(unit: Pick<Unit, 'code' | 'kind' | 'parentCode'>, officeUnitCode: string): boolean {
  return unit.code === officeUnitCode || (unit.kind === 'neighbourhood' && unit.parentCode === officeUnitCode);
}
