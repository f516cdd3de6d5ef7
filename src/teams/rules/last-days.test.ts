import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { lastDays } from './last-days.ts';

test('Thirty days are thirty with today, which is their end', () => {
  expect(lastDays(day('2026-12-01'), 30)).toEqual({ from: '2026-11-02', to: '2026-12-01' });
  expect(lastDays(day('2026-12-01'), 1)).toEqual({ from: '2026-12-01', to: '2026-12-01' });
});
