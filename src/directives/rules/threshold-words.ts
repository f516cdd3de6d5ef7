import type { Text } from '../../basics/rules/outcome.ts';
import type { SupervisionRules } from './supervision-rules.ts';

/** When somebody is asked to call a post, in words for everybody who sees the table. */
export function thresholdWords({ coaching, source }: SupervisionRules): Text {
  const { periodDays, dropFromAtLeast, dropPercent, idleDays, idleOnlyIfActiveWithinDays } = coaching;
  return {
    vi: `Phường được nhắc gọi hỏi thăm một tổ khi: kỳ ${periodDays} ngày trước có từ ${dropFromAtLeast} hồ sơ mà ${periodDays} ngày đến hết hôm qua giảm ${dropPercent}% trở lên; hoặc ${idleDays} ngày không hỗ trợ hồ sơ nào (tổ đã im quá ${idleOnlyIfActiveWithinDays} ngày thì không nhắc lại). Nguồn: ${source}.`,
    en: `A ward is asked to call a team when: it had ${dropFromAtLeast} dossiers or more in the ${periodDays} days before and has, until yesterday, fallen by ${dropPercent}% or more; or has helped with none for ${idleDays} days (not again once quiet for more than ${idleOnlyIfActiveWithinDays} days). Source: rule of the house.`,
  };
}
