import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { retryDelayMillis, worthUntil } from './retry.ts';

test('The wait is never below two seconds nor above five minutes, however often it failed', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempts, random) => {
      const millis = retryDelayMillis(attempts, random);
      return 2_000 <= millis && millis <= 300_000;
    }),
  );
});

test('The bound doubles from four seconds to five minutes', () => {
  expect([1, 2, 3, 7, 8, 30].map((attempts) => retryDelayMillis(attempts, 1))).toEqual([4_000, 8_000, 16_000, 256_000, 300_000, 300_000]);
});

test('Those that failed together are spread over the whole span', () => {
  expect([0, 0.5, 1].map((random) => retryDelayMillis(8, random))).toEqual([2_000, 151_000, 300_000]);
});

test('A one-time code is worth five minutes, any other message three days', () => {
  const at = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
  expect([worthUntil('phoneCode', at), worthUntil('receive', at)]).toEqual(['2019-04-23T01:05:00.000Z', '2019-04-26T01:00:00.000Z']);
});
