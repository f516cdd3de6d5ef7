import { expect, test } from 'vitest';
import { addMillis, type Instant, parseInstant } from '../rules/time.ts';
import { countTries } from './tries.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;

test('Tries up to the limit go on, the next one is told how long to wait', () => {
  const tries = countTries({ triesMax: 2, windowMinutes: 15 });
  expect([tries.count('203.0.113.7', start), tries.count('203.0.113.7', start)]).toEqual([0, 0]);
  expect(tries.count('203.0.113.7', addMillis(start, 60_000))).toBe(14 * 60);
});

test('Another address is counted for itself', () => {
  const tries = countTries({ triesMax: 1, windowMinutes: 15 });
  tries.count('203.0.113.7', start);
  expect(tries.count('203.0.113.8', start)).toBe(0);
});

test('After the window an address may try again', () => {
  const tries = countTries({ triesMax: 1, windowMinutes: 15 });
  tries.count('203.0.113.7', start);
  expect(tries.count('203.0.113.7', addMillis(start, 15 * 60_000))).toBe(0);
});

test('A good try is taken back', () => {
  const tries = countTries({ triesMax: 1, windowMinutes: 15 });
  tries.count('203.0.113.7', start);
  tries.forgive('203.0.113.7');
  expect(tries.count('203.0.113.7', start)).toBe(0);
});

test('Addresses of one IPv6 network are one', () => {
  const tries = countTries({ triesMax: 1, windowMinutes: 15 });
  tries.count('2001:db8:1:2:aaaa::1', start);
  expect(tries.count('2001:db8:1:2:bbbb::2', start)).toBeGreaterThan(0);
});

test('An IPv4 address written in IPv6 form stays its own', () => {
  const tries = countTries({ triesMax: 1, windowMinutes: 15 });
  tries.count('::ffff:203.0.113.7', start);
  expect(tries.count('::ffff:203.0.113.8', start)).toBe(0);
});
