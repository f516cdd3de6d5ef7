import { afterAll, beforeEach, expect, test } from 'vitest';
import { cookieOf, officerId, password, startOfficeServer, wrongPassword } from '../../../tests/office-server.ts';

const house = await startOfficeServer();

beforeEach(() => house.renew());

afterAll(() => house.stop());

test('An officer logs in, is known by the cookie, and sees name, offices and roles', async () => {
  const answer = await house.logIn('tiepnhan', password);
  expect(answer.statusCode).toBe(200);
  expect(answer.json().officer).toEqual({
    id: officerId(0),
    username: 'tiepnhan',
    fullName: 'Nguyễn tiepnhan',
    mustChangePassword: 'no',
    offices: [
      { officeId: 2, unitCode: '27460', name: 'Một cửa An Lạc', roles: [{ role: 'reception', name: { vi: 'Công chức tiếp nhận và trả kết quả', en: 'Reception officer' } }] },
    ],
  });
  const known = await house.server().inject({ url: '/api/v1/session', headers: { cookie: cookieOf(answer) } });
  expect(known.json()).toEqual(answer.json());
});

test('The cookie is closed to scripts and to other sites, and to plain lines when the address is https', async () => {
  const plain = String((await house.logIn('tiepnhan', password)).headers['set-cookie']);
  expect(plain).toMatch(/^dh_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  const answer = await house.open('https://mot.cua').inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'tiepnhan', password } });
  expect(answer.headers['set-cookie']).toMatch(/; Secure$/);
});

test('Only a digest of the token is in the database, and the password as argon2id with 19 MiB', async () => {
  const token = (await house.cookieFor('tiepnhan')).slice('dh_session='.length);
  const { rows } = await house.pool.query<{ all: string }>(
    `select (select string_agg(s::text, ' ') from officer_sessions s) || (select string_agg(o::text, ' ') from officers o) as all`,
  );
  expect(rows[0]?.all).not.toContain(token);
  expect(rows[0]?.all).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
});

test('Each log-in has a new token, and the earlier one goes on on the other machine', async () => {
  const [desk, phone] = [await house.cookieFor('tiepnhan'), cookieOf(await house.logIn('Tiepnhan', password.normalize('NFD')))];
  expect(desk).not.toBe(phone);
  expect([await seen(desk), await seen(phone)]).toEqual([200, 200]);
});

test('A wrong password and an unknown name have the same answers, up to the lock', async () => {
  const known = [];
  const unknown = [];
  for (let i = 0; i < 7; i += 1) {
    known.push(await house.logIn('tiepnhan', wrongPassword));
    unknown.push(await house.logIn('khong.co.ai', wrongPassword));
  }
  expect(known.map((one) => one.json().code)).toEqual([...Array(4).fill('wrongPassword'), ...Array(3).fill('accountLocked')]);
  expect(unknown.map((one) => one.body)).toEqual(known.map((one) => one.body));
  expect(unknown.map((one) => one.statusCode)).toEqual(Array(7).fill(401));
});

test('After five wrong passwords also the right one is refused for 15 minutes, and the answer says until when and what to do', async () => {
  await house.lock('tiepnhan');
  const refused = await house.logIn('tiepnhan', password);
  expect(refused.json()).toMatchObject({ status: 401, code: 'accountLocked', facts: { until: '2019-04-23T01:15:00.000Z' } });
  expect(refused.json().detail).toContain('08:15 23/04/2019');
  expect(refused.json().next).toContain('mở khóa');
  expect(refused.headers['retry-after']).toBe('900');
  house.setMinutes(15);
  expect((await house.logIn('tiepnhan', password)).statusCode).toBe(200);
});

test('A right password takes the count back to nothing', async () => {
  for (let i = 0; i < 3; i += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) await house.logIn('tiepnhan', wrongPassword);
    expect((await house.logIn('tiepnhan', password)).statusCode).toBe(200);
  }
});

test('Forty guesses at once are still five, also when the right one is the last', async () => {
  const guesses = Array.from({ length: 40 }, (_, i) => `không phải đâu ${i}`);
  const answers = await Promise.all([...guesses, password].map((guess) => house.logIn('tiepnhan', guess)));
  expect(answers.filter((one) => one.statusCode === 200)).toEqual([]);
  expect(answers.filter((one) => one.json().code === 'wrongPassword')).toHaveLength(4);
});

test('After the lock there are five new tries, not one', async () => {
  await house.lock('tiepnhan');
  house.setMinutes(16);
  const answers = [];
  for (let i = 0; i < 5; i += 1) answers.push((await house.logIn('tiepnhan', wrongPassword)).json().code);
  expect(answers).toEqual([...Array(4).fill('wrongPassword'), 'accountLocked']);
});

test('A whole office behind one address logs in as often as it likes', async () => {
  const statuses = [];
  for (let i = 0; i < 52; i += 1) statuses.push((await house.logIn('tiepnhan', password)).statusCode);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('One address may guess at many accounts only so often', async () => {
  const codes = [];
  for (let i = 0; i < 51; i += 1) codes.push((await house.logIn(`doan.${i}`, wrongPassword)).statusCode);
  expect(codes.at(-1)).toBe(429);
  const elsewhere = await house.server().inject({ method: 'POST', url: '/api/v1/session', payload: { username: 'tiepnhan', password }, remoteAddress: '203.0.113.9' });
  expect(elsewhere.statusCode).toBe(200);
});

test('A body that is not ours is told field by field and nothing is counted', async () => {
  for (const payload of [
    {},
    { username: 'tiepnhan' },
    { username: 'tiepnhan', password, admin: 'yes' },
    { username: 'x'.repeat(101), password },
    { username: 'tiepnhan', password: 'x'.repeat(201) },
  ]) {
    const answer = await house.server().inject({ method: 'POST', url: '/api/v1/session', payload });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed']);
  }
});

async function seen(cookie: string): Promise<number> {
  return (await house.server().inject({ url: '/api/v1/session', headers: { cookie } })).statusCode;
}
