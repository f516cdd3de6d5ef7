import { formatInstant } from '../../basics/rules/dates-format.ts';
import type { Instant } from '../../basics/rules/time.ts';

/** What the person is told when nobody took the dossier up by its first limit. Source of the limit: dossiers/rules/reception-limit.ts; bản cam kết, mục 18. */
export function alarmMessage(input: { readonly code: string; readonly answerBy: Instant; readonly phone: string }): string {
  return `Hồ sơ ${input.code}: cơ quan chưa trả lời trước ${formatInstant(input.answerBy)} như đã hẹn, xin lỗi bạn. Hồ sơ vẫn được giữ đủ, không phải nộp lại. Người phụ trách đã được báo và phải xử lý ngay; cần gấp thì gọi ${input.phone}.`;
}
