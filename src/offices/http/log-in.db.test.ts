import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { bareServer } from '../../../tests/house-server.ts';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { addMillis, parseInstant, type Instant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import type { Role } from '../rules/role.ts';
import { loadDirectory } from '../store/directory.ts';
import { addOfficer } from '../store/officers.ts';
import { hashPassword } from '../store/password-hash.ts';
import { registerOfficeRoutes } from './offices.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const password = 'mưa rào buổi chiều';
const ours = { 'x-requested-with': 'dong-hanh' };

const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => {} });
let now = start;
const house = { pool, now: () => now, baseUrl: 'http://127.0.0.1', dataDir: '/nowhere' };
let server = bareServer(house);

beforeAll(async () => {
  await pool.query(`insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code) values
    (1, '777', 'district', 'Một cửa quận', 'A', 'P', 'D', '028', null, '000.00.16.H29'),
    (2, '27460', 'ward', 'Một cửa An Lạc', 'A', 'P', 'D', '028', 1, '000.21.16.H29'),
    (3, '27436', 'ward', 'Một cửa Bình Hưng Hòa', 'A', 'P', 'D', '028', 1, '000.22.16.H29')`);
  const passwordHash = await hashPassword(password);
  for (const [i, [username, role, officeId]] of officers.entries()) {
    await addOfficer(pool, { id: idOf(i), username, fullName: `Nguyễn ${username}`, passwordHash, mustChangePassword: username === 'moi' ? 'yes' : 'no', roles: [{ officeId, role }] });
  }
});

const officers: readonly (readonly [string, Role, number])[] = [
  ['tiepnhan', 'reception', 2],
  ['quantri', 'operator', 2],
  ['quantri.khac', 'operator', 3],
  ['quantri.quan', 'operator', 1],
  ['moi', 'reception', 2],
];

beforeEach(async () => {
  now = start;
  await pool.query('update officers set failed_log_ins = 0, locked_until = null');
  server = bareServer(house);
  const directory = await loadDirectory(pool);
  registerOfficeRoutes(server, { ...house, directory: () => directory });
  server.route({ method: ['GET', 'POST'], url: '/api/v1/only-officers', handler: async (request) => ({ officer: (await request.requireOfficer()).username }) });
  server.route({ method: 'POST', url: '/api/v1/for-everybody', handler: async (request) => ({ officer: (await request.officer())?.username ?? 'nobody' }) });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('An officer logs in, is known by the cookie, and sees name, offices and roles', async () => {
  const answer = await logIn('tiepnhan', password);
  expect(answer.statusCode).toBe(200);
  expect(answer.json().officer).toEqual({
    id: idOf(0),
    username: 'tiepnhan',
    fullName: 'Nguyễn tiepnhan',
    mustChangePassword: 'no',
    offices: [{ officeId: 2, unitCode: '27460', name: 'Một cửa An Lạc', roles: [{ role: 'reception', name: { vi: 'Công chức tiếp nhận và trả kết quả', en: 'Reception officer' } }] }],
  });
  const known = await server.inject({ url: '/api/v1/session', headers: { cookie: cookieOf(answer) } });
  expect(known.json()).toEqual(answer.json());
});

test('The cookie is closed to scripts and to other sites, and to plain lines when the address is https', async () => {
  const plain = String((await logIn('tiepnhan', password)).headers['set-cookie']);
  expect(plain).toMatch(/^dh_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  const secure = bareServer(house);
  const directory = await loadDirectory(pool);
  registerOfficeRoutes(secure, { ...house, baseUrl: 'https://mot.cua', directory: () => directory });
  const answer = await secure.inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'tiepnhan', password } });
  expect(answer.headers['set-cookie']).toMatch(/; Secure$/);
});

test('Only a digest of the token is in the database, and the password as argon2id with 19 MiB', async () => {
  const token = cookieOf(await logIn('tiepnhan', password)).slice('dh_session='.length);
  const { rows } = await pool.query<{ all: string }>(`select (select string_agg(s::text, ' ') from officer_sessions s) || (select string_agg(o::text, ' ') from officers o) as all`);
  expect(rows[0]?.all).not.toContain(token);
  expect(rows[0]?.all).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
});

test('Each log-in has a new token, and the earlier one goes on on the other machine', async () => {
  const [desk, phone] = [cookieOf(await logIn('tiepnhan', password)), cookieOf(await logIn('Tiepnhan', password.normalize('NFD')))];
  expect(desk).not.toBe(phone);
  expect([await seen(desk), await seen(phone)]).toEqual([200, 200]);
});

test('A wrong password and an unknown name have the same answers, up to the lock', async () => {
  const known = [];
  const unknown = [];
  for (let i = 0; i < 7; i += 1) {
    known.push(await logIn('tiepnhan', 'không phải đâu'));
    unknown.push(await logIn('khong.co.ai', 'không phải đâu'));
  }
  expect(known.map((one) => one.json().code)).toEqual([...Array(4).fill('wrongPassword'), ...Array(3).fill('accountLocked')]);
  expect(unknown.map((one) => one.body)).toEqual(known.map((one) => one.body));
  expect(unknown.map((one) => one.statusCode)).toEqual(Array(7).fill(401));
});

test('After five wrong passwords also the right one is refused for 15 minutes, and the answer says until when and what to do', async () => {
  await lock('tiepnhan');
  const refused = await logIn('tiepnhan', password);
  expect(refused.json()).toMatchObject({ status: 401, code: 'accountLocked', facts: { until: '2019-04-23T01:15:00.000Z' } });
  expect(refused.json().detail).toContain('08:15 23/04/2019');
  expect(refused.json().next).toContain('mở khóa');
  expect(refused.headers['retry-after']).toBe('900');
  now = addMillis(start, 15 * 60_000);
  expect((await logIn('tiepnhan', password)).statusCode).toBe(200);
});

test('A right password takes the count back to nothing', async () => {
  for (let i = 0; i < 3; i += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) await logIn('tiepnhan', 'không phải đâu');
    expect((await logIn('tiepnhan', password)).statusCode).toBe(200);
  }
});

test('Forty guesses at once are still five, also when the right one is the last', async () => {
  const guesses = Array.from({ length: 40 }, (_, i) => `không phải đâu ${i}`);
  const answers = await Promise.all([...guesses, password].map((guess) => logIn('tiepnhan', guess)));
  expect(answers.filter((one) => one.statusCode === 200)).toEqual([]);
  expect(answers.filter((one) => one.json().code === 'wrongPassword')).toHaveLength(4);
});

test('After the lock there are five new tries, not one', async () => {
  await lock('tiepnhan');
  now = addMillis(start, 16 * 60_000);
  const answers = [];
  for (let i = 0; i < 5; i += 1) answers.push((await logIn('tiepnhan', 'không phải đâu')).json().code);
  expect(answers).toEqual([...Array(4).fill('wrongPassword'), 'accountLocked']);
});

test('One address may guess at many accounts only so often', async () => {
  const codes = [];
  for (let i = 0; i < 51; i += 1) codes.push((await logIn(`doan.${i}`, 'không phải đâu')).statusCode);
  expect(codes.at(-1)).toBe(429);
  const elsewhere = await server.inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'tiepnhan', password }, remoteAddress: '203.0.113.9' });
  expect(elsewhere.statusCode).toBe(200);
});

test('The operator of the same ward or of the district unlocks, the one of another ward and the officer himself do not', async () => {
  await lock('tiepnhan');
  const unlock = async (username: string) => {
    const cookie = cookieOf(await logIn(username, password));
    return (await server.inject({ method: 'POST', url: `/api/v1/officers/${idOf(0)}/unlock`, headers: { cookie, ...ours } })).statusCode;
  };
  expect([await unlock('quantri.khac'), (await logIn('tiepnhan', password)).statusCode]).toEqual([404, 401]);
  expect([await unlock('quantri'), (await logIn('tiepnhan', password)).statusCode]).toEqual([204, 200]);
  await lock('tiepnhan');
  expect([await unlock('quantri.quan'), (await logIn('tiepnhan', password)).statusCode]).toEqual([204, 200]);
  expect(await unlock('tiepnhan')).toBe(403);
});

test('The list of officers shows who is locked, to colleagues and the district, not to another ward', async () => {
  await lock('moi');
  const list = async (username: string) => server.inject({ url: '/api/v1/officers?office=2', headers: { cookie: cookieOf(await logIn(username, password)) } });
  const rows = (await list('tiepnhan')).json().rows as { fullName: string; locked: string }[];
  expect(rows.map((row) => [row.fullName, row.locked])).toEqual([['Nguyễn moi', 'yes'], ['Nguyễn quantri', 'no'], ['Nguyễn tiepnhan', 'no']]);
  expect([(await list('quantri.quan')).statusCode, (await list('quantri.khac')).statusCode]).toEqual([200, 403]);
});

test('A session ends after twelve hours of work, and after an hour without any', async () => {
  const cookie = cookieOf(await logIn('tiepnhan', password));
  for (let minutes = 50; minutes < 720; minutes += 50) {
    now = addMillis(start, minutes * 60_000);
    expect(await seen(cookie)).toBe(200);
  }
  now = addMillis(start, 720 * 60_000);
  expect(await seen(cookie)).toBe(401);

  const idle = cookieOf(await logIn('tiepnhan', password));
  now = addMillis(now, 60 * 60_000);
  expect(await seen(idle)).toBe(401);
});

test('Logging out ends this session on the server, not only in the browser, and can be repeated', async () => {
  const [cookie, other] = [cookieOf(await logIn('tiepnhan', password)), cookieOf(await logIn('tiepnhan', password))];
  const out = () => server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, ...ours } });
  const [first, second] = [await out(), await out()];
  expect([first.statusCode, second.statusCode]).toEqual([204, 204]);
  expect(first.headers['set-cookie']).toContain('dh_session=; Max-Age=0');
  expect([await seen(cookie), await seen(other)]).toEqual([401, 200]);
});

test('A write with the cookie but without our header is refused as forged, and public addresses see a stranger', async () => {
  const cookie = cookieOf(await logIn('tiepnhan', password));
  const post = (url: string, headers: Record<string, string>) => server.inject({ method: 'POST', url, headers: { cookie, ...headers } });
  expect((await post('/api/v1/only-officers', {})).json()).toMatchObject({ status: 403, code: 'forgedRequest' });
  expect((await post('/api/v1/only-officers', ours)).json()).toEqual({ officer: 'tiepnhan' });
  expect([(await post('/api/v1/for-everybody', {})).json(), (await post('/api/v1/for-everybody', ours)).json()]).toEqual([{ officer: 'nobody' }, { officer: 'tiepnhan' }]);
  expect((await server.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })).json().code).toBe('forgedRequest');
  expect((await server.inject({ method: 'GET', url: '/api/v1/only-officers', headers: { cookie } })).statusCode).toBe(200);
});

test('Without a session, with an invented one and after dismissal the answer is to log in', async () => {
  const cookie = cookieOf(await logIn('moi', password));
  await pool.query(`update officers set active = false where username = 'moi'`);
  const codes = [];
  for (const held of ['', `dh_session=${'A'.repeat(43)}`, 'dh_session=ngắn', cookie]) codes.push((await server.inject({ url: '/api/v1/session', headers: { cookie: encodeURI(held) } })).json().code);
  expect(codes).toEqual(Array(4).fill('logInNeeded'));
  expect((await logIn('moi', password)).json().code).toBe('wrongPassword');
  await pool.query(`update officers set active = true where username = 'moi'`);
});

test('Who still has the password that was given out changes it before anything else', async () => {
  const cookie = cookieOf(await logIn('moi', password));
  const headers = { cookie, ...ours };
  expect((await server.inject({ url: '/api/v1/only-officers', headers })).json()).toMatchObject({ status: 403, code: 'mustChangePassword' });
  expect((await server.inject({ method: 'POST', url: '/api/v1/for-everybody', headers })).json()).toEqual({ officer: 'nobody' });
  expect((await server.inject({ url: '/api/v1/session', headers })).json().officer.mustChangePassword).toBe('yes');
  expect((await change(cookie, password, 'nắng sớm trên sông')).statusCode).toBe(204);
  expect((await server.inject({ url: '/api/v1/only-officers', headers })).json()).toEqual({ officer: 'moi' });
});

test('A new password ends the other sessions, and the old password no longer works', async () => {
  const [cookie, other] = [cookieOf(await logIn('quantri.khac', password)), cookieOf(await logIn('quantri.khac', password))];
  expect((await change(cookie, password, 'gió đêm qua cầu cũ')).statusCode).toBe(204);
  expect([await seen(cookie), await seen(other)]).toEqual([200, 401]);
  expect([(await logIn('quantri.khac', password)).statusCode, (await logIn('quantri.khac', 'gió đêm qua cầu cũ')).statusCode]).toEqual([401, 200]);
  expect((await change(cookie, 'gió đêm qua cầu cũ', password)).statusCode).toBe(204);
});

test('A short new password, the user name, or a wrong current one changes nothing; guessing the current one locks', async () => {
  const cookie = cookieOf(await logIn('tiepnhan', password));
  expect((await change(cookie, password, 'ngắn quá')).json()).toMatchObject({ status: 422, code: 'passwordTooShort' });
  expect((await change(cookie, password, 'TIEPNHAN1234')).json()).toMatchObject({ status: 422, code: 'passwordIsUsername' });
  const codes = [];
  for (let i = 0; i < 6; i += 1) codes.push((await change(cookie, 'không phải đâu', 'gió đêm qua cầu cũ')).json().code);
  expect(codes).toEqual([...Array(4).fill('currentPasswordWrong'), 'accountLocked', 'accountLocked']);
  await pool.query('update officers set failed_log_ins = 0, locked_until = null');
  expect((await logIn('tiepnhan', password)).statusCode).toBe(200);
});

test('A body that is not ours is told field by field and nothing is counted', async () => {
  for (const payload of [{}, { username: 'tiepnhan' }, { username: 'tiepnhan', password, admin: 'yes' }, { username: 'x'.repeat(101), password }, { username: 'tiepnhan', password: 'x'.repeat(201) }]) {
    const answer = await server.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed']);
  }
});

test('Whoever asks sees offices with their place in the house, and units by kind or parent', async () => {
  const offices = (await server.inject({ url: '/api/v1/offices' })).json().rows as { id: number; parentUnitCode: string | null; hours: unknown[] }[];
  expect(offices.map((office) => [office.id, office.parentUnitCode, office.hours])).toEqual([[1, null, []], [2, '777', []], [3, '777', []]]);
  expect((await server.inject({ url: '/api/v1/units?kind=ward&parent=777' })).json()).toEqual({ rows: [] });
  expect((await server.inject({ url: '/api/v1/units?kind=country' })).statusCode).toBe(400);
});

type Answer = Awaited<ReturnType<typeof logIn>>;

function logIn(username: string, word: string) {
  return server.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: word } });
}

async function lock(username: string): Promise<void> {
  for (let i = 0; i < 5; i += 1) await logIn(username, 'không phải đâu');
}

function change(cookie: string, current: string, next: string) {
  return server.inject({ method: 'POST', url: '/api/v1/session/password', headers: { cookie, ...ours }, payload: { current, next } });
}

async function seen(cookie: string): Promise<number> {
  return (await server.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode;
}

function cookieOf(answer: Answer): string {
  return /dh_session=[\w-]*/.exec(String(answer.headers['set-cookie']))?.[0] ?? '';
}

function idOf(i: number): ReturnType<typeof uuidV7From> {
  return uuidV7From(1_550_000_000_000 + i, new Uint8Array(10));
}
