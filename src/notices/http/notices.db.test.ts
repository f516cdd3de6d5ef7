import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { staffServer } from '../../../tests/house-server.ts';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { noOffice } from '../../offices/rules/reach.ts';
import type { Role } from '../../offices/rules/role.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { startSession } from '../../offices/store/officer-sessions.ts';
import { addOfficer } from '../../offices/store/officers.ts';
import { queueNotices, queuePhoneCode } from '../store/notices.ts';
import { registerNoticeRoutes } from './notices.ts';
import type { NoticesView } from './shapes.ts';

const now = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 4, onError: () => {} });
const house = { pool, now: () => now, baseUrl: '', dataDir: '' };
const server = staffServer(house);

beforeAll(async () => {
  await pool.query(`insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code) values
    (1, '777', 'district', 'Q', 'A', 'P', 'D', '028', null, 'H1'), (2, '27460', 'ward', 'AL', 'A', 'P', 'D', '028', 1, 'H2'), (3, '27436', 'ward', 'BHH', 'A', 'P', 'D', '028', 1, 'H3')`);
  await queuePhoneCode(pool, { id: idOf(0), phone: '0912345678', code: '135790', purpose: 'filing', now });
  await queueNotices(
    pool,
    Array.from({ length: 120 }, (_, i) => ({
      officeId: 2 + (i % 2),
      id: idOf(i + 1),
      dossierId: null,
      kind: 'receive',
      channel: 'sms' as const,
      address: '0901234567',
      body: `Tin ${i}`,
      // Pairs share their moment, so that a page may end between two of the same.
      createdAt: addMillis(now, -60_000 * Math.floor(i / 4)),
    })),
  );
  const directory = await loadDirectory(pool);
  registerNoticeRoutes(server, { ...house, directory: () => directory });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('The operator of the district pages through all messages, newest first, none twice and none left out', async () => {
  const cookie = await cookieFor('operator', 1);
  const texts: string[] = [];
  let cursor = '';
  for (let page = 0; page < 4 && (page === 0 || cursor !== ''); page += 1) {
    const answer = (await read(cookie, cursor === '' ? '' : `?cursor=${cursor}`)).json() as NoticesView;
    texts.push(...answer.rows.map((row) => row.text));
    cursor = answer.nextCursor ?? '';
  }
  expect(cursor).toBe('');
  expect([texts.length, new Set(texts).size]).toEqual([121, 121]);
  const minutes = texts.filter((text) => text.startsWith('Tin')).map((text) => Math.floor(Number(text.slice(4)) / 4));
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
});

test('Phones are masked, and the one-time code is where only the top operator looks', async () => {
  const rows = ((await read(await cookieFor('operator', 1), `?office=${noOffice}`)).json() as NoticesView).rows;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ at: now, to: '091****678', channel: 'sms', state: 'queued', dossierCode: null });
  expect(rows[0]?.text).toContain('135790');
});

test('The operator of a ward sees the messages of that ward alone', async () => {
  const cookie = await cookieFor('operator', 2);
  const all = (await read(cookie, '')).json() as NoticesView;
  expect(new Set(all.rows.map((row) => Number(row.text.slice(4)) % 2))).toEqual(new Set([0]));
  expect([(await read(cookie, '?office=3')).statusCode, (await read(cookie, '?office=1')).statusCode, (await read(cookie, '?office=0')).statusCode]).toEqual([403, 403, 403]);
});

test('Nobody else reads messages: not the public, not a leader', async () => {
  expect((await read('', '')).statusCode).toBe(401);
  expect((await read(await cookieFor('leader', 1), '')).json().code).toBe('notAllowed');
});

test('A cursor that is not ours is told so', async () => {
  const cookie = await cookieFor('operator', 1);
  for (const cursor of ['x', Buffer.from('2019-04-23T01:00:00Z/khong').toString('base64url'), Buffer.from(`2019-04-23T01:00:00Z/${'-'.repeat(36)}`).toString('base64url'), 'ư']) {
    expect((await read(cookie, `?cursor=${encodeURIComponent(cursor)}`)).statusCode).toBe(400);
  }
});

function read(cookie: string, query: string) {
  return server.inject({ url: `/api/v1/notices${query}`, headers: { cookie } });
}

let people = 0;

async function cookieFor(role: Role, officeId: number): Promise<string> {
  people += 1;
  const id = uuidV7From(1_550_000_000_000 + people, new Uint8Array(10));
  await addOfficer(pool, { id, username: `nguoi${people}`, fullName: 'Trần Ân', passwordHash: 'x', mustChangePassword: 'no', roles: [{ officeId, role }] });
  return `dh_session=${await startSession(pool, { officerId: id, now })}`;
}

function idOf(n: number): Uuid {
  return uuidV7From(1_556_000_000_000 + n, new Uint8Array(10));
}
