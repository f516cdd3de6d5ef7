import { chmod, copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { fromBase64Url, toBase64Url } from '../rules/bytes.ts';
import { isSignedBy } from '../rules/signature.ts';
import { addMillis, type Instant, parseInstant } from '../rules/time.ts';
import { openPool } from './database.ts';
import { type KeyRing, openKeyRing, rotateKey } from './key-ring.adapter.ts';

const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => undefined });
let now = parseInstant('2026-11-30T08:00:00+07:00') as Instant;
let dataDir = '';
const said: string[] = [];
const folders: string[] = [];

beforeEach(async () => {
  await pool.query('delete from public_keys');
  dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-keys-'));
  folders.push(dataDir);
  said.length = 0;
});

afterAll(async () => {
  await pool.end();
  await database.drop();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const house = () => ({ pool, dataDir, now: () => now, log: (line: string) => void said.push(line) });
const open = () => openKeyRing(house());
const keyFile = (kind: string, keyId: string) => join(dataDir, 'keys', `${kind}-${keyId}.pem`);

function checks(ring: KeyRing, text: string, signed: { readonly keyId: string; readonly signature: string }): boolean {
  const key = ring.publicKeys().signing.find(({ keyId }) => keyId === signed.keyId);
  return key !== undefined && isSignedBy({ text, signature: signed.signature, publicKey: key.publicKey });
}

describe('The first start', () => {
  test('makes one key that signs and one to seal to, as files that only the program may read', async () => {
    const ring = await open();
    expect([ring.publicKeys().signing.length, ring.publicKeys().sealing.length]).toEqual([1, 1]);
    expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700);
    const files = await readdir(join(dataDir, 'keys'));
    expect(files.map((name) => name.replace(/-[0-9a-f]{12}\.pem$/, '')).sort()).toEqual(['sealing', 'signing']);
    for (const name of files) expect((await stat(join(dataDir, 'keys', name))).mode & 0o777).toBe(0o600);
  });

  test('of six processes at once makes the same keys for all', async () => {
    // Six lines to the database that are open already: they all look before the first has written.
    await Promise.all(Array.from({ length: 6 }, () => pool.query('select pg_sleep(0.1)')));
    const rings = await Promise.all(Array.from({ length: 6 }, open));
    const names = rings.map((ring) => [ring.publicKeys().signing, ring.publicKeys().sealing]);
    for (const one of names) expect(one).toEqual(names[0]);
    expect(await readdir(join(dataDir, 'keys'))).toHaveLength(2);
  });
});

test('A folder that cannot be written is told with its name and what to do, and no key is published that nobody has', async () => {
  await writeFile(join(dataDir, 'keys'), 'a file where the folder should be');
  const failure = await open().then(
    () => expect.fail('it started'),
    (error: Error & { readonly hint: string }) => error,
  );
  expect([failure.message.includes(join(dataDir, 'keys')), failure.hint.includes('DATA_DIR')]).toEqual([true, true]);
  expect((await pool.query('select key_id from public_keys')).rows).toEqual([]);
});

describe('A signature', () => {
  test('is checked with the published key, and is the same when the same is signed again, also after a new start', async () => {
    const [ring, later] = [await open(), await open()];
    const signed = ring.sign((keyId) => `key ${keyId}\nHồ sơ\n`);
    expect(later.sign(`key ${signed.keyId}\nHồ sơ\n`)).toEqual(signed);
    expect([checks(later, `key ${signed.keyId}\nHồ sơ\n`, signed), checks(later, 'Hồ sơ khác', signed)]).toEqual([true, false]);
  });

  test('stays valid when the key has been changed, and another process takes the new key up', async () => {
    const [ring, other] = [await open(), await open()];
    const before = other.sign('một');
    await ring.rotate('signing');
    const [fresh, old] = ring.publicKeys().signing;
    expect([fresh?.retiredAt, old?.keyId, old?.retiredAt]).toEqual([null, before.keyId, now]);
    expect([ring.sign('hai').keyId, checks(ring, 'một', before)]).toEqual([fresh?.keyId, true]);
    now = addMillis(now, 31_000);
    other.sign('sets off the look');
    await expect.poll(() => other.sign('hai').keyId).toBe(fresh?.keyId);
  });
});

describe('A private file that is gone', () => {
  test('of the key that signs stops the start, with what to do; a new key lets it start', async () => {
    const { keyId } = (await open()).sign('một');
    await writeFile(keyFile('signing', keyId), 'hỏng');
    const failure = await open().then(
      () => expect.fail('it started'),
      (error: Error & { readonly hint: string }) => error,
    );
    expect(failure.message).toContain(keyId);
    expect(failure.hint).toContain('keys rotate --kind signing');
    await rotateKey(house(), 'signing');
    expect((await open()).sign('hai').keyId).not.toBe(keyId);
  });

  test('with the key of somebody else in it counts as gone', async () => {
    const { keyId } = (await open()).sign('một');
    const stranger = await rotateKey(house(), 'signing');
    await rm(keyFile('signing', stranger.keyId));
    await copyFile(keyFile('signing', keyId), keyFile('signing', stranger.keyId));
    await expect(open()).rejects.toThrow(stranger.keyId);
  });

  test('of a key that opens is told, and the program starts', async () => {
    const [sealing] = (await open()).publicKeys().sealing;
    await rm(keyFile('sealing', sealing?.keyId ?? ''));
    const ring = await open();
    expect(said.join()).toContain(sealing?.keyId);
    expect(ring.sign('một').signature).toHaveLength(86);
  });

  test('on another machine keeps that process on the key before', async () => {
    const ring = await open();
    const before = ring.sign('một').keyId;
    const elsewhere = await mkdtemp(join(tmpdir(), 'dong-hanh-keys-'));
    folders.push(elsewhere);
    await rotateKey({ ...house(), dataDir: elsewhere }, 'signing');
    await ring.refresh();
    expect([ring.sign('hai').keyId, ring.publicKeys().signing.length, said.length]).toEqual([before, 2, 1]);
  });

  test('may not be read by others after the folder had been opened to them', async () => {
    await open();
    await chmod(join(dataDir, 'keys'), 0o755);
    await rotateKey(house(), 'sealing');
    expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700);
  });
});

describe('What was sealed to the server', () => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const bytes = (text: string) => new TextEncoder().encode(text);

  async function seal(ring: KeyRing, plain: string, aad: string) {
    const [key] = ring.publicKeys().sealing;
    const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key?.publicKey ?? '') as Uint8Array<ArrayBuffer>);
    const { enc, ct } = await suite.seal({ recipientPublicKey, info: bytes('dong-hanh sealed 1') }, bytes(plain), bytes(aad));
    return { keyId: key?.keyId ?? '', enc: toBase64Url(new Uint8Array(enc)), aad, sealed: new Uint8Array(ct) };
  }

  const opened = async (ring: KeyRing, sealed: Parameters<KeyRing['openSealed']>[0]) => {
    const plain = await ring.openSealed(sealed);
    return plain === null ? null : new TextDecoder().decode(plain);
  };

  test('is opened by any process of it, also after the key was changed', async () => {
    const [ring, other] = [await open(), await open()];
    const sealed = await seal(ring, 'tờ khai', 'id filing');
    await ring.rotate('sealing');
    const fresh = await seal(ring, 'tờ khai mới', 'id filing');
    expect([await opened(other, sealed), await opened(ring, sealed), await opened(other, fresh)]).toEqual(['tờ khai', 'tờ khai', 'tờ khai mới']);
  });

  test('is not opened as something else, nor when a bit was changed, nor with a key that is none', async () => {
    const ring = await open();
    const sealed = await seal(ring, 'tờ khai', 'id filing');
    const changed = sealed.sealed.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    const wrong = [
      { ...sealed, aad: 'other filing' },
      { ...sealed, sealed: changed },
      { ...sealed, keyId: 'none' },
      { ...sealed, enc: '***' },
      { ...sealed, enc: 'AAAA' },
    ];
    for (const one of wrong) expect(await ring.openSealed(one)).toBeNull();
  });
});
