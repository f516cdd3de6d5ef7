import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { ProcedureVersion } from '../rules/procedure.ts';
import { buildSearchIndex, searchProcedures } from '../rules/search.ts';
import { versionInForce } from '../rules/version-at.ts';

/** All procedures with their versions, in memory: a few hundred, read by every page. */
export type Catalogue = {
  inForce(code: string, on: PlainDate): ProcedureVersion | null;
  version(code: string, version: number): ProcedureVersion | null;
  /** All in force on the day, in catalogue order; asks nothing of the search. */
  listOn(on: PlainDate): readonly ProcedureVersion[];
  /** In force on the day, best match first; all of them in catalogue order for an empty query. */
  search(query: string, on: PlainDate): readonly ProcedureVersion[];
};

function searchEntry({ code, name, commonWords, field }: ProcedureVersion) {
  return { code, name: name.vi, nameEn: name.en, commonWords, field };
}

export async function loadCatalogue(db: Db): Promise<Catalogue> {
  const { rows } = await db.query<{ definition: ProcedureVersion }>('select definition from procedure_versions order by code, version', []);
  const byCode = new Map<string, ProcedureVersion[]>();
  for (const { definition } of rows) byCode.set(definition.code, [...(byCode.get(definition.code) ?? []), definition]);
  const indexes = new Map<PlainDate, { index: ReturnType<typeof buildSearchIndex>; versions: ReadonlyMap<string, ProcedureVersion> }>();

  function listOn(on: PlainDate) {
    return [...byCode.values()].map((versions) => versionInForce(versions, on)).filter((version) => version !== null);
  }

  function indexOn(on: PlainDate) {
    const known = indexes.get(on);
    if (known !== undefined) return known;
    const current = listOn(on);
    const made = { index: buildSearchIndex(current.map(searchEntry)), versions: new Map(current.map((version) => [version.code as string, version])) };
    indexes.clear();
    indexes.set(on, made);
    return made;
  }

  return {
    inForce: (code, on) => versionInForce(byCode.get(code) ?? [], on),
    version: (code, version) => byCode.get(code)?.find((one) => one.version === version) ?? null,
    listOn,
    search(query, on) {
      const { index, versions } = indexOn(on);
      return searchProcedures(index, query)
        .map((code) => versions.get(code))
        .filter((version) => version !== undefined);
    },
  };
}
