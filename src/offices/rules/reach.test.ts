import { expect, test } from 'vitest';
import { noOffice, officesOperatedBy, withOfficesAbove, worksAtOrAbove } from './reach.ts';

const district = { id: 1, parentOfficeId: null };
const ward = { id: 2, parentOfficeId: 1 };
const otherWard = { id: 3, parentOfficeId: 1 };
const offices = [district, ward, otherWard];

test('An operator of a ward looks after that ward alone', () => {
  expect(officesOperatedBy([{ officeId: 2, role: 'operator' }], offices)).toEqual([2]);
});

test('An operator of the district looks after the district, its wards, and what belongs to no office', () => {
  expect(officesOperatedBy([{ officeId: 1, role: 'operator' }], offices)).toEqual([noOffice, 1, 2, 3]);
});

test('A leader is no operator', () => {
  expect(officesOperatedBy([{ officeId: 1, role: 'leader' }], offices)).toEqual([]);
});

test('The operator of an office two levels up does not reach down to the ward', () => {
  expect(officesOperatedBy([{ officeId: 9, role: 'operator' }], [...offices, { id: 9, parentOfficeId: null }])).toEqual([noOffice, 9]);
});

test('An officer of the district may know who works at its ward, one of another ward may not', () => {
  expect(worksAtOrAbove([{ officeId: 1, role: 'leader' }], ward)).toBe(true);
  expect(worksAtOrAbove([{ officeId: 3, role: 'leader' }], ward)).toBe(false);
});

test('People of a ward file with it and with the district above it, each once', () => {
  expect(withOfficesAbove([2, 3], offices)).toEqual([2, 3, 1]);
  expect(withOfficesAbove([1], offices)).toEqual([1]);
});
