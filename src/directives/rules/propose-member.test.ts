import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { evidenceOfMember, evidenceOfReturned } from './propose-member.ts';

const period = { from: day('2019-01-01'), to: day('2019-03-31') };
const rules = { fromAtLeast: 10, returnedPercent: 40 };

test.each([
  ['too few to say anything', 9, 9, null],
  ['just under the share', 10, 3, null],
  ['at the share', 10, 4, '4 trên 10 hồ sơ'],
  ['all of many', 1200, 1200, '1.200 trên 1.200 hồ sơ'],
] as const)('A reminder about returned filings: %s', (_, assisted, returned, said) => {
  const evidence = evidenceOfReturned({ assisted, returned }, period, rules);
  if (said === null) expect(evidence).toBeNull();
  else expect(evidence?.words.vi).toContain(said);
});

test('A commendation of a member tells the count, the place, who shares it, and how many had to be completed', () => {
  const { words, figures, place } = evidenceOfMember({ assisted: 25, returned: 2, place: 1, tiedWith: 1, among: 40 }, period);
  expect(words.vi).toBe(
    'Từ 01/01/2019 đến 31/03/2019: giúp 25 hồ sơ đã được xác nhận, đứng thứ 1 trong 40 thành viên có hồ sơ, cùng số với 1 người khác; 2 trên 25 hồ sơ phải bổ sung.',
  );
  expect([figures.map(({ value }) => value), place]).toEqual([[25, 2], 1]);
});
