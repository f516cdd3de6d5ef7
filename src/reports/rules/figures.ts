import type { Text } from '../../basics/rules/outcome.ts';

/** Every figure has one definition: what it counts, out of what, and on which ground. */
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
  | 'overdue';

export type FigureDefinition = {
  readonly name: Text;
  /** The figure it is a share of; null for a plain count. */
  readonly of: FigureKey | null;
  readonly definition: Text;
};

/** In the order in which they are shown. Period: dossiers submitted from the first to the last day, both included, Vietnamese time. */
export const figureDefinitions = {
  total: {
    name: { vi: 'Hồ sơ đã nộp', en: 'Dossiers submitted' },
    of: null,
    definition: { vi: 'Hồ sơ có thời điểm nộp trong kỳ, mọi kênh.', en: 'Dossiers whose time of submission lies in the period, all channels.' },
  },
  online: {
    name: { vi: 'Nộp trực tuyến', en: 'Online' },
    of: 'total',
    definition: { vi: 'Hồ sơ nộp qua mạng, tự nộp hoặc có người hỗ trợ.', en: 'Filed over the network, alone or with help.' },
  },
  onlineSelf: {
    name: { vi: 'Trực tuyến, tự nộp', en: 'Online, alone' },
    of: 'online',
    definition: { vi: 'Nộp qua mạng, không ghi nhận người hỗ trợ.', en: 'Online with no helper recorded.' },
  },
  onlineAtNeighbourhood: {
    name: { vi: 'Trực tuyến tại khu phố', en: 'Online at a neighbourhood post' },
    of: 'online',
    definition: { vi: 'Nộp qua mạng với sự hỗ trợ tại điểm khu phố.', en: 'Online with help at a neighbourhood post.' },
  },
  onlineAtWard: {
    name: { vi: 'Trực tuyến, hỗ trợ tại phường, quận', en: 'Online, helped at ward or district' },
    of: 'online',
    definition: { vi: 'Nộp qua mạng với sự hỗ trợ tại trụ sở phường hoặc quận.', en: 'Online with help at the ward or district office.' },
  },
  counter: { name: { vi: 'Nộp trực tiếp', en: 'At the desk' }, of: 'total', definition: { vi: 'Nộp tại bộ phận tiếp nhận.', en: 'Filed at the desk.' } },
  post: { name: { vi: 'Qua bưu chính', en: 'By post' }, of: 'total', definition: { vi: 'Nộp qua bưu chính công ích.', en: 'Filed by public post.' } },
  eligible: {
    name: { vi: 'Trực tuyến đủ điều kiện tiếp nhận', en: 'Online and received' },
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến đã được tiếp nhận.', en: 'Online dossiers that were received.' },
  },
  supplementRequested: {
    name: { vi: 'Trực tuyến chưa đủ điều kiện, đã yêu cầu bổ sung', en: 'Online, supplement requested, not received' },
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến chưa được tiếp nhận và đã có phiếu yêu cầu bổ sung.', en: 'Online dossiers not received for which a supplement was requested.' },
  },
  resolved: {
    name: { vi: 'Đã giải quyết', en: 'Resolved' },
    of: 'total',
    definition: { vi: 'Giải quyết xong (hoặc kết thúc) không muộn hơn ngày cuối kỳ.', en: 'Finished not later than the last day of the period.' },
  },
  onlineResolved: {
    name: { vi: 'Trực tuyến đã giải quyết', en: 'Online and resolved' },
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến giải quyết xong không muộn hơn ngày cuối kỳ.', en: 'Online dossiers finished not later than the last day of the period.' },
  },
  early: {
    name: { vi: 'Trước hạn', en: 'Early' },
    of: 'resolved',
    definition: { vi: 'Giải quyết xong vào một ngày trước ngày hẹn.', en: 'Finished on a day before the due day.' },
  },
  onTime: {
    name: { vi: 'Đúng hạn', en: 'On time' },
    of: 'resolved',
    definition: {
      vi: 'Giải quyết xong trong ngày hẹn, không quá giờ hẹn; gồm hồ sơ kết thúc khi chưa có ngày hẹn (từ chối, rút). Biểu II.06a, cột 9.',
      en: 'Finished on the due day and not after the due time; with dossiers that ended before they had one. Form II.06a, column 9.',
    },
  },
  late: {
    name: { vi: 'Quá hạn', en: 'Late' },
    of: 'resolved',
    definition: { vi: 'Giải quyết xong sau thời điểm hẹn ban đầu (xin lỗi, hẹn lại không xóa quá hạn).', en: 'Finished after the first due time; an apology does not undo it.' },
  },
  inProgress: {
    name: { vi: 'Đang giải quyết', en: 'In progress' },
    of: 'total',
    definition: { vi: 'Chưa giải quyết xong vào cuối ngày cuối kỳ.', en: 'Not finished at the end of the last day of the period.' },
  },
  onlineInProgress: {
    name: { vi: 'Trực tuyến đang giải quyết', en: 'Online, in progress' },
    of: 'online',
    definition: { vi: 'Hồ sơ trực tuyến chưa giải quyết xong vào cuối ngày cuối kỳ.', en: 'Online dossiers not finished at the end of the last day of the period.' },
  },
  overdue: {
    name: { vi: 'Đang giải quyết, đã quá hạn', en: 'In progress and overdue' },
    of: 'inProgress',
    definition: {
      vi: 'Chưa giải quyết xong và đã qua thời điểm hẹn vào cuối kỳ (hoặc lúc này nếu kỳ chưa hết); không kể hồ sơ mà thời hạn đang dừng để chờ bổ sung, nộp phí hoặc theo căn cứ pháp luật.',
      en: 'Not finished and past the due time at the end of the period (or now, if it has not ended); without those whose clock stands still for a supplement, a payment or on a legal ground.',
    },
  },
} satisfies Record<FigureKey, FigureDefinition>;

export const figureOrder = Object.keys(figureDefinitions) as readonly FigureKey[];

export function isFigureKey(text: string): text is FigureKey {
  return Object.hasOwn(figureDefinitions, text);
}
