import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newUuid } from '../../../tests/dossiers.ts';
import { proves } from './proof.ts';

const id = newUuid();
const known = { phone: '0900004567', birthDate: '1994-05-20', id };

describe('A light proof', () => {
  test.each(['4567', ' 4567 ', '1994', id, id.toUpperCase(), ` ${id} `])('%j is one', (proof) => expect(proves(proof, known)).toBe(true));

  test.each(['', ' ', '0900', '567', '04567', '0900004567', '1994-05-20', '94', '2019', '٤٥٦٧', '4５67', 'null', '0000', id.slice(0, 8), 'undefined'])('%j is none', (proof) =>
    expect(proves(proof, known)).toBe(false),
  );

  test('of somebody without a phone, or born in a year that nobody wrote down, what is left', () => {
    expect(proves('1950', { ...known, phone: null, birthDate: '1950' })).toBe(true);
    expect(proves('4567', { ...known, birthDate: null })).toBe(true);
    expect(['4567', '1994', '', 'null'].map((proof) => proves(proof, { phone: null, birthDate: null, id }))).toEqual([false, false, false, false]);
    expect(proves(id, { phone: null, birthDate: null, id })).toBe(true);
  });

  test('what an older system kept too short proves nothing', () => {
    const short = { phone: '12', birthDate: '', id };
    expect(['12', '', '2', 'null'].map((proof) => proves(proof, short))).toEqual([false, false, false, false]);
  });

  test('a guess of any kind fails unless it is one of the three', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
        ),
        (guess) => {
          expect(proves(guess, known)).toBe(['4567', '1994', id].includes(guess.trim().toLowerCase()));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
