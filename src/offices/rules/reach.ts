import type { Office } from './office.ts';
import type { OfficerRole } from './role.ts';

/** Stands where a message belongs to no office, such as a one-time code asked for before any dossier exists. */
export const noOffice = 0;

/**
 * The offices whose accounts and messages an operator looks after: those where the role is held and the ones directly below
 * them; with an office that has none above it, also what belongs to no office. Empty without the role.
 * Source: rule of the house; the operator runs the machine and reads no dossier (role.ts).
 */
export function officesOperatedBy(held: readonly OfficerRole[], offices: readonly Pick<Office, 'id' | 'parentOfficeId'>[]): readonly number[] {
  const own = new Set(held.filter((one) => one.role === 'operator').map((one) => one.officeId));
  const reached = offices.filter((office) => own.has(office.id) || (office.parentOfficeId !== null && own.has(office.parentOfficeId)));
  const holdsTop = reached.some((office) => own.has(office.id) && office.parentOfficeId === null);
  return [...(holdsTop ? [noOffice] : []), ...reached.map((office) => office.id)];
}

/** Whether somebody works at the office or at the one directly above it, in any role: may know who works there. */
export function worksAtOrAbove(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return held.some((one) => one.officeId === office.id || one.officeId === office.parentOfficeId);
}

/** The offices with those directly above them: where people of their units file. */
export function withOfficesAbove(officeIds: readonly number[], offices: readonly Pick<Office, 'id' | 'parentOfficeId'>[]): readonly number[] {
  const above = offices.flatMap(({ id, parentOfficeId }) => (officeIds.includes(id) && parentOfficeId !== null ? [parentOfficeId] : []));
  return [...new Set([...officeIds, ...above])];
}
