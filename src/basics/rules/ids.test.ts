import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUuidV7, uuidV7From } from './ids.ts';

const random = fc.uint8Array({ minLength: 10, maxLength: 16 });
const millis = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('an id of the house', () => {
  test('is a UUID of version 7, in lower case', () => {
    expect(parseUuidV7('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test.each([
    ['of version 4', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['of another variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['without hyphens', '017f22e279b07cc398c4dc0c0c07398f'],
    ['in braces', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}'],
    ['with a line behind', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'],
    ['too short', '017f22e2-79b0-7cc3-98c4-dc0c0c07398'],
    ['not hexadecimal', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g'],
    ['empty', ''],
  ])('is not one %s', (_name, text) => expect(parseUuidV7(text)).toBeNull());

  test('of a moment and random bytes is the one of the standard', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7From(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('is accepted by its parser, and orders by time', () => {
    fc.assert(
      fc.property(millis, millis, random, random, (a, b, some, others) => {
        expect(parseUuidV7(uuidV7From(a, some))).toBe(uuidV7From(a, some));
        if (a < b) expect(uuidV7From(a, some) < uuidV7From(b, others)).toBe(true);
      }),
    );
  });

  test('needs ten random bytes and a time that fits', () => {
    expect(() => uuidV7From(0, new Uint8Array(9))).toThrow(RangeError);
    for (const time of [-1, 2 ** 48, 1.5, Number.NaN]) expect(() => uuidV7From(time, new Uint8Array(10))).toThrow(RangeError);
  });
});
