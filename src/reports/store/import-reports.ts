import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import type { Db } from '../../basics/store/database.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { ReportTextsShape } from '../rules/draft-ground.ts';
import { putRecipientGroups } from './recipient-groups.ts';
import { putReportTexts } from './report-texts.ts';

const closed = { additionalProperties: false };

const ReportsFileShape = Type.Object(
  {
    source: Type.String(),
    offices: Type.Array(
      Type.Object(
        {
          unitCode: Type.String(),
          texts: Type.Array(ReportTextsShape),
          groups: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), unitCodes: Type.Array(Type.String()) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
type ReportsFile = Static<typeof ReportsFileShape>;

/** What reports of an authority are written from, out of reports.json where its folder has one: standing words, groups of recipients. Safe to repeat. */
export async function importReports(db: Db, { folder }: { readonly folder: string }): Promise<void> {
  if (!(await readdir(folder)).includes('reports.json')) return;
  const file: ReportsFile = await readJsonFile(join(folder, 'reports.json'), ReportsFileShape);
  const directory = await loadDirectory(db);
  for (const { unitCode, texts, groups } of file.offices) {
    const office = directory.officeOfUnit(unitCode);
    if (office === null) throw new Error(`reports.json: no office of the unit ${unitCode}`);
    for (const one of texts) await putReportTexts(db, office.id, one);
    const named = groups.map(({ code, name, unitCodes }) => ({ code, name, officeIds: unitCodes.flatMap((unit) => directory.officeOfUnit(unit)?.id ?? []) }));
    await putRecipientGroups(db, office.id, named);
  }
}
