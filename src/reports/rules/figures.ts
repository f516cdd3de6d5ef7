import type { Text } from '../../basics/rules/outcome.ts';
import { formOf, type HandledKey, handledDefinitions } from './handled-figures.ts';

/** Every figure has one definition: what it counts, over which dossiers, out of what, and on which ground. */
export type FigureKey =
  | 'total'
  | 'online'
  | 'onlineSelf'
  | 'onlineAtNeighbourhood'
  | 'onlineAtWard'
  | 'counter'
  | 'post'
  | 'eligible'
  | 'supplementRequested'
  | 'resolved'
  | 'onlineResolved'
  | 'early'
  | 'onTime'
  | 'late'
  | 'inProgress'
  | 'onlineInProgress'
  | 'overdue'
  | HandledKey;

/**
 * Which dossiers a figure looks at. `submitted`: those whose time of submission lies in the period. `handled`: all that were not finished when the
 * period began, and those submitted in it.
 */
export type FigureOver = 'submitted' | 'handled';

export type FigureDefinition = {
  readonly name: Text;
  readonly over: FigureOver;
  /** The figure it is a share of; null for a plain count. */
  readonly of: FigureKey | null;
  readonly definition: Text;
  readonly source: string;
};

/** The rule of the period, in words: both days counted, Vietnamese time. */
export const overWords = {
  submitted: {
    vi: 'Kể hồ sơ có thời điểm nộp từ đầu ngày đầu đến hết ngày cuối kỳ.',
    en: 'Counts dossiers submitted from the first to the last day of the period, both included.',
  },
  handled: {
    vi: 'Kể mọi hồ sơ đơn vị phải giải quyết trong kỳ: chưa xong khi kỳ bắt đầu, hoặc nộp trong kỳ.',
    en: 'Counts all the office had to handle in the period: not finished when it began, or submitted in it.',
  },
} satisfies Record<FigureOver, Text>;

const report2019 = 'Báo cáo mô hình Tổ tư vấn dịch vụ công trực tuyến năm 2019, mục II.3';

/** In the order in which they are shown. */
export const figureDefinitions = {
  total: {
    name: { vi: 'Hồ sơ đã nộp', en: 'Dossiers submitted' },
    over: 'submitted',
    of: null,
    definition: { vi: 'Hồ sơ có thời điểm nộp trong kỳ, mọi kênh.', en: 'Dossiers whose time of submission lies in the period, all channels.' },
    source: report2019,
  },
  online: {
    name: { vi: 'Nộp trực tuyến', en: 'Online' },
    over: 'submitted',
    of: 'total',
    definition: { vi: 'Hồ sơ nộp qua mạng, tự nộp hoặc có người hỗ trợ.', en: 'Filed over the network, alone or with help.' },
    source: report2019,
  },
  onlineSelf: {
    name: { vi: 'Trực tuyến, tự nộp', en: 'Online, alone' },
    over: 'submitted',
    of: 'online',
    definition: { vi: 'Nộp qua mạng, không ghi nhận người hỗ trợ.', en: 'Online with no helper recorded.' },
    source: report2019,
  },
  onlineAtNeighbourhood: {
    name: { vi: 'Trực tuyến tại khu phố', en: 'Online at a neighbourhood post' },
    over: 'submitted',
    of: 'online',
    definition: {
      vi: 'Nộp qua mạng với sự hỗ trợ tại điểm khu phố, theo nơi hỗ trợ ghi lúc nộp; kể cả khi chưa xác nhận ai là người hỗ trợ.',
      en: 'Online with help at a neighbourhood post, by the place told with the filing; also where who helped is not confirmed.',
    },
    source: report2019,
  },
  onlineAtWard: {
    name: { vi: 'Trực tuyến, hỗ trợ tại phường, quận', en: 'Online, helped at ward or district' },
    over: 'submitted',
    of: 'online',
    definition: {
      vi: 'Nộp qua mạng với sự hỗ trợ tại trụ sở phường hoặc quận, theo nơi hỗ trợ ghi lúc nộp; kể cả khi chưa xác nhận ai là người hỗ trợ.',
      en: 'Online with help at the ward or district office, by the place told with the filing; also where who helped is not confirmed.',
    },
    source: report2019,
  },
  counter: {
    name: { vi: 'Nộp trực tiếp', en: 'At the desk' },
    over: 'submitted',
    of: 'total',
    definition: { vi: 'Nộp tại bộ phận tiếp nhận.', en: 'Filed at the desk.' },
    source: formOf('cột 5'),
  },
  post: {
    name: { vi: 'Qua bưu chính', en: 'By post' },
    over: 'submitted',
    of: 'total',
    definition: { vi: 'Nộp qua bưu chính công ích.', en: 'Filed by public post.' },
    source: formOf('cột 5'),
  },
  eligible: {
    name: { vi: 'Trực tuyến đủ điều kiện tiếp nhận', en: 'Online and received' },
    over: 'submitted',
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến đã được tiếp nhận, tính đến lúc đếm.', en: 'Online dossiers that have been received by the time of counting.' },
    source: report2019,
  },
  supplementRequested: {
    name: { vi: 'Trực tuyến chưa đủ điều kiện, đã yêu cầu bổ sung', en: 'Online, supplement requested, not received' },
    over: 'submitted',
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến chưa được tiếp nhận và đã có phiếu yêu cầu bổ sung.', en: 'Online dossiers not received for which a supplement was requested.' },
    source: report2019,
  },
  resolved: {
    name: { vi: 'Đã giải quyết', en: 'Resolved' },
    over: 'submitted',
    of: 'total',
    definition: { vi: 'Giải quyết xong (hoặc kết thúc) không muộn hơn ngày cuối kỳ.', en: 'Finished not later than the last day of the period.' },
    source: report2019,
  },
  onlineResolved: {
    name: { vi: 'Trực tuyến đã giải quyết', en: 'Online and resolved' },
    over: 'submitted',
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến giải quyết xong không muộn hơn ngày cuối kỳ.', en: 'Online dossiers finished not later than the last day of the period.' },
    source: report2019,
  },
  early: {
    name: { vi: 'Trước hạn', en: 'Early' },
    over: 'submitted',
    of: 'resolved',
    definition: { vi: 'Giải quyết xong vào một ngày trước ngày hẹn.', en: 'Finished on a day before the due day.' },
    source: formOf('cột 8'),
  },
  onTime: {
    name: { vi: 'Đúng hạn', en: 'On time' },
    over: 'submitted',
    of: 'resolved',
    definition: {
      vi: 'Giải quyết xong trong ngày hẹn, không quá giờ hẹn; gồm hồ sơ kết thúc khi chưa có ngày hẹn (từ chối, rút). Biểu II.06a, cột 9.',
      en: 'Finished on the due day and not after the due time; with dossiers that ended before they had one. Form II.06a, column 9.',
    },
    source: formOf('cột 9'),
  },
  late: {
    name: { vi: 'Quá hạn', en: 'Late' },
    over: 'submitted',
    of: 'resolved',
    definition: { vi: 'Giải quyết xong sau thời điểm hẹn ban đầu (xin lỗi, hẹn lại không xóa quá hạn).', en: 'Finished after the first due time; an apology does not undo it.' },
    source: formOf('cột 10'),
  },
  inProgress: {
    name: { vi: 'Đang giải quyết', en: 'In progress' },
    over: 'submitted',
    of: 'total',
    definition: { vi: 'Chưa giải quyết xong vào cuối ngày cuối kỳ.', en: 'Not finished at the end of the last day of the period.' },
    source: report2019,
  },
  onlineInProgress: {
    name: { vi: 'Trực tuyến đang giải quyết', en: 'Online, in progress' },
    over: 'submitted',
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến chưa giải quyết xong vào cuối ngày cuối kỳ.', en: 'Online dossiers not finished at the end of the last day of the period.' },
    source: report2019,
  },
  overdue: {
    name: { vi: 'Đang giải quyết, đã quá hạn', en: 'In progress and overdue' },
    over: 'submitted',
    of: 'inProgress',
    definition: {
      vi: 'Chưa giải quyết xong và đã qua thời điểm hẹn vào cuối kỳ (hoặc lúc này nếu kỳ chưa hết); không kể hồ sơ mà thời hạn đang dừng để chờ bổ sung, nộp phí hoặc theo căn cứ pháp luật.',
      en: 'Not finished and past the due time at the end of the period (or now, if it has not ended); without those whose clock stands still for a supplement, a payment or on a legal ground.',
    },
    source: formOf('cột 13'),
  },
  ...handledDefinitions,
} satisfies Record<FigureKey, FigureDefinition>;

export const figureOrder = Object.keys(figureDefinitions) as readonly FigureKey[];

export function isFigureKey(text: string): text is FigureKey {
  return Object.hasOwn(figureDefinitions, text);
}
