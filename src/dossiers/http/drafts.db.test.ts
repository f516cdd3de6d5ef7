import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, newUuid } from '../../../tests/dossiers.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import { bareServer } from '../../../tests/house-server.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { loadCatalogue } from '../../procedures/store/catalogue.ts';
import { importProcedures, readProcedures } from '../../procedures/store/import-procedures.ts';
import { registerDraftRoutes } from './drafts.ts';

const house = await openTestHouse();
const { pool } = house;
const server = bareServer();
let now: Instant = at('2026-11-23T08:00');
const sha256 = 'b'.repeat(64);
const paper = { name: 'giay.jpg', lengthBytes: 10, sha256, requiredPaper: 'giay_chung_sinh' };

beforeAll(async () => {
  await importProcedures(pool, await readProcedures(path.resolve(import.meta.dirname, '../../../data/procedures')));
  const catalogue = await loadCatalogue(pool);
  registerDraftRoutes(server, { pool, now: () => now, baseUrl: 'http://test', dataDir: '', catalogue: () => catalogue });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await house.close();
});

type Body = Record<string, unknown>;

async function call(method: 'GET' | 'POST' | 'PATCH', url: string, more: { readonly body?: unknown; readonly secret?: string; readonly from?: string } = {}) {
  const answer = await server.inject({
    method,
    url: `/api/v1/drafts${url}`,
    remoteAddress: more.from ?? '192.0.2.1',
    headers: more.secret === undefined ? {} : { 'x-draft-secret': more.secret },
    ...(more.body === undefined ? {} : { payload: more.body as object }),
  });
  return { status: answer.statusCode, body: answer.json() as Body };
}

async function opened() {
  const made = await call('POST', '', { body: { id: newUuid(), procedureCode: '1.001193', unitCode: '27460' } });
  expect(made.status).toBe(201);
  return { id: String(made.body['id']), secret: String(made.body['secret']) };
}

describe('Opening a draft', () => {
  test('its id comes from the device; a second time the id is taken, and nothing of the first is told', async () => {
    const draft = await opened();
    const again = await call('POST', '', { body: { id: draft.id, procedureCode: '1.001193' } });
    expect([again.status, again.body['code']]).toEqual([409, 'draftTaken']);
    expect(JSON.stringify(again.body)).not.toContain(draft.secret);
  });

  test('only for a procedure in force, and only with an id of version 7', async () => {
    expect((await call('POST', '', { body: { id: newUuid(), procedureCode: '9.999999' } })).status).toBe(422);
    expect((await call('POST', '', { body: { id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', procedureCode: '1.001193' } })).status).toBe(400);
  });
});

describe('Reading and saving', () => {
  test('without the secret the request is malformed; a wrong secret and an unknown id get the same answer', async () => {
    const draft = await opened();
    expect((await call('GET', `/${draft.id}`)).status).toBe(400);
    const wrong = await call('GET', `/${draft.id}`, { secret: 'x'.repeat(43) });
    const unknown = await call('GET', `/${newUuid()}`, { secret: draft.secret });
    expect(wrong).toEqual(unknown);
    expect(wrong.status).toBe(404);
  });

  test('wrong answers are kept as typed, null clears one, and the time it was saved is told', async () => {
    const draft = await opened();
    now = addMillis(now, 1000);
    const saved = await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { answers: { con_ho_ten: 'Nguyễn 123', con_ngay_sinh: '2026--31', con_gioi_tinh: 'Nữ' } } });
    expect(saved).toEqual({ status: 200, body: { savedAt: '2026-11-23T08:00:01+07:00' } });
    await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { answers: { con_gioi_tinh: null } } });
    const { body } = await call('GET', `/${draft.id}`, { secret: draft.secret });
    expect(body).toMatchObject({ answers: { con_ho_ten: 'Nguyễn 123', con_ngay_sinh: '2026--31' }, procedureVersion: 2, unitCode: '27460', filed: 'no' });
    expect(body['answers']).not.toHaveProperty('con_gioi_tinh');
  });

  test('a key that the form does not have is refused and nothing is saved', async () => {
    const draft = await opened();
    const answer = await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { answers: { con_ho_ten: 'A', kho_cua_nguoi_la: 'x' } } });
    expect([answer.status, answer.body['code']]).toEqual([422, 'unknownQuestion']);
    expect((await call('GET', `/${draft.id}`, { secret: draft.secret })).body['answers']).toEqual({});
  });

  test('of each paper it tells whether its bytes are with the server', async () => {
    const draft = await opened();
    await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { papers: { [sha256]: paper } } });
    expect((await call('GET', `/${draft.id}`, { secret: draft.secret })).body['papers']).toEqual([{ ...paper, arrived: 'no' }]);
    await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, $2, 10, 'image/jpeg', $3)`, [draft.id, sha256, now]);
    expect((await call('GET', `/${draft.id}`, { secret: draft.secret })).body['papers']).toEqual([{ ...paper, arrived: 'yes' }]);
  });

  test('more than forty papers are refused', async () => {
    const draft = await opened();
    const papers = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`${n}`.padStart(64, '0'), { ...paper, sha256: `${n}`.padStart(64, '0') }]));
    const answer = await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { papers } });
    expect([answer.status, answer.body['code']]).toEqual([422, 'tooManyPapers']);
  });

  test('after it was filed a change is refused with the way on', async () => {
    const draft = await opened();
    await fileOne(pool, { id: draft.id as ReturnType<typeof newUuid> });
    const answer = await call('PATCH', `/${draft.id}`, { secret: draft.secret, body: { answers: { con_ho_ten: 'Muộn' } } });
    expect([answer.status, answer.body['code']]).toEqual([409, 'alreadyFiled']);
  });
});

describe('Continuing elsewhere', () => {
  test('the code, typed in small letters with a space, gives the other device a secret of its own', async () => {
    const draft = await opened();
    const made = await call('POST', `/${draft.id}/resume-code`, { secret: draft.secret });
    const code = String(made.body['code']);
    const resumed = await call('POST', '/resume', { body: { code: `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase() } });
    expect(resumed).toMatchObject({ status: 200, body: { id: draft.id, procedureCode: '1.001193' } });
    expect(resumed.body['secret']).not.toBe(draft.secret);
    expect((await call('GET', `/${draft.id}`, { secret: String(resumed.body['secret']) })).status).toBe(200);
  });

  test('a post where many go on with right codes is not stopped', async () => {
    const draft = await opened();
    for (let n = 0; n < 25; n += 1) {
      const made = await call('POST', `/${draft.id}/resume-code`, { secret: draft.secret, from: '192.0.2.60' });
      const resumed = await call('POST', '/resume', { body: { code: made.body['code'] }, from: '192.0.2.60' });
      expect(resumed.status).toBe(200);
      draft.secret = String(resumed.body['secret']);
    }
  });

  test('guessing is stopped after twenty wrong codes from one address, and only there', async () => {
    const guess = (from: string) => call('POST', '/resume', { body: { code: 'ABCD2345' }, from });
    for (let n = 0; n < 20; n += 1) expect((await guess('192.0.2.77')).status).toBe(404);
    expect((await guess('192.0.2.77')).status).toBe(429);
    expect((await guess('192.0.2.78')).status).toBe(404);
  });
});

describe('Two posts type into the same draft', () => {
  async function twoDevices() {
    const first = await opened();
    const made = await call('POST', `/${first.id}/resume-code`, { secret: first.secret });
    const second = await call('POST', '/resume', { body: { code: made.body['code'] }, from: '192.0.2.90' });
    const change = (secret: string, body: Body) => call('PATCH', `/${first.id}`, { secret, body });
    const read = async () => (await call('GET', `/${first.id}`, { secret: first.secret })).body;
    return { one: first.secret, two: String(second.body['secret']), change, read };
  }

  test('a question that the other post has changed meanwhile is not overwritten but told, and every other answer is saved', async () => {
    const { one, two, change, read } = await twoDevices();
    const seen = (await change(one, { answers: { con_ho_ten: 'Trần Thị Mẫu', con_gioi_tinh: 'Nữ' } })).body['savedAt'];
    await change(two, { basedOn: seen, answers: { con_ho_ten: 'Trần Thị Mẫu Hai' } });
    const answer = await change(one, { basedOn: seen, unitCode: '27442', answers: { con_ho_ten: 'Trần Thị Mẫu Một', con_gioi_tinh: 'Nam' } });
    expect([answer.status, answer.body['code']]).toEqual([409, 'draftChangedElsewhere']);
    expect(answer.body['facts']).toMatchObject({ conflicts: [{ key: 'con_ho_ten', theirs: 'Trần Thị Mẫu Hai', yours: 'Trần Thị Mẫu Một' }] });
    expect(await read()).toMatchObject({ answers: { con_ho_ten: 'Trần Thị Mẫu Hai', con_gioi_tinh: 'Nam' }, unitCode: '27442' });
  });

  test('an answer that the other post has cleared meanwhile is told as well, with the time', async () => {
    const { one, two, change, read } = await twoDevices();
    const seen = (await change(one, { answers: { con_ho_ten: 'Trần Thị Mẫu' } })).body['savedAt'];
    const cleared = (await change(two, { basedOn: seen, answers: { con_ho_ten: null } })).body['savedAt'];
    const answer = await change(one, { basedOn: seen, answers: { con_ho_ten: 'Trần Thị Mẫu Một' } });
    expect(answer.body['facts']).toMatchObject({ conflicts: [{ key: 'con_ho_ten', theirs: null, theirsAt: cleared }] });
    expect((await read())['changedAt']).toEqual({ con_ho_ten: cleared });
  });

  test('the device that chose answers again from what it has now seen, and is taken', async () => {
    const { one, two, change, read } = await twoDevices();
    const seen = (await change(one, { answers: { con_ho_ten: 'A' } })).body['savedAt'];
    await change(two, { basedOn: seen, answers: { con_ho_ten: 'B' } });
    const { savedAt } = (await change(one, { basedOn: seen, answers: { con_ho_ten: 'C' } })).body['facts'] as { savedAt: string };
    expect((await change(one, { basedOn: savedAt, answers: { con_ho_ten: 'C' } })).status).toBe(200);
    expect(await read()).toMatchObject({ answers: { con_ho_ten: 'C' } });
  });

  test('what a device sends again after a lost answer, and what both have typed alike, is no conflict', async () => {
    const { one, two, change } = await twoDevices();
    const seen = (await change(one, { answers: { con_ho_ten: 'A' } })).body['savedAt'];
    await change(one, { basedOn: seen, answers: { con_ho_ten: 'AB' } });
    expect((await change(one, { basedOn: seen, answers: { con_ho_ten: 'ABC' } })).status).toBe(200);
    expect((await change(two, { basedOn: seen, answers: { con_ho_ten: 'ABC' } })).status).toBe(200);
  });

  test('a receiving unit that the other post chose meanwhile is told like an answer', async () => {
    const { one, two, change, read } = await twoDevices();
    const seen = (await change(one, { unitCode: '27460' })).body['savedAt'];
    await change(two, { basedOn: seen, unitCode: '27442' });
    const answer = await change(one, { basedOn: seen, unitCode: '777' });
    expect(answer.body['facts']).toMatchObject({ conflicts: [{ key: 'unitCode', theirs: '27442', yours: '777' }] });
    expect(await read()).toMatchObject({ unitCode: '27442' });
  });

  test('without basedOn the last one to save is taken, as ever; a time that is none is malformed', async () => {
    const { one, two, change, read } = await twoDevices();
    await change(one, { answers: { con_ho_ten: 'A' } });
    expect((await change(two, { answers: { con_ho_ten: 'B' } })).status).toBe(200);
    expect(await read()).toMatchObject({ answers: { con_ho_ten: 'B' } });
    expect((await change(one, { basedOn: '2026-02-30T08:00:00+07:00', answers: {} })).status).toBe(400);
  });
});
