import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { appendChanges } from './team-changes.ts';
import { lockOffice } from './team-imports.ts';

export type KeptImport = {
  readonly officeId: number;
  readonly id: string;
  readonly unitCode: string;
  readonly fileName: string;
  readonly rowsTaken: number;
  /** What goes with it when it is taken back. */
  readonly newPeople: number;
  readonly newTeams: number;
  readonly by: string | null;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
};

/** The lists that were brought in at the offices, newest first. */
export async function listImports(db: Db, officeIds: readonly number[]): Promise<readonly KeptImport[]> {
  const { rows } = await db.query<KeptImport>(`${imports} where i.office_id = any ($1) order by i.imported_at desc, i.id desc limit 50`, [officeIds]);
  return rows;
}

export async function findImport(db: Db, id: string): Promise<KeptImport | null> {
  const { rows } = await db.query<KeptImport>(`${imports} where i.id = $1`, [id]);
  return rows[0] ?? null;
}

const imports = `select i.office_id as "officeId", i.id, i.unit_code as "unitCode", i.file_name as "fileName", i.rows_taken as "rowsTaken",
  json_array_length(i.made->'people') as "newPeople", json_array_length(i.made->'teams') as "newTeams", o.full_name as by,
  i.imported_at as "importedAt", i.undone_at as "undoneAt" from team_imports i left join officers o on o.id = i.officer_id`;

type Made = { readonly teams: readonly string[]; readonly people: readonly string[]; readonly memberships: readonly string[]; readonly rosters: readonly string[] };

/**
 * Takes a whole list back, as if it had never come: its memberships, people and teams go, rosters that it made known are unknown again. 'changedSince' when
 * somebody has changed one of them since, or one of them has a card or has worked: then nothing is done.
 */
export async function undoImport(
  pool: Pool,
  input: { readonly officeId: number; readonly id: string; readonly officerId: string | null; readonly now: Instant },
): Promise<'undone' | 'undoneBefore' | 'changedSince'> {
  const { officeId, id, officerId, now } = input;
  return pool.inTransaction(async (db) => {
    await lockOffice(db, officeId);
    const { rows } = await db.query<{ made: Made; undone: boolean; fileName: string }>(
      'select made, undone_at is not null as undone, file_name as "fileName" from team_imports where office_id = $1 and id = $2 for update',
      [officeId, id],
    );
    const [kept] = rows;
    if (kept === undefined || kept.undone) return 'undoneBefore';
    if (await isChangedSince(db, { officeId, id, made: kept.made })) return 'changedSince';
    const touched = await db.query<{ teamId: string }>('select distinct team_id as "teamId" from memberships where office_id = $1 and id = any ($2)', [
      officeId,
      kept.made.memberships,
    ]);
    await takeBack(db, officeId, kept.made);
    await db.query('update team_imports set undone_at = $3, undone_by = $4 where office_id = $1 and id = $2', [officeId, id, now, officerId]);
    const line = { officeId, what: 'undoImport', subjectId: id, officerId, document: `Tệp ${kept.fileName}`, importId: id, at: now, before: null, after: null } as const;
    await appendChanges(
      db,
      touched.rows.map(({ teamId }) => ({ ...line, teamId })),
    );
    return 'undone';
  });
}

async function isChangedSince(db: Db, { officeId, id, made }: { readonly officeId: number; readonly id: string; readonly made: Made }): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `select exists (select 1 from team_changes where office_id = $1 and import_id is distinct from $2 and (subject_id = any ($3) or subject_id = any ($4) or team_id = any ($5)))
       or exists (select 1 from memberships where office_id = $1 and id <> all ($3) and (person_id = any ($4) or team_id = any ($5) or replaces = any ($3)))
       or exists (select 1 from member_cards where office_id = $1 and membership_id = any ($3))
       or ${workOf.map((table) => `exists (select 1 from ${table} where person_id = any ($4))`).join(' or ')}
       or exists (select 1 from memberships m join team_imports i on i.office_id = m.office_id and i.id = $2 where m.office_id = $1 and m.id = any ($3) and exists (
         select 1 from helped_filings h where h.office_id = m.office_id and h.person_id = m.person_id and h.team_id = m.team_id and h.submitted_at >= i.imported_at))
       or exists (select 1 from helped_filings where office_id = $1 and team_id = any ($5)) or exists (select 1 from appointments where noted_by = any ($4)) as found`,
    [officeId, id, made.memberships, made.people, made.teams],
  );
  return rows[0]?.found === true;
}

/** What somebody did or was given since: it would stand there without a name. */
const workOf = [
  'duty_lines',
  'duty_changes',
  'public_name_consents',
  'member_sessions',
  'helped_filings',
  'mandates',
  'training_tests',
  'training_signups',
  'training_attendance',
  'training_certificates',
] as const;

async function takeBack(db: Db, officeId: number, made: Made): Promise<void> {
  await db.query('delete from memberships where office_id = $1 and id = any ($2)', [officeId, made.memberships]);
  await db.query('delete from team_people where office_id = $1 and id = any ($2)', [officeId, made.people]);
  await db.query('delete from teams where office_id = $1 and id = any ($2)', [officeId, made.teams]);
  await db.query(
    `update teams set roster = 'unknown' where office_id = $1 and id = any ($2) and not exists (select 1 from memberships m where m.office_id = $1 and m.team_id = teams.id)`,
    [officeId, made.rosters],
  );
}
