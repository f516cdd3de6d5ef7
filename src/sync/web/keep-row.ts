import { type JournalRow, type RowFault, readRow, writeRow } from '../rules/journal.ts';
import type { Cipher } from './cipher.ts';
import type { KeptRow } from './store.adapter.ts';

/** A row of the journal in the form in which it is stored: plain, or encrypted where a cipher is given. */
export async function keepRow(row: JournalRow, cipher: Cipher | null): Promise<{ readonly kept: KeptRow; readonly digest: string }> {
  const { text, digest } = writeRow(row);
  const place = { draft: row.draft, order: row.after + 1 };
  if (cipher === null) return { kept: { ...place, kind: 'plain', text, digest }, digest };
  // The digest goes inside as well: outside it would let anybody try out short answers.
  const { iv, bytes } = await cipher.encrypt(new TextEncoder().encode(`${digest}${text}`), aadOf(place));
  return { kept: { ...place, kind: 'encrypted', iv, bytes }, digest };
}

export type ReadRow = { readonly row: JournalRow; readonly digest: string } | { readonly fault: RowFault | 'locked' };

export async function readKept(kept: KeptRow, cipher: Cipher | null): Promise<ReadRow> {
  const place = { draft: kept.draft, order: kept.order };
  const text = kept.kind === 'plain' ? { text: kept.text, digest: kept.digest } : cipher === null ? null : await decrypted(kept, cipher);
  if (text === null) return { fault: cipher === null ? 'locked' : 'damaged' };
  const read = readRow(text, place);
  return 'fault' in read ? read : { row: read.row, digest: text.digest };
}

async function decrypted(kept: KeptRow & { readonly kind: 'encrypted' }, cipher: Cipher): Promise<{ readonly text: string; readonly digest: string } | null> {
  const bytes = await cipher.decrypt(kept, aadOf(kept));
  if (bytes === null) return null;
  const both = new TextDecoder().decode(bytes);
  return { digest: both.slice(0, 64), text: both.slice(64) };
}

function aadOf(place: { readonly draft: string; readonly order: number }): string {
  return `${place.draft} row ${place.order}`;
}
