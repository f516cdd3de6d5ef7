import type { Pool } from '../../basics/store/database.ts';
import type { TeamPerson } from '../rules/membership.ts';
import type { Changing } from './record-change.ts';
import { appendChanges } from './team-changes.ts';
import { membershipsOfPerson } from './teams.ts';
import { putPeople } from './write-teams.ts';

/** Mends what is known of a person; the book of each team that he is or was in says so. */
export async function correctPerson(
  pool: Pool,
  { before, after, changing }: { readonly before: TeamPerson; readonly after: TeamPerson; readonly changing: Changing },
): Promise<void> {
  await pool.inTransaction(async (db) => {
    await putPeople(db, [after]);
    const teams = new Set((await membershipsOfPerson(db, after.id)).map(({ teamId }) => teamId));
    const { officerId, at, document } = changing;
    const line = { what: 'correctPerson', subjectId: after.id, officerId, at, document, importId: null, before, after } as const;
    await appendChanges(
      db,
      [...teams].map((teamId) => ({ ...line, officeId: after.officeId, teamId })),
    );
  });
}
