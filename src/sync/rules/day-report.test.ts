import { expect, test } from 'vitest';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { daysOf, figuresOf, markOfFigures } from './day-report.ts';
import type { OutboxItem } from './outbox-item.ts';

const today = '2026-11-30' as PlainDate;
const item = (id: string, filedAt: string, said: Partial<OutboxItem> = {}): OutboxItem => ({
  id,
  procedureCode: null,
  keeping: 'shared',
  session: null,
  state: 'waiting',
  filedAt: filedAt as Instant,
  papers: [],
  tries: 0,
  nextTryAt: null,
  reason: null,
  code: null,
  receipt: null,
  slipNumber: null,
  keepUntil: null,
  copy: 'kept',
  ...said,
});

test('sent is what the office has given a code; all else of the day waits, also what needs a person', () => {
  const items = [
    item('a', '2026-11-30T01:00:00.000Z', { state: 'received', code: 'H1' }),
    item('b', '2026-11-30T02:00:00.000Z', { state: 'answersThere', code: 'H2' }),
    item('c', '2026-11-30T03:00:00.000Z'),
    item('d', '2026-11-30T04:00:00.000Z', { state: 'needsPerson' }),
    item('e', '2026-11-29T04:00:00.000Z'),
  ];
  expect(figuresOf(items, today)).toEqual({ day: today, sent: ['a', 'b'], waiting: 2 });
  expect(daysOf(items, today)).toEqual(['2026-11-30', '2026-11-29']);
});

test('a machine whose clock is a day behind still counts on the day the office names', () => {
  const late = item('a', '2026-11-29T01:00:00.000Z', { code: 'H1', receipt: { submittedAt: '2026-11-30T08:00:00.000+07:00' } });
  expect(figuresOf([late], today).sent).toEqual(['a']);
});

test('any change of the day shows in its mark, and the order of dossiers does not', () => {
  const [a, b] = [item('a', '2026-11-30T01:00:00.000Z', { code: 'H1' }), item('b', '2026-11-30T01:00:00.000Z', { code: 'H2' })];
  expect(markOfFigures(figuresOf([a, b], today))).toBe(markOfFigures(figuresOf([b, a], today)));
  expect(markOfFigures(figuresOf([a, b], today))).not.toBe(markOfFigures(figuresOf([a, { ...b, code: null }], today)));
});
