import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole, Role } from '../../offices/rules/role.ts';
import type { ImportKind } from './import-fields.ts';

/** Who follows teams reads no dossier, so brings none in. */
const importers = {
  figures: ['leader', 'unitHead', 'procedureControl', 'teamMonitor', 'clerk'],
  dossiers: ['leader', 'unitHead', 'procedureControl'],
} as const satisfies Record<ImportKind, readonly Role[]>;

/** Who brings tables of the past in for an office: those who answer for its figures. A rule of the house; no text of law names it. */
export function mayImport(held: readonly OfficerRole[], office: Pick<Office, 'id'>, kind: ImportKind): boolean {
  return held.some((one) => one.officeId === office.id && (importers[kind] as readonly Role[]).includes(one.role));
}
