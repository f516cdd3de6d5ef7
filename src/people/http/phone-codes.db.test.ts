import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { bareServer } from '../../../tests/house-server.ts';
import { addMillis, type Instant, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import type { CodePurpose } from '../rules/code-purpose.ts';
import { confirmedPurpose, forgetPhoneCodes } from '../store/phone-codes.ts';
import { registerPhoneCodeRoutes } from './phone-codes.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => {} });
let now = start;
const house = { pool, now: () => now, baseUrl: '', dataDir: '' };
let server = bareServer();
let pokes = 0;
let canTell = true;
const told: { phone: string; code: string }[] = [];

beforeEach(async () => {
  now = start;
  canTell = true;
  told.length = 0;
  pokes = 0;
  await pool.query('delete from phone_codes');
  server = bareServer();
  registerPhoneCodeRoutes(server, {
    ...house,
    pokeSender: () => {
      pokes += 1;
    },
    tellCode: async (db, { phone, code }) => {
      await db.query('select 1');
      if (!canTell) throw new Error('no message could be queued');
      told.push({ phone, code });
    },
  });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('A person asks for a code, enters it, and the phone counts as confirmed for two hours', async () => {
  const asked = await ask('+84 901 234 567');
  expect([asked.statusCode, Object.keys(asked.json()), pokes]).toEqual([202, ['id', 'retryAfterSeconds'], 1]);
  expect(told[0]).toMatchObject({ phone: '0901234567' });
  const checked = await check(asked.json().id, code());
  expect(checked.statusCode).toBe(200);
  const token = checked.json().confirmation as string;
  expect(await confirmed(token)).toBe('filing');
  now = addMillis(start, 2 * 3_600_000 - 1);
  expect(await confirmed(token)).toBe('filing');
  now = addMillis(start, 2 * 3_600_000);
  expect(await confirmed(token)).toBeNull();
});

test('The confirmation of one phone is none for another, and an invented token is none', async () => {
  const token = (await check((await ask('0901234567')).json().id, code())).json().confirmation as string;
  expect(await confirmedPurpose(pool, { token, phone: '0901234568', now })).toBeNull();
  expect(await confirmed('A'.repeat(43))).toBe('no');
  expect([await confirmedPurpose(pool, { token: null, phone: '0901234567', now }), await confirmedPurpose(pool, { token, phone: null, now })]).toEqual([null, null]);
});

test('Neither the code nor the confirmation can be read out of the database or the answer', async () => {
  const asked = await ask('0901234567');
  const token = (await check(asked.json().id, code())).json().confirmation as string;
  const { rows } = await pool.query<{ row: string }>('select p::text as row from phone_codes p');
  expect([asked.body.includes(code()), rows[0]?.row.includes(token), rows[0]?.row.replaceAll(asked.json().id, '').includes(code())]).toEqual([false, false, false]);
});

test('A wrong code says how many tries are left; after the fifth also the right one is refused', async () => {
  const id = (await ask('0901234567')).json().id as string;
  const answers = [];
  for (let i = 0; i < 6; i += 1) answers.push((await check(id, wrong())).json());
  expect(answers.map((one) => [one.status, one.code, one.facts.triesLeft])).toEqual([
    [422, 'codeWrong', 4],
    [422, 'codeWrong', 3],
    [422, 'codeWrong', 2],
    [422, 'codeWrong', 1],
    [422, 'codeUsedUp', 0],
    [422, 'codeUsedUp', 0],
  ]);
  expect(answers[0].detail).toBe('Mã không đúng. Còn 4 lần thử.');
  expect((await check(id, code())).json().code).toBe('codeUsedUp');
});

test('Fifty guesses at once are five tries', async () => {
  const id = (await ask('0901234567')).json().id as string;
  const answers = await Promise.all(Array.from({ length: 50 }, () => check(id, wrong())));
  expect(answers.filter((one) => one.json().code === 'codeWrong')).toHaveLength(4);
});

test('A code is good for five minutes', async () => {
  const id = (await ask('0901234567')).json().id as string;
  now = addMillis(start, 5 * 60_000 - 1);
  expect((await check(id, code())).statusCode).toBe(200);
  now = addMillis(start, 5 * 60_000);
  expect((await check(id, code())).json()).toMatchObject({ status: 422, code: 'codeExpired' });
});

test('When the answer was lost the code can be shown again, and the newest confirmation counts', async () => {
  const id = (await ask('0901234567')).json().id as string;
  const [lost, got] = [(await check(id, code())).json().confirmation as string, (await check(id, code())).json().confirmation as string];
  expect([await confirmed(lost), await confirmed(got)]).toEqual([null, 'filing']);
});

test('Three codes in a quarter of an hour for a phone, then it is told how long to wait; another phone goes on', async () => {
  for (const minutes of [0, 4, 6]) {
    now = addMillis(start, minutes * 60_000);
    expect((await ask('0901234567')).statusCode).toBe(202);
  }
  const refused = await ask('84901234567');
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().next]).toEqual([429, '540', 'Thử lại sau 9 phút.']);
  expect((await ask('0901234568')).statusCode).toBe(202);
  now = addMillis(start, 15 * 60_000);
  expect((await ask('0901234567')).statusCode).toBe(202);
});

test('Twenty requests at once for one phone make three codes', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('0901234567')));
  expect([answers.filter((one) => one.statusCode === 202).length, told.length]).toEqual([3, 3]);
});

test('One address gets only so many codes, whatever the phones', async () => {
  const codes = [];
  for (let i = 0; i < 41; i += 1) codes.push((await ask(`09012300${String(i).padStart(2, '0')}`)).statusCode);
  expect([codes[39], codes[40]]).toEqual([202, 429]);
});

test('A code that could not be put on its way was never made', async () => {
  canTell = false;
  expect((await ask('0901234567')).statusCode).toBe(500);
  expect((await pool.query('select id from phone_codes')).rows).toEqual([]);
});

test('A fixed line and a number that is none are told that filing goes on without', async () => {
  for (const phone of ['028 3875 0001', '12345', 'không có', '+1 202 555 0100']) {
    const answer = await ask(phone);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'phoneInvalid']);
    expect(answer.json().next).toContain('vẫn nộp được hồ sơ');
  }
});

test('A code nobody asked for is not found, and a malformed one is malformed', async () => {
  expect((await check('019ab0c4-7c00-7000-8000-000000000001', '123456')).statusCode).toBe(404);
  const id = (await ask('0901234567')).json().id as string;
  for (const bad of ['12345', '1234567', 'abcdef', '']) expect((await check(id, bad)).statusCode).toBe(400);
  expect((await check('khong-phai-ma', '123456')).statusCode).toBe(400);
});

test('After a day phones and codes are gone', async () => {
  await ask('0901234567');
  await forgetPhoneCodes(pool, addMillis(start, 86_400_000));
  expect((await pool.query('select id from phone_codes')).rows).toHaveLength(1);
  await forgetPhoneCodes(pool, addMillis(start, 86_400_001));
  expect((await pool.query('select id from phone_codes')).rows).toEqual([]);
});

function ask(phone: string) {
  return server.inject({ method: 'POST', url: '/api/v1/phone-codes', payload: { phone } });
}

function check(id: string, entered: string) {
  return server.inject({ method: 'POST', url: `/api/v1/phone-codes/${id}/check`, payload: { code: entered } });
}

function confirmed(token: string): Promise<CodePurpose | null> {
  return confirmedPurpose(pool, { token, phone: '+84 901 234 567', now });
}

function code(): string {
  return told.at(-1)?.code ?? '';
}

function wrong(): string {
  return String((Number(code()) + 1) % 1_000_000).padStart(6, '0');
}
