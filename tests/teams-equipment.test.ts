import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parsePlainDate } from '../src/basics/rules/time.ts';
import { advisoryTeamReport } from '../src/reports/store/advisory-team-report.ts';
import type { CoverageView, ItemView, LabelView, PlanView, RegisterView } from '../src/teams/http/equipment-shapes.ts';
import type { HandoversView } from '../src/teams/http/handover-shapes.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let leader: Client;
let neighbour: Client;
let district: Client;
let anyone: Client;
const offices = new Map<string, number>();
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  program = await openWholeProgram();
  leader = await officerClient(program.server, 'lanhdao.27436');
  neighbour = await officerClient(program.server, 'lanhdao.27439');
  district = await officerClient(program.server, 'lanhdao.777');
  anyone = publicClient(program.server);
  for (const office of program.services.directory().offices) offices.set(office.unitCode, office.id);
});
afterAll(() => program.stop());

const officeOf = (unitCode: string) => offices.get(unitCode) ?? 0;

function newItem(more: object = {}) {
  return {
    id: newDeviceId(),
    office: officeOf('27436'),
    unitCode: '27436-KP01',
    kindCode: 'scanner',
    purpose: 'team',
    name: 'Máy scan Mẫu',
    origin: 'bought',
    receivedOn: today,
    ...more,
  };
}

async function added(more: object = {}): Promise<ItemView> {
  const answer = await leader.ask('POST', '/equipment', newItem(more));
  expect(answer.status, answer.body).toBe(201);
  return answer.json<ItemView>();
}

function records(item: Pick<ItemView, 'id'>, kind: string, more: object = {}, by: Client = leader): Promise<Answer> {
  return by.ask('POST', `/equipment/${item.id}/events`, { id: newDeviceId(), kind, onDay: today, ...more });
}

async function coverage(unitCode: string, day: string = today, by: Client = leader): Promise<CoverageView> {
  return (await by.ask('GET', `/equipment-coverage?office=${officeOf(unitCode)}&day=${day}`)).json<CoverageView>();
}

function line(view: CoverageView, level: string, kindCode: string, purpose = 'team') {
  const found = view.lines.find((one) => one.level === level && one.kindCode === kindCode && one.purpose === purpose);
  if (found === undefined) throw new Error(`No line of ${level} ${kindCode} ${purpose}`);
  return found;
}

describe('The report of 2019 out of the register', () => {
  test('On 31/03/2019 the neighbourhoods have 108 computers, 44 printers and no scanner that work; how many posts that are is another figure', async () => {
    const view = await coverage('777', '2019-03-31', district);
    const told = ['computer', 'printer', 'scanner'].map((kind) => [line(view, 'neighbourhood', kind).items?.usable, line(view, 'neighbourhood', kind).coverage.covered]);
    expect(told).toEqual([
      [108, 102],
      [44, 43],
      [0, 0],
    ]);
    expect(line(view, 'neighbourhood', 'computer').items).toMatchObject({ broken: 2, retired: 1 });
    expect(line(view, 'neighbourhood', 'scanner').coverage).toMatchObject({ units: 130, known: 130, rate: '0,00%' });
    expect(line(view, 'neighbourhood', 'scanner').coverage.without).toHaveLength(130);
  });

  test('All ten wards have computer, printer and scanner for their team; screen, computer and scanner for the people stand apart', async () => {
    const view = await coverage('777', '2019-03-31', district);
    for (const kind of ['computer', 'printer', 'scanner']) expect(line(view, 'ward', kind)).toMatchObject({ items: { usable: 10 }, coverage: { covered: 10, rate: '100,00%' } });
    for (const kind of ['computer', 'scanner', 'infoLcd']) expect(line(view, 'ward', kind, 'public')).toMatchObject({ items: { usable: 10 }, coverage: { covered: 10 } });
  });

  test('The advisory-team report names both figures', async () => {
    const [from, to] = [parsePlainDate('2017-01-01'), parsePlainDate('2019-03-31')];
    if (from === null || to === null) throw new Error('no such day');
    const report = await advisoryTeamReport(program.pool, { directory: program.services.directory(), unitCode: '777', from, to, now: program.services.now() });
    expect(report?.equipment.neighbourhood.forTeams).toMatchObject({
      computer: { itemsWorking: 108, unitsCovered: 102, units: 130, unitsWithout: 28, coverage: { rate: '78,46%' } },
      printer: { itemsWorking: 44, unitsCovered: 43 },
      scanner: { itemsWorking: 0, unitsCovered: 0, unitsWithout: 130 },
    });
    expect(report?.equipment.ward.forTeams).toMatchObject({ computer: { itemsWorking: 10, unitsCovered: 10 }, scanner: { unitsCovered: 10 } });
    expect(report?.equipment.ward.forThePeople).toMatchObject({ infoLcd: { unitsCovered: 10 } });
  });

  test('Before anybody had recorded anything, the figures are unknown and not zero', async () => {
    const before = line(await coverage('777', '2017-01-01', district), 'neighbourhood', 'computer');
    expect([before.items, before.coverage.known, before.coverage.rate, before.coverage.unknown.length]).toEqual([null, 0, null, 130]);
  });
});

describe('The register of a ward', () => {
  test('A new item gets the next label of the ward; sent twice it is one item with one label', async () => {
    const body = newItem({ serial: ' S-1 ', document: 'Quyết định mẫu' });
    const [one, again] = [await leader.ask('POST', '/equipment', body), await leader.ask('POST', '/equipment', body)];
    expect([one.status, again.status]).toEqual([201, 201]);
    expect(one.json<ItemView>()).toMatchObject({ state: 'usable', serial: 'S-1', unitName: 'Khu phố 1', wardName: 'Phường Bình Hưng Hòa' });
    expect(again.json<ItemView>().label).toBe(one.json<ItemView>().label);
    const next = await added();
    expect(Number(next.label.slice(-4))).toBe(Number(one.json<ItemView>().label.slice(-4)) + 1);
  });

  test('Items are asked for by place, kind, state and purpose', async () => {
    const broken = await added({ unitCode: '27436-KP05' });
    await records(broken, 'broken');
    const asked = async (query: string) => (await leader.ask('GET', `/equipment?office=${officeOf('27436')}&${query}`)).json<RegisterView>().rows.map(({ id }) => id);
    expect(await asked('unit=27436-KP05&kind=scanner&state=broken')).toEqual([broken.id]);
    expect(await asked('unit=27436-KP05&kind=scanner&state=usable')).toEqual([]);
    expect(await asked('purpose=public')).not.toContain(broken.id);
  });

  test('A ward neither sees nor touches an item of another ward, and cannot put one there; the district sees it', async () => {
    const item = await added();
    expect((await neighbour.ask('GET', `/equipment/${item.id}`)).status).toBe(404);
    expect((await records(item, 'broken', {}, neighbour)).status).toBe(404);
    expect((await neighbour.ask('GET', `/equipment?office=${officeOf('27436')}`)).status).toBe(403);
    expect((await neighbour.ask('POST', '/equipment', newItem())).status).toBe(403);
    expect((await neighbour.ask('POST', '/equipment', newItem({ id: item.id, office: officeOf('27439'), unitCode: '27439-KP01' }))).status).toBe(404);
    expect((await leader.ask('POST', '/equipment', newItem({ unitCode: '27439-KP01' }))).json()).toMatchObject({ code: 'notThisOfficesUnit' });
    expect((await records(item, 'moved', { unitCode: '27439-KP01' })).json()).toMatchObject({ code: 'notThisOfficesUnit' });
    const seen = await district.ask('GET', `/equipment/${item.id}`);
    expect(seen.json()).toMatchObject({ state: 'usable', mayRecord: [] });
    expect((await records(item, 'broken', {}, district)).status).toBe(403);
    const rows = (await district.ask('GET', `/equipment?office=${officeOf('777')}`)).json<RegisterView>().rows;
    expect(rows.map(({ id }) => id)).toContain(item.id);
  });

  test('An officer without the task of managing teams looks, and records nothing', async () => {
    const clerk = await officerClient(program.server, 'tiepnhan.27436');
    const item = await added();
    expect((await clerk.ask('GET', `/equipment/${item.id}`)).json()).toMatchObject({ mayRecord: [] });
    expect((await records(item, 'broken', {}, clerk)).status).toBe(403);
    expect((await clerk.ask('POST', '/equipment', newItem())).status).toBe(403);
    expect((await anyone.ask('GET', `/equipment/${item.id}`)).status).toBe(401);
  });

  test('The last event is taken back within a day by an event of its own; both stand in the history', async () => {
    const item = await added();
    await records(item, 'broken', { note: 'bấm nhầm' });
    const view = (await records(item, 'takenBack')).json<ItemView>();
    expect(view.state).toBe('usable');
    expect(view.history.map(({ kind, takenBack }) => [kind, takenBack])).toEqual([
      ['takenBack', 'no'],
      ['broken', 'yes'],
      ['received', 'no'],
    ]);
  });

  test('One press that was sent twice is one event; two people who press at once are told how it stands', async () => {
    const item = await added();
    const press = { id: newDeviceId(), kind: 'broken', onDay: today };
    const both = await Promise.all([leader.ask('POST', `/equipment/${item.id}/events`, press), leader.ask('POST', `/equipment/${item.id}/events`, press)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.json<ItemView>().history).toHaveLength(2);
    expect((await records(item, 'broken')).json()).toMatchObject({ status: 409, code: 'equipmentEventNotNow' });
  });
});

describe('The label that everybody can read', () => {
  test('It tells what the thing is and where it belongs, and nothing of any person', async () => {
    const item = await added({ note: 'Ông Mẫu giữ chìa khóa', serial: 'S-2', document: 'QĐ 1' });
    const told = await anyone.ask('GET', `/equipment-labels/${item.label.toLowerCase()}`);
    expect(told.json<LabelView>()).toMatchObject({ label: item.label, kind: { vi: 'Máy scan' }, unitName: 'Khu phố 1', state: 'usable', reportedAt: null });
    for (const secret of ['Ông Mẫu', 'S-2', 'QĐ 1', 'lanhdao', item.id]) expect(told.body).not.toContain(secret);
    expect((await anyone.ask('GET', '/equipment-labels/TB-27436-9999')).json()).toMatchObject({ code: 'noSuchLabel' });
  });

  test('A report of "broken" changes no figure until the ward confirms it; then the coverage falls', async () => {
    const item = await added({ unitCode: '27436-KP07' });
    const covered = async () => line(await coverage('27436'), 'neighbourhood', 'scanner').coverage.covered;
    const before = await covered();
    expect((await anyone.ask('POST', `/equipment-labels/${item.label}/reports`, { note: 'Không lên đèn' })).json()).toEqual({ reported: 'now' });
    expect((await anyone.ask('POST', `/equipment-labels/${item.label}/reports`, {})).json()).toEqual({ reported: 'already' });
    expect(await covered()).toBe(before);
    const waiting = (await leader.ask('GET', `/equipment?office=${officeOf('27436')}&reported=yes`)).json<RegisterView>();
    expect(waiting.rows.map(({ id, report, state }) => [id, report?.note, state])).toEqual([[item.id, 'Không lên đèn', 'usable']]);
    expect((await records(item, 'reportConfirmed')).json()).toMatchObject({ state: 'broken', report: null });
    expect(await covered()).toBe(before - 1);
    expect((await anyone.ask('POST', `/equipment-labels/${item.label}/reports`, {})).json()).toMatchObject({ code: 'equipmentNotInUse' });
  });

  test('From one address only so many reports an hour are taken', async () => {
    const item = await added();
    const from = async () =>
      (await program.server.inject({ method: 'POST', url: `/api/v1/equipment-labels/${item.label}/reports`, payload: {}, remoteAddress: '203.0.113.7' })).statusCode;
    const answers: number[] = [];
    for (let nth = 0; nth < 11; nth += 1) answers.push(await from());
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});

describe('The plan', () => {
  const period = 'from=2019-01-01&to=2026-12-31';
  const planOf = async (by: Client, unitCode: string, more = '') => (await by.ask('GET', `/equipment-plan?office=${officeOf(unitCode)}&${period}${more}`)).json<PlanView>();

  test('First the post that helped most people; three more scanners go there first', async () => {
    const helped = await anyone.ask('PUT', `/dossiers/${newDeviceId()}`, filingOf({ receivingUnitCode: '27439', helper: { unitCode: '27439-KP02', name: 'Lê Thị Mẫu' } }));
    expect(helped.status, helped.body).toBe(201);
    const plan = await planOf(neighbour, '27439', '&more=scanner:3');
    expect(plan.posts[0]).toMatchObject({ unit: { code: '27439-KP02' }, assisted: 1 });
    expect(plan.totals.find(({ kindCode }) => kindCode === 'scanner')?.count).toBe(19);
    expect(plan.totals.reduce((sum, { costDong }) => sum + (costDong ?? 0), 0)).toBe(plan.totalDong);
    // Its own team and nineteen neighbourhoods.
    expect(plan.simulation?.kinds).toEqual([{ kindCode: 'scanner', given: 3, units: 20, coveredBefore: 1, coveredAfter: 4, assistedBefore: 0, assistedAfter: 1, left: 0 }]);
    expect(plan.simulation?.placed[0]).toMatchObject({ unit: { code: '27439-KP02' }, assisted: 1 });
  });

  test('Prices are assumed until somebody sets them; the ward takes those of the district where it has none of its own', async () => {
    const priceOf = async (by: Client, unitCode: string) => (await planOf(by, unitCode)).prices.find(({ kindCode }) => kindCode === 'scanner');
    expect(await priceOf(neighbour, '27439')).toMatchObject({ basis: 'assumed', priceDong: 6_000_000 });
    const set = await district.ask('PUT', '/equipment-prices', {
      office: officeOf('777'),
      prices: [{ kindCode: 'scanner', priceDong: 5_500_000, basis: 'quoted', note: 'Báo giá mẫu' }],
    });
    expect(set.status, set.body).toBe(200);
    expect(await priceOf(neighbour, '27439')).toMatchObject({ basis: 'quoted', priceDong: 5_500_000 });
    expect((await neighbour.ask('PUT', '/equipment-prices', { office: officeOf('777'), prices: [{ kindCode: 'scanner', priceDong: 1, basis: 'quoted' }] })).status).toBe(403);
  });

  test('What cannot be read is refused and said so', async () => {
    const ask = async (more: string) => (await neighbour.ask('GET', `/equipment-plan?office=${officeOf('27439')}&${period}&more=${more}`)).json<{ code: string }>().code;
    expect([await ask('scanner'), await ask('dragon:2')]).toEqual(['malformed', 'noSuchEquipmentKind']);
    expect((await neighbour.ask('GET', `/equipment-plan?office=${officeOf('27439')}&from=2019-02-30&to=2019-03-01`)).status).toBe(400);
  });

  test('A unit that was taken stock of is known from then on, also when nothing is there', async () => {
    const before = line(await coverage('27436', '2017-05-31'), 'neighbourhood', 'scanner').coverage;
    const unknown = before.unknown[0]?.code ?? '';
    expect(unknown).not.toBe('');
    expect((await leader.ask('POST', '/equipment/stocktakes', { office: officeOf('27436'), unitCode: unknown, takenOn: '2017-05-30' })).status).toBe(200);
    const after = line(await coverage('27436', '2017-05-31'), 'neighbourhood', 'scanner').coverage;
    expect(after.unknown.map(({ code }) => code)).not.toContain(unknown);
    expect(after.without.map(({ code }) => code)).toContain(unknown);
  });
});

describe('Handing over to another ward', () => {
  const offer = (item: Pick<ItemView, 'id'>, more: object = {}, by: Client = leader) =>
    by.ask('POST', `/equipment/${item.id}/handovers`, { id: newDeviceId(), toOffice: officeOf('27439'), note: 'Biên bản 12/BB-BG', ...more });
  const answers = (id: string, answer: string, by: Client, more: object = {}) => by.ask('POST', `/equipment-handovers/${id}/answers`, { answer, ...more });
  const rows = (answer: Answer) => answer.json<HandoversView>().rows;
  const open = (answer: Answer) => rows(answer).find((row) => row.answer === null)?.id ?? '';

  test('takes both sides: offered it stays, confirmed it goes over with its history, and earlier days stay with who had it', async () => {
    const item = await added({ receivedOn: '2019-01-10', name: 'Máy scan Mẫu bàn giao' });
    await records(item, 'broken', { note: 'kẹt giấy' });
    const lost = async (day: string) => line(await coverage('27436', day), 'neighbourhood', 'scanner').items;
    const before = { earlier: await lost('2019-02-01'), now: await lost(today) };
    const id = open(await offer(item));
    expect((await offer(item)).json()).toMatchObject({ code: 'handoverOpen' });
    expect(await lost(today)).toEqual(before.now);
    for (const [client, status] of [
      [leader, 409],
      [await officerClient(program.server, 'tiepnhan.27439'), 403],
      [await officerClient(program.server, 'lanhdao.27460'), 404],
    ] as const)
      expect((await answers(id, 'taken', client, { unitCode: '27439-KP01' })).status).toBe(status);
    expect((await answers(id, 'taken', neighbour, { unitCode: '27436-KP01' })).status).toBe(422);
    const taken = rows(await answers(id, 'taken', neighbour, { unitCode: '27439-KP02', note: 'Bà Mẫu nhận' })).find((row) => row.id === id);
    expect(taken).toMatchObject({ answer: 'taken', may: [], from: { id: officeOf('27436') }, to: { id: officeOf('27439') } });
    expect((await answers(id, 'taken', neighbour, { unitCode: '27439-KP02' })).status).toBe(200);

    const now = (await neighbour.ask('GET', `/equipment/${taken?.takenItemId}`)).json<ItemView>();
    expect([now.unitCode, now.state, now.label.startsWith('TB-27439-')]).toEqual(['27439-KP02', 'broken', true]);
    expect(now.history.map(({ kind }) => kind).reverse()).toEqual(['received', 'broken', 'handedOver', 'takenOver', 'broken']);
    expect(now.mayRecord).not.toContain('takenBack');
    expect((await leader.ask('GET', `/equipment/${item.id}`)).status).toBe(404);
    expect(await lost('2019-02-01')).toEqual(before.earlier);
    expect([before.now?.held, (await lost(today))?.held]).toEqual([before.now?.held, (before.now?.held ?? 0) - 1]);
    // The old sticker leads to where it is now.
    expect((await anyone.ask('GET', `/equipment-labels/${item.label}`)).json<LabelView>()).toMatchObject({ label: now.label, unitName: 'Khu phố 2' });
  });

  test('is offered once: of two who offer it at once the second is told, one press sent twice is one offer, and its id is no other’s', async () => {
    const item = await added();
    const both = await Promise.all([offer(item), offer(item, { toOffice: officeOf('27460') })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const press = { id: newDeviceId() };
    const [one, other] = [await added(), await added()];
    expect((await Promise.all([offer(one, press), offer(one, press)])).map(({ status }) => status)).toEqual([200, 200]);
    expect((await offer(other, press)).json()).toMatchObject({ status: 409, code: 'otherOffer' });
    expect((await offer(one, { ...press, toOffice: officeOf('27460') })).json()).toMatchObject({ code: 'otherOffer' });
  });

  test('keeps what people reported and nobody had looked at: it waits for the ward that took the item', async () => {
    const item = await added({ name: 'Máy scan Mẫu có báo hỏng' });
    await anyone.ask('POST', `/equipment-labels/${item.label}/reports`, { note: 'Không lên đèn' });
    const id = open(await offer(item));
    const taken = rows(await answers(id, 'taken', neighbour, { unitCode: '27439-KP02' })).find((row) => row.id === id);
    const waiting = (await neighbour.ask('GET', `/equipment?office=${officeOf('27439')}&reported=yes`)).json<RegisterView>();
    expect(waiting.rows.map((row) => [row.id, row.report?.note, row.state])).toEqual([[taken?.takenItemId, 'Không lên đèn', 'usable']]);
    expect((await records({ id: taken?.takenItemId ?? '' }, 'reportConfirmed', {}, neighbour)).json()).toMatchObject({ state: 'broken', report: null });
  });

  test('is declined by the one or withdrawn by the other, and the item stays where it is; what both confirmed nobody takes back alone', async () => {
    const item = await added();
    const first = open(await offer(item));
    expect((await answers(first, 'withdrawn', neighbour)).status).toBe(409);
    expect(rows(await answers(first, 'declined', neighbour, { note: 'Đã đủ máy' }))[0]).toBeDefined();
    const second = open(await offer(item));
    await answers(second, 'withdrawn', leader);
    const shown = rows(await leader.ask('GET', `/equipment-handovers?office=${officeOf('27436')}`)).filter((row) => row.itemId === item.id);
    expect(shown.map(({ answer }) => answer).sort()).toEqual(['declined', 'withdrawn']);
    const third = open(await offer(item));
    const done = rows(await answers(third, 'taken', neighbour, { unitCode: '27439' })).find((row) => row.id === third);
    expect((await records({ id: done?.takenItemId ?? '' }, 'takenBack', {}, neighbour)).json()).toMatchObject({ code: 'equipmentUndoTooLate' });
    expect((await records(item, 'takenBack')).json()).toMatchObject({ code: 'equipmentUndoTooLate' });
    const own = await offer(await added(), { toOffice: officeOf('27436') });
    expect(own.json()).toMatchObject({ code: 'handoverToItself' });
  });
});
