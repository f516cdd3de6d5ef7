import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { bareServer } from '../../../tests/house-server.ts';
import type { Server } from '../../basics/http/route.ts';
import { addMillis, type Instant, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { forgetScans } from '../store/scan-sessions.ts';
import { registerScanRoutes } from './scan-sessions.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const minutes = (count: number) => count * 60_000;
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 6, onError: () => undefined });
let now = start;

type Begun = { readonly id: string; readonly pcToken: string; readonly phoneToken: string; readonly expiresAt: string };

function open(): Server {
  const made = bareServer();
  registerScanRoutes(made, { pool, now: () => now, baseUrl: '', dataDir: '' });
  return made;
}

let server = open();
beforeAll(() => server.ready());
beforeEach(async () => {
  now = start;
  await pool.query('delete from scan_sessions');
});
afterAll(async () => {
  await server.close();
  await pool.end();
  await database.drop();
});

const address = '/api/v1/scan-sessions';

async function begin(): Promise<Begun> {
  const answer = await server.inject({ method: 'POST', url: address });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

function send(scan: Begun, n: number | string, sealed: Buffer, token = scan.phoneToken) {
  return server.inject({ method: 'PUT', url: `${address}/${scan.id}/pages/${n}`, headers: { 'x-scan-token': token, 'content-type': 'application/octet-stream' }, payload: sealed });
}

function asPc(scan: Begun, method: 'GET' | 'DELETE', path = '', token = scan.pcToken) {
  return server.inject({ method, url: `${address}/${scan.id}${path}`, headers: { 'x-scan-token': token } });
}

function asPhone(scan: Begun, state: 'here' | 'done', token = scan.phoneToken) {
  return server.inject({ method: 'PUT', url: `${address}/${scan.id}/phone`, headers: { 'x-scan-token': token }, payload: { state } });
}

async function bytesHere(): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>('select coalesce(sum(length(sealed)), 0)::int as bytes from scan_pages');
  return rows[0]?.bytes ?? -1;
}

describe('A phone as the scanner of the machine beside it', () => {
  test('what the phone sends reaches the machine byte for byte, and is gone from the server once the machine says it has it', async () => {
    const scan = await begin();
    const pages = [randomBytes(300_000), randomBytes(5)];
    expect((await send(scan, 1, pages[0] as Buffer)).statusCode).toBe(204);
    expect((await send(scan, 2, pages[1] as Buffer)).statusCode).toBe(204);
    expect((await asPc(scan, 'GET', '/pages?after=0')).json()).toMatchObject({ waiting: [1, 2] });
    for (const n of [1, 2]) {
      const fetched = await asPc(scan, 'GET', `/pages/${n}`);
      expect([fetched.headers['content-type'], fetched.rawPayload.equals(pages[n - 1] as Buffer)]).toEqual(['application/octet-stream', true]);
      expect((await asPc(scan, 'DELETE', `/pages/${n}`)).statusCode).toBe(204);
    }
    expect(await bytesHere()).toBe(0);
    expect((await asPhone(scan, 'here')).json()).toMatchObject({ waiting: [], fetched: [1, 2] });
    expect((await asPc(scan, 'GET', '/pages/1')).statusCode).toBe(404);
  });

  test('a page that is sent again, since its answer was lost, arrives once: also after the machine has fetched it', async () => {
    const scan = await begin();
    const page = randomBytes(1000);
    expect([(await send(scan, 1, page)).statusCode, (await send(scan, 1, page)).statusCode]).toEqual([204, 204]);
    await asPc(scan, 'DELETE', '/pages/1');
    await asPc(scan, 'DELETE', '/pages/1');
    expect((await send(scan, 1, page)).statusCode).toBe(204);
    expect([await bytesHere(), (await asPhone(scan, 'here')).json<{ fetched: number[] }>().fetched]).toEqual([0, [1]]);
    const other = await send(scan, 1, randomBytes(1000));
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'scanPageOther']);
  });

  test('the machine that waits hears of a page as it comes, and of the phone that opens the code', async () => {
    const scan = await begin();
    const beforePhone = asPc(scan, 'GET', '/pages?after=0&phone=awaited');
    await asPhone(scan, 'here');
    expect((await beforePhone).json()).toMatchObject({ waiting: [], phone: 'here' });
    const beforePage = asPc(scan, 'GET', '/pages?after=0&phone=here');
    await send(scan, 1, randomBytes(10));
    expect((await beforePage).json()).toMatchObject({ waiting: [1], phone: 'here' });
    await asPhone(scan, 'done');
    expect((await asPc(scan, 'GET', '/pages?after=1&phone=here')).json()).toMatchObject({ waiting: [], phone: 'done' });
  });

  test('a page that came through another process of the server is seen as well', async () => {
    const scan = await begin();
    const other = open();
    const waits = asPc(scan, 'GET', '/pages?after=0&phone=awaited');
    const headers = { 'x-scan-token': scan.phoneToken, 'content-type': 'application/octet-stream' };
    expect((await other.inject({ method: 'PUT', url: `${address}/${scan.id}/pages/1`, headers, payload: randomBytes(10) })).statusCode).toBe(204);
    expect((await waits).json()).toMatchObject({ waiting: [1] });
    await other.close();
  });

  test('a server that is told to stop answers who waits at once', async () => {
    const scan = await begin();
    const stopping = open();
    const came = new Promise<void>((resolve) => {
      stopping.addHook('preHandler', async () => resolve());
    });
    await stopping.listen({ port: 0, host: '127.0.0.1' });
    const { port } = stopping.server.address() as { port: number };
    const waits = fetch(`http://127.0.0.1:${port}${address}/${scan.id}/pages?after=0&phone=awaited`, { headers: { 'x-scan-token': scan.pcToken } });
    await came;
    const closing = stopping.close();
    const answer = await waits;
    expect([answer.status, await answer.json()]).toMatchObject([200, { waiting: [] }]);
    stopping.server.closeAllConnections();
    await closing;
  }, 4_000);
});

describe('Nobody else', () => {
  test('sends, lists, fetches, drops or ends: the right of one side is no right of the other, and a stranger hears the same as of no session', async () => {
    const scan = await begin();
    const elsewhere = await begin();
    const page = randomBytes(10);
    await send(scan, 1, page);
    for (const token of [scan.pcToken, elsewhere.phoneToken, 'x'.repeat(43)]) {
      expect((await send(scan, 2, page, token)).statusCode).toBe(404);
      expect((await asPhone(scan, 'done', token)).statusCode).toBe(404);
    }
    for (const token of [scan.phoneToken, elsewhere.pcToken, 'x'.repeat(43)])
      for (const [method, path] of [
        ['GET', '/pages?after=0'],
        ['GET', '/pages/1'],
        ['DELETE', '/pages/1'],
        ['DELETE', ''],
      ] as const)
        expect([method, path, (await asPc(scan, method, path, token)).statusCode]).toEqual([method, path, 404]);
    const unknown = await asPc({ ...scan, id: '019ab0c4-7c00-7000-8000-000000000001' }, 'GET', '/pages');
    expect(unknown.json()).toEqual((await asPc(scan, 'GET', '/pages', 'x'.repeat(43))).json());
    expect(await bytesHere()).toBe(10);
  });

  test('finds keys or rights in the database', async () => {
    const scan = await begin();
    const { rows } = await pool.query('select * from scan_sessions');
    expect(JSON.stringify(rows)).not.toContain(scan.pcToken);
    expect(JSON.stringify(rows)).not.toContain(scan.phoneToken);
  });
});

describe('What is sent is bounded', () => {
  test('at most 40 pages of at most 2 MB, of bare bytes, none of them empty', async () => {
    const scan = await begin();
    expect((await send(scan, 40, randomBytes(2 * 1024 * 1024))).statusCode).toBe(204);
    expect((await send(scan, 41, randomBytes(10))).statusCode).toBe(400);
    expect((await send(scan, 0, randomBytes(10))).statusCode).toBe(400);
    expect((await send(scan, 1, randomBytes(2 * 1024 * 1024 + 1))).statusCode).toBe(413);
    expect((await send(scan, 1, Buffer.alloc(0))).statusCode).toBe(422);
    const json = await server.inject({ method: 'PUT', url: `${address}/${scan.id}/pages/1`, headers: { 'x-scan-token': scan.phoneToken }, payload: { page: 'x' } });
    expect([json.statusCode, json.statusCode < 500]).toEqual([422, true]);
  });
});

describe('Nothing stays', () => {
  test('fifteen minutes after the last sign of either side the session is over, and housekeeping leaves nothing of it', async () => {
    const scan = await begin();
    await send(scan, 1, randomBytes(10));
    now = addMillis(start, minutes(10));
    expect((await asPc(scan, 'GET', '/pages?after=0')).json()).toMatchObject({ waiting: [1] });
    now = addMillis(start, minutes(24));
    expect((await asPhone(scan, 'here')).statusCode).toBe(200);
    now = addMillis(start, minutes(24 + 15));
    expect((await asPhone(scan, 'here')).statusCode).toBe(404);
    await forgetScans(pool, now);
    expect((await pool.query('select id from scan_sessions')).rows).toEqual([]);
    expect((await pool.query('select n from scan_pages')).rows).toEqual([]);
  });

  test('a page that nobody fetched in fifteen minutes goes though the session goes on; the phone learns of it and may send it again', async () => {
    const scan = await begin();
    const page = randomBytes(10);
    await send(scan, 1, page);
    now = addMillis(start, minutes(14));
    await asPhone(scan, 'here');
    now = addMillis(start, minutes(15));
    await forgetScans(pool, now);
    expect((await asPhone(scan, 'here')).json()).toMatchObject({ waiting: [], fetched: [] });
    expect((await send(scan, 1, page)).statusCode).toBe(204);
    expect((await asPhone(scan, 'here')).json()).toMatchObject({ waiting: [1] });
  });

  test('no session lasts longer than two hours', async () => {
    const scan = await begin();
    for (let passed = 10; passed < 120; passed += 10) {
      now = addMillis(start, minutes(passed));
      expect((await asPhone(scan, 'here')).statusCode).toBe(200);
    }
    now = addMillis(start, minutes(120));
    expect((await asPhone(scan, 'here')).statusCode).toBe(404);
  });

  test('the machine ends its session and everything in it', async () => {
    const scan = await begin();
    await send(scan, 1, randomBytes(10));
    expect((await asPc(scan, 'DELETE')).statusCode).toBe(204);
    expect([(await asPhone(scan, 'here')).statusCode, await bytesHere()]).toEqual([404, 0]);
  });
});

test('Beginning sessions without end is slowed down', async () => {
  await server.close();
  server = open();
  const statuses: number[] = [];
  for (let count = 0; count < 121; count += 1) statuses.push((await server.inject({ method: 'POST', url: address })).statusCode);
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([201, 429]);
});
