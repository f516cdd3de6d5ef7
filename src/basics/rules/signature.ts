import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64Url } from './bytes.ts';

hashes.sha512 = sha512;

/** A key with which the authority signs, as it is published. `retiredAt`: it signs nothing new since then; what it signed stays valid. */
export type PublicKey = { readonly keyId: string; readonly publicKey: string; readonly validFrom: string; readonly retiredAt: string | null };

/**
 * Whether the text was signed by the key (Ed25519, RFC 8032; signature and key in base64url). Written in plain script because browsers before
 * 2025 have no Ed25519 of their own. What is no signature or no key at all is not valid either; nothing is thrown.
 */
export function isSignedBy(input: { readonly text: string; readonly signature: string; readonly publicKey: string }): boolean {
  const [signature, key] = [fromBase64Url(input.signature), fromBase64Url(input.publicKey)];
  if (signature?.length !== 64 || key?.length !== 32) return false;
  return verify(signature, utf8ToBytes(input.text), key);
}
