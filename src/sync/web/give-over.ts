import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import type { Cipher } from './cipher.ts';
import { refused } from './device.ts';
import { wholeDraft } from './journal.ts';
import { keepRow, readKept } from './keep-row.ts';
import type { OwnNotes } from './own-notes.ts';
import { keepPaper, readPaper } from './papers.ts';
import { changedMeanwhile, noSuchDraft, vaultLocked } from './refusals.ts';
import type { Store } from './store.adapter.ts';

/** Opened with one key and closed with the other, all of a draft at once; what cannot be read any more stays where it is, and so does the whole draft. */
export async function giveOver(
  on: { readonly store: Store; readonly crypto: Crypto; readonly from: Cipher | null; readonly to: Cipher; readonly notes: Pick<OwnNotes, 'handOn'>; readonly changed: () => void },
  id: string,
): Promise<Outcome<'given'>> {
  const { store, from, to } = on;
  if (from === null) return refuse(vaultLocked);
  const [head, rows, papers] = await store.read(['drafts', 'journal', 'papers'], (tx) =>
    Promise.all([tx.objectStore('drafts').get(id), tx.objectStore('journal').getAll(wholeDraft(id)), tx.objectStore('papers').getAll(wholeDraft(id))]),
  );
  if (head === undefined || head.session !== from.session || head.filed === 'yes') return refuse(noSuchDraft);
  const read = await Promise.all(rows.map((row) => readKept(row, from)));
  const plain = await Promise.all(papers.map((paper) => readPaper(paper, { crypto: on.crypto, cipher: from })));
  const acts = read.flatMap((one) => ('fault' in one ? [] : [one.row]));
  if (acts.length < rows.length || plain.some((bytes) => bytes === null)) return refuse(noSuchDraft);
  const closedRows = await Promise.all(acts.map(async (row) => (await keepRow(row, to)).kept));
  const closedPapers = await Promise.all(papers.map(({ sha256 }, at) => keepPaper({ id, sha256, bytes: plain[at] ?? new ArrayBuffer(0) }, to)));
  await store.write(['drafts', 'journal', 'papers'], async (tx) => {
    const there = await tx.objectStore('journal').count(wholeDraft(id));
    if (there !== rows.length || (await tx.objectStore('papers').count(wholeDraft(id))) !== papers.length) throw refused(changedMeanwhile);
    await Promise.all([...closedRows.map((row) => tx.objectStore('journal').put(row)), ...closedPapers.map((paper) => tx.objectStore('papers').put(paper))]);
    await tx.objectStore('drafts').put({ ...head, session: to.session });
  });
  await on.notes.handOn(`draft ${id}`, to);
  on.changed();
  return allow('given');
}
