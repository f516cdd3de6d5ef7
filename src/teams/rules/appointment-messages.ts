import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { clockOf } from './duty-clock.ts';

type Told = { readonly day: PlainDate; readonly fromMinute: number; readonly postName: string; readonly address: string; readonly code: string; readonly baseUrl: string };

/** What goes to the phone: where, when, the code; nobody's name and no procedure, since others read it too. The last sentence is about impostors. */
export function bookedMessage({ day, fromMinute, postName, address, code, baseUrl }: Told): string {
  return (
    `Hẹn gặp Tổ tư vấn ${postName}: ${clockOf(fromMinute)} ngày ${formatDate(day)}, ${address}. Mã hẹn ${code}. ` +
    `Xem hoặc hủy: ${baseUrl}/to-tu-van/hen. Tổ không bao giờ hỏi mật khẩu, mã OTP, tiền.`
  );
}

/** The ward moved it: nobody will be there at the time that was chosen. */
export function movedMessage({ day, fromMinute, postName, address, code, baseUrl, before }: Told & { readonly before: Pick<Told, 'day' | 'fromMinute'> }): string {
  return (
    `Xin lỗi: lượt hẹn ${code} với Tổ tư vấn ${postName} lúc ${clockOf(before.fromMinute)} ngày ${formatDate(before.day)} không có người trực, chuyển sang ` +
    `${clockOf(fromMinute)} ngày ${formatDate(day)}, ${address}. Không tiện thì hủy: ${baseUrl}/to-tu-van/hen.`
  );
}

export function cancelledMessage({ day, fromMinute, postName, code }: Omit<Told, 'address' | 'baseUrl'>): string {
  return `Đã hủy lượt hẹn ${code} với Tổ tư vấn ${postName} lúc ${clockOf(fromMinute)} ngày ${formatDate(day)}. Cần thì cứ đến trong giờ trực, không phải hẹn lại.`;
}
