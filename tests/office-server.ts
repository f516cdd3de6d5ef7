import type { Server } from '../src/basics/http/route.ts';
import { type Uuid, uuidV7From } from '../src/basics/rules/ids.ts';
import { addMillis, type Instant, parseInstant } from '../src/basics/rules/time.ts';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { registerOfficeRoutes } from '../src/offices/http/offices.ts';
import type { Role } from '../src/offices/rules/role.ts';
import { loadDirectory } from '../src/offices/store/directory.ts';
import { addOfficer } from '../src/offices/store/officers.ts';
import { hashPassword } from '../src/offices/store/password-hash.ts';
import { freshDatabase } from './database.ts';
import { staffServer } from './house-server.ts';

export const password = 'mưa rào buổi chiều';
export const wrongPassword = 'không phải đâu';
export const ours = { 'x-requested-with': 'dong-hanh' };

/** In this order: `officerId(0)` is tiepnhan. 'moi' still has the password that was given out. */
const officers: readonly (readonly [string, Role, number])[] = [
  ['tiepnhan', 'reception', 2],
  ['quantri', 'operator', 2],
  ['quantri.khac', 'operator', 3],
  ['quantri.quan', 'operator', 1],
  ['moi', 'reception', 2],
];

export const startOfDay = parseInstant('2019-04-23T08:00:00+07:00') as Instant;

/** A district with two wards, their officers, and a clock that is set by hand. `renew` forgets locks and what a process remembers. */
export async function startOfficeServer() {
  const database = await freshDatabase();
  const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => undefined });
  await fill(pool);
  let now = startOfDay;
  const house = { pool, now: () => now, baseUrl: 'http://127.0.0.1', dataDir: '/nowhere' };
  const directory = await loadDirectory(pool);
  const open = (baseUrl: string) => {
    const fresh = staffServer(house);
    registerOfficeRoutes(fresh, { ...house, baseUrl, directory: () => directory });
    return fresh;
  };
  let server: Server = open(house.baseUrl);
  const logIn = (username: string, word: string) => server.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: word } });
  return {
    pool,
    open,
    logIn,
    server: () => server,
    renew: async () => {
      now = startOfDay;
      await pool.query('update officers set failed_log_ins = 0, locked_until = null');
      server = open(house.baseUrl);
    },
    setMinutes: (minutes: number) => {
      now = addMillis(startOfDay, minutes * 60_000);
    },
    lock: async (username: string) => {
      for (let i = 0; i < 5; i += 1) await logIn(username, wrongPassword);
    },
    cookieFor: async (username: string) => cookieOf(await logIn(username, password)),
    stop: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

export function cookieOf(answer: { readonly headers: Readonly<Record<string, unknown>> }): string {
  return /dh_session=[\w-]*/.exec(String(answer.headers['set-cookie']))?.[0] ?? '';
}

export function officerId(i: number): Uuid {
  return uuidV7From(1_550_000_000_000 + i, new Uint8Array(10));
}

async function fill(pool: Pool): Promise<void> {
  await pool.query(`insert into units (code, valid_from, kind, name, parent_code, source) values
    ('777', '2003-12-02', 'district', 'Quận Bình Tân', '79', 't'), ('27460', '2003-12-02', 'ward', 'Phường An Lạc', '777', 't'), ('27436', '2003-12-02', 'ward', 'Phường Bình Hưng Hòa', '777', 't')`);
  await pool.query(`insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code) values
    (1, '777', 'district', 'Một cửa quận', 'A', 'P', 'D', '028', null, '000.00.16.H29'),
    (2, '27460', 'ward', 'Một cửa An Lạc', 'A', 'P', 'D', '028', 1, '000.21.16.H29'),
    (3, '27436', 'ward', 'Một cửa Bình Hưng Hòa', 'A', 'P', 'D', '028', 1, '000.22.16.H29')`);
  await pool.query(`insert into calendar_coverage (covers_from, covers_to) values ('2019-01-01', '2019-12-31')`);
  await pool.query(`insert into office_sessions (office_id, valid_from, iso_weekday, opens_minute, closes_minute, counts_as_working_day)
    values (2, '2019-01-01', 1, 450, 690, true), (2, '2019-01-01', 1, 780, 1020, true), (2, '2019-01-01', 6, 450, 690, false)`);
  const passwordHash = await hashPassword(password);
  for (const [i, [username, role, officeId]] of officers.entries()) {
    const mustChangePassword = username === 'moi' ? 'yes' : 'no';
    await addOfficer(pool, { id: officerId(i), username, fullName: `Nguyễn ${username}`, passwordHash, mustChangePassword, roles: [{ officeId, role }] });
  }
}
