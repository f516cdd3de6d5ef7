import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { TimeLimit } from '../../basics/rules/working-time.ts';

/** A time limit in the words a person at the counter would use. */
export function describeLimit(limit: TimeLimit): Text {
  switch (limit.kind) {
    case 'workingDays':
      return limit.days === 0.5 ? { vi: 'Nửa ngày làm việc', en: 'Half a working day' } : counted(limit.days, 'ngày làm việc', 'working day');
    case 'calendarDays':
      return withRemark(counted(limit.days, 'ngày', 'day'), { vi: 'tính cả ngày nghỉ', en: 'days off included' });
    case 'workingHours':
      return counted(limit.hours, 'giờ làm việc', 'working hour');
    case 'clockHours':
      return withRemark(counted(limit.hours, 'giờ', 'hour'), { vi: 'tính liên tục ngày đêm', en: 'day and night' });
    case 'sameDay':
      return limit.cutoffMinute === null ? { vi: 'Ngay khi nhận đủ hồ sơ, trong ngày', en: 'As soon as the dossier is complete, the same day' } : sameDay(limit.cutoffMinute);
    case 'setByOfficer':
      return setByOfficer[limit.ground];
  }
}

const setByOfficer = {
  byPlan: { vi: 'Theo kế hoạch hằng năm', en: 'By the yearly plan' },
  byPart: { vi: 'Theo thời hạn riêng của từng phần', en: 'By the time limit of each part' },
  byLawOfCase: { vi: 'Theo quy định của pháp luật cho từng trường hợp', en: 'As the law says for each case' },
} satisfies Record<string, Text>;

function sameDay(cutoffMinute: number): Text {
  const [hour, minute] = [Math.floor(cutoffMinute / 60), cutoffMinute % 60];
  const time = String(minute).padStart(2, '0');
  return {
    vi: `Trong ngày; nhận sau ${hour} giờ${minute === 0 ? '' : ` ${time} phút`} thì trả vào ngày làm việc tiếp theo`,
    en: `The same day; received after ${hour}:${time}, on the next working day`,
  };
}

function counted(n: number, vi: string, en: string): Text {
  const figure = Number.isInteger(n) ? formatInteger(n) : String(n).replace('.', ',');
  return { vi: `${figure} ${vi}`, en: `${n} ${en}${n === 1 ? '' : 's'}` };
}

function withRemark(text: Text, remark: Text): Text {
  return { vi: `${text.vi} (${remark.vi})`, en: `${text.en} (${remark.en})` };
}
