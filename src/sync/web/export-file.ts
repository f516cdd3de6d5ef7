import { fromBase64Url } from '../../basics/rules/bytes.ts';
import { instantFromMillis } from '../../basics/rules/time.ts';
import { entryLine, type OutboxFileEntry, outboxFileMark, sealedAad } from '../rules/outbox-file.ts';
import type { OutboxRecord } from '../rules/outbox-record.ts';
import { refused } from './device.ts';
import type { Machine } from './machine.ts';
import type { Records } from './records.ts';
import { noSealingKey } from './refusals.ts';
import { bytesOf, type SealedBytes, seal } from './sealing.ts';
import type { ServerKeys } from './server-keys.ts';
import type { KeptPaper, Store } from './store.adapter.ts';

/** Everything the office has not confirmed, sealed to it: the way out without a network. The same ids, so that what is also sent makes no double. */
export async function exportFile(on: { readonly store: Store; readonly machine: Machine; readonly records: Records; readonly keys: ServerKeys }): Promise<Blob> {
  const unsent = (await on.records.all()).filter(({ state, filing }) => state !== 'received' && filing.kind !== 'gone');
  const key = await on.keys.sealing('kept');
  const sealNow = async (plain: ArrayBuffer, aad: string) => {
    if (key === null) throw refused(noSealingKey);
    return seal(key, plain, aad);
  };
  const parts: BlobPart[] = [outboxFileMark];
  const add = (entry: OutboxFileEntry, bytes: ArrayBuffer) => parts.push(new Blob([entryLine(entry), bytes, '\n']));

  for (const record of unsent) {
    const { id } = record;
    const filing = await sealedFiling(record, sealNow);
    if (filing === null) continue;
    add({ kind: 'filing', id, keyId: filing.keyId, enc: filing.enc, lengthBytes: filing.bytes.byteLength }, filing.bytes);
    for (const { sha256, sealed: how, name } of record.papers) {
      const kept = await on.store.read(['papers'], (tx) => tx.objectStore('papers').get([id, sha256]));
      if (kept === undefined) continue;
      const sealed = how === null ? await sealNow(plainOf(kept), sealedAad({ kind: 'paper', id, sha256 })) : { keyId: how.keyId, enc: how.enc, bytes: kept.bytes };
      add({ kind: 'paper', id, keyId: sealed.keyId, enc: sealed.enc, sha256, filename: name ?? '', lengthBytes: sealed.bytes.byteLength }, sealed.bytes);
    }
  }
  const file = new Blob(parts, { type: 'application/octet-stream' });
  const exportedAt = instantFromMillis(on.machine.now());
  for (const { id } of unsent) await on.records.change(id, (record) => ({ ...record, exportedAt }));
  return file;
}

async function sealedFiling({ id, filing }: OutboxRecord, sealNow: (plain: ArrayBuffer, aad: string) => Promise<SealedBytes>): Promise<SealedBytes | null> {
  if (filing.kind === 'gone') return null;
  if (filing.kind === 'plain') return sealNow(bytesOf(filing.text), sealedAad({ kind: 'filing', id }));
  return { keyId: filing.keyId, enc: filing.enc, bytes: new Uint8Array(fromBase64Url(filing.sealed) ?? []).buffer };
}

/** A filed paper without a seal of its own is plain: encrypted ones belong to drafts. */
function plainOf(kept: KeptPaper): ArrayBuffer {
  return kept.bytes;
}
