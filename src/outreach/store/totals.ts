import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type CountedRecord, type ImportedTotal, type OutreachKey, type OutreachTotal, outreachKeys, outreachTotal, outreachTotals } from '../rules/outreach-total.ts';
import { listEntries, listItems } from './records.ts';

/** The totals of an office with those directly below it, over a period: from records, from imports where there are none, unknown where there is neither. */
export async function outreachTotalsOf(
  db: Db,
  input: { readonly directory: Directory; readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate },
): Promise<Readonly<Record<OutreachKey, OutreachTotal>>> {
  const { officeId, from, to } = input;
  const officeIds = [officeId, ...input.directory.offices.filter((one) => one.parentOfficeId === officeId).map(({ id }) => id)];
  const [items, entries, imports] = await Promise.all([listItems(db, { officeIds, from, to }), listEntries(db, { officeIds, from, to }), importsOf(db, officeId)]);
  const recordsOf = (key: OutreachKey): readonly CountedRecord[] => {
    if (key === 'contestEntries') return entries.filter(inForce).map(({ content }) => ({ on: content.enteredOn, quantity: 1 }));
    const { scope } = outreachTotals[key];
    const kinds: readonly string[] = outreachTotals[key].kinds;
    return items
      .filter((one) => inForce(one) && kinds.includes(one.content.kind) && (scope === 'area' || one.officeId === officeId))
      .map(({ content }) => ({ on: content.fromOn, quantity: content.quantity }));
  };
  const told = outreachKeys.map((key) => {
    const total = outreachTotal({ period: { from, to }, records: recordsOf(key), imports: imports.filter((one) => one.key === `outreach.${key}`) });
    return [key, total] as const;
  });
  return Object.fromEntries(told) as Record<OutreachKey, OutreachTotal>;
}

function inForce({ withdrawn }: { readonly withdrawn: 'yes' | 'no' }): boolean {
  return withdrawn === 'no';
}

async function importsOf(db: Db, officeId: number): Promise<readonly (ImportedTotal & { readonly key: string })[]> {
  const { rows } = await db.query<ImportedTotal & { key: string }>(
    `select key, period_from as "periodFrom", period_to as "periodTo", value, source from imported_figures where office_id = $1 and key like 'outreach.%'`,
    [officeId],
  );
  return rows;
}
