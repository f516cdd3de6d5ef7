import type { Text } from '../../../basics/rules/outcome.ts';

/** The pages about teams, in their order. */
export const teamPlaces = ['/to-tu-van', '/to-tu-van/lich-truc'] as const;
export type TeamPlace = (typeof teamPlaces)[number];

export const teamPlaceWords = {
  places: { vi: 'Các trang về Tổ tư vấn', en: 'Pages about advisory teams' },
  '/to-tu-van/lich-truc': { vi: 'Lịch trực', en: 'Duty' },
  '/to-tu-van': { vi: 'Tổ tư vấn', en: 'Advisory teams' },
} satisfies Record<TeamPlace | 'places', Text>;
