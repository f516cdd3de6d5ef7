import { fromBase64Url, toBase64Url } from '../../basics/rules/bytes.ts';
import { scanPageLabel } from '../rules/scan.ts';

/**
 * Pages between a phone and the machine beside it are sealed with AES-GCM of 256 bits (NIST SP 800-38D). The key is made by the machine, shown as a
 * code, read by the phone's camera; it is never sent anywhere. Every page has 12 bytes of chance of its own, in front of the sealed bytes.
 */
export type ScanPlace = { readonly sessionId: string; readonly n: number };

const ivBytes = 12;

export function newScanKey(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

export async function sealPage(input: ScanPlace & { readonly key: string; readonly page: ArrayBuffer }): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: labelOf(input) }, await keyOf(input.key), input.page);
  const all = new Uint8Array(ivBytes + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), ivBytes);
  return all.buffer;
}

/** Null when it was not sealed with this key for this place, or was changed on the way. */
export async function openPage(input: ScanPlace & { readonly key: string; readonly sealed: ArrayBuffer }): Promise<ArrayBuffer | null> {
  const { sealed } = input;
  const iv = sealed.slice(0, ivBytes);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: labelOf(input) }, await keyOf(input.key), sealed.slice(ivBytes)).catch(() => null);
}

function keyOf(key: string): Promise<CryptoKey> {
  const bytes = new Uint8Array(fromBase64Url(key) ?? new Uint8Array());
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function labelOf({ sessionId, n }: ScanPlace): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(scanPageLabel(sessionId, n)));
}
