import { expect, test } from 'vitest';
import { printResumeCode, readResumeCode, resumeCodeFrom } from './resume-code.ts';

test('a continue code has eight signs, and none that is taken for another when read aloud or copied by hand', () => {
  for (let first = 0; first < 256; first += 1) {
    const code = resumeCodeFrom(Uint8Array.from({ length: 8 }, (_, n) => (first + n * 37) % 256));
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  }
});

test('every sign is equally likely: 256 bytes give each of the 32 signs eight times', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const [sign = ''] = resumeCodeFrom(new Uint8Array(8).fill(byte));
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
});

test('fewer than eight random bytes are a fault of the program, not a shorter code', () => {
  expect(() => resumeCodeFrom(new Uint8Array(7))).toThrow(RangeError);
});

test('it may be typed in small letters, with spaces and hyphens, as people do', () => {
  expect(readResumeCode(' abcd-efgh ')).toBe('ABCDEFGH');
  expect(readResumeCode('2345 6789')).toBe('23456789');
});

test('what cannot be a code is none: too short, too long, or with a sign that no code has', () => {
  for (const typed of ['', 'ABCDEFG', 'ABCDEFGHJ', 'ABCDEFG0', 'ABCDEFGO', 'ABCDEFG1', 'ABCDEFGI', 'ÁBCDEFGH']) expect(readResumeCode(typed)).toBeNull();
});

test('it is shown in two groups of four, and reads back from there', () => {
  expect(printResumeCode('ABCDEFGH')).toBe('ABCD EFGH');
  expect(readResumeCode(printResumeCode('ABCDEFGH'))).toBe('ABCDEFGH');
});
