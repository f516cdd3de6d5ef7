import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { evidenceOfIdle, evidenceOfPlace, topByCount, unconfirmedNote } from './propose.ts';

const rows = (counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([name, count]) => ({ name, count }));
const places = (counts: Readonly<Record<string, number>>, n = 3) => topByCount(rows(counts), n).map(({ name, place, tiedWith }) => `${place} ${name} ${tiedWith}`);
/** Of the report of 2019. */
const wards = {
  'Bình Hưng Hòa': 58,
  'Bình Hưng Hòa A': 166,
  'Bình Hưng Hòa B': 49,
  'Bình Trị Đông': 41,
  'Bình Trị Đông A': 35,
  'Bình Trị Đông B': 229,
  'Tân Tạo': 28,
  'Tân Tạo A': 185,
  'An Lạc': 21,
  'An Lạc A': 14,
};

test('The three wards that the report of 2019 names are proposed', () => expect(places(wards)).toEqual(['1 Bình Trị Đông B 0', '2 Tân Tạo A 0', '3 Bình Hưng Hòa A 0']));

test.each([
  ['two at the last place are both in', { a: 9, b: 8, c: 7, d: 7, e: 1 }, ['1 a 0', '2 b 0', '3 c 1', '3 d 1']],
  ['two at the first leave one more place', { a: 9, b: 9, c: 7, d: 7 }, ['1 a 1', '1 b 1', '3 c 1', '3 d 1']],
  ['four at the first: nobody else', { a: 9, b: 9, c: 9, d: 9, e: 8 }, ['1 a 3', '1 b 3', '1 c 3', '1 d 3']],
  ['who has nothing is not proposed', { a: 1, b: 0, c: 0 }, ['1 a 0']],
  ['nobody has anything', { a: 0 }, []],
] as const)('%s', (_title, counts, expected) => expect(places(counts)).toEqual(expected));

test('Nobody left out has as many as somebody who is in', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (counts, n) => {
      const all = counts.map((count, i) => ({ name: `${i}`, count }));
      const chosen = topByCount(all, n);
      const least = Math.min(...chosen.map(({ count }) => count));
      for (const row of all) if (!chosen.some(({ name }) => name === row.name) && row.count > 0) expect(row.count).toBeLessThan(least);
    }),
  ));

test('The evidence tells the figure, the period, the place, a tie, and what nobody has confirmed', () => {
  const among = { vi: '10 phường', en: '10 wards' };
  const words = (note: Text) => evidenceOfPlace({ name: 'a', count: 1229, place: 1, tiedWith: 1 }, { from: day('2017-01-01'), to: day('2019-03-31') }, { among, note }).words.vi;
  const place = 'Từ 01/01/2017 đến 31/03/2019: 1.229 hồ sơ trực tuyến tại điểm khu phố, đứng thứ 1 trong 10 phường, cùng số với 1 đơn vị khác.';
  expect(words(unconfirmedNote.ofWard(0))).toBe(place);
  expect(words(unconfirmedNote.ofWard(3))).toBe(`${place} Trong đó 3 hồ sơ chưa xác nhận ai giúp.`);
  expect(words(unconfirmedNote.ofTeam)).toBe(`${place} Không tính hồ sơ chưa xác nhận ai giúp.`);
});

test.each([
  ['a machine in place all the time, nothing in it', '2026-01-01', '2026-02-01', 'yes'],
  ['helped in the time', '2026-01-01', '2026-10-01', 'no'],
  ['the machine came later', '2026-10-01', null, 'no'],
  ['no machine: nobody reminds', null, null, 'no'],
] as const)('A reminder for idleness: %s', (_title, machineSince, lastAssistedOn, expected) => {
  const team = { machineSince: machineSince === null ? null : day(machineSince), lastAssistedOn: lastAssistedOn === null ? null : day(lastAssistedOn) };
  expect(evidenceOfIdle(team, { to: day('2026-11-30'), months: 3 }) === null ? 'no' : 'yes').toBe(expected);
});
