import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentDigest } from './canonical.ts';

describe('The same content has the same digest', () => {
  test.each([
    ['whatever the order of the keys', { a: 1, b: { c: 2, d: [1, 2] } }, { b: { d: [1, 2], c: 2 }, a: 1 }],
    ['whether a mark is one code point with its letter or two', { ten: 'Nguyễn Thị Đào' }, { ten: 'Nguyễn Thị Đào'.normalize('NFD') }],
    ['whether what is not known is left out or null', { a: 1, b: null, c: undefined }, { a: 1 }],
  ])('%s', (_, one, other) => expect(contentDigest(one)).toBe(contentDigest(other)));

  test('also after a trip through JSON', () =>
    fc.assert(fc.property(fc.jsonValue(), (value) => contentDigest(JSON.parse(JSON.stringify(value)) as unknown) === contentDigest(value))));

  test('it is a SHA-256 that any other program can make: of the JSON with sorted keys and no spaces', () =>
    expect(contentDigest({ b: 'Đ', a: [1, null, true] })).toBe('01f8e7f6b320ebefb75b3c4daf0b4360ad65e3810d3dc8b446ca4ecd3eb303f5'));
});

describe('Other content has another digest', () => {
  test.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: { b: 1 } }, { 'a.b': 1 }],
    [{ a: '' }, {}],
    [{ a: false }, {}],
    [{ a: 0 }, {}],
    [[null], []],
    [{ a: 'x' }, { a: 'x ' }],
    [{ a: '"},{"' }, { a: '"', b: '' }],
    [{}, []],
  ])('%j is not %j', (one, other) => expect(contentDigest(one)).not.toBe(contentDigest(other)));

  test('whenever one answer is changed', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }), fc.nat(), fc.string({ minLength: 1 }), (answers, pick, more) => {
        const key = Object.keys(answers)[pick % Object.keys(answers).length] ?? '';
        const changed = { ...answers, [key]: `${answers[key]}${more}` };
        if (Object.hasOwn(changed, key) && changed[key]?.normalize('NFC') !== answers[key]?.normalize('NFC')) expect(contentDigest(changed)).not.toBe(contentDigest(answers));
      }),
    ));
});
