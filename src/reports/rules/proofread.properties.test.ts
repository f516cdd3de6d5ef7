import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import { proofread } from './proofread.ts';
import { documentOfText } from './proofread-document.ts';
import { formatExact, quotient } from './proofread-exact.ts';
import { readNumber } from './proofread-figures.ts';

const list = { slips: [], pairs: [] };
const figuresWrong = (text: string) => proofread(documentOfText(text), list).filter(({ severity }) => severity !== 'style');

/** A part, another part, and numbers of the year before: everything else of a report is worked out from them. */
const counts = fc.record({ a: fc.integer({ min: 1, max: 60_000 }), b: fc.integer({ min: 1, max: 60_000 }), before: fc.integer({ min: 1, max: 60_000 }) });
type Counts = { readonly a: number; readonly b: number; readonly before: number };

/** A sentence as pieces: every other one is a number that may be changed. */
type Sentence = (counts: Counts) => readonly (readonly [words: string, number: string])[];

const share = (n: number, d: number) => formatRate(n, d) ?? '';
const f = formatInteger;

const sentences: readonly Sentence[] = [
  ({ a, b }) => [
    ['Tổng số hồ sơ tiếp nhận là ', f(a + b)],
    [' hồ sơ, gồm ', f(a)],
    [' hồ sơ trực tuyến (tỷ lệ ', share(a, a + b)],
    [') và ', f(b)],
    [' hồ sơ trực tiếp (tỷ lệ ', share(b, a + b)],
    [').', ''],
  ],
  ({ a, b }) => [
    ['Phường đã tiếp nhận ', f(a + b)],
    [' hồ sơ, trong đó: đã giải quyết ', f(a)],
    [' hồ sơ; đang giải quyết ', f(b)],
    [' hồ sơ.', ''],
  ],
  ({ a, b }) => [
    ['Hồ sơ nộp trực tuyến trong kỳ:\n- Tổng số thành viên là ', f(a + b)],
    [' thành viên, bao gồm:\n+ Nam: ', f(a)],
    [' thành viên;\n+ Nữ: ', f(b)],
    [' thành viên.', ''],
  ],
  ({ a, before }) => [
    ['Số hồ sơ trực tuyến là ', f(a + before)],
    [' hồ sơ, tăng ', f(a)],
    [' hồ sơ so với cùng kỳ năm trước (', f(before)],
    [' hồ sơ).', ''],
  ],
  ({ a, before }) => [
    ['Số lượt tra cứu giảm từ ', f(a + before)],
    [' lượt xuống ', f(before)],
    [' lượt (giảm ', f(a)],
    [' lượt).', ''],
  ],
  ({ a, b, before }) => [
    ['Phường\tTổng số hồ sơ\tTrực tuyến\tTrực tiếp\nMột\t', f(a + b)],
    ['\t', f(a)],
    ['\t', f(b)],
    ['\nHai\t', f(a + before)],
    ['\t', f(a)],
    ['\t', f(before)],
    ['\nTổng cộng\t', f(a + b + a + before)],
    ['\t', f(2 * a)],
    ['\t', f(b + before)],
  ],
];

const textOf = (pieces: readonly (readonly [string, string])[]) => pieces.map(([words, number]) => words + number).join('');

/** Another number of the same kind: of a share another digit at the end, of a count some more. */
function changed(number: string, by: number): string {
  if (number.endsWith('%')) return number.replace(/(\d)%$/, (_, digit) => `${(Number(digit) + 1 + (by % 9)) % 10}%`);
  return f(Number(number.replaceAll('.', '')) + by);
}

describe('A right report made of any numbers', () => {
  test('is right in every sentence', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...sentences), (made, sentence) => {
        expect(figuresWrong(textOf(sentence(made)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('is found as soon as one number is another', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...sentences), fc.nat(), fc.integer({ min: 1, max: 900 }), (made, sentence, at, by) => {
        const pieces = sentence(made);
        const numbered = pieces.flatMap(([, number], index) => (number === '' ? [] : [index]));
        const chosen = numbered[at % numbered.length];
        const text = textOf(pieces.map(([words, number], index) => [words, index === chosen ? changed(number, by) : number] as const));
        expect(figuresWrong(text), text).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('with n/m and its share: nothing when it is rounded half up, and "cut off" when it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(0, 1, 2, 3), (n, more, decimals) => {
        const m = n + more;
        const found = quotient({ units: BigInt(n), decimals: 0 }, { units: BigInt(m), decimals: 0 }, { factor: 100n, decimals });
        if (found === null) throw new Error('a share of something');
        const sentence = (rate: string) => `Đã giải quyết ${f(n)}/${f(m)} hồ sơ, đạt tỷ lệ ${rate}%.`;
        expect(figuresWrong(sentence(formatExact(found.rounded)))).toEqual([]);
        const cut = formatExact(found.cut);
        const expected = cut === formatExact(found.rounded) ? [] : ['rateTruncated'];
        expect(figuresWrong(sentence(cut)).map(({ kind }) => kind)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

test('Every whole number is read as it is written, with points, with commas, and bare', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (n) => {
      const value = { units: BigInt(n), decimals: 0 };
      expect(readNumber(f(n), 'whole')?.value).toEqual(value);
      expect(readNumber(f(n).replaceAll('.', ','), 'whole')?.value).toEqual(value);
      expect(readNumber(String(n), 'any')?.value).toEqual(value);
    }),
  );
});

test('Any text is read to its end, and findings stay within their text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('trong đó', '12/2', '5,5%', '(', ')', 'tăng', 'so với', '\t', '\n', '- ', 'Tổng cộng', 'từ ngày 31/2', '1.2.3')),
      ),
      (pieces) => {
        const document = documentOfText(pieces.join(' '));
        for (const { place, quoted } of proofread(document, list)) {
          const block = document.blocks[place.block];
          const text = block?.kind === 'paragraph' ? block.text : (block?.rows[place.row ?? -1]?.[place.cell ?? -1]?.text ?? '');
          expect(text.slice(place.start, place.end)).toBe(quoted);
        }
      },
    ),
    { numRuns: 150 },
  );
});
