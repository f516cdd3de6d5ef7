import { expect, test } from 'vitest';
import { withOfficesBelow } from './team-offices.ts';

const district = { officeId: 1, name: 'Quận Mẫu', unitCode: '777' };
const ward = { officeId: 2, name: 'Phường Mẫu', unitCode: '27460' };
const all = [
  { id: 1, name: 'Quận Mẫu', parentUnitCode: null },
  { id: 2, name: 'Phường Mẫu', parentUnitCode: '777' },
  { id: 3, name: 'Phường Mẫu A', parentUnitCode: '777' },
];

test('Who follows the teams of a district chooses among the district and each of its wards', () => {
  expect(withOfficesBelow([district], all).map(({ officeId }) => officeId)).toEqual([1, 2, 3]);
});

test('Who works at a ward has no choice but his own, and an office held twice stands once', () => {
  expect(withOfficesBelow([ward], all).map(({ officeId }) => officeId)).toEqual([2]);
  expect(withOfficesBelow([ward, district], all).map(({ officeId }) => officeId)).toEqual([2, 1, 3]);
});
