import type { Text } from '../../basics/rules/outcome.ts';

/** Kênh: how a dossier came in, told by channel and place of help. */
export const places = {
  self: { vi: 'Trực tuyến, tự nộp', en: 'Online, alone' },
  neighbourhood: { vi: 'Trực tuyến, hỗ trợ tại khu phố', en: 'Online, helped at a neighbourhood post' },
  ward: { vi: 'Trực tuyến, hỗ trợ tại phường, quận', en: 'Online, helped at ward or district' },
  counter: { vi: 'Nộp trực tiếp', en: 'At the desk' },
  post: { vi: 'Qua bưu chính công ích', en: 'By public post' },
} as const satisfies Record<string, Text>;

export type Place = keyof typeof places;
export const placeOrder = Object.keys(places) as readonly Place[];

/** By what figures are told apart. The months of figures know unit, field, level and channel; for the others dossiers are counted one by one. */
export const groupings = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  month: { vi: 'Tháng', en: 'Month' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  level: { vi: 'Mức độ', en: 'Level of service' },
  channel: { vi: 'Kênh', en: 'Channel' },
  helpUnit: { vi: 'Điểm hỗ trợ', en: 'Post that helped' },
  team: { vi: 'Tổ tư vấn', en: 'Advisory team' },
  member: { vi: 'Thành viên', en: 'Member' },
} as const satisfies Record<string, Text>;

export type Grouping = keyof typeof groupings;
export const groupingOrder = Object.keys(groupings) as readonly Grouping[];
