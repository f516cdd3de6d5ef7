import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { oneOf } from '../../basics/rules/shapes.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { DocumentContentShape } from '../rules/steering-document.ts';
import { findDocument, listVersions, writeVersion } from './register.ts';
import { deliverDocument } from './steering-deliveries.ts';

const closed = { additionalProperties: false };

const RegisterFileShape = Type.Object(
  {
    source: Type.String(),
    /** What its history tells of the first version. */
    why: Type.String(),
    offices: Type.Array(
      Type.Object(
        {
          unitCode: Type.String(),
          /** `toWards`: handed down to every office directly below. */
          documents: Type.Array(Type.Object({ id: Type.String({ format: 'uuid' }), toWards: oneOf('yes', 'no'), content: DocumentContentShape }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
type RegisterFile = Static<typeof RegisterFileShape>;

const importer = { id: null, name: 'Dữ liệu mẫu' };

/**
 * The register of an authority out of directives.json, where its folder has one. Safe to repeat: what is there already stays as it was mended since;
 * what came before there was a history (without grounds and effect) is brought in anew.
 */
export async function importRegister(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  if (!(await readdir(folder)).includes('directives.json')) return;
  const file: RegisterFile = await readJsonFile(join(folder, 'directives.json'), RegisterFileShape);
  const directory = await loadDirectory(db);
  for (const { unitCode, documents } of file.offices) {
    const office = directory.officeOfUnit(unitCode);
    if (office === null) throw new Error(`directives.json: no office of the unit ${unitCode}`);
    const below = directory.offices.filter((one) => one.parentOfficeId === office.id).map(({ id }) => id);
    for (const { id, toWards, content } of documents) {
      const found = await findDocument(db, id);
      if (found !== null && (await listVersions(db, found)).length > 0) continue;
      await writeVersion(db, { id, officeId: office.id, version: 1, act: 'entered', content, fileId: null, withdrawn: 'no', why: file.why, by: importer, now });
      if (toWards === 'yes') await deliverDocument(db, { id, officeId: office.id, recipients: below, now });
    }
  }
}
