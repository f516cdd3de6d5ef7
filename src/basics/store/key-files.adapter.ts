import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toBase64Url } from '../rules/bytes.ts';
import type { KeyKind } from './public-keys.ts';

/** Private keys as files: PKCS #8 in PEM, for the account of the program alone. */
export type NewKey = { readonly keyId: string; readonly publicKey: string };

/** Makes a key and keeps its private half; it is on the disk, name included, when this resolves. */
export async function makeKeyFile(place: { readonly dataDir: string; readonly kind: KeyKind }): Promise<NewKey> {
  const { privateKey, publicKey } = place.kind === 'signing' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const bytes = publicBytes(publicKey);
  const keyId = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const path = keyPath({ ...place, keyId });
  await writeSynced(path, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()).catch((error: Error) => {
    throw Object.assign(new Error(`Không ghi được khóa vào ${dirname(path)}: ${error.message} / The key cannot be written.`, { cause: error }), {
      hint: 'Đặt DATA_DIR vào thư mục mà chương trình ghi được. / Point DATA_DIR to a folder that can be written.',
    });
  });
  return { keyId, publicKey: toBase64Url(bytes) };
}

/** Null when the file is not there, may not be read, holds no key, or holds another key than its name says. */
export async function readKeyFile(place: { readonly dataDir: string; readonly kind: KeyKind; readonly keyId: string; readonly publicKey: string }): Promise<KeyObject | null> {
  try {
    const key = createPrivateKey(await readFile(keyPath(place)));
    return isHalfOf(key, place.publicKey) ? key : null;
  } catch {
    return null;
  }
}

export function keyPath(place: { readonly dataDir: string; readonly kind: KeyKind; readonly keyId: string }): string {
  return join(place.dataDir, 'keys', `${place.kind}-${place.keyId}.pem`);
}

function isHalfOf(key: KeyObject, publicKey: string): boolean {
  const { kty = '', x = '', y } = key.export({ format: 'jwk' });
  return toBase64Url(bytesOfJwk({ kty, x, y })) === publicKey;
}

function publicBytes(key: KeyObject): Uint8Array {
  const { kty = '', x = '', y } = key.export({ format: 'jwk' });
  return bytesOfJwk({ kty, x, y });
}

/** Ed25519: the 32 bytes of RFC 8032. P-256: the uncompressed point, 65 bytes. */
function bytesOfJwk({ kty, x, y }: { readonly kty: string; readonly x: string; readonly y: string | undefined }): Uint8Array {
  return kty === 'OKP' ? Buffer.from(x, 'base64url') : Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y ?? '', 'base64url')]);
}

/** After a power cut the file is there whole or not at all. */
async function writeSynced(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(part, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path).catch(async (error: unknown) => {
    await rm(part, { force: true });
    throw error;
  });
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
