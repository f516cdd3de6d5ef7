import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import { bookSlot, noteAppointment, openPerPhoneMax } from './appointment.ts';
import { freeSeat, freeSlots, slotsOf } from './appointment-slots.ts';
import { checkChange } from './duty-change.ts';
import { clockOf, readClock } from './duty-clock.ts';
import { findPosts } from './duty-find.ts';
import { comparePatterns, type DutyCalendar, type DutyLine, expandPattern } from './duty-pattern.ts';
import { type DutyChange, type DutyShift, dutyIn, gapsOf, onDutyAt, swapsOf } from './duty-shift.ts';
import { cardStanding } from './member-card.ts';

const day = (text: string) => text as PlainDate;
const monday = day('2026-11-30');

function line(more: Partial<DutyLine> = {}): DutyLine {
  return {
    id: 'l1',
    unitCode: 'KP1',
    isoWeekday: 1,
    fromMinute: 480,
    toMinute: 600,
    personId: 'an',
    onDaysOff: 'closed',
    validFrom: day('2026-01-01'),
    validUntil: null,
    ...more,
  };
}

const calendar: DutyCalendar = {
  coversFrom: day('2026-01-01'),
  coversTo: day('2026-12-31'),
  daysOff: new Set([day('2026-09-02'), day('2026-12-07')]),
  swappedWorkingDays: new Map([[day('2026-12-12'), day('2026-12-07')]]),
};

const daysFor = (lines: readonly DutyLine[], from: string, to: string, known: DutyCalendar | null = calendar) =>
  expandPattern(lines, { from: day(from), to: day(to) }, known).map((one) => one.day);

describe('The weekly pattern laid over days', () => {
  test.each([
    ['stands every Monday', line(), ['2026-11-30', '2026-12-14']],
    ['stands on a day off when that was said', line({ onDaysOff: 'open' }), ['2026-11-30', '2026-12-07', '2026-12-14']],
    ['ends with its last day', line({ validUntil: day('2026-12-01') }), ['2026-11-30']],
    ['begins with its first day', line({ validFrom: day('2026-12-01') }), ['2026-12-14']],
  ])('%s', (_name, one, expected) => {
    const swapless = { ...calendar, swappedWorkingDays: new Map() };
    expect(daysFor([one], '2026-11-30', '2026-12-14', swapless)).toEqual(expected);
  });

  test('a Saturday that is worked for a Monday has the lines of that Monday, and not its own', () => {
    const saturday = line({ id: 'l6', isoWeekday: 6 });
    expect(expandPattern([line(), saturday], { from: day('2026-12-12'), to: day('2026-12-12') }, calendar).map((one) => one.line.id)).toEqual(['l1']);
  });

  test('nobody is promised on a day of which nobody knows whether it is a holiday', () => {
    expect(daysFor([line({ isoWeekday: 5 })], '2027-01-01', '2027-01-01')).toEqual([]);
    expect(daysFor([line()], '2026-11-30', '2026-11-30', null)).toEqual([]);
    expect(daysFor([line({ onDaysOff: 'open' })], '2026-11-30', '2026-11-30', null)).toEqual(['2026-11-30']);
  });

  test('a week that is written again as it stands changes nothing; a seat that is taken out ends, once', () => {
    const standing = [line({ id: 'a' }), line({ id: 'b' })];
    expect(comparePatterns(standing, [line({ id: 'x' }), line({ id: 'y' })])).toEqual({ ending: [], beginning: [] });
    expect(comparePatterns(standing, [line({ id: 'x' })]).ending).toHaveLength(1);
    expect(comparePatterns(standing, [line({ id: 'x' }), line({ id: 'y' }), line({ id: 'z' })]).beginning).toHaveLength(1);
    expect(comparePatterns([line({ validFrom: addDays(monday, 1) })], [line({ id: 'x', validFrom: monday })])).toMatchObject({ ending: ['l1'], beginning: [{ id: 'x' }] });
  });
});

const said = { reason: null, notedBy: 'Mẫu', notedAt: '2026-11-29T01:00:00.000Z' as Instant };
const lines = [line({ id: 'l1', personId: 'an' }), line({ id: 'l2', personId: 'binh', isoWeekday: 3 }), line({ id: 'l3', personId: null, isoWeekday: 5 })];
const week = { from: monday, to: addDays(monday, 6) };
const members = ['an', 'binh', 'chi'];
const duty = (changes: readonly DutyChange[], isMember = (one: string) => members.includes(one)) => dutyIn({ lines, changes, range: week, calendar, isMember });
const asked: DutyChange = { id: 's1', kind: 'swapAsked', lineId: 'l1', day: monday, other: { lineId: 'l2', day: addDays(monday, 2) }, ...said };

describe('Shifts as they stand', () => {
  test('an absence leaves a gap until somebody stands in; going back closes it', () => {
    const away: DutyChange = { id: 'c1', kind: 'absent', lineId: 'l1', day: monday, ...said, reason: 'ốm' };
    expect(gapsOf(duty([away])).map((one) => [one.lineId, one.manning, one.reason])).toEqual([['l1', 'absent', 'ốm']]);
    const covered = duty([away, { id: 'c2', kind: 'cover', lineId: 'l1', day: monday, personId: 'chi', ...said }]);
    expect([gapsOf(covered), covered[0]?.personId, covered[0]?.insteadOf]).toEqual([[], 'chi', 'an']);
    expect(gapsOf(duty([away, { id: 'c3', kind: 'back', lineId: 'l1', day: monday, ...said }]))).toEqual([]);
  });

  test('a swap changes nothing until the other has agreed; then both sit at each other’s table', () => {
    const names = (changes: readonly DutyChange[]) => duty(changes).map((one) => one.personId);
    expect(names([asked])).toEqual(['an', 'binh', null]);
    expect(names([asked, { id: 'd', kind: 'swapDeclined', swapId: 's1', ...said }])).toEqual(['an', 'binh', null]);
    const agreed: readonly DutyChange[] = [asked, { id: 'd', kind: 'swapAgreed', swapId: 's1', ...said }];
    expect(names(agreed)).toEqual(['binh', 'an', null]);
    expect(swapsOf(agreed).map((one) => one.state)).toEqual(['agreed']);
  });

  test('both ends of a swap hold, also when only one of them is on the days that are looked at', () => {
    const far: DutyChange = { ...asked, other: { lineId: 'l2', day: addDays(monday, 16) } } as DutyChange;
    expect(duty([far, { id: 'd', kind: 'swapAgreed', swapId: 's1', ...said }])[0]?.personId).toBe('binh');
  });

  test('whoever has left the team stands nowhere, and the ward sees the gap', () => {
    expect(gapsOf(duty([], (one) => one === 'binh')).map((one) => [one.lineId, one.manning])).toEqual([['l1', 'left']]);
  });

  test.each([
    [479, 0],
    [480, 1],
    [599, 1],
    [600, 0],
  ])('at minute %i there are %i', (minute, count) => {
    expect(onDutyAt(duty([]), { day: monday, minute })).toHaveLength(count);
  });

  test.each([
    ['absent from a shift that is not there', { kind: 'absent', lineId: 'l9', day: monday }, 'noSuchShift'],
    ['absent yesterday', { kind: 'absent', lineId: 'l1', day: monday }, 'shiftIsPast'],
    ['back without having been away', { kind: 'back', lineId: 'l2', day: addDays(monday, 2) }, 'shiftUnfit'],
    ['a stranger stands in', { kind: 'cover', lineId: 'l2', day: addDays(monday, 2), personId: 'dung' }, 'notAMember'],
    ['a swap with nobody', { kind: 'swapAsked', lineId: 'l2', day: addDays(monday, 2), other: { lineId: 'l3', day: addDays(monday, 4) } }, 'swapUnfit'],
    ['an answer twice', { kind: 'swapAgreed', swapId: 's1' }, 'swapAnswered'],
  ] as const)('refused: %s', (_name, wanted, kind) => {
    const known = { shifts: duty([]), swaps: [], today: kind === 'shiftIsPast' ? addDays(monday, 1) : monday, isMember: (one: string) => members.includes(one) };
    expect(checkChange(wanted, known)?.kind).toBe(kind);
  });
});

const shift = (more: Partial<DutyShift> = {}): DutyShift => ({
  lineId: 'l',
  day: monday,
  unitCode: 'KP1',
  fromMinute: 480,
  toMinute: 600,
  manning: 'byTeam',
  personId: null,
  reason: null,
  insteadOf: null,
  ...more,
});

describe('Half hours that can be had', () => {
  test('as many places as members are there for all of it', () => {
    const slots = slotsOf([shift(), shift({ fromMinute: 495, toMinute: 570 }), shift({ manning: 'absent' })]);
    expect(slots.map((slot) => [clockOf(slot.fromMinute), slot.capacity])).toEqual([
      ['08:00', 1],
      ['08:30', 2],
      ['09:00', 2],
      ['09:30', 1],
    ]);
  });

  test('what is taken, has begun or begins at once is not offered', () => {
    const slots = slotsOf([shift(), shift()]);
    const free = freeSlots(slots, {
      taken: [
        { day: monday, fromMinute: 540 },
        { day: monday, fromMinute: 570 },
        { day: monday, fromMinute: 570 },
      ],
      now: { day: monday, minute: 500 },
    });
    expect(free.map((slot) => [slot.fromMinute, slot.capacity])).toEqual([[540, 1]]);
  });

  test('however shifts lie, no slot holds more than the members that are there, and a full one is never given', () => {
    const someShift = fc.record({ from: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 1, max: 400 }), manning: fc.constantFrom('byTeam', 'absent' as const) });
    fc.assert(
      fc.property(fc.array(someShift, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }), (shifts, taken) => {
        const made = shifts.map((one) => shift({ fromMinute: one.from, toMinute: Math.min(1440, one.from + one.length), manning: one.manning as 'byTeam' | 'absent' }));
        for (const slot of slotsOf(made)) {
          for (let minute = slot.fromMinute; minute < slot.toMinute; minute += 5) expect(onDutyAt(made, { day: monday, minute }).length).toBeGreaterThanOrEqual(slot.capacity);
          const seat = freeSeat(slot.capacity, taken);
          if (seat !== null) expect([seat <= slot.capacity, taken.includes(seat), taken.length < slot.capacity]).toEqual([true, false, true]);
        }
      }),
    );
  });

  const wanted = { id: 'x', day: monday, fromMinute: 480, fullName: 'Trần Thị Mẫu', phone: '0900000001' };
  const slots = slotsOf([shift()]);
  test.each([
    ['a time when nobody is there', { ...wanted, fromMinute: 720 }, [], 0, 'slotNotOffered'],
    ['the same person again, from another tab', wanted, [{ seat: 1, phone: '0900000001', fullName: 'TRẦN THỊ MẪU' }], 1, 'sameAppointment'],
    ['a phone that holds enough', wanted, [], openPerPhoneMax, 'tooManyAppointments'],
    ['the last place that somebody has', wanted, [{ seat: 1, phone: '0900000002', fullName: 'Lê Văn Mẫu' }], 0, 'slotTaken'],
  ] as const)('refused: %s', (_name, one, there, openOfPhone, kind) => {
    const booked = bookSlot(one, { slots, there, openOfPhone });
    expect(booked.kind === 'refused' ? booked.refusal.kind : booked.kind).toBe(kind);
  });

  test('that somebody did not come can be noted once the time has begun; what was cancelled stays so', () => {
    const one = { day: monday, fromMinute: 480, toMinute: 510, state: 'booked', kind: 'booked' } as const;
    expect(noteAppointment(one, { noted: 'noShow', now: { day: monday, minute: 479 } })?.kind).toBe('appointmentNotYet');
    expect(noteAppointment(one, { noted: 'noShow', now: { day: monday, minute: 480 } })).toBeNull();
    expect(noteAppointment({ ...one, state: 'cancelled' }, { noted: 'came', now: { day: monday, minute: 480 } })?.kind).toBe('appointmentCancelled');
  });
});

describe('Finding a post by what people type', () => {
  const post = (unitCode: string, name: string, wardName: string, street: string) => ({ unitCode, name, wardName, address: `Số nhà mẫu 1, ${street}, ${name}`, streets: [street] });
  const posts = [
    post('a1', 'Khu phố 1', 'Phường An Lạc', 'Đường Hoa Mai'),
    post('a12', 'Khu phố 12', 'Phường An Lạc', 'Đường số 5'),
    post('aa1', 'Khu phố 1', 'Phường An Lạc A', 'Đường Hoa Sứ'),
    post('b5', 'Khu phố 5', 'Phường Bình Hưng Hòa', 'Đường Hoa Mai'),
    post('ba5', 'Khu phố 5', 'Phường Bình Hưng Hòa A', 'Đường số 9'),
  ];
  test.each([
    ['khu phố 1 phường An Lạc', 'a1'],
    ['KP.01, P. An Lạc A', 'aa1'],
    ['duong hoa mai binh hung hoa', 'b5'],
    ['45/7 Đường Hoa Sứ', 'aa1'],
    ['đường số 5', 'a12'],
    ['binh hung hoa a', 'ba5'],
    ['kp12', 'a12'],
    ['k.p. 12 An Lạc', 'a12'],
    ['khu phố số 12', 'a12'],
    ['An Lạc 12', 'a12'],
    ['12', 'a12'],
  ])('%s', (typed, first) => {
    expect(findPosts(posts, typed)[0]?.unitCode).toBe(first);
  });

  test.each([
    ['12 Tên Lửa, phường An Lạc', 'Phường An Lạc'],
    ['5 An Dương Vương phường Bình Hưng Hòa', 'Phường Bình Hưng Hòa'],
    ['1/12/5 Lê Văn Quới, An Lạc', 'Phường An Lạc'],
    ['số 12 Tên Lửa, An Lạc', 'Phường An Lạc'],
  ])('the number of a house is none of a neighbourhood: %s gives the team of the ward, then its neighbourhoods to choose from', (typed, wardName) => {
    const ward = (code: string, name: string) => ({ ...post(code, name, name, ''), address: 'Số nhà mẫu 9', streets: [] });
    const all = [ward('a', 'Phường An Lạc'), ward('aa', 'Phường An Lạc A'), ward('b', 'Phường Bình Hưng Hòa'), ward('ba', 'Phường Bình Hưng Hòa A'), ...posts];
    const found = findPosts(all, typed).filter((one) => one.wardName === wardName);
    expect(findPosts(all, typed)[0]?.name).toBe(wardName);
    expect(found.map(({ unitCode }) => unitCode)).toEqual(all.filter((one) => one.wardName === wardName).map(({ unitCode }) => unitCode));
  });

  test('a house in an unknown street and no ward is found nowhere, rather than at the wrong post', () => {
    expect(findPosts(posts, '12 Tên Lửa')).toEqual([]);
  });

  test('nothing typed is everything; a word that stands nowhere is nothing', () => {
    expect(findPosts(posts, ' ')).toHaveLength(posts.length);
    expect(findPosts(posts, 'xyz')).toEqual([]);
  });

  test('with marks and without find the same', () => {
    for (const typed of ['Đường Hoa Mai', 'Phường An Lạc'])
      expect(findPosts(posts, typed)).toEqual(findPosts(posts, typed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D')));
  });
});

test.each([
  ['a good card', {}, {}, 'genuine'],
  ['past its day', { validUntil: day('2026-11-29') }, {}, 'ended'],
  ['revoked', { revokedAt: '2026-11-01T00:00:00.000Z' }, {}, 'ended'],
  ['of somebody who has left', {}, { untilOn: day('2026-11-29') }, 'ended'],
  ['of somebody who begins tomorrow', {}, { fromOn: day('2026-12-01') }, 'ended'],
])('A card: %s', (_name, card, membership, standing) => {
  expect(cardStanding({ validUntil: day('2027-01-01'), revokedAt: null, ...card }, { fromOn: null, untilOn: null, ...membership }, monday)).toBe(standing);
});

test.each([
  ['7:30', 450],
  ['07h30', 450],
  ['18g', 1080],
  ['24:00', 1440],
  ['24:01', null],
  ['sáng', null],
])('The hour %s', (typed, minute) => {
  expect(readClock(typed)).toBe(minute);
});
