import type { Db } from '../../basics/store/database.ts';

/** Another number that a dossier is known by; `slip`: of the slip that its person got at a post before there was a line. */
type Alias = { readonly officeId: number; readonly dossierId: string; readonly alias: string; readonly kind: 'slip' };

/** Lets a dossier be found by one number more. Repeats change nothing. */
export async function addAlias(db: Db, one: Alias): Promise<void> {
  await db.query('insert into dossier_aliases (office_id, alias, dossier_id, kind) values ($1, $2, $3, $4) on conflict do nothing', [
    one.officeId,
    one.alias,
    one.dossierId,
    one.kind,
  ]);
}

export async function listAliases(db: Db, of: Omit<Alias, 'alias'>): Promise<readonly string[]> {
  const { rows } = await db.query<{ alias: string }>('select alias from dossier_aliases where office_id = $1 and dossier_id = $2 and kind = $3 order by alias', [
    of.officeId,
    of.dossierId,
    of.kind,
  ]);
  return rows.map((row) => row.alias);
}
