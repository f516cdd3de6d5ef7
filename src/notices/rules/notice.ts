import type { CodePurpose } from '../../people/rules/code-purpose.ts';

/** The way a message is meant to go. Today both end in the outbox that the operator reads; a gateway for each comes later. */
export type NoticeChannel = 'sms' | 'email';

/** What the message of a one-time code is filed under; a message about a dossier is filed under its act. */
export const phoneCodeKind = 'phoneCode';

/**
 * The one-time code that confirms a phone. The sentence after it is for the person who is called by somebody who says to be from the
 * office: such calls are common.
 */
export function phoneCodeMessage(code: string, purpose: CodePurpose): string {
  switch (purpose) {
    case 'filing':
      return `Mã xác nhận số điện thoại: ${code}, dùng trong 5 phút. Chỉ nhập vào trang nộp hồ sơ, không đọc cho người gọi điện đến.`;
    case 'help':
      return `Mã ĐỒNG Ý để Tổ tư vấn giúp nộp và theo dõi hồ sơ: ${code}, dùng trong 5 phút. Đưa mã cho người đang ngồi cạnh là đồng ý; không đọc cho người gọi điện đến.`;
    case 'member':
      return `Mã vào máy của điểm hỗ trợ, dành cho thành viên Tổ tư vấn: ${code}, dùng trong 5 phút. Tự nhập, không đọc cho ai.`;
  }
}
