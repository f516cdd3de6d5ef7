import { expect, test } from 'vitest';
import { addMillis, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import { asKeptWalkIn, countWalkIns, type KeptWalkIn, notYetTold, toldWalkIns } from './kept-walk-in.ts';
import { isSameWalkIn, takeBackWalkIn, type WalkIn, walkInTime } from './walk-in.ts';

const now = '2026-12-01T08:00:00.000Z' as Instant;
const minutes = (n: number) => addMillis(now, n * 60_000);
const days = (n: number) => addMillis(now, n * 86_400_000);
const ids = ['019ab0c4-7c00-7000-8000-000000000001', '019ab0c4-7c00-7000-8000-000000000002', '019ab0c4-7c00-7000-8000-000000000003'] as const;

test.each([
  ['a week late, after days without a line, is of its own day', days(-7), days(-7)],
  ['a clock that runs ahead by some minutes has nobody come later than now', minutes(10), now],
  ['a time that has not come yet', minutes(16), 'walkInAhead'],
  ['the first day of a clock whose battery is empty', '1970-01-01T00:00:00.000Z' as Instant, 'walkInTooOld'],
])('%s', (_what, happenedAt, expected) => {
  const outcome = walkInTime(happenedAt, now);
  expect(outcome.ok ? outcome.value : outcome.refusal.kind).toBe(expected);
});

const walkIn: WalkIn = {
  officeId: 2,
  unitCode: '27436-KP01',
  id: ids[0],
  outcome: 'helped',
  procedureCode: null,
  fullName: 'Trần Thị Mẫu',
  happenedAt: minutes(-5),
  notedBy: ids[1],
  notedByName: 'Phạm Thị Mẫu Chiều',
};

test.each([
  { officeId: 3 },
  { unitCode: '27436-KP02' },
  { outcome: 'comesBack' as const },
  { procedureCode: '1.001193' },
  { fullName: null },
  { happenedAt: minutes(-6) },
  { notedBy: ids[2] },
])('what comes again under its id with %o is not the same', (other) => {
  expect(isSameWalkIn(walkIn, walkIn, now)).toBe(true);
  expect(isSameWalkIn(walkIn, { ...walkIn, ...other }, now)).toBe(false);
});

test('a name that was blanked after a month is not held against what comes again', () => {
  const old = { ...walkIn, happenedAt: days(-31) };
  expect(isSameWalkIn({ ...old, fullName: null }, old, now)).toBe(true);
});

test.each([
  ['who noted it, on that day', {}, {}, 'takenBack'],
  ['who noted it, once more', { state: 'cancelled' as const }, {}, 'already'],
  ['somebody else', {}, { personId: ids[2] }, 'walkInOfAnother'],
  // 00:30 of the next day in Việt Nam.
  ['who noted it, after midnight', {}, { now: '2026-12-01T17:30:00.000Z' as Instant }, 'walkInDayOver'],
])('%s: %o %o → %s', (_who, kept, asked, expected) => {
  const outcome = takeBackWalkIn({ ...walkIn, state: 'came', ...kept }, { personId: walkIn.notedBy, now, ...asked });
  expect(outcome.ok ? outcome.value : outcome.refusal.kind).toBe(expected);
});

const kept = (id: string, more: Partial<KeptWalkIn> = {}): KeptWalkIn => ({ id, happenedAt: now, outcome: 'helped', procedureCode: null, fullName: null, refused: null, ...more });
const day = '2026-12-01' as PlainDate;

test('nobody is counted twice: neither an answer that was lost on its way nor a day before, and what cannot be sent is told apart', () => {
  const told = toldWalkIns({ walkIns: [{ id: ids[0], happenedAt: now, outcome: null, isOwn: 'no' }, { id: ids[1] }, { id: ids[1], happenedAt: days(-1) }] }, day);
  expect(told.map(({ id }) => id)).toEqual([ids[0]]);
  const here = [kept(ids[0]), kept(ids[1]), kept(ids[2], { happenedAt: days(-1), refused: { vi: 'Không', en: 'No' } })];
  expect(notYetTold(here, told).map(({ id }) => id)).toEqual([ids[1], ids[2]]);
  expect(countWalkIns(day, { kept: here, ids: [...ids, 'unread'], told })).toEqual({ today: 2, waiting: 1, stuck: 2 });
});

test.each([null, 'x', {}, { ...kept(ids[0]), outcome: 'gone' }, { ...kept(ids[0]), id: '1' }, { ...kept(ids[0]), happenedAt: 'hôm qua' }])(
  'what is damaged, or of another version, is not believed: %o',
  (value) => {
    expect(asKeptWalkIn(value)).toBeNull();
    expect(asKeptWalkIn(JSON.parse(JSON.stringify(kept(ids[0], { refused: { vi: 'Không', en: 'No' } }))))).toEqual(kept(ids[0], { refused: { vi: 'Không', en: 'No' } }));
  },
);
