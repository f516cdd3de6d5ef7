import { type KeyObject, sign } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64Url } from '../rules/bytes.ts';
import type { PublicKey } from '../rules/signature.ts';
import { addMillis, type Instant } from '../rules/time.ts';
import type { Pool } from './database.ts';
import { keyPath, makeKeyFile, readKeyFile } from './key-files.adapter.ts';
import { type KeyKind, lockKeys, type PublicKeys, putIntoUse, readPublicKeys } from './public-keys.ts';

/** Something that a device closed for the server alone (RFC 9180, base mode). */
export type Sealed = { readonly keyId: string; readonly enc: string; readonly aad: string; readonly sealed: Uint8Array };

/** A text, or what is made of the name of the key in use. */
type Signable = string | ((keyId: string) => string);
type Signed = { readonly keyId: string; readonly signature: string };

/** The keys of the authority in one process. */
export type KeyRing = {
  /** In the thread that asks: handed to another, 64 filings at once got through a quarter slower (docs/benchmarks.md). */
  sign(text: Signable): Signed;
  /** As last seen, at most 30 seconds old; never waits. */
  publicKeys(): PublicKeys;
  /** Looks for keys that another process has put into use. */
  refresh(): Promise<void>;
  /** Null when it was not sealed to a key that is here, or was changed on the way. */
  openSealed(sealed: Sealed): Promise<Uint8Array | null>;
  rotate(kind: KeyKind): Promise<PublicKey>;
};

export type KeyHouse = { readonly pool: Pool; readonly dataDir: string; readonly now: () => Instant };

const sealedInfo = new TextEncoder().encode('dong-hanh sealed 1');
const checkEveryMillis = 30_000;

/**
 * Makes the first keys, or waits for another process that does, and reads them. Throws, with what to do, when the private file of the key that signs is
 * not here: a receipt without a signature would be promised and not given.
 */
export async function openKeyRing(house: KeyHouse & { readonly log: (line: string) => void }): Promise<KeyRing> {
  await makeFirstKeys(house);
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  let known = await readPublicKeys(house.pool);
  let signer = await signerOf(house, known);
  const openers = new Map<string, CryptoKey>();
  let checkAt = addMillis(house.now(), checkEveryMillis);
  await tellMissing(house, known);

  async function refresh(): Promise<void> {
    checkAt = addMillis(house.now(), checkEveryMillis);
    const seen = await readPublicKeys(house.pool);
    known = seen;
    if (seen.signing[0]?.keyId === signer.keyId) return;
    // A key that was put into use on another machine, without its file here: the one before goes on signing, and stays valid.
    const next = await findSigner(house, seen);
    if (next === null) house.log(`Không đọc được khóa ký mới ${seen.signing[0]?.keyId}; vẫn ký bằng ${signer.keyId}. / The new signing key is not here; the one before goes on.`);
    else signer = next;
  }

  /** Whoever asks after 30 seconds sets off a look, and goes on with what is known. */
  function lookNowAndThen(): void {
    if (house.now() >= checkAt) refresh().catch((error: Error) => house.log(`Keys: ${error.message}`));
  }

  async function openerOf(keyId: string): Promise<CryptoKey | null> {
    const held = openers.get(keyId);
    if (held !== undefined) return held;
    if (!known.sealing.some((key) => key.keyId === keyId)) await refresh();
    const row = known.sealing.find((key) => key.keyId === keyId);
    const file = row === undefined ? null : await readKeyFile({ dataDir: house.dataDir, kind: 'sealing', ...row });
    if (file === null) return null;
    const opener = await suite.kem.importKey('jwk', file.export({ format: 'jwk' }), false);
    openers.set(keyId, opener);
    return opener;
  }

  function toSign(text: Signable) {
    lookNowAndThen();
    return { ...signer, said: Buffer.from(typeof text === 'string' ? text : text(signer.keyId)) };
  }

  return {
    sign(text) {
      const { keyId, key, said } = toSign(text);
      return { keyId, signature: sign(null, said, key).toString('base64url') };
    },
    publicKeys() {
      lookNowAndThen();
      return known;
    },
    refresh,
    async openSealed({ keyId, enc, aad, sealed }) {
      const [recipientKey, sender] = [await openerOf(keyId), fromBase64Url(enc)];
      if (recipientKey === null || sender === null) return null;
      try {
        return new Uint8Array(await suite.open({ recipientKey, enc: sender, info: sealedInfo }, sealed, new TextEncoder().encode(aad)));
      } catch {
        // Another key, another dossier or a changed bit: all one "no".
        return null;
      }
    },
    async rotate(kind) {
      const made = await rotateKey(house, kind);
      await refresh();
      return made;
    },
  };
}

/** Makes a new key and puts it into use. Old signing keys stay published, old sealing keys still open what was sealed to them. */
export async function rotateKey(house: KeyHouse, kind: KeyKind): Promise<PublicKey> {
  return house.pool.inTransaction(async (db) => {
    await lockKeys(db);
    const made = await makeKeyFile({ dataDir: house.dataDir, kind });
    const now = house.now();
    await putIntoUse(db, { kind, ...made, now });
    return { ...made, validFrom: now, retiredAt: null };
  });
}

/** First the file, then the row: a crash in between leaves a file that nobody knows, never a key that nobody has. */
async function makeFirstKeys({ pool, dataDir, now }: KeyHouse): Promise<void> {
  await pool.inTransaction(async (db) => {
    await lockKeys(db);
    const known = await readPublicKeys(db);
    for (const kind of ['signing', 'sealing'] as const) if (known[kind].length === 0) await putIntoUse(db, { kind, ...(await makeKeyFile({ dataDir, kind })), now: now() });
  });
}

type Signer = { readonly keyId: string; readonly key: KeyObject };

async function findSigner({ dataDir }: KeyHouse, known: PublicKeys): Promise<Signer | null> {
  const [row] = known.signing;
  const key = row === undefined ? null : await readKeyFile({ dataDir, kind: 'signing', ...row });
  return row === undefined || key === null ? null : { keyId: row.keyId, key };
}

async function signerOf(house: KeyHouse, known: PublicKeys): Promise<Signer> {
  const signer = await findSigner(house, known);
  if (signer !== null) return signer;
  const keyId = known.signing[0]?.keyId ?? '';
  const path = keyPath({ dataDir: house.dataDir, kind: 'signing', keyId });
  throw Object.assign(new Error(`Không đọc được khóa ký biên nhận ${keyId} (${path}). / The key that signs receipts cannot be read.`), {
    hint: 'Chép lại thư mục keys của DATA_DIR từ bản sao lưu; nếu khóa đã mất hẳn: npm run cli -- keys rotate --kind signing (biên nhận cũ vẫn kiểm tra được). / Bring the folder keys back from the backup; if it is lost for good, rotate: old receipts stay valid.',
  });
}

/** What was sealed to a key whose file is gone cannot be opened: said at the start, not found out by the first who waits for it. */
async function tellMissing({ dataDir, log }: KeyHouse & { readonly log: (line: string) => void }, known: PublicKeys): Promise<void> {
  for (const row of known.sealing)
    if ((await readKeyFile({ dataDir, kind: 'sealing', ...row })) === null)
      log(
        `Không đọc được khóa mở hồ sơ niêm phong ${row.keyId} (${keyPath({ dataDir, kind: 'sealing', keyId: row.keyId })}): hồ sơ niêm phong bằng khóa này chưa mở được. Chép lại tệp từ bản sao lưu${row.retiredAt === null ? '; nếu mất hẳn: npm run cli -- keys rotate --kind sealing' : ''}. / What was sealed to this key cannot be opened until its file is back.`,
      );
}
