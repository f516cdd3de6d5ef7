import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { ReportTextsShape } from '../rules/draft-ground.ts';
import { type StandingPart, sinceEver } from '../rules/report-standing.ts';
import { addStanding, listStanding } from './report-standing.ts';

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
export async function importReports(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  if (!(await readdir(folder)).includes('reports.json')) return;
  const file: ReportsFile = await readJsonFile(join(folder, 'reports.json'), ReportsFileShape);
  const directory = await loadDirectory(db);
  for (const { unitCode, texts, groups } of file.offices) {
    const office = directory.officeOfUnit(unitCode);
    if (office === null) throw new Error(`reports.json: no office of the unit ${unitCode}`);
    for (const one of texts) await bringStanding(db, { officeId: office.id, part: one.kind, content: one, now });
    const named = groups.map(({ code, name, unitCodes }) => ({ code, name, officeIds: unitCodes.flatMap((unit) => directory.officeOfUnit(unit)?.id ?? []) }));
    if (named.length > 0) await bringStanding(db, { officeId: office.id, part: 'recipients', content: { groups: named }, now });
  }
}

/**
 * Below what people keep: it holds since ever, and what they keep from a day on goes before it. The same as the file brought last is nothing new, also when
 * people have taken it back since: it stays so until the file says otherwise.
 */
async function bringStanding(
  db: Db,
  { officeId, part, content, now }: { readonly officeId: number; readonly part: StandingPart; readonly content: unknown; readonly now: Instant },
): Promise<void> {
  const brought = (await listStanding(db, officeId)).filter((one) => one.part === part && one.from === sinceEver).at(-1);
  if (JSON.stringify(brought?.content) === JSON.stringify(content)) return;
  await addStanding(db, { officeId, id: newId(now), part, from: sinceEver, content, by: null, now });
}
