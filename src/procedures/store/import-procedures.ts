import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../basics/store/database.ts';
import { parseProcedureFile } from '../rules/parse-procedure.ts';
import type { ProcedureVersion } from '../rules/procedure.ts';

/** All versions of all procedures of a folder, one file a procedure; `_common.json` holds what several share. An Error names every fault of a file. */
export async function readProcedures(folder: string): Promise<readonly ProcedureVersion[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('_')).sort();
  const common: unknown = JSON.parse(await readFile(join(folder, '_common.json'), 'utf8'));
  const files = await Promise.all(names.map(async (name) => ({ name, json: JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown })));
  const versions = files.flatMap(({ name, json }) => {
    const parsed = parseProcedureFile(json, common);
    if (parsed.ok) return parsed.versions;
    throw new Error(`${join(folder, name)}: ${parsed.faults.map((fault) => `${fault.where}: ${fault.message.vi} / ${fault.message.en}`).join('; ')}`);
  });
  refuseTwice(versions);
  return versions;
}

/** Writes the versions; one that is there already takes the content of the file. Call it inside a transaction. */
export async function importProcedures(db: Db, versions: readonly ProcedureVersion[]): Promise<void> {
  const rows = versions.map((definition) => ({
    code: definition.code,
    version: definition.version,
    effectiveFrom: definition.effectiveFrom,
    effectiveTo: definition.effectiveTo,
    definition,
  }));
  await db.query(
    `insert into procedure_versions (code, version, effective_from, effective_to, definition)
     select t.code, t.version, t."effectiveFrom", t."effectiveTo", t.definition
     from json_to_recordset($1::json) as t (code text, version int, "effectiveFrom" date, "effectiveTo" date, definition json)
     on conflict (code, version) do update
       set effective_from = excluded.effective_from, effective_to = excluded.effective_to, definition = excluded.definition`,
    [JSON.stringify(rows)],
  );
}

function refuseTwice(versions: readonly ProcedureVersion[]): void {
  const seen = new Set<string>();
  for (const { code, version } of versions) {
    if (seen.has(`${code} ${version}`)) throw new Error(`Version ${version} of ${code} stands in two files`);
    seen.add(`${code} ${version}`);
  }
}
