import type { Text } from '../../basics/rules/outcome.ts';
import { type FigureKey, type FigureOver, figureDefinitions, overWords } from './figures.ts';

/** A part of a whole, both counted. */
export type Share = { readonly part: number; readonly whole: number };

export type ShareKey = 'online' | 'onTime' | 'assisted' | 'atPosts' | 'eligible';

/**
 * Shares that may be aimed at. Each is made of figures of the book (figures.ts), whose definitions it tells; nothing is counted here. More is better for all.
 */
type ShareDefinition = { readonly name: Text; readonly parts: readonly FigureKey[]; readonly whole: FigureKey };

export const shareFigures = {
  online: { name: { vi: 'Tỷ lệ nộp trực tuyến', en: 'Filed online' }, parts: ['online'], whole: 'total' },
  onTime: { name: { vi: 'Tỷ lệ giải quyết trước hạn và đúng hạn', en: 'Finished in time' }, parts: ['handledEarly', 'handledOnTime'], whole: 'handled' },
  assisted: { name: { vi: 'Phần Tổ tư vấn, phường, quận hỗ trợ', en: 'Filed with help' }, parts: ['onlineAtNeighbourhood', 'onlineAtWard'], whole: 'online' },
  atPosts: { name: { vi: 'Phần Tổ tư vấn khu phố hỗ trợ', en: 'Filed with help at neighbourhood posts' }, parts: ['onlineAtNeighbourhood'], whole: 'online' },
  eligible: { name: { vi: 'Hồ sơ trực tuyến được tiếp nhận', en: 'Online dossiers received' }, parts: ['eligible'], whole: 'online' },
} as const satisfies Record<ShareKey, ShareDefinition>;

export const shareOrder = Object.keys(shareFigures) as readonly ShareKey[];

export function shareOf(key: ShareKey, counts: Readonly<Record<FigureKey, number>>): Share {
  const { parts, whole }: ShareDefinition = shareFigures[key];
  return { part: parts.reduce((sum, one) => sum + counts[one], 0), whole: counts[whole] };
}

export function sumOfShares(shares: readonly Share[]): Share {
  return { part: shares.reduce((sum, one) => sum + one.part, 0), whole: shares.reduce((sum, one) => sum + one.whole, 0) };
}

/** Whether a month of it is one of submission or of the end. */
export function overOf(key: ShareKey): FigureOver {
  return figureDefinitions[shareFigures[key].whole].over;
}

/** The one figure whose dossiers the part is; null where it is made of several. */
export function figureOfPart(key: ShareKey): FigureKey | null {
  const [only, ...more]: readonly FigureKey[] = shareFigures[key].parts;
  return more.length > 0 ? null : (only ?? null);
}

/** How it is counted, in the words of the figures it is made of. */
export function shareDefinition(key: ShareKey): Text {
  const { parts, whole }: ShareDefinition = shareFigures[key];
  const said = (lang: 'vi' | 'en') => parts.map((one) => `${figureDefinitions[one].name[lang]}: ${figureDefinitions[one].definition[lang]}`).join(' ');
  const { name, over } = figureDefinitions[whole];
  return { vi: `${said('vi')} Chia cho: ${name.vi.toLowerCase()}. ${overWords[over].vi}`, en: `${said('en')} Out of: ${name.en.toLowerCase()}. ${overWords[over].en}` };
}
