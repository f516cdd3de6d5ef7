import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toHex } from './bytes.ts';

/** SHA-256 of a text in UTF-8, lower-case hexadecimal. For texts of some kilobytes: the same function on an old phone and on the server. */
export function digestOfText(text: string): string {
  return toHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of bytes, lower-case hexadecimal; where the browser's own is not to be had (no https on a local network). */
export function digestOfBytes(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
