import { createHash } from 'node:crypto';
import { isSignedBy, type PublicKey } from '../../basics/rules/signature.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { ledgerStart } from '../rules/ledger-chain.ts';
import { readDayStatement } from '../rules/ledger-day.ts';
import type { LedgerFault, LedgerRowName } from '../rules/ledger-fault.ts';
import type { SignedDay } from './ledger-days.ts';
import { type ChainedRow, linkOf, readLedger } from './ledger-rows.ts';

export type Verified = { readonly rows: number; readonly days: number; readonly faults: readonly LedgerFault[] };

/** More than these help nobody: when a chain was shifted, every row after that place is at fault. */
const faultsMax = 100;

/**
 * Reads the whole ledger of an office and makes every digest anew: rows that were changed, removed or slipped in, with their places; and whether
 * it still is what was signed at the end of each day. `days`: signed days kept here or, better, copies kept by somebody else.
 */
export async function verifyLedger(
  db: Db,
  input: { readonly officeId: number; readonly keys: readonly PublicKey[]; readonly days: readonly SignedDay[]; readonly progress: (rows: number) => void },
): Promise<Verified> {
  const { officeId } = input;
  const heads = new Map<number, PlainDate[]>();
  const faults: LedgerFault[] = [];
  const signed = new Map<PlainDate, string>();
  for (const day of input.days) {
    const statement = genuineStatement(day, input.keys);
    if (statement === null) faults.push({ kind: 'dayNotSigned', day: day.day });
    else {
      signed.set(statement.day, statement.head);
      heads.set(statement.acts, [...(heads.get(statement.acts) ?? []), statement.day]);
    }
  }
  const end = await headOf(db, officeId);
  let last: ChainedRow | null = null;
  let rows = 0;
  for await (const chunk of readLedger(db, officeId)) {
    for (const row of chunk) {
      faults.push(...faultsOfRow(row, { last, end: end?.place ?? 0, officeId }));
      for (const day of heads.get(row.place) ?? []) if (signed.get(day) !== row.chain) faults.push({ kind: 'dayContradicts', day, place: row.place });
      heads.delete(row.place);
      last = row;
      rows += 1;
    }
    input.progress(rows);
    if (faults.length >= faultsMax) break;
  }
  if (faults.length < faultsMax) {
    const [lastPlace, lastChain] = [last?.place ?? 0, last?.chain ?? startOf(officeId)];
    for (const [place, days] of heads) for (const day of days) if (place > lastPlace) faults.push({ kind: 'dayContradicts', day, place });
    if (end !== null && end.place > lastPlace) faults.push({ kind: 'endRemoved', from: lastPlace + 1, to: end.place });
    else if (end !== null && end.place === lastPlace && end.chain !== lastChain) faults.push({ kind: 'headChanged', place: end.place });
    faults.push(...(await unplaced(db, officeId)), ...(await actsMissing(db, officeId)));
  }
  return { rows, days: input.days.length, faults: faults.slice(0, faultsMax) };
}

function faultsOfRow(row: ChainedRow, known: { readonly last: ChainedRow | null; readonly end: number; readonly officeId: number }): readonly LedgerFault[] {
  const { last } = known;
  const expected = (last?.place ?? 0) + 1;
  if (row.place > known.end) return [{ kind: 'slippedIn', place: row.place, row: nameOf(row) }];
  if (row.place !== expected) return [{ kind: 'removed', from: expected, to: row.place - 1 }];
  if (linkOf(last?.chain ?? startOf(known.officeId), row) === row.chain) return [];
  return [{ kind: 'changed', place: row.place, row: nameOf(row), before: last === null ? null : nameOf(last) }];
}

function startOf(officeId: number): string {
  return createHash('sha256').update(ledgerStart(officeId)).digest('hex');
}

function nameOf(row: Pick<ChainedRow, 'dossierId' | 'code' | 'seq' | 'kind'>): LedgerRowName {
  return { dossierId: row.dossierId, code: row.code, seq: row.seq, act: row.kind };
}

function genuineStatement(day: SignedDay, keys: readonly PublicKey[]) {
  const statement = readDayStatement(day.statement);
  const key = keys.find(({ keyId }) => keyId === statement?.keyId);
  const isGenuine = statement !== null && statement.day === day.day && key !== undefined && isSignedBy({ text: day.statement, signature: day.signature, publicKey: key.publicKey });
  return isGenuine ? statement : null;
}

async function headOf(db: Db, officeId: number): Promise<{ readonly place: number; readonly chain: string } | null> {
  const { rows } = await db.query<{ place: number; chain: string }>(`select last_place as place, encode(chain, 'hex') as chain from ledger_heads where office_id = $1`, [officeId]);
  return rows[0] ?? null;
}

async function unplaced(db: Db, officeId: number): Promise<readonly LedgerFault[]> {
  const { rows } = await db.query<Pick<ChainedRow, 'dossierId' | 'code' | 'seq' | 'kind'>>(
    `select a.dossier_id as "dossierId", d.code, a.seq, a.kind from dossier_acts a left join dossiers d on d.office_id = a.office_id and d.id = a.dossier_id
     where a.office_id = $1 and a.place is null limit $2`,
    [officeId, faultsMax],
  );
  return rows.map((row) => ({ kind: 'slippedIn', place: null, row: nameOf(row) }));
}

/** What the row of a dossier counts and the ledger does not hold: tells of which dossier a removed act was. */
async function actsMissing(db: Db, officeId: number): Promise<readonly LedgerFault[]> {
  const { rows } = await db.query<{ code: string; dossierId: string; expected: number; found: number }>(
    `select d.code, d.id as "dossierId", d.entries as expected, coalesce(a.found, 0)::int as found
     from dossiers d left join (select dossier_id, count(*) as found from dossier_acts where office_id = $1 group by dossier_id) a on a.dossier_id = d.id
     where d.office_id = $1 and d.entries <> coalesce(a.found, 0) order by d.code limit $2`,
    [officeId, faultsMax],
  );
  return rows.map((row) => ({ kind: 'actsMissing', ...row }));
}
