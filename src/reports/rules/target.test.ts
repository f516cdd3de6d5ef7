import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import { formatPercent, readPercent } from './hundredths.ts';
import { proposedTarget, setsTargets, setTarget, type TargetOf, type TargetSaid } from './target.ts';
import { gapOf, neededOfRest, sayGap, standingOf } from './target-gap.ts';

const share = fc.integer({ min: 1, max: 90_000 }).chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 0, max: whole }) }));
const target = fc.integer({ min: 0, max: 10_000 });

describe('The gap to a target', () => {
  test('37 dossiers are missing when 37 more would just do and 36 would not', () => {
    expect(gapOf({ part: 363, whole: 1000 }, 4000)).toEqual({ pointHundredths: -370, dossiers: -37 });
    expect(sayGap({ pointHundredths: -370, dossiers: -37 }).vi).toBe('thiếu 37 hồ sơ (thấp hơn 3,70 điểm phần trăm)');
  });

  test('counts exactly: with what is missing the target is reached, with one less it is not', () => {
    fc.assert(
      fc.property(share, target, ({ part, whole }, aimed) => {
        const gap = gapOf({ part, whole }, aimed);
        const least = part - (gap?.dossiers ?? 0);
        expect(least * 10_000 >= aimed * whole).toBe(true);
        expect((least - 1) * 10_000 < aimed * whole).toBe(true);
      }),
    );
  });

  test('2018 of the report: level 3 with 51,38 % against 50 %, level 4 with 67,64 % against 70 %', () => {
    expect(sayGap(gapOf({ part: 13_920, whole: 27_090 }, 5000) ?? { pointHundredths: 0, dossiers: 0 }).vi).toBe('vượt 375 hồ sơ (cao hơn 1,38 điểm phần trăm)');
    expect(sayGap(gapOf({ part: 4827, whole: 7136 }, 7000) ?? { pointHundredths: 0, dossiers: 0 }).vi).toBe('thiếu 169 hồ sơ (thấp hơn 2,36 điểm phần trăm)');
  });

  test('is unknown when nothing was counted, never 0', () => {
    expect(gapOf({ part: 0, whole: 0 }, 4000)).toBeNull();
  });

  test('what is needed of the rest is just enough, or said to be out of reach', () => {
    fc.assert(
      fc.property(share, target, fc.integer({ min: 1, max: 50_000 }), (soFar, aimed, rest) => {
        const needed = neededOfRest({ soFar, target: aimed, rest });
        const end = (more: number) => gapOf({ part: soFar.part + more, whole: soFar.whole + rest }, aimed)?.dossiers ?? -1;
        if (needed === 'outOfReach') expect(end(rest)).toBeLessThan(0);
        else expect(end(Math.ceil((rest * (needed ?? 0)) / 10_000))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('Where a target stands', () => {
  const estimated = (hundredths: number, low: number, high: number) => ({ kind: 'estimated' as const, hundredths, low, high, rest: 100 });
  test.each([
    ['over and reached', { part: 40, whole: 100 }, { kind: 'final' as const, hundredths: 4000 }, 'met'],
    ['over and one short', { part: 39, whole: 100 }, { kind: 'final' as const, hundredths: 3900 }, 'behind'],
    ['reached, and nothing likely undoes it', { part: 60, whole: 100 }, estimated(5500, 4100, 6000), 'met'],
    ['reached, but it may slip again', { part: 41, whole: 100 }, estimated(4100, 3500, 4500), 'onTrack'],
    ['not yet, but by the end', { part: 35, whole: 100 }, estimated(4200, 3900, 4500), 'onTrack'],
    ['today, but not by the end', { part: 45, whole: 100 }, estimated(3900, 3500, 4200), 'behind'],
    ['too few to foretell, and short today', { part: 1, whole: 3 }, { kind: 'unknown' as const }, 'behind'],
    ['nothing counted', { part: 0, whole: 0 }, { kind: 'unknown' as const }, 'unknown'],
  ])('%s', (_, soFar, forecast, standing) => {
    expect(standingOf({ soFar, target: 4000, forecast })).toBe(standing);
  });
});

describe('A target is set', () => {
  const said: TargetSaid = { hundredths: 4000, document: 'Kế hoạch mẫu', documentOn: null, why: null };
  const current = { ...said, version: 1 };
  const year = { from: '2018-01-01' as PlainDate, to: '2018-12-31' as PlainDate };
  const of: TargetOf = { figure: 'online', scope: 'own', level: 'any', period: year };
  const place = { of, hasWards: 'no' } as const;
  test('first without a reason, then only with one, and the old version stays', () => {
    expect(setTarget(said, { ...place, current: null, basedOn: 0 })).toEqual({ ok: true, value: 1 });
    expect(setTarget({ ...said, hundredths: 4500, why: 'Thành phố giao thêm' }, { ...place, current, basedOn: 1 })).toEqual({ ok: true, value: 2 });
  });
  test.each([
    ['a correction without a reason', { ...said, hundredths: 4500, why: '  ' }, current, 1, 'reasonMissing'],
    ['on a version that is not the last', { ...said, hundredths: 4500, why: 'x' }, current, 0, 'changedMeanwhile'],
    ['the same again', { ...said, why: 'x' }, current, 1, 'sameAgain'],
    ['withdrawing nothing', { ...said, hundredths: null }, null, 0, 'nothingToWithdraw'],
  ])('is refused: %s', (_, wanted, stands, basedOn, kind) => {
    expect(setTarget(wanted, { ...place, current: stands, basedOn })).toMatchObject({ ok: false, refusal: { kind } });
  });

  test('for a period that has a name, and for wards only where there are some', () => {
    const first = (more: Partial<TargetOf>, hasWards: 'yes' | 'no') => setTarget(said, { of: { ...of, ...more }, hasWards, current: null, basedOn: 0 });
    expect(first({ period: { ...year, to: '2018-12-30' as PlainDate } }, 'yes')).toMatchObject({ ok: false, refusal: { kind: 'periodWithoutName' } });
    expect(first({ scope: 'wards' }, 'no')).toMatchObject({ ok: false, refusal: { kind: 'noWards' } });
    expect(first({ scope: 'wards' }, 'yes').ok).toBe(true);
  });

  test('by leaders and monitors there or directly above, and by nobody else', () => {
    const ward = { id: 5, parentOfficeId: 1 };
    const may = (officeId: number, role: 'leader' | 'teamMonitor' | 'unitHead' | 'operator') => setsTargets([{ officeId, role }], ward);
    expect([may(5, 'leader'), may(1, 'leader'), may(1, 'teamMonitor'), may(5, 'teamMonitor')]).toEqual([true, true, true, true]);
    expect([may(6, 'leader'), may(5, 'unitHead'), may(1, 'operator')]).toEqual([false, false, false]);
    expect(setsTargets([{ officeId: 5, role: 'leader' }], { id: 1, parentOfficeId: null })).toBe(false);
  });
});

test('A proposal for next year is this year’s share and so many points, never above all', () => {
  expect([proposedTarget(5138, 5), proposedTarget(9900, 5), proposedTarget(null, 5)]).toEqual([5638, 10_000, null]);
});

test('Percentages are read as people type them', () => {
  expect(['35', '35,5', '35.25 %', '100', '0'].map(readPercent)).toEqual([3500, 3550, 3525, 10_000, 0]);
  expect(['', '101', '35,555', '-3', 'x', '100,01'].map(readPercent)).toEqual([null, null, null, null, null, null]);
  expect(formatPercent(3506)).toBe('35,06%');
});
