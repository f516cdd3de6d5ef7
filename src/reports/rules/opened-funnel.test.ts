import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftSteps } from '../../dossiers/rules/draft-step.ts';
import type { Form } from '../../procedures/rules/form.ts';
import { filedPlaces, funnelParts, type OpenedForms, openedFunnel } from './opened-funnel.ts';

const page = (id: string, title: string): Form['pages'][number] => ({ id, title: { vi: title, en: title }, questions: [] });
const forms: readonly Form[] = [{ pages: [page('con', 'Con'), page('me', 'Mẹ')] }, { pages: [page('me', 'Người mẹ'), page('con', 'Con'), page('cha', 'Cha')] }];
const formOf = (_: string, version: number) => forms[version - 1] ?? null;
const some = (step: OpenedForms['step'], n: number, more: Partial<OpenedForms> = {}): OpenedForms => ({ procedure: 'A', version: 2, step, page: '', place: '', forms: n, ...more });

describe('From opening to filing', () => {
  test('it is told where people gave up, page by page in the order of the newest form, and how what was filed was filed', () => {
    const [row] = openedFunnel(
      [
        some('start', 20),
        some('page', 5, { version: 1, page: 'con' }),
        some('page', 6, { page: 'con' }),
        some('page', 7, { page: 'me' }),
        some('page', 8, { page: '?' }),
        some('papers', 9),
        some('open', 10),
        some('filed', 30, { place: 'self' }),
        some('filed', 12, { place: 'neighbourhood' }),
      ],
      formOf,
    );
    expect(row).toEqual({
      procedure: 'A',
      opened: 107,
      parts: { open: 10, start: 20, pages: 26, papers: 9, filed: 42 },
      filedAt: { self: 30, neighbourhood: 12, ward: 0 },
      pages: [
        { title: { vi: 'Người mẹ', en: 'Người mẹ' }, forms: 7 },
        { title: { vi: 'Con', en: 'Con' }, forms: 11 },
        { title: null, forms: 8 },
      ],
    });
  });

  test('a procedure that was opened twice tells nothing but that it was', () => {
    const [row] = openedFunnel([some('start', 1), some('filed', 1, { place: 'self' })], formOf);
    expect([row?.opened, row?.parts.start, row?.parts.filed]).toEqual(['small', 'small', 'small']);
  });

  test('what is opened most comes first', () => {
    const rows = openedFunnel([some('start', 9), some('start', 50, { procedure: 'B' }), some('start', 9, { procedure: '0' })], formOf);
    expect(rows.map(({ procedure }) => procedure)).toEqual(['B', '0', 'A']);
  });

  const count = fc.record({
    procedure: fc.constantFrom('A', 'B'),
    version: fc.constantFrom(1, 2, 3),
    step: fc.constantFrom(...draftSteps, 'open' as const),
    forms: fc.integer({ min: 1, max: 12 }),
    page: fc.constantFrom('con', 'me', 'cha'),
    place: fc.constantFrom(...filedPlaces),
  });
  test('no small count is told, and none is what is left of a sum', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 14 }), (counts) => {
        const tidy = counts.map((one) => ({ ...one, page: one.step === 'page' ? one.page : '', place: one.step === 'filed' ? one.place : '' }));
        for (const row of openedFunnel(tidy, formOf)) {
          const sums = [
            [row.opened, ...funnelParts.map((part) => row.parts[part])],
            [row.parts.filed, ...filedPlaces.map((place) => row.filedAt[place])],
            [row.parts.pages, ...row.pages.map(({ forms: n }) => n)],
          ];
          for (const cells of sums) {
            const open = cells.filter((one) => typeof one === 'number');
            expect(open.every((n) => n === 0 || n >= 5)).toBe(true);
            if (row.pages.length > 0 || cells.length > 1) expect(cells.length - open.length).not.toBe(1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
