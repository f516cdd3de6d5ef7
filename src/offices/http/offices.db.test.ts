import { afterAll, beforeEach, expect, test } from 'vitest';
import { officerId, ours, password, startOfficeServer } from '../../../tests/office-server.ts';
import { findOfficer } from '../store/officers.ts';

const house = await startOfficeServer();

beforeEach(() => house.renew());

afterAll(() => house.stop());

test('The operator of the same ward or of the district unlocks, the one of another ward and the officer himself do not', async () => {
  await house.lock('tiepnhan');
  const unlock = async (username: string) => {
    const cookie = await house.cookieFor(username);
    return (await house.server().inject({ method: 'POST', url: `/api/v1/officers/${officerId(0)}/unlock`, headers: { cookie, ...ours } })).statusCode;
  };
  expect([await unlock('quantri.khac'), (await house.logIn('tiepnhan', password)).statusCode]).toEqual([404, 401]);
  expect([await unlock('quantri'), (await house.logIn('tiepnhan', password)).statusCode]).toEqual([204, 200]);
  await house.lock('tiepnhan');
  expect([await unlock('quantri.quan'), (await house.logIn('tiepnhan', password)).statusCode]).toEqual([204, 200]);
  expect(await unlock('tiepnhan')).toBe(403);
});

test('The list of officers shows who is locked, to colleagues and the district, not to another ward', async () => {
  await house.lock('moi');
  const list = async (username: string) => house.server().inject({ url: '/api/v1/officers?office=2', headers: { cookie: await house.cookieFor(username) } });
  const rows = (await list('tiepnhan')).json().rows as { fullName: string; locked: string }[];
  expect(rows.map((row) => [row.fullName, row.locked])).toEqual([
    ['Nguyễn moi', 'yes'],
    ['Nguyễn quantri', 'no'],
    ['Nguyễn tiepnhan', 'no'],
  ]);
  expect([(await list('quantri.quan')).statusCode, (await list('quantri.khac')).statusCode]).toEqual([200, 403]);
});

test('Whoever asks sees the offices, whom they belong to, and when the desk is open', async () => {
  const rows = (await house.server().inject({ url: '/api/v1/offices' })).json().rows as { id: number; parentUnitCode: string | null; hours: unknown[] }[];
  expect(rows.map((office) => [office.id, office.parentUnitCode])).toEqual([
    [1, null],
    [2, '777'],
    [3, '777'],
  ]);
  expect(rows.map((office) => office.hours)).toEqual([
    [],
    [
      { isoWeekday: 1, opens: '07:30', closes: '11:30' },
      { isoWeekday: 1, opens: '13:00', closes: '17:00' },
      { isoWeekday: 6, opens: '07:30', closes: '11:30' },
    ],
    [],
  ]);
});

test('Units are found by kind, by the unit above, or both', async () => {
  const names = async (query: string) => ((await house.server().inject({ url: `/api/v1/units${query}` })).json().rows as { name: string }[]).map((unit) => unit.name).sort();
  expect(await names('?kind=district')).toEqual(['Quận Bình Tân']);
  expect(await names('?kind=ward&parent=777')).toEqual(['Phường An Lạc', 'Phường Bình Hưng Hòa']);
  expect(await names('?kind=district&parent=777')).toEqual([]);
  expect(await names('')).toHaveLength(3);
  expect((await house.server().inject({ url: '/api/v1/units?kind=country' })).statusCode).toBe(400);
});

test('An officer is found by id with the roles held, and nobody by an id that is none or of somebody dismissed', async () => {
  expect(await findOfficer(house.pool, officerId(0))).toEqual({ fullName: 'Nguyễn tiepnhan', roles: [{ officeId: 2, role: 'reception' }] });
  expect([await findOfficer(house.pool, 'khong'), await findOfficer(house.pool, officerId(99))]).toEqual([null, null]);
  await house.pool.query(`update officers set active = false where username = 'tiepnhan'`);
  expect(await findOfficer(house.pool, officerId(0))).toBeNull();
  await house.pool.query(`update officers set active = true where username = 'tiepnhan'`);
});
