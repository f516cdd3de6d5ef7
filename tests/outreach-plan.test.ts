import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnPlanView, PlanView } from '../src/outreach/http/plan-shapes.ts';
import { type Client, officerClient } from './clients.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const [unit, otherUnit] = ['27436', '27460'];
let program: WholeProgram;
let [monitor, clerk, reception, stranger] = [] as unknown as [Client, Client, Client, Client];
let [district, ward] = [0, 0];
let [receptionId, clerkId] = ['', ''];

beforeAll(async () => {
  program = await openWholeProgram();
  const names = ['theodoi.vhtt.777', `vanthu.${unit}`, `tiepnhan.${unit}`, `tiepnhan.${otherUnit}`];
  [monitor, clerk, reception, stranger] = (await Promise.all(names.map((name) => officerClient(program.server, name)))) as [Client, Client, Client, Client];
  [district, ward] = ['777', unit].map((code) => program.services.directory().officeOfUnit(code)?.id ?? 0) as [number, number];
  const idOf = async (username: string) => (await program.pool.query<{ id: string }>('select id from officers where username = $1', [username])).rows[0]?.id ?? '';
  [receptionId, clerkId] = await Promise.all([idOf(`tiepnhan.${unit}`), idOf(`vanthu.${unit}`)]);
});
afterAll(() => program.stop());

const content = (more: object = {}) => ({
  kind: 'leaflet',
  unitCode: unit,
  what: 'Tờ bướm nộp hồ sơ tại nhà',
  place: 'Chợ',
  quantity: 500,
  dueOn: '2025-06-30',
  ownerId: null,
  ownerName: 'Khu phố 3',
  costDong: 1_500_000,
  taskId: null,
  ...more,
});
const save = (client: Client, id: string, more: object = {}, rest: object = {}) =>
  client.ask('PUT', `/outreach/plan/lines/${id}`, { office: ward, basedOn: 0, content: content(more), ...rest });
const plan = async (client: Client, year: number, office = ward) => (await client.ask('GET', `/outreach/plan?office=${office}&year=${year}`)).json<PlanView>();
const lineIn = (view: PlanView, id: string) => view.rows.find((one) => one.id === id);
async function entered(more: object = {}): Promise<string> {
  const id = newId();
  const answer = await save(clerk, id, more);
  expect(answer.status, answer.body).toBe(200);
  return id;
}
async function doneOn(fromOn: string, quantity: number | null, kind = 'leaflet'): Promise<string> {
  const id = newId();
  const item = { kind, unitCode: unit, message: 'Mẫu', quantity, place: '', fromOn, toOn: null, costDong: null };
  expect((await clerk.ask('PUT', `/outreach/items/${id}`, { office: ward, basedOn: 0, content: item })).status).toBe(200);
  return id;
}
const takeOut = (id: string) => clerk.ask('POST', `/outreach/records/${id}/acts`, { kind: 'withdraw', why: 'dọn' });

describe('A line of the plan', () => {
  test('is done as far as the records say, whoever wrote them, and follows them when they are taken out', async () => {
    const id = await entered({ dueOn: '2027-06-30' });
    const [first, second] = [await doneOn('2027-02-01', 200), await doneOn('2027-03-01', 300)];
    expect(lineIn(await plan(reception, 2027), id)).toMatchObject({ progress: { done: 500, records: 2, standing: 'done', doneOn: '2027-03-01' }, daysLate: 0 });
    await takeOut(second);
    expect(lineIn(await plan(monitor, 2027, district), id)?.progress).toMatchObject({ done: 200, standing: 'open', doneOn: null });
    await Promise.all([takeOut(first), takeOut(id)]);
  });

  test('of contest entries counts the entries', async () => {
    const id = await entered({ kind: 'contest', quantity: 2, dueOn: '2027-05-31' });
    const entry = { contest: 'Cuộc thi mẫu', title: 'Bài mẫu', unitCode: unit, author: 'Lê Thị Mẫu', enteredOn: '2027-05-06', prize: null };
    expect((await clerk.ask('PUT', `/outreach/entries/${newId()}`, { office: ward, basedOn: 0, content: entry })).status).toBe(200);
    expect(lineIn(await plan(clerk, 2027), id)?.progress).toMatchObject({ done: 1, standing: 'open' });
    await takeOut(id);
  });

  test('that is late is shown to its owner alone, until it is done', async () => {
    const id = await entered({ ownerId: receptionId, dueOn: '2026-02-10', quantity: 40, kind: 'banner' });
    expect(lineIn(await plan(clerk, 2026), id)).toMatchObject({ content: { ownerName: expect.stringMatching(/\p{L}/u) }, progress: { standing: 'late' } });
    const own = async (client: Client) => {
      const answer = await client.ask('GET', `/outreach/plan/own-overdue?office=${ward}`);
      expect(answer.status, answer.body).toBe(200);
      return answer.json<OwnPlanView>().rows.map((one) => [one.id, one.daysLate > 200]);
    };
    const others = await entered({ ownerId: clerkId, dueOn: '2026-02-11', kind: 'panel' });
    expect([await own(reception), await own(clerk)]).toEqual([[[id, true]], [[others, true]]]);
    expect((await stranger.ask('GET', `/outreach/plan/own-overdue?office=${ward}`)).status).toBe(403);
    await takeOut(others);
    expect(await own(clerk)).toEqual([]);
    const record = await doneOn('2026-03-01', 40, 'banner');
    expect(await own(reception)).toEqual([]);
    await Promise.all([takeOut(record), takeOut(id)]);
  });

  test('keeps every version with its reason, and of two at once the second is told', async () => {
    const id = await entered();
    expect((await save(clerk, id, { quantity: 600 }, { basedOn: 1 })).json<{ code: string }>().code).toBe('reasonMissing');
    expect((await save(clerk, id, { quantity: 600 }, { basedOn: 1, why: 'Thêm khu phố' })).status).toBe(200);
    expect((await save(reception, id, { quantity: 700 }, { basedOn: 1, why: 'Khác' })).json<{ code: string }>().code).toBe('overtaken');
    const { rows } = (await reception.ask('GET', `/outreach/records/${id}/history`)).json<{ rows: { why: string | null; content: { quantity: number } }[] }>();
    expect(rows.map(({ why, content: one }) => [why, one.quantity])).toEqual([
      ['Thêm khu phố', 600],
      [null, 500],
    ]);
    await takeOut(id);
  });

  test.each([
    ['an owner of another office', { ownerId: newId() }, 400],
    ['a task that the office does not have', { taskId: newId() }, 400],
    ['a unit of another office', { unitCode: otherUnit }, 400],
    ['a day that does not exist', { dueOn: '2027-02-30' }, 400],
    ['nothing to do', { what: '   ' }, 400],
    ['none of it', { quantity: 0 }, 400],
  ] as const)('with %s is refused', async (_, more, status) => {
    const id = newId();
    expect((await save(clerk, id, more)).status).toBe(status);
    expect((await program.pool.query('select id from outreach_plan_lines where id = $1', [id])).rows).toEqual([]);
  });

  test('is entered by its own office, and seen by nobody of another ward', async () => {
    expect((await save(stranger, newId())).status).toBe(403);
    expect((await stranger.ask('GET', `/outreach/plan?office=${ward}&year=2027`)).status).toBe(403);
  });

  test('may answer a task out of the register of documents', async () => {
    const documentId = newId();
    const taskId = newId();
    await program.pool.query(
      `insert into office_tasks (office_id, id, origin, team_name, unit_code, title, body, due_on, raised_by_name, raised_at, document_id)
       values ($1, $2, 'directive', '', $3, 'Tuyên truyền dịch vụ công', '', '2027-06-30', 'Mẫu', now(), $4)`,
      [ward, taskId, unit, documentId],
    );
    const id = await entered({ taskId, dueOn: '2027-06-30' });
    const view = await plan(clerk, 2027);
    expect([lineIn(view, id)?.task, view.tasks]).toEqual([
      { id: taskId, title: 'Tuyên truyền dịch vụ công', documentId },
      [{ officeId: ward, id: taskId, title: 'Tuyên truyền dịch vụ công' }],
    ]);
    await takeOut(id);
  });
});

test('A plan is copied to the next year once, however often and from wherever that is asked; what was mended there stays', async () => {
  const id = await entered({ dueOn: '2030-03-31' });
  await takeOut(await entered({ dueOn: '2030-04-30' }));
  const copy = (client = clerk) => client.ask('POST', '/outreach/plan/copies', { office: ward, year: 2030 });
  const added = await Promise.all([copy(), copy(reception), copy()]);
  expect(added.map((one) => one.json<{ added: number }>().added).sort()).toEqual([0, 0, 1]);
  const [line] = (await plan(clerk, 2031)).rows;
  expect(line?.content).toMatchObject({ dueOn: '2031-03-31', quantity: 500, ownerName: 'Khu phố 3' });
  await save(clerk, line?.id ?? '', { dueOn: '2031-05-31' }, { basedOn: 1, why: 'Dời' });
  expect((await copy()).json()).toEqual({ added: 0 });
  expect((await plan(clerk, 2031)).rows.map((one) => one.content.dueOn)).toEqual(['2031-05-31']);
  expect((await copy(stranger)).status).toBe(403);
  expect(lineIn(await plan(clerk, 2030), id)?.version).toBe(1);
});
