import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { chanceFrom } from '../../../tests/drawn-sheets.ts';
import { bareServer } from '../../../tests/house-server.ts';
import { instantFromMillis } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { registerScanRoutes } from '../http/scan-sessions.ts';
import { readScanFragment } from '../rules/scan.ts';
import { beginScanning, type ScanNews } from './scan-receiver.ts';
import { openSender, type SenderNews } from './scan-sender.ts';
import { newScanKey, openPage, sealPage } from './seal-page.ts';

const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 6, onError: () => undefined });
const server = bareServer();
registerScanRoutes(server, { pool, now: () => instantFromMillis(Date.now()), baseUrl: '', dataDir: '' });
let origin = '';

beforeAll(async () => {
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await pool.end();
  await database.drop();
});

/** Everything that went over the line, as a listener on it would have it. */
const overheard: string[] = [];

type Line = 'good' | 'bad';

/** On a bad line a third of the requests never arrive and a third of the answers never come back. */
function lineOf(kind: Line, seed: number): typeof fetch {
  const chance = chanceFrom(seed);
  return async (input, init) => {
    if (kind === 'bad' && chance() < 0.33) throw new TypeError('fetch failed');
    const body = init?.body instanceof ArrayBuffer ? Buffer.from(init.body).toString('latin1') : String(init?.body ?? '');
    overheard.push(`${String(input)} ${JSON.stringify(init?.headers)} ${body}`);
    const answer = await fetch(`${origin}${String(input)}`, { ...init, keepalive: false });
    if (kind === 'bad' && chance() < 0.33) {
      await answer.arrayBuffer();
      throw new TypeError('fetch failed');
    }
    return answer;
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

async function pair(line: Line, seed: number) {
  const pages: Buffer[] = [];
  const heard: ScanNews['phone'][] = [];
  const receiver = await untilBegun({
    origin: 'https://ward.example',
    fetch: lineOf(line, seed),
    pause: soon,
    onNews: ({ phone }) => heard.push(phone),
    onPage: (page) => void pages.push(Buffer.from(page ?? new ArrayBuffer())),
  });
  if (receiver === null) throw new Error('Not begun');
  const address = new URL(receiver.address);
  const secret = readScanFragment(address.hash);
  if (secret === null) throw new Error(`No secret in ${receiver.address}`);
  const told: SenderNews[] = [];
  const sessionId = address.pathname.split('/').at(-1) ?? '';
  const sender = openSender({ sessionId, secret, fetch: lineOf(line, seed + 1), pause: soon, onNews: (news) => told.push(news) });
  return { receiver, sender, pages, heard, told, secret, sessionId, address };
}

/** On a bad line the first try may fail, and the person presses again. */
async function untilBegun(input: Parameters<typeof beginScanning>[0]): ReturnType<typeof beginScanning> {
  for (let tries = 0; tries < 20; tries += 1) {
    const begun = await beginScanning(input);
    if (begun !== null) return begun;
  }
  return null;
}

function jpeg(lengthBytes: number): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(lengthBytes));
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.buffer;
}

describe('From the phone to the screen that shows the code', () => {
  test.each([
    ['good', 41],
    ['bad', 41],
    ['bad', 42],
    ['bad', 43],
    ['bad', 44],
  ] as const)('every page arrives once, whole and in order, over a %s line; the phone lets go of each (%i)', async (line, seed) => {
    const link = await pair(line, seed);
    const sent = [jpeg(200_000), jpeg(10), jpeg(350_000), jpeg(1000)];
    for (const page of sent) expect(await link.sender.add(page.slice(0))).toBe(true);
    await expect.poll(() => link.told.at(-1)?.pages.map(({ state }) => state), { timeout: 20_000 }).toEqual(['fetched', 'fetched', 'fetched', 'fetched']);
    expect(link.pages.map((page, at) => page.equals(Buffer.from(sent[at] ?? new ArrayBuffer())))).toEqual([true, true, true, true]);
    const { rows } = await pool.query<{ bytes: number }>('select coalesce(sum(length(sealed)), 0)::int as bytes from scan_pages');
    expect(rows[0]?.bytes).toBe(0);
    link.sender.tell('done');
    await expect.poll(() => link.heard.at(-1), { timeout: 20_000 }).toBe('done');
    link.sender.end();
    link.receiver.end();
  });

  test('the key never goes over the line, nor anything of a page in the clear', async () => {
    overheard.length = 0;
    const link = await pair('good', 3);
    const words = 'Giấy chứng sinh của cháu bé';
    await link.sender.add(new Uint8Array([0xff, 0xd8, 0xff, ...Buffer.from(words)]).buffer);
    await expect.poll(() => link.pages.length, { timeout: 10_000 }).toBe(1);
    const all = overheard.join('\n');
    expect(all).toContain('/pages/1');
    expect(all).not.toContain(link.secret.key);
    expect(all).not.toContain(Buffer.from(words).toString('latin1').slice(0, 8));
    link.sender.end();
    link.receiver.end();
  });

  test('when the machine closes the code, the phone is told so and sends no more', async () => {
    const link = await pair('good', 5);
    await expect.poll(() => link.heard.at(-1), { timeout: 10_000 }).toBe('here');
    link.receiver.end();
    await expect.poll(() => link.told.at(-1)?.line, { timeout: 10_000 }).toBe('over');
  });

  test('without a line to the server there is no code', async () => {
    const nothing = await beginScanning({ origin: '', fetch: () => Promise.reject(new TypeError('fetch failed')), pause: soon, onNews: () => undefined, onPage: () => undefined });
    expect(nothing).toBeNull();
  });

  test('a page of somebody else’s log-in, answered with 200, is no answer', async () => {
    const link = await pair('good', 7);
    const portal = new Response('<html>Đăng nhập wifi</html>', { status: 200, headers: { 'content-type': 'text/html' } });
    const told: SenderNews[] = [];
    const caught = openSender({ sessionId: link.sessionId, secret: link.secret, fetch: () => Promise.resolve(portal.clone()), pause: soon, onNews: (news) => told.push(news) });
    await caught.add(jpeg(10));
    await expect.poll(() => told.at(-1)?.line).toBe('noLine');
    expect(told.at(-1)?.pages).toEqual([{ n: 1, state: 'waiting' }]);
    caught.end();
    link.sender.end();
    link.receiver.end();
  });
});

describe('A sealed page', () => {
  const place = { sessionId: '019ab0c4-7c00-7000-8000-000000000001', n: 1 };

  test('opens with its key at its place, and nowhere else', async () => {
    const [key, page] = [newScanKey(), jpeg(5000)];
    const sealed = await sealPage({ key, ...place, page });
    expect(Buffer.from((await openPage({ key, ...place, sealed })) ?? new ArrayBuffer()).equals(Buffer.from(page))).toBe(true);
    expect(await openPage({ key: newScanKey(), ...place, sealed })).toBeNull();
    expect(await openPage({ key, ...place, n: 2, sealed })).toBeNull();
    expect(await openPage({ key, ...place, sessionId: '019ab0c4-7c00-7000-8000-000000000002', sealed })).toBeNull();
    const changed = new Uint8Array(sealed.slice(0));
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(await openPage({ key, ...place, sealed: changed.buffer })).toBeNull();
    expect(await openPage({ key, ...place, sealed: new ArrayBuffer(0) })).toBeNull();
  });

  test('is never sealed the same way twice', async () => {
    const [key, page] = [newScanKey(), jpeg(100)];
    const [once, again] = [await sealPage({ key, ...place, page }), await sealPage({ key, ...place, page })];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(false);
  });
});

test('The code holds key and right behind the #; an address without its end is told as such', () => {
  const [key, phoneToken] = [newScanKey(), newScanKey()];
  expect(readScanFragment(`#${key}.${phoneToken}`)).toEqual({ key, phoneToken });
  for (const cut of ['', '#', `#${key}`, `#${key}.`, `#${key}.${phoneToken.slice(1)}`, `#${key}.${phoneToken}x`]) expect(readScanFragment(cut)).toBeNull();
});
