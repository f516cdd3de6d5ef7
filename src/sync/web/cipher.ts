/** AES-GCM with the key of a session, which lives in memory alone. */
export type Cipher = {
  readonly session: string;
  encrypt(bytes: Uint8Array<ArrayBuffer>, aad: string): Promise<{ readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer }>;
  /** Null when it is not what was encrypted under this key and name. */
  decrypt(kept: { readonly iv: Uint8Array; readonly bytes: ArrayBuffer }, aad: string): Promise<ArrayBuffer | null>;
};

export function cipherOf(crypto: Crypto, key: CryptoKey, session: string): Cipher {
  const named = (iv: Uint8Array, aad: string) => ({ name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: new TextEncoder().encode(aad) });
  return {
    session,
    async encrypt(bytes, aad) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await crypto.subtle.encrypt(named(iv, aad), key, bytes) };
    },
    decrypt: (kept, aad) => crypto.subtle.decrypt(named(kept.iv, aad), key, kept.bytes).catch(() => null),
  };
}
