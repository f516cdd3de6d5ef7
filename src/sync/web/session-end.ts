import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { wholeDraft } from './journal.ts';
import { keptIn, onlyVaultKey, vaultsKey } from './kept-vaults.ts';
import { notesOf } from './own-notes.ts';
import type { Records } from './records.ts';
import { unsentHere } from './refusals.ts';
import type { Store } from './store.adapter.ts';
import type { OpenVault } from './vault.ts';

/**
 * The end of a vault, or log-out. Its drafts must be filed or thrown away first; what was filed is sealed and stays till it is sent. Then the wrapped key
 * and every row of the session go, and none of another member's: without the key nothing of it can be read, wherever the disk still has it.
 * On a person's own machine nothing is removed; it only says whether something is unsent.
 */
export async function endSession(on: {
  readonly store: Store;
  readonly records: Records;
  readonly vault: OpenVault;
  /** Null where there is no vault. */
  readonly session: string | null;
  /** `thrownAway`: somebody who cannot open them has confirmed that the unfiled drafts of the session go. */
  readonly drafts: 'filedBefore' | 'thrownAway';
}): Promise<Outcome<'ended'>> {
  const { store, records, vault, session } = on;
  const heads = await store.read(['drafts'], (tx) => tx.objectStore('drafts').getAll());
  const drafts = heads.filter((head) => head.filed === 'no' && head.session === session).length;
  const items = (await records.all()).filter(({ state }) => state !== 'received');
  // Sealed ones lose nothing by the hand-over, and what is on a USB key has a way out.
  const endangered = items.filter(({ filing, exportedAt }) => filing.kind === 'plain' && exportedAt === null && session === null);
  const needsPerson = endangered.filter(({ state }) => state === 'needsPerson').length;
  if ((drafts > 0 && on.drafts === 'filedBefore') || endangered.length > 0) return refuse(unsentHere({ drafts, waiting: endangered.length - needsPerson, needsPerson }));
  if (session === null) return allow('ended');
  if (vault.cipher()?.session === session) vault.lock();
  await store.write(['drafts', 'journal', 'papers', 'outbox', 'meta'], async (tx) => {
    for (const { id } of heads.filter((head) => head.session === session)) {
      await tx.objectStore('journal').delete(wholeDraft(id));
      await tx.objectStore('papers').delete(wholeDraft(id));
      await tx.objectStore('drafts').delete(id);
    }
    // The receipt was shown and printed; here its words are nobody's business any more.
    for (const record of await tx.objectStore('outbox').getAll()) if (record.session === session) await tx.objectStore('outbox').put({ ...record, receipt: null });
    const meta = tx.objectStore('meta');
    await meta.delete(notesOf(session));
    const only = keptIn([(await meta.get(onlyVaultKey))?.value]);
    if (only[0]?.session === session) await meta.delete(onlyVaultKey);
    await meta.put({ key: vaultsKey, value: keptIn((await meta.get(vaultsKey))?.value).filter((one) => one.session !== session) });
  });
  return allow('ended');
}
