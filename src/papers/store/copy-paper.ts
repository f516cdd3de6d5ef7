import type { Instant } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import { paperPath } from './paper-files.ts';
import { findArrivedPaper, keepPaper } from './papers.ts';

/** Gives a paper that arrived for one dossier to another as well; nothing when it has not arrived. Repeating it changes nothing. */
export async function copyPaper(
  house: { readonly pool: Pool; readonly dataDir: string },
  copy: { readonly from: string; readonly to: string; readonly sha256: string; readonly now: Instant },
): Promise<void> {
  const arrived = await findArrivedPaper(house.pool, { dossierId: copy.from, sha256: copy.sha256 });
  if (arrived === null || (await findArrivedPaper(house.pool, { dossierId: copy.to, sha256: copy.sha256 })) !== null) return;
  const path = paperPath({ dataDir: house.dataDir, dossierId: copy.from, sha256: copy.sha256 });
  await keepPaper(house, { path, dossierId: copy.to, sha256: copy.sha256, lengthBytes: arrived.lengthBytes, now: copy.now });
}
