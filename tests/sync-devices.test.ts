import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierView, Filing } from '../src/dossiers/http/shapes.ts';
import type { PostsView } from '../src/sync/http/post-shapes.ts';
import { markOf } from '../src/sync/rules/reconcile.ts';
import { silentSince } from '../src/sync/rules/silent-device.ts';
import { type Answer, asAnswer, type Client, officerClient, publicClient } from './clients.ts';
import { at, calendar } from './dossiers.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let ward: Ward;
let leader: Client;
let anyone: Client;
const post = '27436-KP01';

beforeAll(async () => {
  program = await openWholeProgram();
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
  leader = await officerClient(program.server, 'lanhdao.27436');
  anyone = publicClient(program.server);
});
afterAll(() => program.stop());

type Device = { readonly deviceId: string; readonly token: string };

async function codeFor(unitCode: string = post): Promise<string> {
  const made = await leader.ask('POST', '/posts/codes', { office: ward.officeId, unitCode, name: 'Máy 1' });
  return made.json<{ code: string }>().code;
}

async function joined(unitCode: string = post): Promise<Device> {
  return (await anyone.ask('POST', '/devices', { code: await codeFor(unitCode) })).json<Device>();
}

async function says(device: Device, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<Answer> {
  const headers = { 'x-device-token': device.token };
  return asAnswer(await program.server.inject({ method, url: `/api/v1/devices/${device.deviceId}${path}`, headers, ...(payload === undefined ? {} : { payload }) }));
}

type Block = { readonly prefix: string; readonly first: number; readonly last: number };

async function borrowed(device: Device, count?: number): Promise<Block> {
  return (await says(device, 'POST', '/blocks', count === undefined ? {} : { count })).json<Block>();
}

const numberOf = (block: Block, nth = 0) => `${block.prefix}${String(block.first + nth).padStart(6, '0')}`;

function files(device: Pick<Device, 'deviceId'>, slipNumber: string | null, more: Partial<Filing> = {}, id: string = newDeviceId()): Promise<Answer> {
  return anyone.ask('PUT', `/dossiers/${id}`, filingOf({ receivingUnitCode: '27436', device: { id: device.deviceId, slipNumber }, ...more }));
}

async function postsSeen(): Promise<PostsView> {
  return (await leader.ask('GET', `/posts?office=${ward.officeId}`)).json<PostsView>();
}

async function seen(device: Device) {
  const found = (await postsSeen()).posts.flatMap((one) => one.devices).find((one) => one.id === device.deviceId);
  if (found === undefined) throw new Error('The device is not on the page');
  return found;
}

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

function report(device: Device, ids: readonly string[], more: object = {}, day: string = today()): Promise<Answer> {
  return says(device, 'PUT', `/reconciliations/${day}`, { sent: markOf(ids), waiting: 0, ...more });
}

describe('A machine becomes a device of a post', () => {
  test('by a code that works once, typed in small letters with a space; the ward sees it', async () => {
    const code = await codeFor();
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase();
    const answer = await anyone.ask('POST', '/devices', { code: typed });
    expect([answer.status, answer.json()]).toMatchObject([201, { post: { unitCode: post, name: 'Khu phố 1' }, name: 'Máy 1' }]);
    expect((await anyone.ask('POST', '/devices', { code })).status).toBe(404);
    expect(await seen(answer.json<Device>())).toMatchObject({ name: 'Máy 1', retiredAt: null, report: null });
  });

  test('of two machines with one code at the same moment one is let in', async () => {
    const code = await codeFor();
    const answers = await Promise.all([1, 2, 3].map(() => anyone.ask('POST', '/devices', { code })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404, 404]);
  });

  test('a code of yesterday opens nothing', async () => {
    const code = await codeFor();
    await program.pool.query(`update device_codes set expires_at = now() - interval '1 second' where used_at is null`);
    expect((await anyone.ask('POST', '/devices', { code })).status).toBe(404);
  });

  test('neither code nor token stand in the database', async () => {
    const code = await codeFor();
    const device = await joined();
    const { rows } = await program.pool.query<{ text: string }>(`select c::text as text from device_codes c union all select d::text from devices d`);
    expect(rows.some(({ text }) => text.includes(code) || text.includes(device.token))).toBe(false);
  });

  test('head and leader of the ward give codes, for their own neighbourhoods; nobody else does', async () => {
    const body = { office: ward.officeId, unitCode: post, name: 'Máy 9' };
    for (const role of ['reception', 'specialist', 'clerk', 'cashier'] as const) expect((await ward.officers[role]?.ask('POST', '/posts/codes', body))?.status, role).toBe(403);
    for (const username of ['lanhdao.27460', 'quantri'])
      expect((await (await officerClient(program.server, username)).ask('POST', '/posts/codes', body)).status, username).toBe(403);
    expect((await leader.ask('POST', '/posts/codes', { ...body, unitCode: '27460-KP01' })).json<{ code: string }>().code).toBe('notAPost');
    expect((await ward.officers.unitHead?.ask('POST', '/posts/codes', body))?.status).toBe(201);
  });

  test('a wrong token and an unknown device are answered alike, by every address of a device', async () => {
    const device = await joined();
    for (const [method, path, body] of [
      ['GET', '/blocks'],
      ['POST', '/blocks', {}],
      ['POST', '/blocks/return', { prefix: 'X-', first: 1 }],
      ['PUT', `/reconciliations/${today()}`, { sent: markOf([]), waiting: 0 }],
    ] as const) {
      const wrong = await says({ ...device, token: 'x'.repeat(43) }, method, path, body);
      const unknown = await says({ ...device, deviceId: newDeviceId() }, method, path, body);
      expect([wrong.status, wrong.body], path).toEqual([401, unknown.body]);
    }
  });
});

describe('Numbers for slips', () => {
  test('a hundred at a time unless asked otherwise, and two devices of one post never get the same', async () => {
    const [one, two] = [await joined(), await joined()];
    const blocks = await Promise.all([borrowed(one), borrowed(two, 20), borrowed(one, 20), borrowed(two)]);
    const numbers = blocks.flatMap((block) => Array.from({ length: block.last - block.first + 1 }, (_, n) => numberOf(block, n)));
    expect([new Set(numbers).size, numbers.length]).toEqual([240, 240]);
    expect(numbers[0]).toMatch(/^27436-KP01-\d{6}$/);
  });

  test('the slip’s number finds the dossier with the proof of its person, in small letters too, and stands on the officer’s page', async () => {
    const device = await joined();
    const number = numberOf(await borrowed(device));
    const { id, code } = (await files(device, number)).json<{ id: string; code: string }>();
    for (const typed of [number, number.toLowerCase(), ` ${number} `])
      expect((await anyone.ask('POST', '/tracking', { code: typed, proof: '0001' })).json<{ code: string }>().code).toBe(code);
    expect((await anyone.ask('POST', '/tracking', { code: number, proof: '0002' })).status).toBe(404);
    expect((await ward.officers.reception?.ask('GET', `/dossiers/${id}`))?.json<DossierView>().slips).toEqual([number]);
  });

  test('a second dossier with the same number is taken in and marked for a person; each is found by its own proof', async () => {
    const device = await joined();
    const number = numberOf(await borrowed(device));
    const one = (await files(device, number)).json<{ code: string }>();
    const other = await files(device, number, { applicant: { ...filingOf().applicant, phone: '0900000002', birthDate: '1980-01-02' } });
    expect(other.status).toBe(201);
    expect((await postsSeen()).doubts).toEqual(expect.arrayContaining([expect.objectContaining({ number, code: other.json<{ code: string }>().code, why: 'usedTwice' })]));
    expect((await anyone.ask('POST', '/tracking', { code: number, proof: '0001' })).json<{ code: string }>().code).toBe(one.code);
    expect((await anyone.ask('POST', '/tracking', { code: number, proof: '0002' })).json<{ code: string }>().code).toBe(other.json<{ code: string }>().code);
  });

  test('a number that was never lent keeps no dossier out, opens no tracking, and is marked until an officer has looked', async () => {
    const device = await joined();
    const answer = await files(device, '27436-KP01-999998');
    const { id } = answer.json<{ id: string }>();
    expect(answer.status).toBe(201);
    expect((await anyone.ask('POST', '/tracking', { code: '27436-KP01-999998', proof: '0001' })).status).toBe(404);
    const doubt = (await postsSeen()).doubts.find((one) => one.dossierId === id);
    expect(doubt?.why).toBe('notLent');
    await ward.officers.reception?.ask('POST', '/posts/doubts/settle', { office: ward.officeId, number: doubt?.number, dossierId: id });
    expect((await postsSeen()).doubts.some((one) => one.dossierId === id)).toBe(false);
  });

  test('a machine that belongs to no post files as everybody does', async () => {
    const answer = await files({ deviceId: newDeviceId() }, null);
    expect(answer.status).toBe(201);
    const { rows } = await program.pool.query('select 1 from device_filings where dossier_id = $1', [answer.json<{ id: string }>().id]);
    expect(rows).toEqual([]);
  });

  test('each number is accounted for: blank, given out, used by which dossier, spoilt; a returned block is not lent again', async () => {
    const device = await joined();
    const block = await borrowed(device, 5);
    const { id, code } = (await files(device, numberOf(block, 0))).json<{ id: string; code: string }>();
    const slips = [
      { number: numberOf(block, 1), state: 'givenOut', dossierId: newDeviceId() },
      { number: numberOf(block, 2), state: 'spoilt' },
      { number: numberOf(block, 0), state: 'spoilt' },
      { number: '27436-KP01-999997', state: 'givenOut' },
    ];
    await report(device, [], { slips });
    const { blocks } = (await says(device, 'POST', '/blocks/return', block)).json<{ blocks: { blank: number; returnedAt: string | null; spent: unknown[] }[] }>();
    expect(blocks[0]).toMatchObject({ blank: 2, returnedAt: expect.any(String) });
    expect(blocks[0]?.spent).toMatchObject([{ state: 'used', dossierId: id, dossierCode: code }, { state: 'givenOut' }, { state: 'spoilt' }]);
    const numbers = await leader.ask('GET', `/posts/devices/${device.deviceId}/numbers`);
    expect(numbers.json()).toEqual({ blocks });
    expect((await borrowed(device, 5)).first).toBeGreaterThan(block.last);
    expect((await files(device, numberOf(block, 3))).status).toBe(201);
  });

  test('a filing sent again after a lost answer books its slip once', async () => {
    const device = await joined();
    const [number, id] = [numberOf(await borrowed(device)), newDeviceId()];
    const answers = [await files(device, number, {}, id), await files(device, number, {}, id), await files(device, number, {}, id)];
    expect(answers.map((answer) => answer.status)).toEqual([201, 200, 200]);
    expect((await postsSeen()).doubts.some((one) => one.number === number)).toBe(false);
  });

  test('a device that hoards blocks is stopped, its post goes on', async () => {
    const [greedy, other] = [await joined(), await joined()];
    for (let n = 0; n < 20; n += 1) expect((await says(greedy, 'POST', '/blocks', { count: 1 })).status).toBe(201);
    expect((await says(greedy, 'POST', '/blocks', { count: 1 })).json<{ code: string }>().code).toBe('tooManyBlocks');
    expect((await says(other, 'POST', '/blocks', { count: 1 })).status).toBe(201);
  });
});

describe('Every day device and office compare', () => {
  test('31 sent, 31 received, 0 waiting: the same on both sides, and so the ward reads it', async () => {
    const device = await joined();
    const ids = await Promise.all(Array.from({ length: 31 }, async () => (await files(device, null)).json<{ id: string }>().id));
    const answer = await report(device, ids);
    expect(answer.json()).toEqual({ received: markOf(ids), same: 'yes' });
    expect((await seen(device)).report).toMatchObject({ sent: 31, received: 31, waiting: 0, same: 'yes', missing: [], unknownThere: [] });
  });

  test('one that the office does not have is named, is suspected as lost at once, and is found when it comes', async () => {
    const device = await joined();
    const [here, gone] = [(await files(device, null)).json<{ id: string }>().id, newDeviceId()];
    expect((await report(device, [here, gone])).json()).toMatchObject({ same: 'no' });
    const named = await report(device, [here, gone], { ids: [here, gone], waiting: 1 });
    expect(named.json()).toEqual({ received: markOf([here]), same: 'no', missing: [gone], unknownThere: [] });
    expect((await seen(device)).report).toMatchObject({ sent: 2, received: 1, waiting: 1, missing: [{ id: gone, code: null }] });
    const { rows } = await program.pool.query(`select proof from loss_suspicions where dossier_id = $1`, [gone]);
    expect(rows).toEqual([{ proof: 'reconciliation' }]);
    await files(device, null, {}, gone);
    expect((await seen(device)).report?.missing).toMatchObject([{ id: gone, code: expect.stringContaining('-') }]);
    expect((await report(device, [here, gone])).json()).toMatchObject({ same: 'yes' });
  });

  test('one that the office has and the device does not know is named: the machine was set up anew, or another pretends to be it', async () => {
    const device = await joined();
    const [known, strange] = [(await files(device, null)).json<{ id: string }>().id, (await files(device, null)).json<{ id: string }>().id];
    expect((await report(device, [known])).json()).toMatchObject({ same: 'no' });
    expect((await report(device, [known], { ids: [known] })).json()).toMatchObject({ same: 'yes', missing: [], unknownThere: [strange] });
    expect((await seen(device)).report?.unknownThere).toMatchObject([{ id: strange }]);
  });

  test('a report that contradicts itself, or of a day that has not come, is refused', async () => {
    const device = await joined();
    expect((await report(device, [newDeviceId()], { ids: [newDeviceId()] })).json<{ code: string }>().code).toBe('idsDiffer');
    expect((await report(device, [], {}, '2999-01-01')).status).toBe(400);
    expect((await report(device, [], {}, '2026-02-30')).status).toBe(400);
  });

  test('the digest is that of the sorted ids, one a line, whoever computes it', () => {
    expect(markOf(['b', 'a', 'b'])).toEqual({ count: 2, digest: '7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78' });
  });

  test('a device that lets a whole working day of its ward pass without a word is shown; a weekend is none', () => {
    const [monday, friday] = ['2019-04-22', '2019-04-19'];
    const ask = (told: string, now: string) => silentSince({ lastToldAt: at(told), now: at(now), calendar });
    expect(ask(`${friday}T16:00`, `${monday}T09:00`)).toBeNull();
    expect(ask(`${friday}T16:00`, '2019-04-23T09:00')).toBe(friday);
    expect(ask(`${monday}T07:00`, `${monday}T23:00`)).toBeNull();
    expect(silentSince({ lastToldAt: at(`${friday}T16:00`), now: at('2019-06-01T09:00'), calendar: null })).toBeNull();
  });
});

describe('Out of use', () => {
  test('the token dies, the numbers come back, and what waits on the machine can still be filed', async () => {
    const device = await joined();
    const block = await borrowed(device, 10);
    expect((await leader.ask('POST', `/posts/devices/${device.deviceId}/retire`)).status).toBe(200);
    expect((await says(device, 'GET', '/blocks')).json<{ code: string }>().code).toBe('deviceRetired');
    expect((await seen(device)).numbers).toMatchObject({ lent: 0, returned: 10 });
    const late = await files(device, numberOf(block));
    expect(late.status).toBe(201);
    expect((await anyone.ask('POST', '/tracking', { code: numberOf(block), proof: '0001' })).status).toBe(200);
  });

  test('only head and leader of its own ward take it out; to officers of another ward it does not exist', async () => {
    const device = await joined();
    expect((await ward.officers.reception?.ask('POST', `/posts/devices/${device.deviceId}/retire`))?.status).toBe(403);
    for (const role of ['lanhdao', 'truongphong', 'tiepnhan']) {
      const stranger = await officerClient(program.server, `${role}.27460`);
      expect((await stranger.ask('POST', `/posts/devices/${device.deviceId}/retire`)).status).toBe(404);
      expect((await stranger.ask('GET', `/posts/devices/${device.deviceId}/numbers`)).status).toBe(404);
      expect((await stranger.ask('GET', `/posts?office=${ward.officeId}`)).status).toBe(403);
    }
    expect((await seen(device)).retiredAt).toBeNull();
  });
});
