import type { Text } from '../../basics/rules/outcome.ts';
import type { UnitKind } from '../../offices/rules/office.ts';
import { advisoryTeamDraft } from './advisory-team-draft.ts';
import type { DraftBody, DraftGround, ReportTexts } from './draft-ground.ts';
import type { FigureBook } from './figure-book.ts';
import { wardPeriodicDraft } from './ward-periodic-draft.ts';

export const reportKinds = ['advisory-team', 'ward-periodic'] as const;
export type ReportKind = (typeof reportKinds)[number];

type Kind = {
  readonly name: Text;
  /** The level of the authorities that write one. */
  readonly writtenBy: UnitKind;
  readonly draft: (ground: DraftGround, book: FigureBook) => DraftBody;
  /** What stands where the authority has brought no words of its own. */
  readonly texts: ReportTexts;
};

const noTexts = { purpose: '', steering: [], outreach: [], wardMembers: '', neighbourhoodMembers: '', good: [], limits: [], directions: [] };

export const reportKindOf = {
  'advisory-team': {
    name: { vi: 'Kết quả mô hình Tổ tư vấn', en: 'Results of the advisory teams' },
    writtenBy: 'district',
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
    writtenBy: 'ward',
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
} satisfies Record<ReportKind, Kind>;

export function isReportKind(text: string): text is ReportKind {
  return reportKinds.some((one) => one === text);
}
