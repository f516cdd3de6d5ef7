import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/**
 * Told to the person it is about once somebody has looked at it. No figures and no blame: a message is read by anybody who holds the phone; what it is
 * about stands at the machine of the post, where he can answer.
 */
export function proposalMessage({ objectionsUntil }: { readonly objectionsUntil: PlainDate }): string {
  return (
    `Tổ tư vấn: có một đề xuất về công việc của bạn trong tổ. Xem số liệu và trả lời ở máy của điểm, mục "Khen thưởng, lời nhắc về bạn", ` +
    `hoặc nói với phường, đến hết ngày ${formatDate(objectionsUntil)}.`
  );
}
