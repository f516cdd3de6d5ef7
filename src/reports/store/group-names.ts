import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type Place, places } from '../rules/figure-group.ts';
import type { CountedBy } from './figures.ts';

type Books = { readonly directory: Directory; readonly catalogue: Catalogue; readonly on: PlainDate };

/** What the groups are called, on the last day of the period. A code that no book knows any more stands for itself. */
export async function groupNames(
  db: Db,
  { by, keys, books }: { readonly by: Exclude<CountedBy, 'span'>; readonly keys: readonly string[]; readonly books: Books },
): Promise<(key: string) => Text> {
  const names = by === 'team' || by === 'member' ? await rosterNames(db, by, keys) : new Map<string, string>();
  return (key) => {
    if (by === 'channel') return places[key as Place];
    const name = names.get(key) ?? nameOf(books, by, key);
    return { vi: name, en: name };
  };
}

function nameOf({ directory, catalogue, on }: Books, by: CountedBy, key: string): string {
  if (by === 'procedure') return catalogue.inForce(key, on)?.name.vi ?? catalogue.version(key, 1)?.name.vi ?? key;
  if (by === 'field') return fieldNames(catalogue, on).get(key) ?? key;
  if (by !== 'helpUnit') return key;
  const unit = directory.unit(key, on) ?? directory.versionsOf(key).at(-1) ?? null;
  if (unit === null) return key;
  const ward = unit.kind === 'neighbourhood' && unit.parentCode !== null ? directory.unit(unit.parentCode, on) : null;
  return ward === null ? unit.name : `${unit.name}, ${ward.name}`;
}

/** Lĩnh vực by code, out of the procedures in force. */
export function fieldNames(catalogue: Catalogue, on: PlainDate): ReadonlyMap<string, string> {
  return new Map(catalogue.listOn(on).map((one) => [one.fieldCode, one.field]));
}

async function rosterNames(db: Db, by: 'team' | 'member', ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sql = by === 'team' ? 'select id, name from teams where id = any ($1::uuid[])' : 'select id, full_name as name from team_people where id = any ($1::uuid[])';
  const { rows } = await db.query<{ id: string; name: string }>(sql, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
