import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type CountedRecord, type ImportedTotal, type OutreachKey, type OutreachTotal, outreachKeys, outreachTotal, outreachTotals } from '../rules/outreach-total.ts';
import { type KeptEntry, type KeptItem, listEntries, listItems } from './records.ts';

type Asked = { readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate };
type Imported = ImportedTotal & { readonly key: string };

/** The totals of an office with those directly below it, over a period: from records, from imports where there are none, unknown where there is neither. */
export async function outreachTotalsOf(db: Db, input: Asked & { readonly directory: Directory }): Promise<Readonly<Record<OutreachKey, OutreachTotal>>> {
  const { officeId, from, to } = input;
  const officeIds = outreachArea(input.directory, officeId);
  const [items, entries, imports] = await Promise.all([listItems(db, { officeIds, from, to }), listEntries(db, { officeIds, from, to }), listOutreachImports(db, officeIds)]);
  return totalsFrom({ ...input, items, entries, imports });
}

/** The offices whose outreach counts for one: itself and those directly below. */
export function outreachArea({ offices }: Directory, officeId: number): readonly number[] {
  return [officeId, ...offices.filter((one) => one.parentOfficeId === officeId).map(({ id }) => id)];
}

type Read = Asked & { readonly items: readonly KeptItem[]; readonly entries: readonly KeptEntry[]; readonly imports: readonly Imported[] };

/** The same out of what was read already. */
export function totalsFrom({ officeId, from, to, items, entries, imports }: Read): Readonly<Record<OutreachKey, OutreachTotal>> {
  const recordsOf = (key: OutreachKey): readonly CountedRecord[] => {
    if (key === 'contestEntries') return entries.filter(inForce).map((one) => ({ officeId: one.officeId, on: one.content.enteredOn, quantity: 1 }));
    const kinds: readonly string[] = outreachTotals[key].kinds;
    return items
      .filter((one) => inForce(one) && kinds.includes(one.content.kind))
      .map((one) => ({ officeId: one.officeId, on: one.content.fromOn, quantity: one.content.quantity }));
  };
  const told = outreachKeys.map((key) => {
    const isAsked = (one: { readonly officeId: number }) => outreachTotals[key].scope === 'area' || one.officeId === officeId;
    const imported = imports.filter((one) => one.key === `outreach.${key}` && isAsked(one));
    return [key, outreachTotal({ officeId, period: { from, to }, records: recordsOf(key).filter(isAsked), imports: imported })] as const;
  });
  return Object.fromEntries(told) as Record<OutreachKey, OutreachTotal>;
}

function inForce({ withdrawn }: { readonly withdrawn: 'yes' | 'no' }): boolean {
  return withdrawn === 'no';
}

/** Those of one level of service are left out: outreach knows no levels, and beside a whole they would count twice. */
export async function listOutreachImports(db: Db, officeIds: readonly number[]): Promise<readonly Imported[]> {
  const { rows } = await db.query<Imported>(
    `select office_id as "officeId", key, period_from as "periodFrom", period_to as "periodTo", value, source from imported_figures
     where office_id = any ($1) and key like 'outreach.%' and level is null order by office_id, key, period_from, period_to, scope`,
    [officeIds],
  );
  return rows;
}
