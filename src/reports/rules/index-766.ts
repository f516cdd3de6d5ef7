import { rate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';

/**
 * Bộ chỉ số phục vụ người dân, doanh nghiệp. Groups by name, since texts number them differently. Source: Quyết định 766/QĐ-TTg ngày 23/06/2022: points of
 * the groups sure, formulas found in the working document of the national portal; how the points of a group are split among its indicators was not found.
 */
export type GroupKey = 'transparency' | 'progress' | 'onlineServices' | 'onlinePayment' | 'digitisation' | 'satisfaction';

export const indexGroups = {
  transparency: { name: { vi: 'Công khai, minh bạch', en: 'Transparency' }, points: 18 },
  progress: { name: { vi: 'Tiến độ, kết quả giải quyết', en: 'Progress and result' }, points: 20 },
  onlineServices: { name: { vi: 'Cung cấp dịch vụ công trực tuyến', en: 'Online services' }, points: 12 },
  onlinePayment: { name: { vi: 'Thanh toán trực tuyến', en: 'Online payment' }, points: 10 },
  digitisation: { name: { vi: 'Số hóa hồ sơ', en: 'Digitising' }, points: 22 },
  satisfaction: { name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' }, points: 18 },
} as const satisfies Record<GroupKey, { readonly name: Text; readonly points: number }>;

export type IndicatorKey =
  | 'publishedInTime'
  | 'publicInTime'
  | 'completeEntries'
  | 'synchronised'
  | 'inTime'
  | 'onlineProcedures'
  | 'usedOnline'
  | 'filedOnline'
  | 'payableOnline'
  | 'paidOnline'
  | 'electronicResults'
  | 'digitised'
  | 'reused'
  | 'connected'
  | 'feedbackInTime'
  | 'feedbackSatisfied'
  | 'serviceSatisfied';

export type Indicator = {
  readonly number: string;
  readonly group: GroupKey;
  readonly name: Text;
  readonly formula: Text;
  /** Null: a part of the group's points, and how large a part is not known. */
  readonly points: number | null;
  /** From this rate on, in percent, all the points are given; below in proportion. */
  readonly fullAtPercent: number;
  /** `found`: the formula stands in the working document; `check`: something of it must still be checked. */
  readonly mark: 'found' | 'check';
};

const worked = 'Tài liệu hướng dẫn Bộ chỉ số 766 trên Cổng Dịch vụ công quốc gia';
export const indexSource = `Quyết định 766/QĐ-TTg ngày 23/06/2022; ${worked}`;

export const indicators = {
  publishedInTime: {
    number: '1.1',
    group: 'transparency',
    name: { vi: 'Thủ tục công bố đúng hạn', en: 'Procedures published in time' },
    formula: { vi: 'Số công bố đúng hạn / số công bố trong kỳ', en: 'Published in time / published in the period' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  publicInTime: {
    number: '1.2',
    group: 'transparency',
    name: { vi: 'Thủ tục cập nhật, công khai đúng hạn', en: 'Procedures made public in time' },
    formula: { vi: 'Số công khai trong 5 ngày làm việc từ quyết định / số phải công khai', en: 'Made public within 5 working days of the decision / all to be made public' },
    points: 4,
    fullAtPercent: 100,
    mark: 'found',
  },
  completeEntries: {
    number: '1.3',
    group: 'transparency',
    name: { vi: 'Thủ tục đủ bộ phận cấu thành', en: 'Procedures with all their parts' },
    formula: { vi: 'Số thủ tục đủ nội dung theo Nghị định 63/2010 / số đã công khai', en: 'Entries with all parts of Decree 63/2010 / all made public' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  synchronised: {
    number: '1.4',
    group: 'transparency',
    name: { vi: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', en: 'Dossiers synchronised with the national portal' },
    formula: { vi: 'Hồ sơ đồng bộ có ngày tiếp nhận trong kỳ / tổng số hồ sơ', en: 'Synchronised with a date of receipt in the period / all' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  inTime: {
    number: '2.1',
    group: 'progress',
    name: { vi: 'Hồ sơ xử lý đúng hạn, trước hạn', en: 'Dossiers handled in time' },
    formula: {
      vi: '(giải quyết trước hạn, đúng hạn + còn trong hạn) / phải giải quyết trong kỳ; yêu cầu bổ sung quá một lần tính là quá hạn',
      en: '(finished early or on time + open in time) / all to handle in the period; more than one request for a supplement counts as late',
    },
    points: 20,
    fullAtPercent: 100,
    mark: 'found',
  },
  onlineProcedures: {
    number: '3.1',
    group: 'onlineServices',
    name: { vi: 'Thủ tục cung cấp dịch vụ công trực tuyến', en: 'Procedures with an online service' },
    formula: {
      vi: 'Số thủ tục có dịch vụ trực tuyến / số thủ tục thuộc thẩm quyền trong danh mục của hệ thống này',
      en: 'Procedures with an online service / procedures of the competence in our catalogue',
    },
    points: null,
    fullAtPercent: 80,
    mark: 'check',
  },
  usedOnline: {
    number: '3.2',
    group: 'onlineServices',
    name: { vi: 'Dịch vụ công trực tuyến có phát sinh hồ sơ', en: 'Online services with dossiers' },
    formula: {
      vi: 'Số dịch vụ có ít nhất một hồ sơ trực tuyến trong kỳ / số dịch vụ trực tuyến',
      en: 'Services with at least one online dossier in the period / all online services',
    },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  filedOnline: {
    number: '3.3',
    group: 'onlineServices',
    name: { vi: 'Hồ sơ nộp trực tuyến', en: 'Dossiers filed online' },
    formula: {
      vi: 'Hồ sơ trực tuyến / hồ sơ nộp trong kỳ (chưa xét kết quả điện tử và tỷ lệ đồng bộ: chưa có số liệu)',
      en: 'Online / submitted in the period (without electronic results and synchronisation: no records)',
    },
    points: null,
    fullAtPercent: 50,
    mark: 'check',
  },
  payableOnline: {
    number: '3.5',
    group: 'onlinePayment',
    name: { vi: 'Thủ tục có nghĩa vụ tài chính được thanh toán trực tuyến', en: 'Procedures paid online' },
    formula: { vi: 'Thủ tục có hồ sơ thanh toán trực tuyến / thủ tục có phí, lệ phí', en: 'Procedures with dossiers paid online / procedures with a fee' },
    points: null,
    fullAtPercent: 80,
    mark: 'check',
  },
  paidOnline: {
    number: '3.6',
    group: 'onlinePayment',
    name: { vi: 'Hồ sơ thanh toán trực tuyến', en: 'Dossiers paid online' },
    formula: { vi: 'Hồ sơ thanh toán trực tuyến / hồ sơ phải nộp phí', en: 'Dossiers paid online / dossiers with a fee' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  electronicResults: {
    number: '4.1',
    group: 'digitisation',
    name: { vi: 'Hồ sơ cấp kết quả điện tử', en: 'Dossiers with an electronic result' },
    formula: { vi: 'Hồ sơ có tệp kết quả điện tử / hồ sơ của thủ tục có kết quả giấy', en: 'With an electronic result / dossiers of procedures with a paper result' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  digitised: {
    number: '4.2',
    group: 'digitisation',
    name: { vi: 'Hồ sơ số hóa', en: 'Dossiers digitised' },
    formula: { vi: 'Hồ sơ số hóa thành phần và kết quả / tổng số hồ sơ', en: 'With digitised papers and result / all' },
    points: null,
    fullAtPercent: 80,
    mark: 'check',
  },
  reused: {
    number: '4.3',
    group: 'digitisation',
    name: { vi: 'Khai thác, sử dụng lại dữ liệu số hóa', en: 'Digitised data used again' },
    formula: { vi: 'Hồ sơ dùng lại ít nhất một thành phần / hồ sơ tiếp nhận', en: 'With at least one paper used again / all received' },
    points: null,
    fullAtPercent: 80,
    mark: 'check',
  },
  connected: {
    number: '4.4',
    group: 'digitisation',
    name: { vi: 'Kết nối, chia sẻ dữ liệu', en: 'Connected and shared data' },
    formula: { vi: 'Thành phần lấy từ kho dữ liệu cá nhân; hồ sơ xác thực bằng VNeID', en: 'Papers out of the personal store; dossiers known by VNeID' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  feedbackInTime: {
    number: '5.2',
    group: 'satisfaction',
    name: { vi: 'Tiến độ xử lý phản ánh, kiến nghị', en: 'Feedback handled in time' },
    formula: { vi: 'Phản ánh, kiến nghị xử lý đúng hạn / tổng số', en: 'Feedback handled in time / all' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  feedbackSatisfied: {
    number: '5.3',
    group: 'satisfaction',
    name: { vi: 'Hài lòng trong xử lý phản ánh, kiến nghị', en: 'Satisfied with the answer' },
    formula: { vi: '(tổng số − không hài lòng, gửi lại, trễ) / tổng số', en: '(all − disliked, repeated or late) / all' },
    points: null,
    fullAtPercent: 100,
    mark: 'check',
  },
  serviceSatisfied: {
    number: '5.4',
    group: 'satisfaction',
    name: { vi: 'Hài lòng trong tiếp nhận, giải quyết', en: 'Satisfied with the handling' },
    formula: { vi: '100% − (tỷ lệ trễ + tỷ lệ hồ sơ có phản ánh, không hài lòng)', en: '100 % − (rate of late ones + rate with complaint or dislike)' },
    points: 6,
    fullAtPercent: 90,
    mark: 'found',
  },
} as const satisfies Record<IndicatorKey, Indicator>;

export const indicatorOrder = Object.keys(indicators) as readonly IndicatorKey[];

/** What records say; an indicator without records is absent: "chưa có số liệu", never 0. */
export type Measured = { readonly part: number; readonly whole: number };
export type Measurements = Readonly<Partial<Record<IndicatorKey, Measured>>>;

export type ScoredIndicator = {
  readonly key: IndicatorKey;
  readonly measured: Measured | null;
  /** Hundredths of a percent; null where nothing is known, or there is nothing to divide by. */
  readonly rateHundredths: number | null;
  /** Hundredths of a point; null where the rate or the points of the indicator are not known. */
  readonly pointHundredths: number | null;
};

export type ScoredIndex = {
  readonly indicators: readonly ScoredIndicator[];
  /** Over the indicators whose points are known alone. */
  readonly knownPointHundredths: number;
  readonly knownPointsMax: number;
  /** By the points known; null while there are none. Only all 100 points make a class. */
  readonly band: Band | null;
};

export type Band = 'excellent' | 'good' | 'fair' | 'average' | 'weak';

/** Lower ends in percent of the points. To be checked. */
export const bands = {
  excellent: { name: { vi: 'Xuất sắc', en: 'Excellent' }, fromPercent: 90 },
  good: { name: { vi: 'Tốt', en: 'Good' }, fromPercent: 80 },
  fair: { name: { vi: 'Khá', en: 'Fair' }, fromPercent: 70 },
  average: { name: { vi: 'Trung bình', en: 'Average' }, fromPercent: 50 },
  weak: { name: { vi: 'Yếu', en: 'Weak' }, fromPercent: 0 },
} as const satisfies Record<Band, { readonly name: Text; readonly fromPercent: number }>;

/** Points by whole numbers, half up. A rate at or above the threshold gives all of them; below in proportion: rate × points / threshold. */
export function scoreIndex(measurements: Measurements): ScoredIndex {
  const scored = indicatorOrder.map((key) => scoreIndicator(key, measurements[key] ?? null));
  const known = scored.filter((one) => one.pointHundredths !== null);
  const knownPointHundredths = known.reduce((sum, one) => sum + (one.pointHundredths ?? 0), 0);
  const knownPointsMax = known.reduce((sum, one) => sum + (indicators[one.key].points ?? 0), 0);
  return { indicators: scored, knownPointHundredths, knownPointsMax, band: bandOf(knownPointHundredths, knownPointsMax) };
}

function scoreIndicator(key: IndicatorKey, measured: Measured | null): ScoredIndicator {
  const rateHundredths = measured === null ? null : (rate(measured.part, measured.whole)?.hundredths ?? null);
  const { points, fullAtPercent } = indicators[key];
  if (measured === null || rateHundredths === null || points === null) return { key, measured, rateHundredths, pointHundredths: null };
  const [part, whole] = [BigInt(measured.part) * 100n * BigInt(points) * 100n, BigInt(measured.whole) * BigInt(fullAtPercent)];
  const proportional = Number((2n * part + whole) / (2n * whole));
  return { key, measured, rateHundredths, pointHundredths: Math.min(points * 100, proportional) };
}

/** By points, compared exactly: 89,99 of 100 is not 90. */
function bandOf(pointHundredths: number, pointsMax: number): Band | null {
  if (pointsMax === 0) return null;
  const order = Object.keys(bands) as readonly Band[];
  return order.find((band) => pointHundredths >= bands[band].fromPercent * pointsMax) ?? 'weak';
}
