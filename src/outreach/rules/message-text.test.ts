import { describe, expect, test } from 'vitest';
import { messageText, smsSize, withoutMarks } from './message-text.ts';

describe('The size of a message', () => {
  test.each([
    ['', 'gsm', 0, 0],
    ['Nop ho so tai nha', 'gsm', 17, 1],
    ['a'.repeat(160), 'gsm', 160, 1],
    ['a'.repeat(161), 'gsm', 161, 2],
    ['a'.repeat(306), 'gsm', 306, 2],
    ['a'.repeat(307), 'gsm', 307, 3],
    ['à la carte', 'gsm', 10, 1],
    ['a'.repeat(159) + '€', 'gsm', 161, 2],
    ['a'.repeat(152) + '€' + 'a'.repeat(152), 'gsm', 306, 3],
    ['ộ'.repeat(70), 'ucs2', 70, 1],
    ['ộ'.repeat(71), 'ucs2', 71, 2],
    ['ộ'.repeat(134), 'ucs2', 134, 2],
    ['ộ'.repeat(135), 'ucs2', 135, 3],
    ['😀'.repeat(35), 'ucs2', 70, 1],
    [`${'ộ'.repeat(66)}😀ộ${'ộ'.repeat(65)}`, 'ucs2', 134, 3],
  ] as const)('of "%.12s…" is %s, %d units, %d parts', (text, alphabet, units, parts) => expect(smsSize(text)).toEqual({ alphabet, units, parts }));

  test('a letter typed as two signs is one', () => expect(smsSize('Hộ'.normalize('NFD'))).toEqual({ alphabet: 'ucs2', units: 2, parts: 1 }));
});

test('Without marks it is read all the same, and fits the small alphabet', () => {
  const text = 'Đăng ký khai sinh “tại nhà” – miễn phí… Nộp ở Phường Bình Hưng Hòa';
  expect(withoutMarks(text)).toBe('Dang ky khai sinh "tai nha" - mien phi... Nop o Phuong Binh Hung Hoa');
  expect(smsSize(withoutMarks(text)).alphabet).toBe('gsm');
});

test('A message ends with how to get no more of them, with and without marks', () => {
  const wording = { body: ' Nộp hồ sơ tại nhà. ', label: { vi: '[QC]', withoutMarks: '[QC]' }, link: 'https://a.vn/thoi-nhan-tin/ABC' };
  expect(messageText({ ...wording, marks: 'kept' })).toBe('[QC] Nộp hồ sơ tại nhà. Thôi nhận tin: https://a.vn/thoi-nhan-tin/ABC');
  expect(messageText({ ...wording, label: { vi: '', withoutMarks: '' }, marks: 'left' })).toBe('Nop ho so tai nha. Thoi nhan tin: https://a.vn/thoi-nhan-tin/ABC');
  for (const body of ['Nộp hồ sơ tại nhà', 'Nộp hồ sơ tại nhà. ']) expect(messageText({ ...wording, body, marks: 'kept' })).toContain('tại nhà. Thôi');
  expect(messageText({ ...wording, body: 'Bạn đã thử chưa?', marks: 'kept' })).toContain('chưa? Thôi');
});
