import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMillis, atMinute, type Instant, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { type AttendanceAct, attendanceCode, checkMarking, isFreshCode, lookAgainSeconds, presentOf, readCardNumber } from './attendance.ts';
import { checkCancel, checkMove, hoursText, isInvited, type TrainingSession } from './course.ts';
import { coursesNeeded } from './course-need.ts';
import { courseResult, type TakenLesson } from './course-result.ts';
import type { Lesson } from './lesson.ts';
import { isHeldOtherwise } from './session-messages.ts';
import { checkSignup, type SignupAct, signupsOf } from './signup.ts';
import { effectOf } from './training-effect.ts';

const day = (text: string): PlainDate => parsePlainDate(text) ?? ('' as PlainDate);
const heldOn = day('2019-01-15');
const at = (minute: number, on = heldOn): Instant => atMinute(on, minute);
const session: TrainingSession = {
  officeId: 1,
  id: '019ab0c4-7c00-7000-8000-000000000001',
  courseId: 'c',
  day: heldOn,
  fromMinute: 480,
  toMinute: 660,
  place: 'Hội trường mẫu',
  trainer: 'Trần Thị Mẫu',
  capacity: 2,
  minutes: 180,
  lessonCodes: ['a', 'b'],
  passPercent: 80,
  testDays: 10,
  unitCodes: [],
  cancelledAt: null,
  cancelledWhy: null,
};
const cancelled = { ...session, cancelledAt: at(0), cancelledWhy: 'mưa' };

describe('What was planned', () => {
  test.each([
    ['until it begins', session, 479, null],
    ['not while it goes on', session, 480, 'cancelTooLate'],
    ['not when it is over', session, 900, 'cancelTooLate'],
    ['again without a change', cancelled, 900, null],
  ] as const)('may be cancelled %s', (_, one, minute, kind) => {
    const outcome = checkCancel(one, at(minute));
    expect(outcome.ok ? null : outcome.refusal.kind).toBe(kind);
  });

  test.each([
    ['another day', { ...session, day: day('2019-01-16') }],
    ['another beginning', { ...session, fromMinute: 490 }],
    ['another end', { ...session, toMinute: 700 }],
  ] as const)('may be put to %s until it begins, and no longer', (_, to) => {
    const moved = (minute: number) => checkMove(session, { to, now: at(minute) });
    expect([moved(479).ok, moved(480), moved(900)]).toMatchObject([true, { refusal: { kind: 'moveTooLate' } }, { refusal: { kind: 'moveTooLate' } }]);
  });

  test('keeps its place, trainer and seats open to correction', () => {
    expect(checkMove(session, { to: { ...session, place: 'Nơi khác mẫu', capacity: 9 } as TrainingSession, now: at(900) }).ok).toBe(true);
  });
});

test.each([
  ['another place', { place: 'Phòng họp mẫu' }, 479, true],
  ['another hour', { fromMinute: 490 }, 479, true],
  ['more seats alone', { capacity: 9 }, 479, false],
  ['another place, when it has begun', { place: 'Phòng họp mẫu' }, 480, false],
  ['another place, when it is over', { place: 'Phòng họp mẫu' }, 900, false],
  ['a day that has gone by', { day: day('2019-01-14') }, 479, false],
] as const)('Who is signed up is told of what is still to come: %s', (_, more, minute, isTold) => {
  expect(isHeldOtherwise(session, { after: { ...session, ...more }, now: at(minute) })).toBe(isTold);
});

describe('Sign-up', () => {
  const line = (personId: string, kind: SignupAct['kind'] = 'signed'): SignupAct => ({ personId, kind, by: 'ward', at: at(0) });
  const seen = (acts: readonly SignupAct[], capacity = 2) => signupsOf(acts, capacity).map(({ personId, standing, place }) => `${personId} ${standing} ${place}`);

  test('when all seats are taken one waits, and moves up when somebody withdraws; who comes back is the last', () => {
    const four = ['an', 'binh', 'chi', 'dung'].map((name) => line(name));
    expect(seen(four)).toEqual(['an seat 1', 'binh seat 2', 'chi waiting 1', 'dung waiting 2']);
    expect(seen([...four, line('an', 'withdrawn')])).toEqual(['binh seat 1', 'chi seat 2', 'dung waiting 1']);
    expect(seen([...four, line('an', 'withdrawn'), line('an')])).toEqual(['binh seat 1', 'chi seat 2', 'dung waiting 1', 'an waiting 2']);
    expect(seen([...four, line('an')])).toEqual(seen(four));
  });

  test('never gives more seats than there are, never leaves one empty while somebody waits, and has everybody once', () => {
    const acts = fc.array(fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), kind: fc.constantFrom('signed' as const, 'withdrawn' as const) }));
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 4 }), (some, capacity) => {
        const signups = signupsOf(
          some.map((one) => line(one.personId, one.kind)),
          capacity,
        );
        const seats = signups.filter(({ standing }) => standing === 'seat').length;
        expect(seats).toBe(Math.min(capacity, signups.length));
        expect(new Set(signups.map(({ personId }) => personId)).size).toBe(signups.length);
      }),
    );
  });

  test.each([
    ['is open before the beginning', session, at(479), 'yes', null],
    ['ends with the beginning', session, at(480), 'yes', 'sessionBegun'],
    ['is not for units that are not invited', session, at(0), 'no', 'notInvited'],
    ['is refused for a cancelled session', cancelled, at(0), 'yes', 'sessionCancelled'],
  ] as const)('%s', (_, one, now, invited, kind) => {
    const outcome = checkSignup(one, { kind: 'signed', audience: 'members', invited, now });
    expect(outcome.ok ? null : outcome.refusal.kind).toBe(kind);
  });

  test.each(['officials', 'people'] as const)('is not for a course that is held for %s, who are counted; a name that stands there may still be withdrawn', (audience) => {
    const asked = { audience, invited: 'yes', now: at(0) } as const;
    expect(checkSignup(session, { ...asked, kind: 'signed' })).toMatchObject({ ok: false, refusal: { kind: 'notForMembers' } });
    expect(checkSignup(session, { ...asked, kind: 'withdrawn' }).ok).toBe(true);
  });

  test('a ward that is invited brings its neighbourhoods; nobody named means everybody in a team', () => {
    const kp1 = { unitCode: '27436-KP01', wardCode: '27436' };
    expect([['27436'], ['27436-KP01'], ['27439'], []].map((unitCodes) => isInvited({ unitCodes }, [kp1]))).toEqual([true, true, false, true]);
    expect(isInvited({ unitCodes: [] }, [])).toBe(false);
  });
});

describe('The code on the screen of the class', () => {
  const secret = 'bí mật của buổi học';
  const shownAt = at(500);
  const code = attendanceCode({ secret, sessionId: session.id, at: shownAt });
  const fresh = (minutes: number, when: 'opened' | 'sent', more: { readonly code?: string; readonly sessionId?: string } = {}) =>
    isFreshCode({ secret, sessionId: session.id, code, now: addMillis(shownAt, minutes * 60_000), when, ...more });

  test('changes every minute, and no two sessions share it', () => {
    const codes = Array.from({ length: 60 }, (_, minute) => attendanceCode({ secret, sessionId: session.id, at: addMillis(shownAt, minute * 60_000) }));
    expect(new Set(codes).size).toBe(60);
    expect(attendanceCode({ secret, sessionId: 'khác', at: shownAt })).not.toBe(code);
    expect(attendanceCode({ secret: 'khác', sessionId: session.id, at: shownAt })).not.toBe(code);
  });

  test('opens the page for three minutes and can be sent for ten: a photo of it sent to a friend is useless then', () => {
    expect([0, 3, 4, 60].map((minutes) => fresh(minutes, 'opened'))).toEqual([true, true, false, false]);
    expect([0, 10, 11, 60].map((minutes) => fresh(minutes, 'sent'))).toEqual([true, true, false, false]);
    expect(fresh(-2, 'sent')).toBe(false);
  });

  test('is read as people type it, and nothing else passes', () => {
    expect(fresh(1, 'opened', { code: `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}` })).toBe(true);
    expect(['', 'AAAABBBB', code.slice(1)].map((typed) => fresh(0, 'opened', { code: typed }))).toEqual([false, false, false]);
  });

  test.each([
    ['qr', 449, 'doorNotOpen'],
    ['qr', 450, null],
    ['qr', 690, null],
    ['qr', 691, 'scanTooLate'],
    ['hand', 691, null],
    ['card', 449, 'doorNotOpen'],
  ] as const)('marking by %s at minute %i of the day: %s', (how, minute, kind) => {
    const outcome = checkMarking(session, { how, now: at(minute) });
    expect(outcome.ok ? null : outcome.refusal.kind).toBe(kind);
  });

  test('the page of the class looks again when the door opens, every 15 seconds while it is open, at least hourly before, and then no more', () => {
    expect([0, 440, 450, 470, 690, 691].map((minute) => lookAgainSeconds(session, at(minute)))).toEqual([3600, 600, 15, 15, 15, null]);
    expect(lookAgainSeconds(cancelled, at(470))).toBeNull();
  });

  test('a cancelled session has no attendance', () => {
    expect(checkMarking(cancelled, { how: 'hand', now: at(500) }).ok).toBe(false);
  });

  test('the number of a card is read as typed and as a reader gives it', () => {
    expect(['abcd efgh', 'https://ten-mien.vn/the/ABCDEFGH', ' ABCD-EFGH '].map(readCardNumber)).toEqual(['ABCDEFGH', 'ABCDEFGH', 'ABCDEFGH']);
    expect(readCardNumber('https://ten-mien.vn/the/')).toBeNull();
  });

  test('who was marked and taken back was not there; the first mark tells when', () => {
    const act = (personId: string, kind: AttendanceAct['kind'], minute: number): AttendanceAct => ({ personId, kind, how: 'qr', note: null, at: at(minute) });
    const present = presentOf([act('an', 'present', 1), act('an', 'present', 2), act('binh', 'present', 3), act('binh', 'takenBack', 4)]);
    expect(present.map(({ personId, at: when }) => [personId, when])).toEqual([['an', at(1)]]);
  });
});

describe('The test of a course', () => {
  const taken = (lessonCode: string, rightCount: number, on = '2019-01-16'): TakenLesson => ({ lessonCode, rightCount, questionCount: 3, takenAt: at(600, day(on)) });
  const result = (tests: readonly TakenLesson[], today = '2019-01-20', more = {}) => courseResult({ ...session, ...more }, { tests, now: at(600, day(today)) });

  test('is passed by the best tries of all its lessons together, rounded down', () => {
    expect(result([taken('a', 3), taken('b', 2)])).toEqual({ state: 'passed', taken: 2, of: 2, score: 83 });
    expect(result([taken('a', 3), taken('b', 1)])).toMatchObject({ state: 'open', score: 66 });
    expect(result([taken('a', 3), taken('b', 1), taken('b', 2)])).toMatchObject({ state: 'passed', score: 83 });
    expect(result([taken('a', 3), taken('b', 2)], '2019-01-20', { passPercent: 84 })).toMatchObject({ state: 'open', score: 83 });
  });

  test('counts from the day of the session until the last day of the course, and no longer', () => {
    expect(result([taken('a', 3, '2019-01-14'), taken('b', 3)])).toMatchObject({ state: 'open', taken: 1 });
    expect(result([taken('a', 3, '2019-01-25'), taken('b', 3)], '2019-02-01')).toMatchObject({ state: 'passed' });
    expect(result([taken('a', 3, '2019-01-26'), taken('b', 3)], '2019-02-01')).toMatchObject({ state: 'missed', taken: 1, score: null });
    expect(result([taken('a', 1), taken('b', 1)], '2019-02-01')).toMatchObject({ state: 'failed', score: 33 });
  });

  test('of a course without lessons there is nothing to pass', () => {
    expect(result([taken('a', 3)], '2019-01-20', { lessonCodes: [] })).toMatchObject({ state: 'noTest' });
  });
});

describe('What came of a session', () => {
  const days = [
    { day: day('2018-12-16'), assisted: 4, returned: 2 },
    { day: heldOn, assisted: 100, returned: 100 },
    { day: day('2019-01-16'), assisted: 7, returned: 1 },
    { day: day('2019-02-14'), assisted: 1, returned: 0 },
    { day: day('2019-03-01'), assisted: 50, returned: 50 },
    { day: day('2019-04-15'), assisted: 3, returned: 0 },
  ];
  const counts = (today: string) => effectOf(days, { heldOn, today: day(today) }).map((one) => one.counts);

  test('is laid side by side in three spans of thirty days; the day itself and what lies between belong to none', () => {
    expect(counts('2019-12-31')).toEqual([
      { assisted: 4, returned: 2, rateText: '50,00%' },
      { assisted: 8, returned: 1, rateText: '12,50%' },
      { assisted: 3, returned: 0, rateText: '0,00%' },
    ]);
    expect(effectOf([], { heldOn, today: day('2019-12-31') }).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2018-12-16 2019-01-14',
      '2019-01-16 2019-02-14',
      '2019-03-17 2019-04-15',
    ]);
  });

  test('is unknown, and not 0, until the span has gone by', () => {
    expect(counts('2019-02-14')).toEqual([expect.anything(), null, null]);
    expect(counts('2019-02-15')).toEqual([expect.anything(), expect.anything(), null]);
  });

  test('has no rate where there was no filing', () => {
    expect(effectOf([], { heldOn, today: day('2019-12-31') })[0]?.counts).toEqual({ assisted: 0, returned: 0, rateText: null });
  });
});

test('The course against most of what was sent back comes first, each mistake counted once, with its reasons', () => {
  const lesson = (code: string, reasons: readonly string[]): Lesson => ({
    code,
    title: code,
    titleEn: code,
    minutes: 2,
    against: { reasons: [...reasons], papers: [] },
    source: 'mẫu',
    steps: [],
    say: 'mẫu',
    questions: [],
  });
  const lessons = [lesson('chup', ['mờ']), lesson('quet', ['mờ', 'thiếu góc']), lesson('khai', ['sai ngày'])];
  const mistakes = ['Ảnh mờ', 'Bản chụp mờ', 'thiếu góc', 'sai ngày sinh', 'thiếu chữ ký'].map((reason) => ({ what: '', reason, filedAt: at(0), whose: 'unit' as const }));
  const courses = [
    { id: 'khai', lessonCodes: ['khai'] },
    { id: 'giay-to', lessonCodes: ['chup', 'quet'] },
    { id: 'khac', lessonCodes: [] },
  ];
  expect(coursesNeeded(courses, { lessons, mistakes })).toEqual([
    {
      courseId: 'giay-to',
      mistakes: 3,
      reasons: [
        { words: 'mờ', count: 2 },
        { words: 'thiếu góc', count: 1 },
      ],
    },
    { courseId: 'khai', mistakes: 1, reasons: [{ words: 'sai ngày', count: 1 }] },
  ]);
});

test.each([
  [90, '1,5'],
  [180, '3'],
  [50, '0,83'],
  [65, '1,08'],
  [0, '0'],
] as const)('%i minutes are %s hours', (minutes, hours) => {
  expect(hoursText(minutes)).toBe(hours);
});
