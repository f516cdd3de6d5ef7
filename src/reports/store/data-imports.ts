import { createHash } from 'node:crypto';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { ImportKind } from '../rules/import-fields.ts';
import { previewDossiers, type UnderstoodDossiers, writeDossiers } from './dossier-imports.ts';
import { previewFigures, sourceOf, type UnderstoodFigures, writeFigures } from './figure-imports.ts';
import { type ImportInput, keepMapping } from './lay-out-import.ts';

export type Understood = UnderstoodFigures | UnderstoodDossiers;

/** What a file would become; nothing is written. */
export function previewImport(db: Db, input: ImportInput): Promise<Understood> {
  return input.kind === 'figures' ? previewFigures(db, input) : previewDossiers(db, input);
}

/** What is to be mended before anything is written. */
export function wrongIn({ problems, plan }: Understood): number {
  return problems.length + plan.wrong;
}

export function takenOf(understood: Understood): number {
  return understood.kind === 'figures' ? understood.plan.figures.length : understood.plan.dossiers.length;
}

export type RunInput = ImportInput & {
  /** Made where the import was begun, so that a second sending of the same is the same import. */
  readonly importId: string;
  readonly bytes: Buffer;
  readonly origin: string;
  readonly officerId: string | null;
};

export type RunOutcome = { readonly state: 'done' | 'doneBefore' | 'wrong' | 'nothingNew' | 'idTaken'; readonly understood: Understood };

/** Brings a file in, whole or not at all, in one transaction. */
export async function runImport(pool: Pool, input: RunInput): Promise<RunOutcome> {
  return pool.inTransaction(async (db) => {
    await lockImports(db);
    const sha256 = createHash('sha256').update(input.bytes).digest('hex');
    const { rows } = await db.query<{ sha256: string }>('select sha256 from data_imports where office_id = $1 and id = $2', [input.office.id, input.importId]);
    const understood = await previewImport(db, input);
    const [before] = rows;
    if (before !== undefined) return { state: before.sha256 === sha256 ? 'doneBefore' : 'idTaken', understood };
    if (wrongIn(understood) > 0) return { state: 'wrong', understood };
    if (takenOf(understood) === 0) return { state: 'nothingNew', understood };
    await write(db, input, understood);
    await keepMapping(db, input, understood.layout);
    await db.query(
      `insert into data_imports (office_id, id, kind, file_name, sha256, origin, rows_taken, remarks, officer_id, imported_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [input.office.id, input.importId, input.kind, input.fileName, sha256, input.origin, takenOf(understood), JSON.stringify(remarksOf(understood)), input.officerId, input.now],
    );
    return { state: 'done', understood };
  });
}

async function write(db: Db, input: RunInput, understood: Understood): Promise<void> {
  if (understood.kind === 'dossiers') return writeDossiers(db, input, understood);
  return writeFigures(db, { ...input, source: sourceOf(input, { ...understood, origin: input.origin, importId: input.importId }) }, understood);
}

/** What was taken otherwise than it stood in the file, with the original, and what was left out. */
function remarksOf(understood: Understood): readonly { readonly row: number | null; readonly said: Text }[] {
  const rows: readonly { readonly row: number; readonly notes: readonly Text[] }[] = understood.plan.rows;
  return [
    ...(understood.kind === 'figures' ? understood.table.openTotals.map(({ what }) => ({ row: null, said: what })) : []),
    ...rows.flatMap(({ row, notes }) => notes.map((said) => ({ row, said }))),
  ];
}

/** Imports come in and go one after the other: wards and district may write the same totals. */
export async function lockImports(db: Db): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('data-imports'))`);
}

export type KeptImport = {
  readonly officeId: number;
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly origin: string;
  readonly rowsTaken: number;
  readonly remarks: readonly { readonly row: number | null; readonly said: Text }[];
  readonly by: string | null;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
};

const imports = `select i.office_id as "officeId", i.id, i.kind, i.file_name as "fileName", i.origin, i.rows_taken as "rowsTaken", i.remarks, o.full_name as by,
  i.imported_at as "importedAt", u.undone_at as "undoneAt", b.full_name as "undoneBy"
  from data_imports i left join officers o on o.id = i.officer_id
  left join data_import_undos u on u.office_id = i.office_id and u.import_id = i.id left join officers b on b.id = u.officer_id`;

/** Newest first. */
export async function listImports(db: Db, { officeId, kinds }: { readonly officeId: number; readonly kinds: readonly ImportKind[] }): Promise<readonly KeptImport[]> {
  const { rows } = await db.query<KeptImport>(`${imports} where i.office_id = $1 and i.kind = any ($2) order by i.imported_at desc, i.id desc limit 500`, [officeId, kinds]);
  return rows;
}

export async function findImport(db: Db, id: string): Promise<KeptImport | null> {
  const { rows } = await db.query<KeptImport>(`${imports} where i.id = $1 order by i.office_id limit 1`, [id]);
  return rows[0] ?? null;
}
