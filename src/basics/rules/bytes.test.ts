import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, fromHex, toBase64Url, toHex } from './bytes.ts';

describe('bytes as text', () => {
  it('writes base64url and hexadecimal as Node does, and reads them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuses what is neither, and a second spelling of the same bytes', () => {
    expect([fromBase64Url('a'), fromBase64Url('ab='), fromBase64Url('a b'), fromBase64Url('AB')]).toEqual([null, null, null, null]);
    expect([fromHex('a'), fromHex('AB'), fromHex('zz')]).toEqual([null, null, null]);
  });
});
