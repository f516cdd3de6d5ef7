import { expect, test } from 'vitest';
import { idleLimits, idleStanding, kioskLimits, kioskStanding } from './idle.ts';

test('a shared machine locks two minutes after the last touch, and says so twenty seconds before', () => {
  expect(idleLimits).toEqual({ lockMillis: 120_000, warnMillis: 20_000 });
  expect(idleStanding({ touchedAt: 0, now: 99_999 })).toEqual({ kind: 'inUse', lookAgainMillis: 1 });
  expect(idleStanding({ touchedAt: 0, now: 100_000 })).toEqual({ kind: 'warned', secondsLeft: 20, lookAgainMillis: 1000 });
  expect(idleStanding({ touchedAt: 0, now: 119_500 })).toEqual({ kind: 'warned', secondsLeft: 1, lookAgainMillis: 500 });
  expect(idleStanding({ touchedAt: 0, now: 120_000 })).toEqual({ kind: 'locked' });
});

test('a machine that slept for an hour, or whose clock went back, is locked when it wakes', () => {
  expect(idleStanding({ touchedAt: 0, now: 3_600_000 })).toEqual({ kind: 'locked' });
  expect(idleStanding({ touchedAt: 3_600_000, now: 0 })).toEqual({ kind: 'locked' });
});

test('a self-service machine warns after a minute and a half and clears after two', () => {
  expect(idleStanding({ touchedAt: 0, now: 89_999, limits: kioskLimits })).toEqual({ kind: 'inUse', lookAgainMillis: 1 });
  expect(idleStanding({ touchedAt: 0, now: 90_000, limits: kioskLimits })).toEqual({ kind: 'warned', secondsLeft: 30, lookAgainMillis: 1000 });
  expect(idleStanding({ touchedAt: 0, now: 120_000, limits: kioskLimits })).toEqual({ kind: 'locked' });
});

test('a clock that goes back wipes nobody’s work at a self-service machine: time begins anew from there', () => {
  const hour = 3_600_000;
  const { touchedAt, standing } = kioskStanding({ touchedAt: hour, now: 0 });
  expect([touchedAt, standing.kind]).toEqual([0, 'inUse']);
  expect(kioskStanding({ touchedAt, now: 119_999 })).toMatchObject({ touchedAt: 0, standing: { kind: 'warned' } });
  expect(kioskStanding({ touchedAt, now: 120_000 }).standing.kind).toBe('locked');
});
