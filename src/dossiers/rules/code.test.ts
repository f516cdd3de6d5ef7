import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { addDays } from '../../basics/rules/time.ts';
import { dossierCode, readDossierCode } from './code.ts';

describe('Both ways of writing an agency are read', () => {
  test.each([
    ['000.00.00.H29-190423-0001', { agencyCode: '000.00.00.H29', day: '2019-04-23', serial: 1 }],
    ['H26.103.25.7-250908-0112', { agencyCode: 'H26.103.25.7', day: '2025-09-08', serial: 112 }],
    ['H29.77.03-261123-12345', { agencyCode: 'H29.77.03', day: '2026-11-23', serial: 12345 }],
    ['  000.00.16.h29-190423-0001\n', { agencyCode: '000.00.16.H29', day: '2019-04-23', serial: 1 }],
    ['H29-200229-0001', { agencyCode: 'H29', day: '2020-02-29', serial: 1 }],
  ])('%s', (text, parts) => expect(readDossierCode(text)).toEqual(parts));
});

describe('What is no code is never read as one', () => {
  test.each([
    ['', 'nothing'],
    ['BN-2018/00123', 'an old receipt number'],
    ['000.00.00.H29-191399-0001', 'no such month'],
    ['H29-190229-0001', '29/02 of a common year'],
    ['H29-190400-0001', 'day 0'],
    ['H29-190423-001', 'a serial of three digits'],
    ['H29-190423-00012', 'a serial padded too far: it would name another dossier'],
    ['H29-190423-0000', 'serials begin with 1'],
    ['H29-190423-9999999999', 'more than can be counted in a day'],
    ['H29-190423-1234.', 'something behind it'],
    ['-190423-0001', 'no agency'],
    ['.-190423-0001', 'an agency of dots'],
    ['H29..1-190423-0001', 'an empty level'],
    [`${'H29.'.repeat(9)}1-190423-0001`, 'an agency code beyond 35 characters'],
    ['Hß9-190423-0001', 'a letter that only becomes Latin when it is raised'],
    ['H٢9-190423-0001', 'digits of another script'],
    ['H29-190423-0001-1', 'one part too many'],
    ['H29-190423-0001; drop', 'more words'],
  ])('%j: %s', (text) => expect(readDossierCode(text)).toBeNull());

  test('whatever text: only what is written back as the same code is read', () => {
    const pieces = fc.constantFrom('H29', '000', '.', '-', '190423', '200229', '0001', '12345', '0', 'h', ' ', 'ß', '\u0000');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces, { maxLength: 9 }).map((found) => found.join('')),
        ),
        (text) => {
          const read = readDossierCode(text);
          if (read !== null) expect(dossierCode(read)).toBe(text.trim().toUpperCase());
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('Every code that is issued is read back, in either case and with spaces around it', () => {
  const agencies = fc.constantFrom('000.00.00.H29', '000.21.16.H29', 'H29.77.03', 'H26.103.25.7');
  fc.assert(
    fc.property(agencies, fc.integer({ min: 0, max: 36_500 }), fc.integer({ min: 1, max: 999_999_999 }), (agencyCode, days, serial) => {
      const parts = { agencyCode, day: addDays(day('2000-01-01'), days), serial };
      const code = dossierCode(parts);
      expect([readDossierCode(code), readDossierCode(` ${code.toLowerCase()} `)]).toEqual([parts, parts]);
    }),
  );
});

test('The serial has at least four digits, and more when a day needs them', () => {
  const code = (serial: number) => dossierCode({ agencyCode: 'H29', day: day('2019-04-23'), serial });
  expect([1, 9999, 10_000].map(code)).toEqual(['H29-190423-0001', 'H29-190423-9999', 'H29-190423-10000']);
});
