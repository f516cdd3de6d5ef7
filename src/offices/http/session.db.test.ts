import { afterAll, beforeEach, expect, test } from 'vitest';
import { ours, password, startOfficeServer, wrongPassword } from '../../../tests/office-server.ts';

const house = await startOfficeServer();

beforeEach(async () => {
  await house.renew();
  house.server().route({ method: ['GET', 'POST'], url: '/api/v1/only-officers', handler: async (request) => ({ officer: (await request.requireOfficer()).username }) });
  house.server().route({ method: 'POST', url: '/api/v1/for-everybody', handler: async (request) => ({ officer: (await request.officer())?.username ?? 'nobody' }) });
});

afterAll(() => house.stop());

test('A session ends after twelve hours of work, and after an hour without any', async () => {
  const cookie = await house.cookieFor('tiepnhan');
  for (let minutes = 50; minutes < 720; minutes += 50) {
    house.setMinutes(minutes);
    expect(await seen(cookie)).toBe(200);
  }
  house.setMinutes(720);
  expect(await seen(cookie)).toBe(401);

  const idle = await house.cookieFor('tiepnhan');
  house.setMinutes(780);
  expect(await seen(idle)).toBe(401);
});

test('Logging out ends this session on the server, not only in the browser, and can be repeated', async () => {
  const [cookie, other] = [await house.cookieFor('tiepnhan'), await house.cookieFor('tiepnhan')];
  const out = () => house.server().inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, ...ours } });
  const [first, second] = [await out(), await out()];
  expect([first.statusCode, second.statusCode]).toEqual([204, 204]);
  expect(first.headers['set-cookie']).toContain('dh_session=; Max-Age=0');
  expect([await seen(cookie), await seen(other)]).toEqual([401, 200]);
});

test('A write with the cookie but without our header is refused as forged, and public addresses see a stranger', async () => {
  const cookie = await house.cookieFor('tiepnhan');
  const post = (url: string, headers: Record<string, string>) => house.server().inject({ method: 'POST', url, headers: { cookie, ...headers } });
  expect((await post('/api/v1/only-officers', {})).json()).toMatchObject({ status: 403, code: 'forgedRequest' });
  expect((await post('/api/v1/only-officers', ours)).json()).toEqual({ officer: 'tiepnhan' });
  expect([(await post('/api/v1/for-everybody', {})).json(), (await post('/api/v1/for-everybody', ours)).json()]).toEqual([{ officer: 'nobody' }, { officer: 'tiepnhan' }]);
  expect((await house.server().inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })).json().code).toBe('forgedRequest');
  expect((await house.server().inject({ method: 'GET', url: '/api/v1/only-officers', headers: { cookie } })).statusCode).toBe(200);
});

test('Without a session, with an invented one and after dismissal the answer is to log in', async () => {
  const cookie = await house.cookieFor('moi');
  await house.pool.query(`update officers set active = false where username = 'moi'`);
  const codes = [];
  for (const held of ['', `dh_session=${'A'.repeat(43)}`, 'dh_session=ngắn', cookie])
    codes.push((await house.server().inject({ url: '/api/v1/session', headers: { cookie: encodeURI(held) } })).json().code);
  expect(codes).toEqual(Array(4).fill('logInNeeded'));
  expect((await house.logIn('moi', password)).json().code).toBe('wrongPassword');
  await house.pool.query(`update officers set active = true where username = 'moi'`);
});

test('Who still has the password that was given out changes it before anything else', async () => {
  const cookie = await house.cookieFor('moi');
  const headers = { cookie, ...ours };
  expect((await house.server().inject({ url: '/api/v1/only-officers', headers })).json()).toMatchObject({ status: 403, code: 'mustChangePassword' });
  expect((await house.server().inject({ method: 'POST', url: '/api/v1/for-everybody', headers })).json()).toEqual({ officer: 'nobody' });
  expect((await house.server().inject({ url: '/api/v1/session', headers })).json().officer.mustChangePassword).toBe('yes');
  expect((await change(cookie, password, 'nắng sớm trên sông')).statusCode).toBe(204);
  expect((await house.server().inject({ url: '/api/v1/only-officers', headers })).json()).toEqual({ officer: 'moi' });
});

test('A new password ends the other sessions, and the old password no longer works', async () => {
  const [cookie, other] = [await house.cookieFor('quantri.khac'), await house.cookieFor('quantri.khac')];
  expect((await change(cookie, password, 'gió đêm qua cầu cũ')).statusCode).toBe(204);
  expect([await seen(cookie), await seen(other)]).toEqual([200, 401]);
  expect([(await house.logIn('quantri.khac', password)).statusCode, (await house.logIn('quantri.khac', 'gió đêm qua cầu cũ')).statusCode]).toEqual([401, 200]);
  expect((await change(cookie, 'gió đêm qua cầu cũ', password)).statusCode).toBe(204);
});

test('A short new password, the user name, or a wrong current one changes nothing; guessing the current one locks', async () => {
  const cookie = await house.cookieFor('tiepnhan');
  expect((await change(cookie, password, 'ngắn quá')).json()).toMatchObject({ status: 422, code: 'passwordTooShort' });
  expect((await change(cookie, password, 'TIEPNHAN1234')).json()).toMatchObject({ status: 422, code: 'passwordIsUsername' });
  const codes = [];
  for (let i = 0; i < 6; i += 1) codes.push((await change(cookie, wrongPassword, 'gió đêm qua cầu cũ')).json().code);
  expect(codes).toEqual([...Array(4).fill('currentPasswordWrong'), 'accountLocked', 'accountLocked']);
  await house.pool.query('update officers set failed_log_ins = 0, locked_until = null');
  expect((await house.logIn('tiepnhan', password)).statusCode).toBe(200);
});

async function seen(cookie: string): Promise<number> {
  return (await house.server().inject({ url: '/api/v1/session', headers: { cookie } })).statusCode;
}

function change(cookie: string, current: string, next: string) {
  return house.server().inject({ method: 'POST', url: '/api/v1/session/password', headers: { cookie, ...ours }, payload: { current, next } });
}
