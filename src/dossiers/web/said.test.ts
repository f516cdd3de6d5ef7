import { expect, test } from 'vitest';
import { needed, orNull, readDong } from './said.ts';

test('an amount is whole đồng, with or without separators', () => {
  expect(['30000', '30.000', '30 000', '30,000đ', '30.000 đồng'].map(readDong)).toEqual([30000, 30000, 30000, 30000, 30000]);
});

test('zero, words and negative amounts are no amount', () => {
  expect(['0', '', 'ba mươi nghìn', '-5000', '3e4'].map(readDong)).toEqual([null, null, null, null, null]);
});

test('blanks are not words: a reason of blanks is missing, a note of blanks is none', () => {
  expect(needed('  ')).not.toBeNull();
  expect(orNull(' \n ')).toBeNull();
  expect(orNull(' đã xem ')).toBe('đã xem');
});
