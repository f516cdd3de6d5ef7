import { describe, expect, test } from 'vitest';
import { describeFee, feeFor } from './fee.ts';
import type { FeeRule } from './procedure.ts';

const copy: FeeRule = { mode: 'perPage', firstPages: 2, firstRateDong: 2000, nextRateDong: 1000, maxPerCopyDong: 200_000 };
const council: FeeRule = { mode: 'provincialCouncil', onlineDong: 0, counterDong: null, exemptions: 'Miễn khi đúng hạn' };

describe('a certified copy', () => {
  test.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 2, 24_000],
    [198, 1, 200_000],
    [500, 3, 600_000],
  ])('of %i pages, %i times, costs %i đồng', (pages, copies, dong) => expect(feeFor(copy, { channel: 'counter', pages, copies })).toBe(dong));

  test('has no price before the pages are counted', () => expect(feeFor(copy, { channel: 'counter' })).toBe(null));
});

test('an extract costs its price for each copy, a case only once', () => {
  expect(feeFor({ mode: 'fixed', feeDong: 8000, per: 'bản sao', exemptions: null }, { channel: 'online', copies: 3 })).toBe(24_000);
  expect(feeFor({ mode: 'fixed', feeDong: 10_000, per: 'trường hợp', exemptions: null }, { channel: 'online', copies: 3 })).toBe(10_000);
});

test('a fee of the council can be nothing online and not known at the counter', () => {
  expect(feeFor(council, { channel: 'online' })).toBe(0);
  expect(feeFor(council, { channel: 'counter' })).toBe(null);
});

test.each<[FeeRule, string]>([
  [{ mode: 'free' }, 'Không thu phí, lệ phí.'],
  [{ mode: 'fixed', feeDong: 400_000, per: 'trường hợp', exemptions: 'Trẻ khuyết tật' }, '400.000 đồng mỗi trường hợp. Miễn, giảm: Trẻ khuyết tật.'],
  [copy, '2.000 đồng mỗi trang cho 2 trang đầu, từ trang thứ 3 là 1.000 đồng mỗi trang; tối đa 200.000 đồng mỗi bản.'],
  [{ mode: 'byChannel', counterDong: 20_000, onlineDong: 10_000, per: 'lần' }, 'Nộp trực tuyến 10.000 đồng mỗi lần; nộp trực tiếp 20.000 đồng mỗi lần.'],
  [council, 'Nộp trực tuyến: 0 đồng (mức của Hội đồng nhân dân). Miễn, giảm: Miễn khi đúng hạn.'],
  [{ ...council, onlineDong: null, exemptions: null }, 'Lệ phí theo mức của Hội đồng nhân dân; cán bộ một cửa sẽ báo số tiền.'],
  [{ mode: 'tiered', note: 'Phí theo khu vực' }, 'Phí theo khu vực.'],
  [{ mode: 'unknown' }, 'Mức phí chưa có trong hệ thống; cán bộ một cửa sẽ báo số tiền.'],
])('%j is told as "%s"', (fee, words) => expect(describeFee(fee, { channel: 'online' }).vi).toBe(words));

test('what is not known is null, never 0', () => {
  for (const fee of [{ mode: 'unknown' }, { mode: 'tiered', note: null }] as const) expect(feeFor(fee, { channel: 'counter', pages: 1, copies: 1 })).toBe(null);
});
