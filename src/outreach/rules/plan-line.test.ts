import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Doing, type LineContent, nextYearsLine, planProgress } from './plan-line.ts';

const day = (text: string) => text as PlainDate;
const line = (id: string, more: Partial<LineContent> = {}) => ({ id, content: { kind: 'leaflet' as const, unitCode: 'W', quantity: 100, dueOn: day('2027-06-30'), ...more } });
const done = (quantity: number | null, on = '2027-03-01', more: Partial<Doing> = {}): Doing => ({ kind: 'leaflet', unitCode: 'W', on: day(on), quantity, ...more });
const progress = (lines: readonly ReturnType<typeof line>[], doings: readonly Doing[], today = '2027-05-01') =>
  Object.fromEntries(planProgress({ lines, doings, officeUnit: 'W', today: day(today) }));

describe('How much of a plan is done', () => {
  test('is added up from the records of its kind and unit', () => {
    expect(progress([line('a')], [done(30), done(20), done(500, '2027-03-01', { kind: 'banner' })])).toEqual({
      a: { done: 50, records: 2, unknown: 0, standing: 'open', doneOn: null },
    });
  });

  test('what a neighbourhood did counts for its own line, else for that of the whole ward', () => {
    const shown = progress(
      [line('ward'), line('kp1', { unitCode: 'KP1', quantity: 40 })],
      [done(40, '2027-02-01', { unitCode: 'KP1' }), done(25, '2027-02-02', { unitCode: 'KP2' })],
    );
    expect([shown['kp1']?.done, shown['ward']?.done]).toEqual([40, 25]);
  });

  test('of two lines alike the one that is due first is filled first, and what is over goes to the next', () => {
    const lines = [line('late', { dueOn: day('2027-09-30') }), line('early', { dueOn: day('2027-03-31') })];
    const shown = progress(lines, [done(60, '2027-01-05'), done(60, '2027-04-05'), done(200, '2027-10-05')]);
    expect(shown['early']).toMatchObject({ done: 100, standing: 'done', doneOn: '2027-04-05' });
    expect(shown['late']).toMatchObject({ done: 220, standing: 'done', doneOn: '2027-10-05' });
  });

  test('a record without a quantity is told and counts for nothing', () => {
    expect(progress([line('a')], [done(null)])['a']).toMatchObject({ done: 0, records: 1, unknown: 1 });
  });

  test.each([
    ['2027-06-30', 99, 'open'],
    ['2027-07-01', 99, 'late'],
    ['2027-07-01', 100, 'done'],
  ] as const)('on %s with %d of 100 a line is %s', (today, n, standing) => {
    expect(progress([line('a')], [done(n)], today)['a']?.standing).toBe(standing);
  });

  test('nothing is counted twice and nothing is left out', () => {
    const unit = fc.constantFrom('W', 'KP1', 'KP2');
    const anyLine = fc.record({ unitCode: unit, quantity: fc.integer({ min: 1, max: 50 }), month: fc.integer({ min: 1, max: 9 }) });
    const anyDoing = fc.record({ unitCode: unit, quantity: fc.integer({ min: 1, max: 50 }), month: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), fc.array(anyDoing, { maxLength: 8 }), (lines, doings) => {
        const shown = progress(
          [line('whole'), ...lines.map(({ month, ...one }, i) => line(`l${i}`, { ...one, dueOn: day(`2027-0${month}-15`) }))],
          doings.map(({ month, ...one }) => done(one.quantity, `2027-0${month}-10`, one)),
        );
        const sum = (all: readonly { readonly done?: number; readonly quantity?: number }[]) => all.reduce((n, one) => n + (one.done ?? one.quantity ?? 0), 0);
        expect(sum(Object.values(shown))).toBe(sum(doings));
        expect(Object.values(shown).reduce((n, { records }) => n + records, 0)).toBe(doings.length);
      }),
    );
  });
});

test.each([
  ['2027-06-30', '2028-06-30'],
  ['2028-02-29', '2029-02-28'],
] as const)('A line due on %s is due on %s in the plan of the next year, and answers no task of this one', (dueOn, next) => {
  const content: LineContent = {
    kind: 'leaflet',
    unitCode: 'W',
    what: 'Tờ bướm mẫu',
    place: '',
    quantity: 1,
    dueOn: day(dueOn),
    ownerId: null,
    ownerName: '',
    costDong: null,
    taskId: '016806b5-bc00-77aa-8e14-5e41cb2d3786',
  };
  expect(nextYearsLine(content)).toMatchObject({ dueOn: next, taskId: null, what: 'Tờ bướm mẫu' });
});
