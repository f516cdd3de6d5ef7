import { afterAll, expect, test } from 'vitest';
import { type Line, lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at, day } from '../../../tests/dossiers.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { advisoryTeamReport } from './advisory-team-report.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

await pool.query(`insert into units (code, valid_from, valid_to, kind, name, parent_code, source) values
  ('777', '2003-12-02', '2025-06-30', 'district', 'Quận Bình Tân', '79', 't'),
  ('27460', '2003-12-02', '2025-06-30', 'ward', 'Phường An Lạc', '777', 't'),
  ('27442', '2003-12-02', '2025-06-30', 'ward', 'Phường Bình Hưng Hòa B', '777', 't'),
  ('27442', '2025-07-01', null, 'ward', 'Phường Bình Tân', '79', 't'),
  ('27460-1', '2003-12-02', null, 'neighbourhood', 'Khu phố 1', '27460', 't'),
  ('27460-2', '2003-12-02', null, 'neighbourhood', 'Khu phố 2', '27460', 't'),
  ('27442-1', '2003-12-02', '2018-12-31', 'neighbourhood', 'Khu phố cũ', '27442', 't')`);
await pool.query(
  `insert into imported_figures (office_id, key, scope, period_from, period_to, value, source, imported_at) values (1, 'onlineBeforeTeams', 'wards', null, '2017-04-30', 231, 'Báo cáo 2019', now())`,
);

const period = { from: day('2018-03-01'), to: day('2019-03-31') };
await writeLines(pool, [
  ...lines(5, { officeId: 2, helpPlace: 'neighbourhood', submittedAt: at('2018-03-01T00:00') }),
  ...lines(2, { officeId: 3, helpPlace: 'neighbourhood', submittedAt: at('2019-03-31T23:59:59.999') }),
  ...lines(3, { officeId: 3, channel: 'counter', submittedAt: at('2018-06-01T08:00') }),
  ...lines(4, { officeId: 2, submittedAt: at('2018-02-28T23:59') }),
  ...lines(4, { officeId: 2, submittedAt: at('2019-04-01T00:00') }),
  ...lines(6, { officeId: 1, stage: 'received', receivedAt: at('2018-05-02T09:00'), dueAt: at('2018-05-04T17:00'), submittedAt: at('2018-05-02T08:00') }),
  ...lines(1, { officeId: 1, stage: 'awaitingSupplementBeforeReceipt', supplementRequestedAt: at('2018-05-02T09:00'), submittedAt: at('2018-05-02T08:00') }),
  ...lines(3, { officeId: 1, channel: 'counter', submittedAt: at('2018-05-02T08:00') }),
  ...lines(2, {
    officeId: 1,
    serviceLevel: '4',
    stage: 'delivered',
    receivedAt: at('2018-12-28T09:00'),
    dueAt: at('2018-12-31T17:00'),
    finishedAt: at('2019-01-02T09:00'),
    submittedAt: at('2018-12-28T08:00'),
  }),
  ...lines(1, {
    officeId: 1,
    serviceLevel: '4',
    stage: 'delivered',
    receivedAt: at('2018-12-27T09:00'),
    dueAt: at('2018-12-28T17:00'),
    finishedAt: at('2018-12-28T16:00'),
    submittedAt: at('2018-12-27T08:00'),
  }),
  ...lines(7, { officeId: 1, serviceLevel: '3', submittedAt: at('2019-01-02T08:00') }),
]);
const report = await advisoryTeamReport(pool, { directory: await loadDirectory(pool), unitCode: '777', ...period, now: at('2019-04-02T08:00') });

test('The wards are counted together over the whole period, both days included, with the denominator named', () => {
  expect(report?.wardDossiers).toMatchObject({
    total: 10,
    online: 7,
    onlineShare: { value: 7, of: 10, rate: '70,00%', rateHundredths: 7000 },
    onlineAtNeighbourhoodPosts: 7,
    onlineAtNeighbourhoodPostsShare: { value: 7, of: 7, rate: '100,00%' },
  });
});

test('Each ward with what came from its neighbourhood posts, the most first, under the name it had then', () => {
  expect(report?.wardDossiers.byWardAtNeighbourhoodPosts).toEqual([
    { unit: '27460', name: 'An Lạc', value: 5 },
    { unit: '27442', name: 'Bình Hưng Hòa B', value: 2 },
  ]);
});

test('The district’s own desk year by year and level by level; what was finished after the year was in progress then', () => {
  expect(
    report?.districtDossiers.map(({ period: year, serviceLevel, total, online, eligible, supplementRequested, resolved, inProgress, late }) => [
      year.from,
      year.to,
      serviceLevel,
      total,
      online,
      eligible,
      supplementRequested,
      resolved,
      inProgress,
      late,
    ]),
  ).toEqual([
    ['2018-03-01', '2018-12-31', 3, 10, 7, 6, 1, 0, 7, 0],
    ['2018-03-01', '2018-12-31', 4, 3, 3, 3, 0, 1, 2, 0],
    ['2019-01-01', '2019-03-31', 3, 7, 7, 0, 0, 0, 7, 0],
  ]);
});

test('The total from before this system stands apart, with its source', () => {
  expect(report?.wardDossiers.onlineBeforeTeamsImported).toMatchObject({ value: 231, source: 'Báo cáo 2019', periodTo: '2017-04-30' });
});

test('Units are those in force on the last day', () => expect(report?.organisation).toEqual({ wards: 2, neighbourhoods: 2 }));

test('A unit without a desk has no report', async () =>
  expect(await advisoryTeamReport(pool, { directory: await loadDirectory(pool), unitCode: '999', ...period, now: at('2019-04-02T08:00') })).toBeNull());

test('Where there is nothing to divide by, no rate is made up', async () => {
  const empty = await advisoryTeamReport(pool, {
    directory: await loadDirectory(pool),
    unitCode: '777',
    from: day('2017-01-01'),
    to: day('2017-01-31'),
    now: at('2019-04-02T08:00'),
  });
  expect(empty?.wardDossiers.onlineShare).toEqual({ value: 0, of: 0, rate: null, rateHundredths: null });
  expect(empty?.districtDossiers).toEqual([]);
});

function lines(count: number, more: Partial<Line>) {
  return Array.from({ length: count }, () => lineOf(more));
}
