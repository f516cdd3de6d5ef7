import type { ProcedureVersion } from './procedure.ts';

/** Where the person goes with a procedure. */
export type Entrance = 'online' | 'desk' | 'police';

/** Which way in: another sector's own system, the desk, or this site. */
export function entranceOf(procedure: ProcedureVersion): Entrance {
  if (procedure.competence.includes('police') || procedure.flags.includes('otherSectorSystem')) return 'police';
  return procedure.serviceLevel === 'none' ? 'desk' : 'online';
}
