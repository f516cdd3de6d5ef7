import { compareVietnamese } from '../../basics/rules/text.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type FormRow, formNumbers } from '../rules/form-ii06a.ts';
import type { FigureAsked } from './figure-source.ts';
import { countGroups } from './figures.ts';
import { fieldNames } from './group-names.ts';

/** Form II.06a of the period: a line for each field that had anything to handle in it. */
export async function formII06a(db: Db, asked: FigureAsked, catalogue: Catalogue): Promise<readonly FormRow[]> {
  const names = fieldNames(catalogue, asked.to);
  const byField = await countGroups(db, asked, 'field');
  return [...byField].map(([key, counts]) => ({ key, name: names.get(key) ?? key, numbers: formNumbers(counts) })).sort((one, other) => compareVietnamese(one.name, other.name));
}
