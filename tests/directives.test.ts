import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMillis, type Instant, instantFromMillis, plainDateOf } from '../src/basics/rules/time.ts';
import type { DifficultiesView, DifficultyView, TasksView, TaskView, VisitsView, VisitView } from '../src/directives/http/directive-shapes.ts';
import { coachOnce, escalateOnce } from '../src/directives/http/jobs.ts';
import type { ProposalsView, ProposalView, SupervisionView } from '../src/directives/http/supervision-shapes.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { helpedFilings, openSupervisedGround, otherUnit, post, type SupervisedGround, unit } from './directives-ground.ts';
import { at } from './dossiers.ts';
import { newDeviceId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let ground: SupervisedGround;
let reception: Client;
let wardLeader: Client;
let stranger: Client;
let districtLeader: Client;
const dayMillis = 24 * 3_600_000;
const today = plainDateOf(instantFromMillis(Date.now()));
const later = (days: number): Instant => addMillis(instantFromMillis(Date.now()), days * dayMillis);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(2000, 7)]);

beforeAll(async () => {
  program = await openWholeProgram();
  ground = await openSupervisedGround(program);
  reception = await officerClient(program.server, `tiepnhan.${unit}`);
  wardLeader = await officerClient(program.server, `lanhdao.${unit}`);
  stranger = await officerClient(program.server, `lanhdao.${otherUnit}`);
  districtLeader = await officerClient(program.server, 'lanhdao.777');
});
afterAll(() => program.stop());

const difficultyOf = (answer: Answer) => answer.json<{ difficulty: DifficultyView }>().difficulty;
const raise = (client: Client, more: object = {}) =>
  client.ask('POST', '/difficulties', { id: newDeviceId(), office: ground.ward, unitCode: post, kind: 'line', text: 'Mạng khu phố mất từ sáng', ...more });
const act = (client: Client, id: string, kind: string, text: string | null = 'Đã báo nhà mạng') =>
  client.ask('POST', `/difficulties/${id}/acts`, { id: newDeviceId(), kind, text });
const listed = async (client: Client, office: number) => (await client.ask('GET', `/difficulties?office=${office}`)).json<DifficultiesView>().rows;

describe('A difficulty', () => {
  test('is raised in a minute, sent twice it is there once, and the ward has five working days', async () => {
    const id = newDeviceId();
    for (let n = 0; n < 2; n += 1) expect((await raise(reception, { id, photo: jpeg.toString('base64') })).status).toBe(201);
    const [shown, ...more] = (await listed(reception, ground.ward)).filter((one) => one.id === id);
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ state: 'open', owner: 'ward', overdue: 'no', place: 'Khu phố 1, Phường Bình Hưng Hòa' });
    expect(shown?.dueOn ?? '').toMatch(/^\d{4}/);
    expect((shown?.dueOn ?? '') > today).toBe(true);
    const photo = await reception.ask('GET', `/directives/photos/${shown?.photoId}`);
    expect([photo.status, photo.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await stranger.ask('GET', `/directives/photos/${shown?.photoId}`)).status).toBe(404);
  });

  test('with a picture that is none, or too large, is refused whole', async () => {
    for (const photo of [Buffer.from('không phải ảnh'), Buffer.concat([jpeg, Buffer.alloc(306_000)])]) {
      const id = newDeviceId();
      const answer = await raise(reception, { id, photo: photo.toString('base64') });
      expect([400, 422]).toContain(answer.status);
      expect((await listed(reception, ground.ward)).some((one) => one.id === id)).toBe(false);
    }
  });

  test('is answered by the ward, closed by whoever raised it, and opened again; nothing is overwritten', async () => {
    const { id } = difficultyOf(await raise(reception));
    expect((await act(ground.monitor, id, 'answer')).status).toBe(403);
    expect(difficultyOf(await act(wardLeader, id, 'answer')).state).toBe('answered');
    expect(difficultyOf(await act(reception, id, 'close', null)).state).toBe('closed');
    const opened = difficultyOf(await act(reception, id, 'reopen', 'Hôm nay lại mất'));
    expect(opened).toMatchObject({ state: 'open', acts: [{ kind: 'answer' }, { kind: 'close' }, { kind: 'reopen', text: 'Hôm nay lại mất' }] });
  });

  test('that is overdue goes up to the district once, however many processes look; the district answers', async () => {
    const { id } = difficultyOf(await raise(reception));
    await Promise.all([1, 2, 3].map(() => escalateOnce({ ...program.services, now: () => later(20) })));
    const shown = (await listed(ground.monitor, ground.district)).find((one) => one.id === id);
    expect(shown).toMatchObject({ owner: 'district', escalated: 'yes' });
    expect(shown?.acts.filter(({ kind }) => kind === 'escalate')).toHaveLength(1);
    expect((await act(reception, id, 'answer')).status).toBe(403);
    expect(difficultyOf(await act(ground.monitor, id, 'answer')).state).toBe('answered');
  });

  test('that was answered does not go up by itself', async () => {
    const { id } = difficultyOf(await raise(reception));
    await act(wardLeader, id, 'answer');
    await escalateOnce({ ...program.services, now: () => later(20) });
    expect((await listed(reception, ground.ward)).find((one) => one.id === id)?.owner).toBe('ward');
  });

  test('is neither read nor raised nor answered by another ward', async () => {
    const { id } = difficultyOf(await raise(reception));
    expect((await stranger.ask('GET', `/difficulties?office=${ground.ward}`)).status).toBe(403);
    expect((await raise(stranger)).status).toBe(403);
    expect((await act(stranger, id, 'answer')).status).toBe(404);
    expect((await listed(stranger, ground.otherWard)).length).toBe(0);
    expect((await publicClient(program.server).ask('POST', `/difficulties/${id}/acts`, { id: newDeviceId(), kind: 'answer', text: 'x' })).status).toBe(401);
  });

  test('is raised by the machine of a post, which reads the answer and closes it; another post reads nothing', async () => {
    const join = async (unitCode: string) => {
      const { code } = (await wardLeader.ask('POST', '/posts/codes', { office: ground.ward, unitCode, name: 'Máy bàn' })).json<{ code: string }>();
      return (await publicClient(program.server).ask('POST', '/devices', { code })).json<{ deviceId: string; token: string }>();
    };
    const [own, other] = [await join(post), await join(`${unit}-KP02`)];
    const ask = async (device: { deviceId: string; token: string }, method: 'GET' | 'POST', url: string, payload?: object) =>
      program.server.inject({ method, url: `/api/v1${url}`, headers: { 'x-device-token': device.token }, ...(payload === undefined ? {} : { payload }) });
    const id = newDeviceId();
    const body = { id, deviceId: own.deviceId, kind: 'machine', text: 'Máy quét không nhận' };
    expect((await ask(own, 'POST', '/difficulties', body)).statusCode).toBe(201);
    expect((await ask(other, 'POST', '/difficulties', { ...body, id: newDeviceId() })).statusCode).toBe(404);
    await act(wardLeader, id, 'answer', 'Mai có người đến xem');
    const rows = async (device: typeof own) => (await ask(device, 'GET', `/devices/${device.deviceId}/difficulties`)).json<{ rows: DifficultyView[] }>().rows;
    expect((await rows(own)).find((one) => one.id === id)?.acts).toMatchObject([{ kind: 'answer', text: 'Mai có người đến xem' }]);
    expect(await rows(other)).toEqual([]);
    const close = (device: typeof own, kind: string) => ask(device, 'POST', `/difficulties/${id}/acts`, { id: newDeviceId(), deviceId: device.deviceId, kind, text: 'xong' });
    expect((await close(other, 'close')).statusCode).toBe(404);
    expect((await close(own, 'answer')).statusCode).toBe(403);
    expect((await close(own, 'close')).statusCode).toBe(200);
  });
});

const visitBody = (more: object = {}) => ({
  id: newDeviceId(),
  teamId: ground.teams.post,
  visitedOn: today,
  visitors: 'Trần Thị Mẫu Theo Dõi, Phòng Văn hóa và Thông tin',
  wardPresent: 'Lê Thị Mẫu Trang',
  answers: { rota: 'wanting', equipment: 'good' },
  findings: [{ id: newDeviceId(), what: 'Chưa treo lịch trực', severity: 'medium' }],
  ...more,
});
const tasksOf = async (client: Client, office: number) => (await client.ask('GET', `/tasks?office=${office}`)).json<TasksView>().rows;
const onTask = (client: Client, id: string, kind: string, more: object = {}) => client.ask('POST', `/tasks/${id}/acts`, { id: newDeviceId(), kind, text: 'Đã treo lịch', ...more });
const taskOf = (answer: Answer) => answer.json<{ task: TaskView }>().task;

describe('An inspection visit', () => {
  test('makes each finding a task of the ward, which stays open until the one who found it accepts the evidence', async () => {
    const body = visitBody();
    for (let n = 0; n < 2; n += 1) expect((await ground.monitor.ask('POST', '/visits', body)).status).toBe(201);
    const [task] = (await tasksOf(reception, ground.ward)).filter((one) => one.visitId === body.id);
    expect(task).toMatchObject({ title: 'Chưa treo lịch trực', state: 'open', severity: 'medium', may: ['evidence'] });
    const id = task?.id ?? '';
    expect((await onTask(ground.monitor, id, 'accept')).status).toBe(409);
    expect(taskOf(await onTask(reception, id, 'evidence', { photo: jpeg.toString('base64') }))).toMatchObject({ state: 'toAccept', acts: [{ kind: 'evidence' }] });
    expect((await onTask(ground.otherMonitor, id, 'accept')).status).toBe(403);
    expect((await onTask(wardLeader, id, 'accept')).status).toBe(403);
    expect(taskOf(await onTask(ground.monitor, id, 'return', { text: 'Ảnh không rõ' }))).toMatchObject({ state: 'open' });
    await onTask(reception, id, 'evidence');
    expect(taskOf(await onTask(ground.monitor, id, 'accept'))).toMatchObject({ state: 'done' });
    const record = (await reception.ask('GET', `/visits/${body.id}`)).json<VisitView>();
    expect(record).toMatchObject({ place: 'Khu phố 1, Phường Bình Hưng Hòa', authority: expect.stringContaining('ỦY BAN NHÂN DÂN') });
    expect(record.answers.find(({ code }) => code === 'rota')?.answer).toBe('wanting');
    expect(record.answers.find(({ code }) => code === 'privacy')?.answer).toBe('notSeen');
  });

  test('follows an earlier one of the same team, not of another', async () => {
    const first = visitBody({ findings: [] });
    await ground.monitor.ask('POST', '/visits', first);
    expect((await ground.monitor.ask('POST', '/visits', visitBody({ follows: first.id, findings: [] }))).json<VisitView>().follows).toBe(first.id);
    expect((await ground.monitor.ask('POST', '/visits', visitBody({ follows: first.id, teamId: ground.teams.other }))).status).toBe(404);
  });

  test.each([
    ['tomorrow', { visitedOn: '2199-01-01' }],
    ['a day that does not exist', { visitedOn: '2026-02-30' }],
    ['a finding due before the visit', { findings: [{ id: newDeviceId(), what: 'x', severity: 'light', dueOn: '2001-01-01' }] }],
  ])('is refused whole with %s', async (_title, more) => {
    const body = visitBody(more);
    expect((await ground.monitor.ask('POST', '/visits', body)).status).toBe(400);
    expect((await ground.monitor.ask('GET', `/visits/${body.id}`)).status).toBe(404);
  });

  test('is made by those who follow the teams, and seen by the ward alone', async () => {
    for (const client of [reception, wardLeader, districtLeader]) expect((await client.ask('POST', '/visits', visitBody())).status).toBe(403);
    expect((await stranger.ask('POST', '/visits', visitBody())).status).toBe(404);
    const mine = (await wardLeader.ask('GET', `/visits?office=${ground.ward}`)).json<VisitsView>();
    expect([mine.rows.length > 0, mine.teams]).toEqual([true, []]);
    const followed = (await ground.monitor.ask('GET', `/visits?office=${ground.district}`)).json<VisitsView>();
    expect(followed.teams).toHaveLength(141);
    expect(followed.teams.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(ground.teams)));
  });

  test('with a finding that is overdue is raised to the district, once', async () => {
    const body = visitBody();
    await ground.monitor.ask('POST', '/visits', body);
    await Promise.all([1, 2, 3].map(() => escalateOnce({ ...program.services, now: () => later(40) })));
    const [task] = (await tasksOf(ground.monitor, ground.district)).filter((one) => one.visitId === body.id);
    expect([task?.raised, task?.acts.filter(({ kind }) => kind === 'raise').length]).toEqual(['yes', 1]);
  });
});

describe('Supervision', () => {
  test('a post that has fallen quiet is asked after once a month, as help; the ward answers and it counts', async () => {
    const now = later(0);
    await helpedFilings(program, { officeId: ground.ward, unitCode: post, count: 12, at: later(-45) });
    await helpedFilings(program, { officeId: ground.ward, unitCode: post, count: 3, at: later(-5) });
    await Promise.all([coachOnce({ ...program.services, now: () => now }), coachOnce({ ...program.services, now: () => now })]);
    const coaching = (await tasksOf(wardLeader, ground.ward)).filter(({ origin }) => origin === 'coaching');
    expect(coaching).toMatchObject([{ teamId: ground.teams.post, title: expect.stringContaining('Hỏi thăm'), text: expect.stringMatching(/hỗ trợ 3 hồ sơ.*là 12/) }]);
    const id = coaching[0]?.id ?? '';
    expect(taskOf(await onTask(reception, id, 'answer', { text: 'Khu phố đang sửa trụ sở' })).state).toBe('answered');
    expect(await coachOnce({ ...program.services, now: () => now })).toBe(0);
    const row = (await ground.monitor.ask('GET', `/supervision?office=${ground.district}&from=${plainDateOf(later(-30))}&to=${plainDateOf(later(-1))}`))
      .json<SupervisionView>()
      .rows.find(({ teamId }) => teamId === ground.teams.post);
    expect(row).toMatchObject({ now: 3, before: 12, returned: 0, officeName: 'Phường Bình Hưng Hòa' });
    const list = await ground.monitor.ask('GET', `/supervision/dossiers?office=${ground.ward}&unit=${post}&from=${plainDateOf(later(-30))}&to=${plainDateOf(later(-1))}`);
    expect(list.json<{ rows: unknown[] }>().rows).toHaveLength(3);
    expect(list.body).not.toMatch(/Mẫu/);
  });

  test('a post that helps with what goes to the district has helped: the same number for the ward as for the district, and as many in its list', async () => {
    const elsewhere = `${unit}-KP02`;
    await helpedFilings(program, { officeId: ground.ward, unitCode: elsewhere, count: 1, at: later(-4) });
    await helpedFilings(program, { officeId: ground.district, unitCode: elsewhere, count: 2, at: later(-4) });
    const span = `from=${plainDateOf(later(-30))}&to=${plainDateOf(later(-1))}`;
    for (const [client, office] of [[reception, ground.ward] as const, [ground.monitor, ground.district] as const]) {
      const { rows } = (await client.ask('GET', `/supervision?office=${office}&${span}`)).json<SupervisionView>();
      expect(rows.filter(({ unitCode }) => unitCode === elsewhere).map(({ now }) => now)).toEqual([3]);
    }
    expect((await reception.ask('GET', `/supervision/dossiers?office=${ground.ward}&unit=${elsewhere}&${span}`)).json<{ rows: unknown[] }>().rows).toHaveLength(3);
  });

  test('a ward sees its own teams only', async () => {
    const of = async (client: Client, office: number) => client.ask('GET', `/supervision?office=${office}&from=2026-01-01&to=2026-01-31`);
    expect((await of(reception, ground.ward)).json<SupervisionView>().rows.every(({ officeId }) => officeId === ground.ward)).toBe(true);
    expect((await of(stranger, ground.ward)).status).toBe(403);
    expect((await of(reception, ground.district)).status).toBe(403);
  });
});

const period = { from: '2017-01-01', to: '2019-03-31' };
const proposals = async (client: Client, office: number) => (await client.ask('GET', `/proposals?office=${office}`)).json<ProposalsView>().rows;
const run = (client: Client, rule: string, more: object = {}) => client.ask('POST', '/proposals/runs', { office: ground.district, rule, ...period, ...more });
const onProposal = (client: Client, id: string, kind: string, more: object = {}) =>
  client.ask('POST', `/proposals/${id}/acts`, { id: newDeviceId(), kind, text: 'Đúng số liệu', ...more });
const decision = { number: '15/QĐ-UBND', decidedOn: today, signer: 'Phan Thị Mẫu Thảo' };

describe('Commendations and reminders', () => {
  test('the rule proposes from the records with the figures of that moment; later filings change nothing in it', async () => {
    await helpedFilings(program, { officeId: ground.ward, unitCode: post, count: 5, at: at('2018-06-01T08:00') });
    await helpedFilings(program, { officeId: ground.otherWard, unitCode: `${otherUnit}-KP01`, count: 2, at: at('2018-06-01T08:00') });
    expect((await run(ground.monitor, 'topWards')).json()).toEqual({ found: 2, added: 2 });
    await helpedFilings(program, { officeId: ground.otherWard, unitCode: `${otherUnit}-KP01`, count: 9, at: at('2018-06-01T08:00') });
    expect((await run(ground.monitor, 'topWards')).json()).toEqual({ found: 2, added: 0 });
    const shown = await proposals(ground.monitor, ground.district);
    expect(shown.map(({ name, evidence }) => [name, evidence.place, evidence.figures[0]?.value])).toEqual([
      ['Phường Bình Hưng Hòa', 1, 5],
      ['Phường An Lạc', 2, 2],
    ]);
    for (const client of [reception, wardLeader, districtLeader]) expect((await run(client, 'topWards')).status).toBe(403);
  });

  test('reviewed, five days for objections, decided by the leader above, printed with number, day, signer and receiver', async () => {
    const { id } = (await proposals(wardLeader, ground.ward))[0] ?? { id: '' };
    expect((await onProposal(districtLeader, id, 'decide', decision)).status).toBe(409);
    expect((await onProposal(ground.monitor, id, 'review')).status).toBe(200);
    expect((await onProposal(districtLeader, id, 'decide', decision)).json<{ code: string }>().code).toBe('objectionsRunning');
    expect((await onProposal(wardLeader, id, 'answer', { text: 'Cảm ơn, công của các tổ khu phố' })).status).toBe(200);
    await program.pool.query(`update proposal_acts set acted_at = acted_at - interval '6 days' where proposal_id = $1`, [id]);
    for (const client of [wardLeader, reception, ground.monitor]) expect((await onProposal(client, id, 'decide', decision)).status).toBe(403);
    expect((await onProposal(districtLeader, id, 'decide', { ...decision, number: '' })).status).toBe(422);
    const decided = (await onProposal(districtLeader, id, 'decide', decision)).json<{ proposal: ProposalView }>().proposal;
    expect(decided).toMatchObject({ state: 'decided', decision: { number: '15/QĐ-UBND', signer: 'Phan Thị Mẫu Thảo' } });
    const path = (decided.certificate ?? '').replace('/api/v1', '');
    const pdf = await program.server.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie: wardLeader.cookie } });
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString('latin1')]).toEqual([200, '%PDF-']);
    expect((await stranger.ask('GET', path)).status).toBe(404);
    const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf.rawPayload });
    if (text.error !== undefined) return;
    const words = text.stdout.toString().normalize('NFC').replace(/\s+/g, ' ');
    for (const part of ['Độc lập - Tự do - Hạnh phúc', 'GIẤY KHEN', 'Phường Bình Hưng Hòa', '15/QĐ-UBND', 'Phan Thị Mẫu Thảo', '5 hồ sơ trực tuyến', 'QUẬN BÌNH TÂN'])
      expect(words).toContain(part);
  });

  test('a reminder is read by those concerned, their managers and those who follow the teams; they answer it', async () => {
    const { code } = (await wardLeader.ask('POST', '/posts/codes', { office: ground.ward, unitCode: unit, name: 'Máy phường' })).json<{ code: string }>();
    const joined = await publicClient(program.server).ask('POST', '/devices', { code });
    await program.pool.query(`update devices set registered_at = '2025-01-01' where id = $1`, [joined.json<{ deviceId: string }>().deviceId]);
    expect((await run(ground.monitor, 'idleWithMachine', { from: '2026-01-01', to: today })).json()).toMatchObject({ found: 1, added: 1 });
    const seen = async (client: Client, office: number) => (await proposals(client, office)).filter(({ kind }) => kind === 'reminder');
    expect(await seen(reception, ground.ward)).toEqual([]);
    expect(await seen(stranger, ground.otherWard)).toEqual([]);
    const districtReception = await officerClient(program.server, 'tiepnhan.777');
    expect(await seen(districtReception, ground.district)).toEqual([]);
    for (const [client, office] of [
      [wardLeader, ground.ward],
      [ground.monitor, ground.district],
      [districtLeader, ground.district],
    ] as const)
      expect(await seen(client, office)).toHaveLength(1);
    const [{ id } = { id: '' }] = await seen(wardLeader, ground.ward);
    expect((await onProposal(reception, id, 'answer')).status).toBe(404);
    const answered = (await onProposal(wardLeader, id, 'answer', { text: 'Máy hỏng, chờ thay' })).json<{ proposal: ProposalView }>().proposal;
    expect(answered).toMatchObject({ state: 'proposed', acts: [{ kind: 'answer', text: 'Máy hỏng, chờ thay' }] });
    expect((await onProposal(ground.monitor, id, 'decline', { text: 'Lý do chính đáng' })).json<{ proposal: ProposalView }>().proposal.state).toBe('declined');
  });
});
