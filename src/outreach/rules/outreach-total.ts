import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { OutreachKind } from './outreach-item.ts';

type Total = {
  readonly kinds: readonly OutreachKind[] /** `own`: of the office alone; `area`: with the offices directly below. */;
  readonly scope: 'own' | 'area';
  readonly name: Text;
};

/** The totals of the report, each by the key under which it is imported too. Source: report of 2019, II.1. */
export const outreachTotals = {
  bannersAndPanels: { kinds: ['banner', 'panel'], scope: 'area', name: { vi: 'Băng rôn, pano', en: 'Banners and panels' } },
  leaflets: { kinds: ['leaflet'], scope: 'area', name: { vi: 'Tờ bướm', en: 'Leaflets' } },
  districtMaterials: { kinds: ['material'], scope: 'own', name: { vi: 'Tài liệu tuyên truyền do đơn vị phát', en: 'Materials handed out by the office' } },
  contestEntries: { kinds: [], scope: 'area', name: { vi: 'Bài dự thi', en: 'Contest entries' } },
  newsArticles: { kinds: ['article'], scope: 'area', name: { vi: 'Tin, bài', en: 'News items' } },
  smsSent: { kinds: ['sms'], scope: 'area', name: { vi: 'Tin nhắn SMS', en: 'Text messages' } },
  lcdSlides: { kinds: ['lcdSlide'], scope: 'area', name: { vi: 'Slide trên màn hình LCD', en: 'Slides on information screens' } },
  meetings: { kinds: ['meeting'], scope: 'area', name: { vi: 'Hội nghị, cuộc họp', en: 'Meetings' } },
  broadcasts: { kinds: ['broadcast'], scope: 'area', name: { vi: 'Lần phát thanh', en: 'Broadcasts' } },
} as const satisfies Record<string, Total>;
export type OutreachKey = keyof typeof outreachTotals;
export const outreachKeys = Object.keys(outreachTotals) as readonly OutreachKey[];

export function isOutreachKey(text: string): text is OutreachKey {
  return Object.hasOwn(outreachTotals, text);
}

export const outreachDefinition: Text = {
  vi: 'Cộng số lượng của các mục có ngày bắt đầu trong kỳ. Khoảng thời gian chưa có mục nào thì lấy số liệu nhập của đơn vị, không có thì của từng đơn vị trực thuộc, có ghi nguồn. Mục chưa ghi số lượng không tính là 0.',
  en: 'Quantities of what began in the period. For spans without records the imported total of the office stands in, else those of the offices below, with their sources. What has no quantity is not 0.',
};

type Span = { readonly from: PlainDate; readonly to: PlainDate };
export type CountedRecord = { readonly officeId: number; readonly on: PlainDate; readonly quantity: number | null };
export type ImportedTotal = {
  readonly officeId: number;
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
  readonly value: number | null;
  readonly source: string;
};
export type OutreachTotal = {
  readonly value: number | null;
  readonly basis: 'counted' | 'imported';
  readonly source: string;
  readonly records: number;
  /** Records of the period whose quantity nobody wrote. */
  readonly unknown: number;
};

/**
 * The total of a period: quantities of the records that began in it; an imported total whose span lies within the period stands in where no record of that
 * span has a quantity, and never beside one for the same days. What was imported for `officeId` covers the offices below it too; what was imported for one of
 * those covers that one alone, and counts where the office has no import of those days. An import without days covers all days. Of imports that overlap the
 * longest counts. Null when nothing is known at all.
 */
export function outreachTotal(input: {
  readonly officeId: number;
  readonly period: Span;
  readonly records: readonly CountedRecord[];
  readonly imports: readonly ImportedTotal[];
}): OutreachTotal {
  const records = input.records.filter(({ on }) => on >= input.period.from && on <= input.period.to);
  const known = records.filter(({ quantity }) => quantity !== null);
  const chosen = importsFor({ ...input, known });
  const parts = [...known.map(({ quantity }) => quantity ?? 0), ...chosen.map(({ value }) => value ?? 0)];
  return {
    value: parts.length === 0 ? null : parts.reduce((sum, one) => sum + one, 0),
    basis: chosen.length > 0 ? 'imported' : 'counted',
    source: [...new Set(chosen.map(({ source }) => source))].join('; '),
    records: records.length,
    unknown: records.length - known.length,
  };
}

const [longAgo, farOff] = ['0001-01-01', '9999-12-31'] as readonly string[] as readonly [PlainDate, PlainDate];

function importsFor({
  officeId,
  period,
  known,
  imports,
}: {
  readonly officeId: number;
  readonly period: Span;
  readonly known: readonly CountedRecord[];
  readonly imports: readonly ImportedTotal[];
}): readonly ImportedTotal[] {
  const spanOf = ({ periodFrom, periodTo }: ImportedTotal): Span => ({ from: periodFrom ?? longAgo, to: periodTo ?? farOff });
  const isWithin = ({ periodFrom, periodTo }: ImportedTotal) => (periodFrom === null || periodFrom >= period.from) && (periodTo === null || periodTo <= period.to);
  const covers = (one: ImportedTotal, other: number) => one.officeId === officeId || one.officeId === other;
  const isFree = (one: ImportedTotal) => !known.some((record) => covers(one, record.officeId) && record.on >= spanOf(one).from && record.on <= spanOf(one).to);
  const overlaps = (one: ImportedTotal, other: ImportedTotal) => covers(one, other.officeId) && spanOf(one).from <= spanOf(other).to && spanOf(other).from <= spanOf(one).to;
  const usable = imports.filter((one) => one.value !== null && isWithin(one) && isFree(one)).sort((one, other) => lengthOf(spanOf(other)) - lengthOf(spanOf(one)));
  const chosen: ImportedTotal[] = [];
  for (const one of [...usable.filter((own) => own.officeId === officeId), ...usable.filter((below) => below.officeId !== officeId)])
    if (!chosen.some((taken) => overlaps(taken, one))) chosen.push(one);
  return chosen;
}

function lengthOf({ from, to }: Span): number {
  return Number(to.replaceAll('-', '')) - Number(from.replaceAll('-', ''));
}
