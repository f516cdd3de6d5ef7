import { fromBase64Url, toBase64Url } from '../../basics/rules/bytes.ts';
import type { PublicKey } from '../../basics/rules/signature.ts';
import { sealedInfo } from '../rules/outbox-file.ts';

export type SealedBytes = { readonly keyId: string; readonly enc: string; readonly bytes: ArrayBuffer };

/**
 * Closes bytes for the server alone (HPKE, RFC 9180, base mode): not even this machine can open them again. Most people's machines never seal
 * anything, so the library comes when it is wanted; the worker has fetched it ahead, for a machine without a line.
 */
export async function seal(key: PublicKey, plain: ArrayBuffer, aad: string): Promise<SealedBytes> {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const point = new Uint8Array(fromBase64Url(key.publicKey) ?? []);
  const recipientPublicKey = await suite.kem.importKey('raw', point.buffer, true);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: bytesOf(sealedInfo) });
  const bytes = await sender.seal(plain, bytesOf(aad));
  return { keyId: key.keyId, enc: toBase64Url(new Uint8Array(sender.enc)), bytes };
}

export function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}
