import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** Told to the citizen himself when a filing came with a mandate that his phone has not confirmed. No names: a message may be read by anybody who holds the phone. */
export function mandateMessage({ code, untilOn }: { readonly code: string; readonly untilOn: PlainDate }): string {
  return `Hồ sơ ${code}: Tổ tư vấn báo đã giúp bạn nộp và xin theo dõi đến ${formatDate(untilOn)}. Vào trang tra cứu xem ai, bấm đồng ý hoặc "Tôi không nhờ người này".`;
}

/** Told when the ward has ended a mandate. */
export function mandateEndedMessage(code: string): string {
  return `Hồ sơ ${code}: phường đã chấm dứt việc Tổ tư vấn theo dõi giúp bạn. Hồ sơ vẫn được giải quyết; bạn tự tra cứu bằng mã hồ sơ.`;
}
