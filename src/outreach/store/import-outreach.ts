import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { type Instant, millisAtMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type Directory, loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { EntryContentShape, ItemContentShape } from '../rules/outreach-item.ts';
import { addRecordVersion, findEntry, findItem, writeEntry, writeItem } from './records.ts';

const OutreachFileShape = Type.Object(
  {
    source: Type.String(),
    /** What the history of each tells of its first version. */
    why: Type.String(),
    items: Type.Array(ItemContentShape),
    entries: Type.Array(EntryContentShape),
  },
  { additionalProperties: false },
);
type OutreachFile = Static<typeof OutreachFileShape>;

const importer = { id: null, name: 'Dữ liệu mẫu' };

/** Outreach and contest entries of an authority out of outreach.json, where its folder has one. Safe to repeat: what is there already stays as it was mended since. */
export async function importOutreach(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  if (!(await readdir(folder)).includes('outreach.json')) return;
  const file: OutreachFile = await readJsonFile(join(folder, 'outreach.json'), OutreachFileShape);
  const directory = await loadDirectory(db);
  for (const [place, content] of file.items.entries()) {
    const [id, officeId] = [idOf(content.fromOn, `item ${place}`), officeOf(directory, content.unitCode)];
    if ((await findItem(db, id)) !== null) continue;
    await writeItem(db, { id, officeId, content, fileId: null, version: 1, withdrawn: 'no' });
    await addRecordVersion(db, { id, officeId, content, version: 1, act: 'entered', fileId: null, why: file.why, by: importer, now });
  }
  for (const [place, content] of file.entries.entries()) {
    const [id, officeId] = [idOf(content.enteredOn, `entry ${place}`), officeOf(directory, content.unitCode)];
    if ((await findEntry(db, id)) !== null) continue;
    await writeEntry(db, { id, officeId, content, version: 1, withdrawn: 'no' });
    await addRecordVersion(db, { id, officeId, content, version: 1, act: 'entered', fileId: null, why: file.why, by: importer, now });
  }
}

function officeOf(directory: Directory, unitCode: string): number {
  const office = directory.officeOfUnit(unitCode);
  if (office === null) throw new Error(`outreach.json: no office of the unit ${unitCode}`);
  return office.id;
}

/** The same at every reading of the file. */
function idOf(day: PlainDate, what: string): Uuid {
  return uuidV7From(millisAtMinute(day, 8 * 60), createHash('sha256').update(`outreach ${what}`).digest());
}
