import type { Text } from '../../basics/rules/outcome.ts';

/** What helps at a post. */
export type PostHelp = 'wheelchair' | 'computer' | 'printer' | 'scanner' | 'wifi' | 'seats';

export const postHelpNames = {
  wheelchair: { vi: 'Xe lăn vào được', en: 'Wheelchair access' },
  computer: { vi: 'Có máy tính', en: 'Computer' },
  printer: { vi: 'Có máy in', en: 'Printer' },
  scanner: { vi: 'Có máy quét', en: 'Scanner' },
  wifi: { vi: 'Có Wi-Fi', en: 'Wi-Fi' },
  seats: { vi: 'Có ghế ngồi chờ', en: 'Seats to wait' },
} satisfies Record<PostHelp, Text>;

export const postHelps = Object.keys(postHelpNames) as readonly PostHelp[];
