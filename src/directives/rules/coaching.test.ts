import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { addDays } from '../../basics/rules/time.ts';
import { coachingNeed, type PostActivity } from './coaching.ts';
import type { SupervisionRules } from './supervision-rules.ts';

const { coaching: thresholds } = JSON.parse(readFileSync('data/teams/supervision.json', 'utf8')) as SupervisionRules;
const today = day('2026-11-30');
const post = (more: Partial<PostActivity>): PostActivity => ({ now: 5, before: 5, lastAssistedOn: addDays(today, -1), machineSince: null, ...more });
const why = (more: Partial<PostActivity>) => coachingNeed(post(more), { today, thresholds })?.why ?? null;

test.each([
  ['goes on as before', {}, null],
  ['has fallen by half from ten', { before: 10, now: 5 }, 'drop'],
  ['has fallen by a little less', { before: 10, now: 6 }, null],
  ['never did many: nobody is asked', { before: 9, now: 0 }, null],
  ['last helped 60 days ago', { now: 0, before: 0, lastAssistedOn: addDays(today, -60) }, 'idle'],
  ['last helped 59 days ago', { now: 0, before: 0, lastAssistedOn: addDays(today, -59) }, null],
  ['has been quiet for half a year: no news', { now: 0, before: 0, lastAssistedOn: addDays(today, -181) }, null],
  ['was given a machine two months ago and has helped nobody', { now: 0, before: 0, lastAssistedOn: null, machineSince: addDays(today, -60) }, 'idle'],
  ['was given a machine last week', { now: 0, before: 0, lastAssistedOn: null, machineSince: addDays(today, -7) }, null],
  ['was never active and has no machine', { now: 0, before: 0, lastAssistedOn: null }, null],
] as const)('A post that %s', (_title, more, expected) => expect(why(more)).toBe(expected));

test('It is said in words with the figures, and as help', () => {
  const need = coachingNeed(post({ before: 18, now: 4 }), { today, thresholds });
  expect(need?.words.vi).toMatch(/hỗ trợ 4 hồ sơ.*trước đó là 18.*giúp đỡ, không phải phê bình/);
});

test('Whole days are compared, and said with their ends; a machine that came after the last help is the reason that is told', () => {
  expect(coachingNeed(post({ before: 18, now: 4 }), { today, thresholds })?.words.vi).toContain('Từ 31/10/2026 đến hết 29/11/2026 tổ hỗ trợ 4 hồ sơ');
  const idle = (more: Partial<PostActivity>) => coachingNeed(post({ now: 0, before: 0, ...more }), { today, thresholds })?.words.vi;
  expect(idle({ lastAssistedOn: day('2019-03-25'), machineSince: day('2026-09-22') })).toContain('Điểm có máy từ 22/09/2026 mà từ đó chưa hỗ trợ hồ sơ nào');
  expect(idle({ lastAssistedOn: day('2026-09-25'), machineSince: day('2026-09-22') })).toContain('Hồ sơ gần nhất tổ hỗ trợ là ngày 25/09/2026');
});

test('More filings never make a post that nobody asks after one that is asked after', () =>
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(50), (before, now, more) => {
      fc.pre(why({ before, now }) === null);
      expect(why({ before, now: now + more })).toBeNull();
    }),
  ));
