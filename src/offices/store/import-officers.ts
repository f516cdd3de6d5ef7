import type { Db } from '../../basics/store/database.ts';
import type { OfficersFile } from './import-shapes.ts';
import { addOfficer } from './officers.ts';

/**
 * Adds the officers of the file, each with the roles named. An account that exists keeps its name, password and roles: what its owner changed is not
 * undone by a second import. Call it inside a transaction.
 */
export async function importOfficers(db: Db, file: OfficersFile): Promise<{ readonly added: number; readonly known: number }> {
  const { rows } = await db.query<{ id: number; unit_code: string }>('select id, unit_code from offices');
  const offices = new Map(rows.map((row) => [row.unit_code, row.id]));
  let added = 0;
  for (const officer of file.officers) {
    const roles = officer.roles.map(({ unitCode, role }) => {
      const officeId = offices.get(unitCode);
      if (officeId === undefined) throw new Error(`officers.json: ${officer.username} has a role at ${unitCode}, which has no office`);
      return { officeId, role };
    });
    const { id, username, fullName, passwordHash = file.passwordHash } = officer;
    const outcome = await addOfficer(db, { id, username, fullName, passwordHash, mustChangePassword: file.mustChangePassword, roles });
    if (outcome === 'added') added += 1;
  }
  return { added, known: file.officers.length - added };
}
