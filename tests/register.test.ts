import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantFromMillis } from '../src/basics/rules/time.ts';
import type { TasksView } from '../src/directives/http/directive-shapes.ts';
import type { DocumentView, RegisterView } from '../src/directives/http/register-shapes.ts';
import type { CitingReports } from '../src/directives/rules/citing-report.ts';
import { importRegister } from '../src/directives/store/import-register.ts';
import type { ReportView } from '../src/reports/http/report-shapes.ts';
import { warningsOf } from '../src/reports/rules/report-warnings.ts';
import { type Client, officerClient } from './clients.ts';
import { day } from './dossiers.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const [unit, otherUnit] = ['27436', '27460'];
let program: WholeProgram;
type Clients = [Client, Client, Client, Client, Client, Client, Client];
let [clerk, monitor, reception, wardClerk, wardReception, wardLeader, stranger] = [] as unknown as Clients;
let [district, ward, otherWard] = [0, 0, 0];

beforeAll(async () => {
  program = await openWholeProgram();
  const { server, services } = program;
  const names = ['vanthu.777', 'theodoi.vhtt.777', 'tiepnhan.777', `vanthu.${unit}`, `tiepnhan.${unit}`, `lanhdao.${unit}`, `tiepnhan.${otherUnit}`];
  [clerk, monitor, reception, wardClerk, wardReception, wardLeader, stranger] = (await Promise.all(names.map((name) => officerClient(server, name)))) as Clients;
  [district, ward, otherWard] = ['777', unit, otherUnit].map((code) => services.directory().officeOfUnit(code)?.id ?? 0) as [number, number, number];
});
afterAll(() => program.stop());

const content = (more: object = {}) => ({
  kind: 'qd',
  number: `${Math.floor(performance.now() * 1000)}/QĐ-UBND`,
  issuedOn: '2026-03-02',
  issuer: 'Ủy ban nhân dân quận Mẫu',
  about: 'về kiện toàn Tổ tư vấn dịch vụ công trực tuyến',
  effectFrom: null,
  effectTo: null,
  replacedBy: null,
  uses: [],
  grounds: [],
  ...more,
});
const ground = (more: object = {}) => ({ documentId: null, kind: 'kh', number: '9/KH-UBND', issuedOn: '2026-03-09', issuer: 'Ủy ban nhân dân quận Mẫu', reason: null, ...more });
const save = (client: Client, id: string, more: object = {}) =>
  client.ask('PUT', `/steering-documents/${id}`, { office: district, basedOn: 0, content: content(), recipients: [], ...more });
const open = async (client: Client, id: string) => client.ask('GET', `/steering-documents/${id}`);
const list = async (client: Client, office: number, more = '') => (await client.ask('GET', `/steering-documents?office=${office}${more}`)).json<RegisterView>();

async function entered(more: object = {}): Promise<DocumentView> {
  const answer = await save(clerk, newId(), more);
  expect(answer.status, answer.body).toBe(200);
  return answer.json();
}

describe('The register of the sample is that of the report of 2019', () => {
  test('its documents are there, found without marks, and the two that came before their ground are warned of with both days', async () => {
    const { rows } = await list(reception, district, '&year=2017');
    expect(rows.map(({ number, laterGrounds }) => [number, laterGrounds])).toEqual([
      ['1520/UBND', 0],
      ['749/STTTT-CNTT', 0],
      ['1134/UBND', 1],
      ['192/TB-VP', 1],
    ]);
    expect((await list(reception, district, `&q=${encodeURIComponent('ke hoach cai cach 2019')}`)).rows.map(({ number }) => number)).toEqual([
      '257/KH-UBND',
      '65/KH-UBND',
      '114/KH-UBND',
    ]);
    const shown = (await open(reception, rows[2]?.id ?? '')).json<DocumentView>();
    expect(shown.laterGrounds).toEqual([{ name: 'Công văn số 749/STTTT-CNTT', groundOn: '2017-04-25', actOn: '2017-04-11', reason: null }]);
    expect(shown.teams.map(({ name }) => name)).toEqual(['Tổ tư vấn dịch vụ công trực tuyến quận']);
    expect((await open(reception, rows[0]?.id ?? '')).json<DocumentView>().teams).toHaveLength(140);
    expect((await open(reception, rows[1]?.id ?? '')).json<DocumentView>().namedBy.map(({ number }) => number)).toEqual(['192/TB-VP', '1134/UBND', '1520/UBND']);
  });
});

describe('A document that was kept before there was a register', () => {
  /** As it stood then: without effect, grounds or history. */
  async function keptBefore(number: string) {
    const id = newId();
    await program.pool.query(
      `insert into steering_documents (office_id, id, kind, number, issued_on, issuer, about, uses) values ($1, $2, 'kh', $3, '2018-06-07', 'UBND', 'về thi đua mẫu', '{}')`,
      [district, id, number],
    );
    return id;
  }

  test('is found by its words like any other', async () => {
    const id = await keptBefore('901/KH-UBND');
    expect((await list(reception, district, `&q=${encodeURIComponent('thi dua 901')}`)).rows.map((row) => row.id)).toEqual([id]);
  });

  test('gets its grounds and its effect when the authority is brought in again; one that was mended since stays as it is', async () => {
    const [untouched, mended] = [await keptBefore('902/KH-UBND'), await keptBefore('903/KH-UBND')];
    const before = (await open(clerk, mended)).json<DocumentView>();
    expect((await save(clerk, mended, { basedOn: before.version, content: { ...before.content, about: 'về việc khác' }, why: 'đã đổi' })).status).toBe(200);
    const documents = [untouched, mended].map((id) => ({
      id,
      toWards: 'no',
      content: content({ kind: 'kh', number: `${id}/KH-UBND`, effectFrom: '2018-07-01', grounds: [ground()] }),
    }));
    const changed = await mkdtemp(path.join(tmpdir(), 'dong-hanh-register-'));
    await writeFile(path.join(changed, 'directives.json'), JSON.stringify({ source: 'mẫu', why: 'Nhập từ dữ liệu mẫu', offices: [{ unitCode: '777', documents }] }));
    for (let n = 0; n < 2; n += 1) await program.pool.inTransaction((db) => importRegister(db, { folder: changed, now: instantFromMillis(Date.now()) }));
    await rm(changed, { recursive: true });
    const [now, still] = [(await open(clerk, untouched)).json<DocumentView>(), (await open(clerk, mended)).json<DocumentView>()];
    expect([now.content.effectFrom, now.content.grounds.length, now.history.length]).toEqual(['2018-07-01', 1, 1]);
    expect([still.content.about, still.content.grounds, still.history.length]).toEqual(['về việc khác', [], 1]);
  });
});

describe('A document', () => {
  test('is entered by clerk, leader or monitor; sent twice it is there once; others may not', async () => {
    const [id, one] = [newId(), content()];
    for (let n = 0; n < 2; n += 1) expect((await save(clerk, id, { content: one })).status).toBe(200);
    expect((await open(clerk, id)).json<DocumentView>().history).toHaveLength(1);
    expect((await save(monitor, newId())).status).toBe(200);
    for (const client of [reception, wardClerk]) expect((await save(client, newId())).status).toBe(403);
    expect((await save(clerk, newId(), { content: one })).json()).toMatchObject({ code: 'alreadyRegistered', facts: { id } });
  });

  test('on a later ground is saved all the same, with the reason that was typed, and tells it afterwards', async () => {
    const shown = await entered({ content: content({ grounds: [ground({ reason: '  Dự thảo đã có từ tháng 2 ' })] }) });
    expect(shown.laterGrounds).toEqual([{ name: 'Kế hoạch số 9/KH-UBND', groundOn: '2026-03-09', actOn: '2026-03-02', reason: 'Dự thảo đã có từ tháng 2' }]);
  });

  test('is mended with a reason, on top of what was read; every version stays, and an earlier one can be taken up again', async () => {
    const { id, content: first } = await entered();
    const mended = { ...first, about: 'về kiện toàn Tổ tư vấn năm 2026' };
    expect((await save(clerk, id, { basedOn: 1, content: mended })).json()).toMatchObject({ code: 'reasonMissing' });
    expect((await save(clerk, id, { basedOn: 1, content: mended, why: 'thiếu năm' })).json<DocumentView>()).toMatchObject({ version: 2, content: { about: mended.about } });
    expect((await save(monitor, id, { basedOn: 1, content: first, why: 'x' })).json()).toMatchObject({ code: 'overtaken' });
    const back = (await save(monitor, id, { basedOn: 2, content: first, why: 'lấy lại bản đầu' })).json<DocumentView>();
    expect(back.history.map(({ version, act, why, content: { about } }) => [version, act, why, about])).toEqual([
      [3, 'corrected', 'lấy lại bản đầu', first.about],
      [2, 'corrected', 'thiếu năm', mended.about],
      [1, 'entered', null, first.about],
    ]);
  });

  test('keeps what was saved against everybody, the database included', async () => {
    const { id } = await entered();
    for (const change of [`update steering_document_versions set why = 'khác' where document_id = $1`, 'delete from steering_document_versions where document_id = $1'])
      await expect(program.pool.query(change, [id])).rejects.toThrow('is kept as it was');
  });

  test('is taken out and put back, with a reason; nobody finds it in between', async () => {
    const { id } = await entered({ recipients: [ward] });
    const turn = (kind: string, why: string) => clerk.ask('POST', `/steering-documents/${id}/acts`, { kind, why });
    expect((await turn('withdraw', ' ')).status).toBe(422);
    expect((await turn('withdraw', 'ghi nhầm')).json<DocumentView>()).toMatchObject({ standing: 'withdrawn', may: ['restore'] });
    expect((await open(wardReception, id)).status).toBe(404);
    expect((await turn('restore', 'không nhầm')).json<DocumentView>()).toMatchObject({ standing: 'inForce' });
    expect((await open(wardReception, id)).status).toBe(200);
  });

  test('is seen by the offices it is handed down to, which of them read it is kept; by nobody else', async () => {
    const { id, deliveries } = await entered({ recipients: [ward, ward, district, 999_999] });
    expect(deliveries).toMatchObject([{ officeId: ward, readBy: null }]);
    expect((await list(wardReception, ward)).rows.find((one) => one.id === id)).toMatchObject({ own: 'no', readAt: null });
    expect((await list(stranger, otherWard)).rows.find((one) => one.id === id)).toBeUndefined();
    expect((await open(stranger, id)).status).toBe(404);
    const seen = (await open(wardReception, id)).json<DocumentView>();
    expect([seen.may, seen.history, seen.deliveries[0]?.readBy]).toEqual([[], [], expect.stringMatching(/Mẫu/)]);
    await open(wardClerk, id);
    expect((await open(clerk, id)).json<DocumentView>().deliveries).toEqual(seen.deliveries);
    expect((await save(wardClerk, id, { office: ward, basedOn: 1, why: 'x' })).status).toBe(404);
  });

  test('that another takes the place of is told as replaced also by an office that may not open that other: by its name, without a way to it', async () => {
    const next = await entered();
    const { id } = await entered({ content: content({ replacedBy: next.id }), recipients: [ward] });
    const standing = async (client: Client, office: number) => (await list(client, office)).rows.find((one) => one.id === id)?.standing;
    const named = { kind: 'qd', number: next.content.number, issuedOn: '2026-03-02' };
    expect([await standing(wardReception, ward), await standing(clerk, district)]).toEqual(['replaced', 'replaced']);
    expect((await open(wardReception, id)).json<DocumentView>()).toMatchObject({ standing: 'replaced', replacement: { id: null, ...named } });
    expect((await open(clerk, id)).json<DocumentView>()).toMatchObject({ standing: 'replaced', replacement: { id: next.id, ...named } });
    await clerk.ask('POST', `/steering-documents/${next.id}/acts`, { kind: 'withdraw', why: 'ghi nhầm' });
    expect([await standing(wardReception, ward), (await open(wardReception, id)).json<DocumentView>().replacement]).toEqual(['inForce', null]);
  });

  test('names a ground that the reader may not open, and leads only those there who may', async () => {
    const above = await entered();
    const { kind, number, issuer, issuedOn } = above.content;
    const { id } = await entered({ content: content({ grounds: [ground({ documentId: above.id, kind, number, issuer, issuedOn })] }), recipients: [ward] });
    const seen = async (client: Client) => (await open(client, id)).json<DocumentView>();
    expect(await seen(wardReception)).toMatchObject({ content: { grounds: [{ number }] }, openGrounds: [] });
    expect((await seen(clerk)).openGrounds).toEqual([above.id]);
  });

  test('carries a PDF or Word file, checked by content, length and digest; the one before is read by whoever reads the history', async () => {
    const { id } = await entered({ recipients: [ward] });
    const put = (bytes: Buffer, more: object = {}) =>
      clerk.ask('PUT', `/steering-documents/${id}/file`, {
        name: 'Quyết định.pdf',
        lengthBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        content: bytes.toString('base64'),
        ...more,
      });
    expect((await put(Buffer.from('<html>'))).json()).toMatchObject({ status: 422, code: 'fileUnusable', facts: { fault: 'typeUnknown' } });
    expect((await put(Buffer.from('%PDF-1.7 x'), { sha256: '0'.repeat(64) })).json()).toMatchObject({ facts: { fault: 'digestDiffers' } });
    expect((await put(Buffer.from('%PDF-1.7 x'))).json<DocumentView>()).toMatchObject({ file: { name: 'Quyết định.pdf', lengthBytes: 10 }, version: 2 });
    const sent = await program.server.inject({ method: 'GET', url: `/api/v1/steering-documents/${id}/file`, headers: { cookie: clerk.cookie } });
    expect([sent.statusCode, sent.headers['content-type'], sent.body]).toEqual([200, 'application/pdf', '%PDF-1.7 x']);
    expect((await stranger.ask('GET', `/steering-documents/${id}/file`)).status).toBe(404);
    expect((await put(Buffer.from('%PDF-1.7 x'))).json<DocumentView>()).toMatchObject({ version: 2 });
    expect((await put(Buffer.from('%PDF-1.7 y'))).json<DocumentView>()).toMatchObject({ version: 3 });
    const got = (client: Client, version: string) =>
      program.server.inject({ method: 'GET', url: `/api/v1/steering-documents/${id}/file${version}`, headers: { cookie: client.cookie } });
    const bodies = (await Promise.all(['?version=2', '?version=3', ''].map((version) => got(clerk, version)))).map(({ body }) => body);
    expect(bodies).toEqual(['%PDF-1.7 x', '%PDF-1.7 y', '%PDF-1.7 y']);
    for (const version of [1, 4]) expect((await got(clerk, `?version=${version}`)).statusCode).toBe(404);
    expect((await Promise.all(['', '?version=2'].map((version) => got(wardReception, version)))).map(({ statusCode }) => statusCode)).toEqual([200, 404]);
  });

  test('with a day that does not exist is refused whole', async () => {
    for (const more of [{ issuedOn: '2026-02-30' }, { effectTo: '0001-01-01' }, { grounds: [ground({ issuedOn: '2026-13-01' })] }, { number: '  ' }])
      expect((await save(clerk, newId(), { content: content(more) })).status).toBe(400);
  });
});

describe('A task out of a document', () => {
  const give = (client: Client, id: string, more: object = {}) =>
    client.ask('POST', `/steering-documents/${id}/tasks`, {
      title: 'Rà soát danh sách tổ',
      text: '',
      dueOn: '2199-01-31',
      ownerName: 'Lê Thị Mẫu Trang',
      to: [{ id: newId(), office: ward }],
      ...more,
    });
  const onTask = (client: Client, id: string, kind: string) => client.ask('POST', `/tasks/${id}/acts`, { id: newId(), kind, text: 'Đã rà soát, đủ người' });

  test('is given to offices below with a day, answered there, and accepted by the one who gave it', async () => {
    const { id } = await entered({ recipients: [ward, otherWard] });
    const to = [ward, otherWard].map((office) => ({ id: newId(), office }));
    for (let n = 0; n < 2; n += 1) expect((await give(clerk, id, { to })).json<DocumentView>().tasks).toHaveLength(2);
    const [task, ...none] = (await open(wardReception, id)).json<DocumentView>().tasks;
    expect(none).toEqual([]);
    expect(task).toMatchObject({ origin: 'directive', documentId: id, teamId: null, ownerName: 'Lê Thị Mẫu Trang', state: 'open', may: ['answer'], place: 'Phường Bình Hưng Hòa' });
    expect((await onTask(stranger, task?.id ?? '', 'answer')).status).toBe(404);
    expect((await onTask(wardReception, task?.id ?? '', 'answer')).status).toBe(200);
    expect((await onTask(wardReception, task?.id ?? '', 'accept')).status).toBe(403);
    expect((await onTask(monitor, task?.id ?? '', 'accept')).status).toBe(403);
    expect((await onTask(clerk, task?.id ?? '', 'accept')).status).toBe(200);
    const listedNow = (await wardReception.ask('GET', `/tasks?office=${ward}`)).json<TasksView>().rows.filter(({ documentId }) => documentId === id);
    expect(listedNow).toMatchObject([{ state: 'done' }]);
  });

  test('brings the document with it to an office that did not have it, and keeps it there when it is mended for others', async () => {
    const { id, content: first } = await entered();
    expect((await open(wardReception, id)).status).toBe(404);
    expect((await give(clerk, id)).json<DocumentView>().deliveries).toMatchObject([{ officeId: ward, readBy: null }]);
    const mended = await save(clerk, id, { basedOn: 1, content: { ...first, about: 'về việc khác' }, recipients: [otherWard], why: 'đổi nơi nhận' });
    expect(
      mended
        .json<DocumentView>()
        .deliveries.map(({ officeId }) => officeId)
        .sort(),
    ).toEqual([ward, otherWard].sort());
    expect((await open(wardReception, id)).json<DocumentView>().tasks).toHaveLength(1);
    const back = await save(clerk, id, { basedOn: 2, content: first, recipients: [], why: 'chỉ nội bộ' });
    expect(back.json<DocumentView>().deliveries.map(({ officeId }) => officeId)).toEqual([ward]);
  });

  test('that an office gave itself is accepted by its leader too; what came from above never', async () => {
    const own = newId();
    expect((await save(wardClerk, own, { office: ward })).status).toBe(200);
    const [given] = (await give(wardClerk, own)).json<DocumentView>().tasks;
    const fromAbove = await entered({ recipients: [ward] });
    const [above] = (await give(clerk, fromAbove.id)).json<DocumentView>().tasks;
    for (const task of [given, above]) expect((await onTask(wardReception, task?.id ?? '', 'answer')).status).toBe(200);
    expect((await onTask(wardReception, given?.id ?? '', 'accept')).status).toBe(403);
    expect((await onTask(wardLeader, above?.id ?? '', 'accept')).status).toBe(403);
    expect((await onTask(wardLeader, given?.id ?? '', 'accept')).status).toBe(200);
  });

  test('is given by who keeps the register, to its own offices, with a day that is not past', async () => {
    const { id } = await entered({ recipients: [ward] });
    for (const client of [reception, wardReception]) expect((await give(client, id)).status).toBe(403);
    for (const more of [{ dueOn: '2001-01-01' }, { title: '  ' }, { to: [{ id: newId(), office: 999_999 }] }]) expect((await give(clerk, id, more)).status).toBe(400);
    expect((await open(clerk, id)).json<DocumentView>().tasks).toEqual([]);
  });
});

describe('The report that writes itself takes its grounds from the register', () => {
  const draft = async (from: string, to: string) => {
    const writer = await officerClient(program.server, `truongphong.${unit}`);
    const answer = await writer.ask('POST', '/reports', { id: newId(), office: ward, kind: 'ward-periodic', from, to });
    return answer.json<ReportView>();
  };
  const grounds = (report: ReportView) => report.document.blocks.filter(({ kind }) => kind === 'ground').map((block) => JSON.stringify(block));

  test('a ward stands on what the district handed down to it, in the periods in which that was in effect', async () => {
    expect(grounds(await draft('2019-01-01', '2019-03-31'))).toEqual([expect.stringContaining('65/KH-UBND ngày 29 tháng 3 năm 2019')]);
    expect(grounds(await draft('2020-01-01', '2020-03-31'))).toEqual([]);
  });

  test('a document entered now stands in the next draft; dated after the report, it is warned of', async () => {
    await entered({ content: content({ uses: ['wardGround'], issuedOn: '2026-01-05', number: '2/QĐ-UBND' }), recipients: [ward] });
    const report = await draft('2026-01-01', '2026-03-31');
    expect(grounds(report)).toEqual([expect.stringContaining('Căn cứ Quyết định số 2/QĐ-UBND ngày 05 tháng 01 năm 2026')]);
    expect(warningsOf(report.document, day('2026-01-04')).map(({ vi }) => vi)).toContainEqual(expect.stringContaining('2/QĐ-UBND'));
    expect(warningsOf(report.document, day('2026-01-05')).map(({ vi }) => vi)).not.toContainEqual(expect.stringContaining('2/QĐ-UBND'));
    const named = (await list(wardReception, ward)).rows.find(({ number }) => number === '2/QĐ-UBND')?.id ?? '';
    const citing = async (client: Client) => (await client.ask('GET', `/steering-documents/${named}/reports`)).json<CitingReports>().rows.map(({ id }) => id);
    expect(await citing(wardClerk)).toEqual([report.id]);
    expect(await citing(wardReception)).toEqual([]);
    expect((await stranger.ask('GET', `/steering-documents/${named}/reports`)).status).toBe(404);
    await entered({ content: content({ uses: ['wardGround'], number: '3/QĐ-UBND', effectTo: '2025-12-31', issuedOn: '2025-01-01' }), recipients: [ward] });
    await entered({ content: content({ uses: ['wardGround'], number: '4/QĐ-UBND', issuedOn: '2026-01-06' }), recipients: [otherWard] });
    expect(grounds(await draft('2026-01-01', '2026-03-31'))).toHaveLength(1);
  });
});
