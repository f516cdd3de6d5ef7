import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Closed lists that forms choose from, in the order in which they are shown. */
export type FormLists = { readonly ethnicGroups: ReadonlySet<string>; readonly countries: ReadonlySet<string> };

export async function readFormLists(root: string): Promise<FormLists> {
  return { ethnicGroups: await namesIn(path.join(root, 'data/lists/ethnic-groups.json')), countries: await namesIn(path.join(root, 'data/lists/countries.json')) };
}

async function namesIn(file: string): Promise<ReadonlySet<string>> {
  const list = JSON.parse(await readFile(file, 'utf8')) as { readonly rows: readonly { readonly name: string }[] };
  return new Set(list.rows.map((row) => row.name));
}
