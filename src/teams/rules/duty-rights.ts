import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';

/**
 * Who reads the names and phones of people with an appointment: whoever works at that office, but not who only looks after the machine or the
 * catalogue. The office above follows the teams and reads no citizen. A rule of the house: only what the purpose needs.
 */
export function seesAppointments(held: readonly OfficerRole[], office: Pick<Office, 'id'>): boolean {
  return held.some((one) => one.officeId === office.id && one.role !== 'operator' && one.role !== 'catalogueAdmin');
}
