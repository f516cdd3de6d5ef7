/** One row of the ledger as the database writes it: JSON and times as their very texts (times in UTC with microseconds). */
export type LedgerRowText = {
  readonly officeId: number;
  readonly place: number;
  readonly dossierId: string;
  readonly seq: number;
  readonly actId: string;
  readonly kind: string;
  readonly actor: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly content: string;
  readonly consequences: string;
};

/** Stands between two columns: neither JSON nor any name of ours holds it. */
const separator = '\u001e';

/** The text whose digest, with that of all rows before, is the row's place in the chain. `ledger_text` in 0002-ledger-chain.sql says the same. */
export function ledgerText(row: LedgerRowText): string {
  const { officeId, place, dossierId, seq, actId, kind, actor, happenedAt, recordedAt, content, consequences } = row;
  return [officeId, place, dossierId, seq, actId, kind, actor, happenedAt, recordedAt, content, consequences].join(separator);
}

/** What the chain of an office begins with: no two offices can exchange their first rows. */
export function ledgerStart(officeId: number): string {
  return `dong-hanh ledger of office ${officeId}`;
}
