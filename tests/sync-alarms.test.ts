import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMillis, type Instant, instantFromMillis } from '../src/basics/rules/time.ts';
import type { AlarmsView, LossesView, SuspicionsView } from '../src/sync/http/alarm-shapes.ts';
import { watchOnce } from '../src/sync/http/jobs.ts';
import { lossStanding } from '../src/sync/rules/loss.ts';
import { closeAlarms, raiseAlarms } from '../src/sync/store/alarms.ts';
import { lookForLosses } from '../src/sync/store/suspicions.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { at } from './dossiers.ts';
import { newDeviceId } from './filing-body.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let ward: Ward;
let reception: Client;
let anyone: Client;
const day = 24 * 3_600_000;

/** After the first limit of everything that is filed here today, whatever holidays lie between. */
const later = (days = 15): Instant => addMillis(instantFromMillis(Date.now()), days * day);

beforeAll(async () => {
  program = await openWholeProgram();
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
  reception = await officerClient(program.server, 'tiepnhan.27436');
  anyone = publicClient(program.server);
});
afterAll(() => program.stop());
beforeEach(() => program.pool.query('delete from loss_suspicions'));

async function alarms(): Promise<AlarmsView> {
  return (await reception.ask('GET', `/alarms?office=${ward.officeId}`)).json<AlarmsView>();
}

async function messages(dossierId: string): Promise<readonly string[]> {
  const { rows } = await program.pool.query<{ body: string }>(`select body from notices where dossier_id = $1 and kind = 'alarm'`, [dossierId]);
  return rows.map((row) => row.body);
}

describe('A dossier that nobody takes up by its first limit', () => {
  test('before the limit nothing is said; after it there is one alarm with the name of the head of the unit, and one message to the person', async () => {
    const { id, code } = await ward.file();
    await watchOnce({ ...program.services, now: () => addMillis(instantFromMillis(Date.now()), 60_000) });
    expect((await alarms()).rows.some((one) => one.dossierId === id)).toBe(false);
    await watchOnce({ ...program.services, now: () => later() });
    const shown = await alarms();
    const { rows } = await program.pool.query<{ name: string }>(`select full_name as name from officers where username = 'truongphong.27436'`);
    expect(shown.officerName).toBe(rows[0]?.name);
    expect(shown.rows.find((one) => one.dossierId === id)).toMatchObject({ code, applicantName: 'Trần Thị Mẫu' });
    expect(await messages(id)).toEqual([expect.stringContaining(code)]);
    expect((await messages(id))[0]).toMatch(/không phải nộp lại.*gọi/);
  });

  test('three processes that look at the same moment raise it once, and tell the person once', async () => {
    const filed = await Promise.all([1, 2, 3, 4, 5].map(() => ward.file()));
    const raised = await Promise.all([1, 2, 3].map(() => raiseAlarms(program.pool, later())));
    expect(raised.reduce((sum, one) => sum + one, 0)).toBe(5);
    for (const { id } of filed) expect(await messages(id)).toHaveLength(1);
    expect(await raiseAlarms(program.pool, later())).toBe(0);
  });

  test.each(['receive', 'requestSupplement', 'refuse'] as const)('it is off the page as soon as somebody does %s, and is closed by itself', async (act) => {
    const dossier = await ward.file();
    await raiseAlarms(program.pool, later());
    expect((await alarms()).rows.some((one) => one.dossierId === dossier.id)).toBe(true);
    await ward.does(dossier, act);
    expect((await alarms()).rows.some((one) => one.dossierId === dossier.id)).toBe(false);
    await closeAlarms(program.pool, later());
    const { rows } = await program.pool.query('select closed_at is not null as closed from reception_alarms where dossier_id = $1', [dossier.id]);
    expect(rows).toEqual([{ closed: true }]);
    expect(await raiseAlarms(program.pool, later(16))).toBe(0);
  });

  test('more than one round holds are all raised', async () => {
    await Promise.all(Array.from({ length: 210 }, () => ward.file()));
    expect(await raiseAlarms(program.pool, later())).toBe(210);
  });

  test('officers of another ward do not see it', async () => {
    const stranger = await officerClient(program.server, 'lanhdao.27460');
    expect((await stranger.ask('GET', `/alarms?office=${ward.officeId}`)).status).toBe(403);
  });
});

async function losses(): Promise<LossesView> {
  return (await anyone.ask('GET', '/losses')).json<LossesView>();
}

async function suspicions(): Promise<SuspicionsView['rows']> {
  return (await reception.ask('GET', `/losses/suspicions?office=${ward.officeId}`)).json<SuspicionsView>().rows;
}

describe('The public count of what was lost', () => {
  test('counts nothing where nothing was lost, and says what it would count', async () => {
    expect(await losses()).toMatchObject({ total: 0, open: 0, causes: [], afterDays: 30 });
    expect((await losses()).definition.vi).toMatch(/30 ngày/);
  });

  test('proof and thirty days make a loss; somebody’s word alone never does, however long it is', () => {
    const noted = at('2019-04-01T08:00');
    const on = (text: string, proof: 'receipt' | 'slip' | 'reconciliation' | 'word' = 'reconciliation') => lossStanding({ proof, notedAt: noted, found: null, now: at(text) });
    expect([on('2019-05-01T08:00'), on('2019-05-01T08:01'), on('2019-05-01T08:01', 'slip'), on('2019-05-01T08:01', 'receipt')]).toEqual(['open', 'lost', 'lost', 'lost']);
    expect(on('2029-05-01T08:00', 'word')).toBe('open');
    expect(lossStanding({ proof: 'word', notedAt: noted, found: 'lost', now: noted })).toBe('lost');
    expect(lossStanding({ proof: 'receipt', notedAt: noted, found: 'foundHere', now: at('2029-01-01T08:00') })).toBe('closed');
  });

  test('what a citizen brings is noted once, looked for, and closed with what was found; then it is counted if it was lost', async () => {
    const id = newDeviceId();
    const body = { id, office: ward.officeId, proof: 'receipt', number: '000.01.16.H29-190422-0007', about: 'Bà Mẫu cầm biên nhận, không tra cứu được' };
    for (let n = 0; n < 2; n += 1) expect((await reception.ask('POST', '/losses/suspicions', body)).status).toBe(201);
    expect(await losses()).toMatchObject({ total: 0, open: 1 });
    const close = (found: string, cause: string) => reception.ask('POST', `/losses/suspicions/${id}/close`, { office: ward.officeId, found, cause });
    expect((await close('lost', 'Máy chủ cũ hỏng ổ đĩa')).status).toBe(200);
    expect(await losses()).toMatchObject({ total: 1, open: 0, causes: [{ cause: 'Máy chủ cũ hỏng ổ đĩa', count: 1 }] });
    expect((await close('foundElsewhere', 'Hồ sơ ở phường An Lạc')).status).toBe(200);
    expect(await losses()).toMatchObject({ total: 0, open: 0, closed: 1 });
    expect((await close('lost', 'lần nữa')).status).toBe(404);
  });

  test('the count over the public address tells nothing of any person', async () => {
    await reception.ask('POST', '/losses/suspicions', { id: newDeviceId(), office: ward.officeId, proof: 'word', number: 'SO-CUA-BA-MAU', about: 'Bà Trần Thị Mẫu, 0900000001' });
    expect(JSON.stringify(await losses())).not.toMatch(/Mẫu|0900000001|SO-CUA/);
  });

  test('a slip that was given out a week ago and whose dossier has not come is suspected, once; when it comes, the suspicion closes', async () => {
    const leader = await officerClient(program.server, 'lanhdao.27436');
    const { code } = (await leader.ask('POST', '/posts/codes', { office: ward.officeId, unitCode: '27436-KP02', name: 'Máy 1' })).json<{ code: string }>();
    const device = (await anyone.ask('POST', '/devices', { code })).json<{ deviceId: string; token: string }>();
    const ask = (method: 'POST' | 'PUT', path: string, payload: object) =>
      program.server.inject({ method, url: `/api/v1/devices/${device.deviceId}${path}`, headers: { 'x-device-token': device.token }, payload });
    const block = (await ask('POST', '/blocks', { count: 2 })).json<{ prefix: string; first: number }>();
    const number = `${block.prefix}${String(block.first).padStart(6, '0')}`;
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const none = { count: 0, digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
    await ask('PUT', `/reconciliations/${today}`, { sent: none, waiting: 1, slips: [{ number, state: 'givenOut' }] });
    await lookForLosses(program.pool, later(6));
    expect(await suspicions()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => lookForLosses(program.pool, later(8))));
    expect(await suspicions()).toMatchObject([{ proof: 'slip', number, standing: 'open' }]);
    await ward.file({ device: { id: device.deviceId, slipNumber: number } });
    await lookForLosses(program.pool, later(9));
    expect(await suspicions()).toMatchObject([{ number, standing: 'closed', found: 'foundHere' }]);
  });

  test('officers of another ward neither read nor write what is suspected here', async () => {
    const stranger = await officerClient(program.server, 'tiepnhan.27460');
    expect((await stranger.ask('GET', `/losses/suspicions?office=${ward.officeId}`)).status).toBe(403);
    const body = { id: newDeviceId(), office: ward.officeId, proof: 'word', number: null, about: 'x' };
    expect((await stranger.ask('POST', '/losses/suspicions', body)).status).toBe(403);
  });
});
