import type { Text } from '../../basics/rules/outcome.ts';

/** Those of what the office had to handle in the period, whatever the day of submission. */
export type HandledKey =
  | 'toHandle'
  | 'carriedOver'
  | 'handled'
  | 'handledEarly'
  | 'handledOnTime'
  | 'handledLate'
  | 'handledDeclined'
  | 'handledRefused'
  | 'handledWithdrawn'
  | 'handledStopped'
  | 'openAtEnd'
  | 'openInTime'
  | 'openOverdue'
  | 'openUnreceived'
  | 'openAwaitingSupplement'
  | 'openPaused';

type HandledDefinition = { readonly name: Text; readonly over: 'handled'; readonly of: HandledKey | null; readonly definition: Text; readonly source: string };

/** Where a column of the classical table of dossiers asks for the figure. */
export function formOf(column: string): string {
  return `Biểu số II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), ${column}`;
}

const ours = 'Theo trạng thái hồ sơ của hệ thống này';

/** The columns of form II.06a, and what else is told of the same dossiers. In the order in which they are shown. */
export const handledDefinitions = {
  toHandle: {
    name: { vi: 'Phải giải quyết trong kỳ', en: 'To handle in the period' },
    over: 'handled',
    of: null,
    definition: { vi: 'Kỳ trước chuyển sang cộng với nộp trong kỳ.', en: 'Carried over plus submitted in the period.' },
    source: formOf('cột 3'),
  },
  carriedOver: {
    name: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
    over: 'handled',
    of: 'toHandle',
    definition: { vi: 'Nộp trước ngày đầu kỳ và chưa giải quyết xong khi kỳ bắt đầu.', en: 'Submitted before the first day and not finished when the period began.' },
    source: formOf('cột 6'),
  },
  handled: {
    name: { vi: 'Đã giải quyết trong kỳ', en: 'Finished in the period' },
    over: 'handled',
    of: 'toHandle',
    definition: { vi: 'Giải quyết xong (hoặc kết thúc) trong kỳ, nộp ngày nào cũng tính.', en: 'Finished in the period, whatever the day of submission.' },
    source: formOf('cột 7'),
  },
  handledEarly: {
    name: { vi: 'Giải quyết trong kỳ, trước hạn', en: 'Finished in the period, early' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Giải quyết xong trong kỳ, vào một ngày trước ngày hẹn.', en: 'Finished in the period, on a day before the due day.' },
    source: formOf('cột 8'),
  },
  handledOnTime: {
    name: { vi: 'Giải quyết trong kỳ, đúng hạn', en: 'Finished in the period, on time' },
    over: 'handled',
    of: 'handled',
    definition: {
      vi: 'Giải quyết xong trong kỳ, trong ngày hẹn; gồm hồ sơ kết thúc khi chưa có ngày hẹn (từ chối, rút).',
      en: 'Finished in the period on the due day; with dossiers that ended before they had one.',
    },
    source: formOf('cột 9'),
  },
  handledLate: {
    name: { vi: 'Giải quyết trong kỳ, quá hạn', en: 'Finished in the period, late' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Giải quyết xong trong kỳ, sau thời điểm hẹn ban đầu.', en: 'Finished in the period, after the first due time.' },
    source: formOf('cột 10'),
  },
  handledDeclined: {
    name: { vi: 'Không giải quyết, có văn bản', en: 'Declined with a written answer' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Kết thúc trong kỳ bằng văn bản không giải quyết.', en: 'Ended in the period with a written answer that declines.' },
    source: ours,
  },
  handledRefused: {
    name: { vi: 'Từ chối tiếp nhận', en: 'Not received' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Kết thúc trong kỳ bằng phiếu từ chối tiếp nhận.', en: 'Ended in the period by a slip that refuses the receipt.' },
    source: ours,
  },
  handledWithdrawn: {
    name: { vi: 'Người nộp rút hồ sơ', en: 'Withdrawn' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Kết thúc trong kỳ vì người nộp rút.', en: 'Ended in the period because the applicant withdrew it.' },
    source: ours,
  },
  handledStopped: {
    name: { vi: 'Dừng, trả lại', en: 'Stopped or returned' },
    over: 'handled',
    of: 'handled',
    definition: { vi: 'Dừng giải quyết trong kỳ, hoặc trả lại vì quá hạn bổ sung.', en: 'Stopped in the period, or returned because no supplement came in time.' },
    source: ours,
  },
  openAtEnd: {
    name: { vi: 'Còn giải quyết vào cuối kỳ', en: 'Open at the end of the period' },
    over: 'handled',
    of: 'toHandle',
    definition: { vi: 'Chưa giải quyết xong vào cuối ngày cuối kỳ, nộp ngày nào cũng tính.', en: 'Not finished at the end of the last day, whatever the day of submission.' },
    source: formOf('cột 11'),
  },
  openInTime: {
    name: { vi: 'Còn giải quyết, trong hạn', en: 'Open, in time' },
    over: 'handled',
    of: 'openAtEnd',
    definition: {
      vi: 'Còn giải quyết và chưa qua thời điểm hẹn; gồm hồ sơ chờ tiếp nhận, chờ bổ sung, đang dừng tính thời hạn.',
      en: 'Open and not past the due time; with those waiting to be received or for a supplement, and those whose clock stands still.',
    },
    source: formOf('cột 12'),
  },
  openOverdue: {
    name: { vi: 'Còn giải quyết, quá hạn', en: 'Open and overdue' },
    over: 'handled',
    of: 'openAtEnd',
    definition: {
      vi: 'Còn giải quyết và đã qua thời điểm hẹn vào cuối kỳ (hoặc lúc này nếu kỳ chưa hết), theo thời điểm hẹn ghi hiện nay; không kể hồ sơ đang dừng tính thời hạn.',
      en: 'Open and past the due time at the end of the period (or now, if it has not ended), by the due time as it stands now; without those whose clock stands still.',
    },
    source: formOf('cột 13'),
  },
  openUnreceived: {
    name: { vi: 'Còn lại, chờ tiếp nhận', en: 'Open, waiting to be received' },
    over: 'handled',
    of: 'openAtEnd',
    definition: { vi: 'Còn giải quyết và hiện nay chờ bộ phận tiếp nhận.', en: 'Open, and now waiting to be received.' },
    source: ours,
  },
  openAwaitingSupplement: {
    name: { vi: 'Còn lại, chờ bổ sung', en: 'Open, waiting for a supplement' },
    over: 'handled',
    of: 'openAtEnd',
    definition: { vi: 'Còn giải quyết và hiện nay chờ người nộp bổ sung.', en: 'Open, and now waiting for a supplement of the applicant.' },
    source: ours,
  },
  openPaused: {
    name: { vi: 'Còn lại, tạm dừng khác', en: 'Open, paused otherwise' },
    over: 'handled',
    of: 'openAtEnd',
    definition: { vi: 'Còn giải quyết và hiện nay chờ nộp phí hoặc tạm dừng theo căn cứ pháp luật.', en: 'Open, and now waiting for a payment or suspended on a legal ground.' },
    source: ours,
  },
} satisfies Record<HandledKey, HandledDefinition>;
