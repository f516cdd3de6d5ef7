/** The way a message is meant to go. Today both end in the outbox that the operator reads; a gateway for each comes later. */
export type NoticeChannel = 'sms' | 'email';

/** What the message of a one-time code is filed under; a message about a dossier is filed under its act. */
export const phoneCodeKind = 'phoneCode';

/**
 * The one-time code that confirms a phone. The sentence after it is for the person who is called by somebody who says to be from the
 * office: such calls are common.
 */
export function phoneCodeMessage(code: string): string {
  return `Mã xác nhận số điện thoại: ${code}, dùng trong 5 phút. Chỉ nhập vào trang nộp hồ sơ, không đọc cho người gọi điện đến.`;
}
