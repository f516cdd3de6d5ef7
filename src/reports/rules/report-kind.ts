import type { Text } from '../../basics/rules/outcome.ts';
import type { UnitKind } from '../../offices/rules/office.ts';
import { advisoryTeamDraft } from './advisory-team-draft.ts';
import type { DraftBody, DraftGround, ReportTexts } from './draft-ground.ts';
import type { FigureBook } from './figure-book.ts';
import { choiceOf, type Period, type PeriodKind } from './period.ts';
import { reformDraft, reformToVerify } from './reform-draft.ts';
import { reformPeriods } from './reform-period.ts';
import { wardPeriodicDraft } from './ward-periodic-draft.ts';

export const reportKinds = ['advisory-team', 'ward-periodic', 'reform'] as const;
export type ReportKind = (typeof reportKinds)[number];

type Kind = {
  readonly name: Text;
  /** The levels of the authorities that write one. */
  readonly writtenBy: readonly UnitKind[];
  /** The periods it is written for; null: any days. */
  readonly periods: readonly PeriodKind[] | null;
  /** What the layout stands on that was not read in its source yet. */
  readonly toVerify: Text | null;
  readonly draft: (ground: DraftGround, book: FigureBook) => DraftBody;
  /** What stands where the authority has brought no words of its own. */
  readonly texts: ReportTexts;
};

const noTexts = { purpose: '', steering: [], outreach: [], wardMembers: '', neighbourhoodMembers: '', good: [], limits: [], directions: [] };

export const reportKindOf: Readonly<Record<ReportKind, Kind>> = {
  'advisory-team': {
    name: { vi: 'Kết quả mô hình Tổ tư vấn', en: 'Results of the advisory teams' },
    writtenBy: ['district'],
    periods: null,
    toVerify: null,
    draft: advisoryTeamDraft,
    texts: {
      ...noTexts,
      kind: 'advisory-team',
      subject: 'Kết quả triển khai mô hình Tổ tư vấn thực hiện dịch vụ công trực tuyến tại phường, khu phố trên địa bàn quận',
      recipients: ['UBND {wards} phường'],
      archive: 'VT',
      signedFor: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  },
  'ward-periodic': {
    name: { vi: 'Báo cáo định kỳ của phường', en: 'Periodic report of a ward' },
    writtenBy: ['ward'],
    periods: null,
    toVerify: null,
    draft: wardPeriodicDraft,
    texts: {
      ...noTexts,
      kind: 'ward-periodic',
      subject: 'Kết quả thực hiện dịch vụ công trực tuyến và hoạt động Tổ tư vấn trên địa bàn phường',
      recipients: ['UBND quận (để báo cáo)', 'Phòng Văn hóa và Thông tin quận', 'Phòng Nội vụ quận'],
      archive: 'VT',
      signedFor: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  },
  reform: {
    name: { vi: 'Báo cáo cải cách hành chính quý, năm', en: 'Reform report of a quarter or year' },
    writtenBy: ['district', 'ward'],
    periods: reformPeriods,
    toVerify: reformToVerify,
    draft: reformDraft,
    texts: {
      ...noTexts,
      kind: 'reform',
      subject: 'Công tác cải cách hành chính',
      recipients: ['Ủy ban nhân dân cấp trên trực tiếp (để báo cáo)', 'Phòng Nội vụ quận'],
      archive: 'VT',
      signedFor: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  },
};

/** Whether the kind is written for these days. */
export function isPeriodOfKind(kind: ReportKind, period: Period): boolean {
  const { periods } = reportKindOf[kind];
  return periods === null || periods.some((one) => one === choiceOf(period)?.kind);
}

export function isReportKind(text: string): text is ReportKind {
  return reportKinds.some((one) => one === text);
}
