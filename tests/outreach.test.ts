import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutreachView, RecordHistoryView } from '../src/outreach/http/outreach-shapes.ts';
import { type Client, officerClient } from './clients.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const [unit, otherUnit] = ['27436', '27460'];
let program: WholeProgram;
let [monitor, wardClerk, reception, stranger] = [] as unknown as [Client, Client, Client, Client];
let [district, ward, otherWard] = [0, 0, 0];

beforeAll(async () => {
  program = await openWholeProgram();
  const { server, services } = program;
  const names = ['theodoi.vhtt.777', `vanthu.${unit}`, `tiepnhan.${unit}`, `tiepnhan.${otherUnit}`];
  [monitor, wardClerk, reception, stranger] = (await Promise.all(names.map((name) => officerClient(server, name)))) as [Client, Client, Client, Client];
  [district, ward, otherWard] = ['777', unit, otherUnit].map((code) => services.directory().officeOfUnit(code)?.id ?? 0) as [number, number, number];
});
afterAll(() => program.stop());

const report2019 = { from: '2017-01-01', to: '2019-03-31' };
const view = async (client: Client, office: number, { from, to } = report2019) =>
  (await client.ask('GET', `/outreach?office=${office}&from=${from}&to=${to}`)).json<OutreachView>();
const totalsOf = ({ totals }: OutreachView) => Object.fromEntries(totals.map(({ key, value, basis }) => [key, value === null ? null : `${value} ${basis}`]));
const content = (more: object = {}) => ({
  kind: 'leaflet',
  unitCode: unit,
  message: 'Nộp hồ sơ tại nhà',
  quantity: 500,
  place: 'Chợ',
  fromOn: '2026-05-04',
  toOn: null,
  costDong: null,
  ...more,
});
const save = (client: Client, id: string, more: object = {}) => client.ask('PUT', `/outreach/items/${id}`, { office: ward, basedOn: 0, content: content(), ...more });
const inMay = { from: '2026-05-01', to: '2026-05-31' };

describe('The totals of the report of 2019 come out', () => {
  test('from records, the leaflets from the import, since nobody tells how they were split; what nobody counted is unknown', async () => {
    const shown = await view(monitor, district);
    expect(totalsOf(shown)).toEqual({
      bannersAndPanels: '150 counted',
      leaflets: '22000 imported',
      districtMaterials: '65000 counted',
      contestEntries: '40 counted',
      newsArticles: '20 counted',
      smsSent: '7000 counted',
      lcdSlides: null,
      meetings: null,
      broadcasts: null,
    });
    expect(shown.totals.find(({ key }) => key === 'leaflets')?.source).toContain('Báo cáo 2019');
    expect(shown.totals.find(({ key }) => key === 'meetings')).toMatchObject({ records: 1, unknown: 1 });
  });

  test('a ward has its own, and sees nobody else’s', async () => {
    expect(totalsOf(await view(reception, ward))).toMatchObject({ bannersAndPanels: '15 counted', leaflets: null, contestEntries: '4 counted' });
    expect((await stranger.ask('GET', `/outreach?office=${ward}&from=2017-01-01&to=2019-03-31`)).status).toBe(403);
  });

  test('what was handed over for wards alone adds up for the district, each source once; one level of service counts for nothing', async () => {
    const handedOver = (office: number, value: number, level: string | null) =>
      program.pool.query(
        `insert into imported_figures (office_id, key, scope, level, period_from, period_to, value, source, imported_at)
         values ($1, 'outreach.broadcasts', 'all', $2, '2018-01-01', '2018-12-31', $3, 'Báo cáo mẫu 2018', now())`,
        [office, level, value],
      );
    for (const [office, value] of [[ward, 30] as const, [otherWard, 12] as const]) await handedOver(office, value, null);
    await handedOver(ward, 900, '3');
    const shown = (await view(monitor, district)).totals.find(({ key }) => key === 'broadcasts');
    expect(shown).toMatchObject({ value: 42, basis: 'imported', source: 'Báo cáo mẫu 2018' });
    expect(totalsOf(await view(reception, ward))['broadcasts']).toBe('30 imported');
  });
});

describe('An activity', () => {
  test('is entered once however often it is sent, and counts for the ward and the district', async () => {
    const id = newId();
    for (let n = 0; n < 2; n += 1) expect((await save(wardClerk, id)).status).toBe(200);
    for (const [client, office] of [[reception, ward] as const, [monitor, district] as const]) {
      const shown = await view(client, office, inMay);
      expect([totalsOf(shown)['leaflets'], shown.items.filter((one) => one.id === id).length]).toEqual(['500 counted', 1]);
    }
    expect((await view(stranger, otherWard, inMay)).items).toEqual([]);
    await wardClerk.ask('POST', `/outreach/records/${id}/acts`, { kind: 'withdraw', why: 'dọn' });
  });

  test('is mended with a reason, taken out of the total and put back; all of it stays in its history', async () => {
    const id = newId();
    await save(wardClerk, id);
    expect((await save(wardClerk, id, { basedOn: 1, content: content({ quantity: 300 }) })).status).toBe(422);
    expect((await save(wardClerk, id, { basedOn: 1, content: content({ quantity: 300 }), why: 'đếm lại' })).status).toBe(200);
    expect((await save(monitor, id, { basedOn: 1, content: content({ quantity: 1 }), why: 'x' })).json()).toMatchObject({ code: 'overtaken' });
    const turn = (kind: string) => wardClerk.ask('POST', `/outreach/records/${id}/acts`, { kind, why: 'ghi hai lần' });
    expect((await turn('withdraw')).status).toBe(200);
    expect(totalsOf(await view(reception, ward, inMay))['leaflets']).toBeNull();
    expect((await turn('restore')).status).toBe(200);
    expect(totalsOf(await view(reception, ward, inMay))['leaflets']).toBe('300 counted');
    const { rows } = (await reception.ask('GET', `/outreach/records/${id}/history`)).json<RecordHistoryView>();
    expect(rows.map(({ act, why }) => [act, why])).toEqual([
      ['restored', 'ghi hai lần'],
      ['withdrawn', 'ghi hai lần'],
      ['corrected', 'đếm lại'],
      ['entered', null],
    ]);
  });

  test('belongs to a unit of the office, with days that exist; others may not write it', async () => {
    for (const more of [{ unitCode: otherUnit }, { fromOn: '2026-02-30' }, { toOn: '2026-05-03' }, { message: '  ' }, { quantity: 0 }])
      expect((await save(wardClerk, newId(), { content: content(more) })).status, JSON.stringify(more)).toBe(400);
    expect((await save(stranger, newId())).status).toBe(403);
  });

  test('of a neighbourhood that has ended is mended all the same, and is called by its last name; nothing new is entered for it', async () => {
    const [id, ended] = [newId(), `${unit}-KP99`];
    await save(wardClerk, id);
    await program.pool.query('update outreach_items set unit_code = $2 where id = $1', [id, ended]);
    const kept = content({ unitCode: ended, quantity: 300 });
    expect((await save(wardClerk, id, { basedOn: 1, content: kept, why: 'đếm lại' })).status).toBe(200);
    expect((await view(reception, ward, inMay)).items.find((one) => one.id === id)).toMatchObject({ place: `${ended}, Phường Bình Hưng Hòa`, content: { quantity: 300 } });
    expect((await save(wardClerk, newId(), { content: kept })).status).toBe(400);
    await wardClerk.ask('POST', `/outreach/records/${id}/acts`, { kind: 'withdraw', why: 'dọn' });
  });

  test('carries a picture as evidence, taken by its content; the one before stays with its version', async () => {
    const id = newId();
    await save(wardClerk, id, { content: content({ unitCode: `${unit}-KP01` }) });
    const put = (bytes: Buffer) =>
      wardClerk.ask('PUT', `/outreach/items/${id}/photo`, {
        name: 'ảnh.jpg',
        lengthBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        content: bytes.toString('base64'),
      });
    expect((await put(Buffer.from('%PDF-1.7'))).json()).toMatchObject({ code: 'fileUnusable' });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    for (let n = 0; n < 2; n += 1) expect((await put(jpeg)).status).toBe(200);
    const another = Buffer.from([...jpeg, 4]);
    expect((await put(another)).status).toBe(200);
    const get = (version: string) => program.server.inject({ method: 'GET', url: `/api/v1/outreach/items/${id}/photo${version}`, headers: { cookie: reception.cookie } });
    expect((await Promise.all(['?version=2', '?version=3'].map(get))).map(({ rawPayload }) => rawPayload)).toEqual([jpeg, another]);
    for (const version of [1, 4]) expect((await get(`?version=${version}`)).statusCode).toBe(404);
    const sent = await get('');
    expect([sent.headers['content-type'], sent.rawPayload]).toEqual(['image/jpeg', another]);
    expect((await stranger.ask('GET', `/outreach/items/${id}/photo`)).status).toBe(404);
    expect((await view(reception, ward, inMay)).items.find((one) => one.id === id)).toMatchObject({ photo: 'yes', place: 'Khu phố 1, Phường Bình Hưng Hòa' });
  });
});

test('A contest entry is written down, mended with its prize, and counted', async () => {
  const id = newId();
  const entry = { contest: 'Cuộc thi mẫu', title: 'Bài mẫu', unitCode: unit, author: 'Lê Thị Mẫu', enteredOn: '2026-05-06', prize: null };
  const put = (basedOn: number, more: object, why: string | null) =>
    wardClerk.ask('PUT', `/outreach/entries/${id}`, { office: ward, basedOn, content: { ...entry, ...more }, why });
  expect((await put(0, {}, null)).status).toBe(200);
  expect((await put(1, { prize: 'Giải nhì' }, 'có kết quả')).status).toBe(200);
  const shown = await view(reception, ward, inMay);
  expect(shown.entries).toMatchObject([{ id, version: 2, content: { prize: 'Giải nhì' } }]);
  expect(totalsOf(shown)['contestEntries']).toBe('1 counted');
  expect((await save(wardClerk, id)).status).toBe(404);
});
