import path from 'node:path';
import { formatInteger } from '../basics/rules/numbers.ts';
import { instantFromMillis } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { importDossiers } from '../dossiers/store/import-dossiers.ts';
import { readOldDossiers } from '../dossiers/store/import-ndjson.ts';
import { importAuthority } from './sample-authority.ts';

/** Brings in an authority, old dossiers, or both; whole or not at all, and safe to repeat. */
export async function importData(
  pool: Pool,
  input: { readonly root: string; readonly authority: string | null; readonly dossiers: string | null; readonly log: (line: string) => void },
): Promise<void> {
  const { authority, dossiers, log } = input;
  if (authority === null && dossiers === null) {
    throw Object.assign(new Error('Cần --authority <thư mục> hoặc --dossiers <tệp NDJSON>. One of --authority, --dossiers is needed.'), { wrongUse: 'yes' });
  }
  await pool.inTransaction(async (db) => {
    if (authority !== null) await importAuthority({ db, root: input.root, folder: path.resolve(authority), now: instantFromMillis(Date.now()), log });
    if (dossiers === null) return;
    const { added, known } = await importDossiers({
      db,
      source: readOldDossiers(path.resolve(dossiers)),
      progress: (read) => log(`Đã đọc ${formatInteger(read)} hồ sơ / dossiers read`),
    });
    log(`Thêm ${formatInteger(added)}, đã có ${formatInteger(known)}. Added and already known.`);
  });
}
