import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { acceptedNames, type NameList } from '../rules/name-lists.ts';

/** Closed lists that forms choose from: what an answer may say, and the official names to offer, in order. */
export type FormLists = {
  readonly ethnicGroups: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly offered: { readonly ethnicGroups: readonly string[]; readonly countries: readonly string[] };
};

export async function readFormLists(root: string): Promise<FormLists> {
  const [ethnicGroups, countries] = await Promise.all([listIn(root, 'ethnic-groups.json'), listIn(root, 'countries.json')]);
  return {
    ethnicGroups: acceptedNames(ethnicGroups),
    countries: acceptedNames(countries),
    offered: { ethnicGroups: ethnicGroups.items.map((item) => item.name), countries: countries.items.map((item) => item.name) },
  };
}

async function listIn(root: string, file: string): Promise<NameList> {
  return JSON.parse(await readFile(path.join(root, 'data/lists', file), 'utf8')) as NameList;
}
