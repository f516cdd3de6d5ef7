import { describe, expect, test } from 'vitest';
import { at, calendar, day } from '../../../tests/dossiers.ts';
import { isAddress, newestOccurrence, nextMailTry, nextSendAt, periodTold, type Rhythm, tidyRecipients } from './mailing.ts';

const early = (rhythm: Rhythm) => ({ rhythm, minute: 450 });

describe('A mailing goes out', () => {
  test.each([
    ['monday', '2019-05-06T07:30', 'monday 2019-05-06', '2019-05-06T07:30', '2019-04-29', '2019-05-05'],
    ['monday', '2019-05-06T07:29', 'monday 2019-04-29', '2019-05-02T07:30', '2019-04-22', '2019-04-28'],
    ['monday', '2019-05-12T23:00', 'monday 2019-05-06', '2019-05-06T07:30', '2019-04-29', '2019-05-05'],
    // 30/04 and 01/05 are days off (and 29/04 was given for a Saturday).
    ['month', '2019-05-02T07:29', 'month 2019-04-01', '2019-04-01T07:30', '2019-03-01', '2019-03-31'],
    ['month', '2019-05-02T07:30', 'month 2019-05-01', '2019-05-02T07:30', '2019-04-01', '2019-04-30'],
    ['month', '2019-06-03T08:00', 'month 2019-06-01', '2019-06-03T07:30', '2019-05-01', '2019-05-31'],
    ['quarter', '2019-04-01T07:30', 'quarter 2019-04-01', '2019-04-01T07:30', '2019-01-01', '2019-03-31'],
    ['quarter', '2019-01-02T07:29', 'quarter 2018-10-01', '2018-10-01T07:30', '2018-07-01', '2018-09-30'],
    ['quarter', '2019-01-02T07:30', 'quarter 2019-01-01', '2019-01-02T07:30', '2018-10-01', '2018-12-31'],
    // The Monday of Tết is kept for the Monday after it, which has a mail of its own: one goes out, the newer one.
    ['monday', '2019-02-11T07:30', 'monday 2019-02-11', '2019-02-11T07:30', '2019-02-04', '2019-02-10'],
    ['monday', '2019-02-11T07:29', 'monday 2019-01-28', '2019-01-28T07:30', '2019-01-21', '2019-01-27'],
  ] as const)('%s, looked at on %s: %s at %s, telling %s to %s', (rhythm, now, key, sendAt, from, to) => {
    expect(newestOccurrence(early(rhythm), { now: at(now), calendar })).toEqual({ key, sendAt: at(sendAt), period: { from, to } });
  });

  test.each([
    ['monday', '2019-05-06T07:30', '2019-05-13T07:30'],
    ['monday', '2019-05-06T07:29', '2019-05-06T07:30'],
    ['monday', '2019-02-04T09:00', '2019-02-11T07:30'],
    ['month', '2019-05-01T09:00', '2019-05-02T07:30'],
    ['month', '2019-12-31T09:00', '2020-01-02T07:30'],
    ['quarter', '2019-04-01T08:00', '2019-07-01T07:30'],
  ] as const)('%s: after %s the next time on %s', (rhythm, now, next) => {
    expect(nextSendAt(early(rhythm), { now: at(now), calendar })).toBe(at(next));
  });

  test('where no calendar is known, from Monday to Friday', () => {
    expect(newestOccurrence(early('month'), { now: at('2019-06-04T08:00'), calendar: null }).sendAt).toBe(at('2019-06-03T07:30'));
    expect(nextSendAt(early('month'), { now: at('2029-12-15T08:00'), calendar })).toBe(at('2030-01-01T07:30'));
  });

  test('an office that is closed for ever keeps no round busy for ever', () => {
    const closed = { ...calendar, sessions: [] };
    expect(newestOccurrence(early('monday'), { now: at('2019-05-06T07:30'), calendar: closed }).key).toBe('monday 2019-05-06');
    const daysOff = new Set(Array.from({ length: 400 }, (_, i) => day(new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10))));
    expect(nextSendAt(early('monday'), { now: at('2019-05-06T07:30'), calendar: { ...calendar, daysOff } })).toBe(at('2019-05-13T07:30'));
  });
});

test.each([
  ['monday', '2019-05-08', '2019-04-29', '2019-05-05'],
  ['month', '2019-03-31', '2019-02-01', '2019-02-28'],
  ['quarter', '2020-02-29', '2019-10-01', '2019-12-31'],
] as const)('Asked for by hand (%s) on %s it tells the last whole period, %s to %s', (rhythm, on, from, to) => {
  expect(periodTold(rhythm, day(on))).toEqual({ from, to });
});

test('A refused mail is tried again after growing pauses, until a day after it was queued', () => {
  const queuedAt = at('2019-05-06T07:30');
  const tries: string[] = [];
  let now = queuedAt;
  for (let attempts = 1; attempts < 50; attempts += 1) {
    const next = nextMailTry({ attempts, queuedAt, now });
    if (next === null) break;
    now = next;
    tries.push(now);
  }
  const told = ['07:31', '07:36', '07:51', '08:21', '09:21', '11:21', '15:21', '19:21', '23:21'].map((hour) => at(`2019-05-06T${hour}`));
  expect(tries).toEqual([...told, at('2019-05-07T03:21'), at('2019-05-07T07:21')]);
});

test.each(['lanhdao.mau@binhtan.example.vn', 'a+b_c%d-1@example.com', 'A@B.VN'])('%s is an address', (text) => expect(isAddress(text)).toBe(true));

test.each([
  'lanhdao',
  '@example.vn',
  'a@example',
  'a b@example.vn',
  'a@example.vn\nBcc: b@example.vn',
  'a@example.vn\n',
  'A <a@example.vn>',
  'a@example.vn,b@example.vn',
  '"a"@example.vn',
  '-a@example.vn',
  'a@-example.vn',
  `${'a'.repeat(65)}@example.vn`,
  `a@${'b.'.repeat(130)}vn`,
])('%j is no address', (text) => expect(isAddress(text)).toBe(false));

test('An address typed twice gets one mail', () => {
  expect(tidyRecipients([' A@example.vn', 'a@EXAMPLE.vn', '', 'b@example.vn'])).toEqual(['a@example.vn', 'b@example.vn']);
});
