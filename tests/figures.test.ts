import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RankingView, TodayView } from '../src/reports/http/dashboard-shapes.ts';
import type { Figures, GroupRow } from '../src/reports/http/shapes.ts';
import type { FormView, IndexView } from '../src/reports/http/table-shapes.ts';
import { groupingOrder } from '../src/reports/rules/figure-group.ts';
import { type FigureKey, figureOrder } from '../src/reports/rules/figures.ts';
import { figureId } from '../src/reports/rules/report-figure.ts';
import { takeFigures } from '../src/reports/store/take-figures.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { type KeptLine, lineOf, writeLines } from './dossier-rows.ts';
import { at, day } from './dossiers.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let district: Client;
let ward: Client;
const offices = new Map<string, number>();

beforeAll(async () => {
  program = await openWholeProgram();
  for (const office of program.services.directory().offices) offices.set(office.unitCode, office.id);
  // The code 27442 becomes another ward, which belongs to no district.
  await program.pool.query(`update units set valid_to = '2025-06-30' where code = '27442'`);
  await program.pool.query(
    `insert into units (code, valid_from, valid_to, kind, name, parent_code, source) values ('27442', '2025-07-01', null, 'ward', 'Phường Bình Tân', '79', 'Nghị quyết 1685/NQ-UBTVQH15')`,
  );
  await writeLines(program.pool, lines());
  await program.services.reload();
  district = await officerClient(program.server, 'kiemsoat.777');
  ward = await officerClient(program.server, 'tiepnhan.27436');
});

afterAll(() => program.stop());

function lines(): readonly KeptLine[] {
  const of = (unit: string, more: Partial<KeptLine>) => lineOf({ officeId: offices.get(unit) ?? 0, ...more });
  const done = { stage: 'ready', endedAs: 'granted' } as const;
  return [
    of('27436', { submittedAt: at('2025-02-10T08:00'), field: 'ho_tich' }),
    of('27436', {
      ...done,
      submittedAt: at('2025-05-10T08:00'),
      finishedAt: at('2025-06-20T08:00'),
      dueAt: at('2025-06-13T08:00'),
      field: 'chung_thuc',
      procedureCode: '2.000815',
    }),
    of('27436', { ...done, submittedAt: at('2025-06-16T08:00'), finishedAt: at('2025-06-17T08:00'), dueAt: at('2025-06-18T08:00'), channel: 'counter', serviceLevel: '4' }),
    of('27442', { ...done, submittedAt: at('2024-05-10T08:00'), finishedAt: at('2024-05-13T08:00'), dueAt: at('2024-05-14T08:00') }),
    of('27442', { submittedAt: at('2025-06-30T23:59'), helpPlace: 'neighbourhood', helpUnitCode: '27442-KP01' }),
    of('27442', { submittedAt: at('2025-07-01T00:00') }),
    of('27442', { submittedAt: at('2025-07-02T08:00'), channel: 'counter' }),
    of('777', { submittedAt: at('2025-06-20T08:00'), serviceLevel: '4' }),
  ];
}

const year = 'from=2025-01-01&to=2025-12-31';

async function figures(query: string, by: Client = district): Promise<Figures> {
  const answer = await by.ask('GET', `/figures?${query}`);
  expect(answer.status, answer.body).toBe(200);
  return answer.json<Figures>();
}

function numberOf(of: Figures, key: FigureKey): number | null | undefined {
  return of.figures.find((one) => one.key === key)?.value;
}

async function totalBehind(url: string): Promise<number> {
  const answer = await district.ask('GET', url.replace('/api/v1', ''));
  expect(answer.status, answer.body).toBe(200);
  return answer.json<{ total: number }>().total;
}

describe('Every number opens its list', () => {
  test.each(groupingOrder)('told apart by %s', async (by) => {
    const { groups } = await figures(`unit=777&scope=all&${year}&groupBy=${by}`);
    expect(groups.by).toBe(by);
    const filled = groups.rows.filter((row) => row.counts.toHandle > 0);
    if (by !== 'team' && by !== 'member') expect(filled.length).toBeGreaterThan(0);
    for (const row of filled.slice(0, 4))
      for (const key of figureOrder.filter((one) => row.counts[one] > 0))
        expect([row.name.vi, key, await totalBehind(`${row.dossiersUrl}&figure=${key}`)]).toEqual([row.name.vi, key, row.counts[key]]);
  });

  test('in a period of the decree, from the 15th to the 14th', async () => {
    const told = await figures('unit=777&scope=all&from=2025-05-15&to=2025-06-14&groupBy=field');
    expect([numberOf(told, 'carriedOver'), numberOf(told, 'total'), numberOf(told, 'handled'), numberOf(told, 'openOverdue')]).toEqual([2, 0, 0, 1]);
    for (const one of told.figures) expect([one.key, await totalBehind(one.dossiersUrl ?? '')]).toEqual([one.key, one.value]);
  });

  test('by today’s view of levels 3 and 4, which leaves the recorded levels as they are', async () => {
    const full = await figures(`unit=777&scope=all&${year}&levelView=full`);
    expect(numberOf(full, 'total')).toBe(2);
    expect(numberOf(await figures(`unit=777&scope=all&${year}&level=full`), 'total')).toBe(0);
    expect(await totalBehind(full.figures[0]?.dossiersUrl ?? '')).toBe(2);
  });
});

describe('A period that spans the reorganisation of 1 July 2025', () => {
  const partsOf = ({ groups }: Figures) => groups.rows.map((row: GroupRow) => [row.name.vi, row.validFrom, row.validTo, row.counts.total]);

  test('tells the ward before and the ward after apart, and each opens its own dossiers', async () => {
    const told = await figures(`unit=27442&scope=own&${year}`);
    expect(partsOf(told)).toEqual([
      ['Phường Bình Hưng Hòa B', expect.any(String), '2025-06-30', 1],
      ['Phường Bình Tân', '2025-07-01', null, 2],
    ]);
    expect(await Promise.all(told.groups.rows.map((row) => totalBehind(`${row.dossiersUrl}&figure=total`)))).toEqual([1, 2]);
  });

  test('and the district has the ward only as long as it belonged to it', async () => {
    const told = await figures(`unit=777&scope=wards&${year}`);
    expect(partsOf(told).filter(([name]) => String(name).includes('Bình Hưng Hòa B') || name === 'Phường Bình Tân')).toEqual([
      ['Phường Bình Hưng Hòa B', expect.any(String), '2025-06-30', 1],
    ]);
    expect(numberOf(told, 'total')).toBe(4);
  });

  test('what the old ward left open is still told of it afterwards', async () => {
    const told = await figures('unit=777&scope=wards&from=2025-08-01&to=2025-08-31');
    expect(told.groups.rows.filter((row) => row.counts.carriedOver > 0).map((row) => [row.name.vi, row.counts.carriedOver])).toEqual([
      [expect.stringContaining('Bình Hưng Hòa'), 1],
      ['Phường Bình Hưng Hòa B', 1],
    ]);
  });
});

describe('The dashboard over the reorganisation', () => {
  const asked = 'unit=777&scope=wards&period=year&on=2025-12-31';

  test('tells how each unit stood as the units they were, and each number opens as many dossiers as it says', async () => {
    const { rows } = (await district.ask('GET', `/figures/dashboard/today?${asked}`)).json<TodayView>();
    const left = rows.filter(({ counts }) => counts.openAtEnd !== 0);
    expect(left.map(({ name, counts }) => [name, counts.openAtEnd])).toEqual([
      [expect.stringContaining('Bình Hưng Hòa'), 1],
      ['Phường Bình Hưng Hòa B', 1],
    ]);
    expect(await Promise.all(left.map(({ dossiersUrl }) => totalBehind(`${dossiersUrl}&figure=openAtEnd`)))).toEqual([1, 1]);
  });

  test('ranks a ward whose code changed its meaning against its own past', async () => {
    const { rows } = (await district.ask('GET', `/figures/dashboard/ranking?${asked}&figure=online&groups=unit`)).json<RankingView>();
    expect(rows.find(({ name }) => name.vi === 'Phường Bình Hưng Hòa B')).toMatchObject({ whole: 1, before: { part: 1, whole: 1 } });
  });
});

describe('A report over the reorganisation', () => {
  test('says what the page of figures says: of the district as long as the ward belonged to it, of the ward itself all', async () => {
    const ref = { key: 'total', of: null, from: day('2025-01-01'), to: day('2025-12-31'), level: null } as const;
    const asked = [
      { ...ref, unit: '777', scope: 'wards' },
      { ...ref, unit: '27442', scope: 'ofDistrict' },
      { ...ref, unit: '27442', scope: 'own' },
    ] as const;
    const taken = await takeFigures({ db: program.pool, directory: program.services.directory(), now: at('2026-01-05T08:00') }, asked);
    expect(asked.map((one) => taken.get(figureId(one))?.value)).toEqual([4, 1, 3]);
    const pages = await Promise.all(['unit=777&scope=wards', 'unit=27442&scope=own'].map(async (unit) => numberOf(await figures(`${unit}&${year}`), 'total')));
    expect(pages).toEqual([4, 3]);
  });
});

describe('Form II.06a', () => {
  test('closes, names who reports to whom, and is as a file what it is on the screen', async () => {
    const answer = await district.ask('GET', `/form-ii06a?unit=27436&scope=own&from=2025-06-01&to=2025-06-30`);
    const form = answer.json<FormView>();
    expect([form.reporting, form.receiving, form.broken]).toEqual(['Ủy ban nhân dân phường Bình Hưng Hòa', 'Ủy ban nhân dân quận Bình Tân', []]);
    expect(form.rows.map((row) => row.name)).toEqual(expect.arrayContaining(['Chứng thực', 'Hộ tịch']));
    expect(form.total).toEqual({ 3: 3, 4: 0, 5: 1, 6: 2, 7: 2, 8: 1, 9: 0, 10: 1, 11: 1, 12: 1, 13: 0 });
    const csv = await district.ask('GET', `/form-ii06a/file?unit=27436&scope=own&from=2025-06-01&to=2025-06-30&format=csv`);
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.body).toContain(';Tổng số;3;0;1;2;2;1;0;1;1;1;0');
    expect(csv.body).toContain('Kỳ báo cáo: tháng 6/2025, từ 01/06/2025 đến 30/06/2025');
    const xlsx = await district.ask('GET', `/form-ii06a/file?unit=27436&scope=own&from=2025-06-01&to=2025-06-30&format=xlsx`);
    expect([xlsx.status, xlsx.headers['content-disposition']]).toEqual([200, 'attachment; filename="bieu-ii06a-27436-2025-06-01-2025-06-30.xlsx"']);
  });
});

describe('The 766 index', () => {
  test('is told as far as records go; what nobody recorded has no number at all', async () => {
    const index = (await district.ask('GET', `/index-766?unit=27436&scope=own&from=2025-06-01&to=2025-06-30`)).json<IndexView>();
    const all = index.groups.flatMap((group) => group.indicators);
    const told = Object.fromEntries(all.map((one) => [one.number, one]));
    expect(told['2.1']).toMatchObject({ measured: { part: 2, whole: 3 }, rateHundredths: 6667, pointHundredths: 1333 });
    expect(told['3.3']).toMatchObject({ measured: { part: 0, whole: 1 }, rateHundredths: 0, pointHundredths: null });
    expect(all.filter((one) => one.measured === null).map((one) => one.number)).toEqual(expect.arrayContaining(['1.1', '3.6', '4.2', '5.4']));
    const wards = (await district.ask('GET', `/index-766?unit=777&scope=wards&from=2025-06-01&to=2025-06-30`)).json<IndexView>();
    const onlineProcedures = ({ groups }: IndexView) => groups.flatMap((group) => group.indicators).find((one) => one.number === '3.1')?.measured;
    expect(onlineProcedures(wards)).toEqual(onlineProcedures(index));
    expect([index.knownPointsMax, index.knownPointHundredths, index.band?.key]).toEqual([20, 1333, 'average']);
  });
});

describe('Rights and bad questions', () => {
  test.each(['/figures', '/form-ii06a', '/index-766'])('%s of another ward is not for the officer of a ward, nor for the public', async (path) => {
    expect((await ward.ask('GET', `${path}?unit=27442&scope=own&${year}`)).status).toBe(403);
    expect((await ward.ask('GET', `${path}?unit=27436&scope=own&${year}`)).status).toBe(200);
    expect((await publicClient(program.server).ask('GET', `${path}?unit=27436&scope=own&${year}`)).status).toBe(401);
  });

  test('a member of no team, a field of no book and a version that never was count nothing and break nothing', async () => {
    for (const more of ['member=019ab0c4-7c00-7000-8000-000000000001', 'field=khong_co', 'version=1990-01-01', 'procedure=9.999999'])
      expect([more, numberOf(await figures(`unit=777&scope=all&${year}&${more}`), 'toHandle')]).toEqual([more, 0]);
    expect((await district.ask('GET', `/figures?unit=777&scope=all&${year}&member=me`)).status).toBe(400);
    expect((await district.ask('GET', `/figures?unit=777&scope=all&from=2017-01-01&to=2025-12-31&groupBy=month`)).json()).toMatchObject({ code: 'tooManyMonths' });
  });
});
