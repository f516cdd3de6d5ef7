import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Evidence } from './propose.ts';

/** What one member helped with in a period: filings credited to him, and of these those that had to be completed or were refused. */
export type MemberHelp = { readonly assisted: number; readonly returned: number };

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Evidence of a member's place by the filings credited to him. Source: rule of the house; report of 2019, IV asks for commendation in time, of teams and persons. */
export function evidenceOfMember(row: MemberHelp & { readonly place: number; readonly tiedWith: number; readonly among: number }, period: Period): Evidence {
  const tie = row.tiedWith === 0 ? { vi: '', en: '' } : { vi: `, cùng số với ${row.tiedWith} người khác`, en: `, level with ${row.tiedWith} other` };
  return {
    figures: figuresOf(row),
    place: row.place,
    tiedWith: row.tiedWith,
    words: {
      vi: `Từ ${formatDate(period.from)} đến ${formatDate(period.to)}: giúp ${formatInteger(row.assisted)} hồ sơ đã được xác nhận, đứng thứ ${row.place} trong ${formatInteger(row.among)} thành viên có hồ sơ${tie.vi}; ${formatInteger(row.returned)} trên ${formatInteger(row.assisted)} hồ sơ phải bổ sung.`,
      en: `From ${formatDate(period.from)} to ${formatDate(period.to)}: helped with ${formatInteger(row.assisted)} confirmed filings, place ${row.place} among ${formatInteger(row.among)} members who helped${tie.en}; ${formatInteger(row.returned)} of ${formatInteger(row.assisted)} had to be completed.`,
    },
  };
}

/**
 * A member of whose filings many had to be completed: a reason to learn together, not to blame. Null below the thresholds, which are configuration.
 * Source: rule of the house (data/teams/supervision.json).
 */
export function evidenceOfReturned(row: MemberHelp, period: Period, rules: { readonly fromAtLeast: number; readonly returnedPercent: number }): Evidence | null {
  if (row.assisted < rules.fromAtLeast || row.returned * 100 < row.assisted * rules.returnedPercent) return null;
  return {
    figures: figuresOf(row),
    place: null,
    tiedWith: 0,
    words: {
      vi: `Từ ${formatDate(period.from)} đến ${formatDate(period.to)}: ${formatInteger(row.returned)} trên ${formatInteger(row.assisted)} hồ sơ đã giúp phải bổ sung. Đề nghị cùng xem lại các lỗi hay gặp và học bài ngắn liên quan; nếu có lý do khác, xin trả lời.`,
      en: `From ${formatDate(period.from)} to ${formatDate(period.to)}: ${formatInteger(row.returned)} of ${formatInteger(row.assisted)} filings helped with had to be completed. Please look at the frequent mistakes together and take the short lesson; if there is another reason, answer.`,
    },
  };
}

function figuresOf({ assisted, returned }: MemberHelp): Evidence['figures'] {
  return [
    { name: { vi: 'Hồ sơ đã giúp, được xác nhận', en: 'Filings helped with, confirmed' }, value: assisted },
    { name: { vi: 'Trong đó phải bổ sung', en: 'Of these to be completed' }, value: returned },
  ];
}
