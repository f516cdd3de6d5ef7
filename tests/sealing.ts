import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64Url } from '../src/basics/rules/bytes.ts';
import type { PublicKey } from '../src/basics/rules/signature.ts';
import { entryLine, type OutboxFileEntry, outboxFileMark, sealedAad, sealedInfo } from '../src/sync/rules/outbox-file.ts';
import { sha256Of } from './tus-client.ts';

/** A device that seals to the office, written from the contract alone. */
export type SealedParts = { readonly keyId: string; readonly enc: string; readonly sealed: Buffer };

export async function sealTo(key: PublicKey, plain: string | Uint8Array, aad: string): Promise<SealedParts> {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await suite.kem.importKey('raw', new Uint8Array(fromBase64Url(key.publicKey) ?? []).buffer, true);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: new TextEncoder().encode(sealedInfo) });
  const sealed = await sender.seal(new Uint8Array(Buffer.from(plain)), new TextEncoder().encode(aad));
  return { keyId: key.keyId, enc: Buffer.from(sender.enc).toString('base64url'), sealed: Buffer.from(sealed) };
}

type Packed = { readonly id: string; readonly filing: unknown; readonly papers?: readonly Uint8Array[] };

/** The bytes of one dossier in a file for a USB key. */
export async function packed(key: PublicKey, { id, filing, papers = [] }: Packed): Promise<Buffer> {
  const parts: Buffer[] = [];
  const add = (entry: OutboxFileEntry, bytes: Buffer) => parts.push(Buffer.from(entryLine(entry)), bytes, Buffer.from('\n'));
  if (filing !== null) {
    const { sealed, ...how } = await sealTo(key, JSON.stringify(filing), sealedAad({ kind: 'filing', id }));
    add({ kind: 'filing', id, ...how, lengthBytes: sealed.length }, sealed);
  }
  for (const bytes of papers) {
    const sha256 = sha256Of(bytes);
    const { sealed, ...how } = await sealTo(key, bytes, sealedAad({ kind: 'paper', id, sha256 }));
    add({ kind: 'paper', id, ...how, sha256, filename: 'giay.jpg', lengthBytes: sealed.length }, sealed);
  }
  return Buffer.concat(parts);
}

export function outboxFile(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(outboxFileMark), ...parts]);
}
