import { describe, expect, test } from 'vitest';
import { periodKinds } from '../rules/period.ts';
import { readDashboardSearch, readTargetsSearch } from './dashboard-search.ts';

describe('The address of the dashboard', () => {
  test.each(periodKinds)('keeps every kind of period that a target is set for: %s', (period) => {
    expect(readDashboardSearch({ period })).toEqual({ period });
  });

  test('keeps what it understands and leaves out the rest', () => {
    const understood = { unit: '777', scope: 'wards', level: 'partial', period: 'half', on: '2018-09-30', rank: 'online', groups: 'team', by: 'fair', top: 'three' };
    expect(readDashboardSearch(understood)).toEqual(understood);
    expect(readDashboardSearch({ unit: '', scope: 'nowhere', level: 9, period: 'week', on: '30/9/2018', by: 'luck' })).toEqual({});
  });

  test('of the targets keeps the days of a period, the last not before the first', () => {
    expect(readTargetsSearch({ unit: '777', from: '2019-01-01', to: '2019-06-30' })).toEqual({ unit: '777', from: '2019-01-01', to: '2019-06-30' });
    expect(readTargetsSearch({ from: '2019-06-30', to: '2019-01-01' })).toEqual({});
  });
});
