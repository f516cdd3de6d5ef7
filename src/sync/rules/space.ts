/** From here on the person is warned. Source: the written guarantee, point 13. */
const warnShare = 0.7;
/** From here on no more papers are taken: what is left is for what people type. */
const textOnlyShare = 0.9;

export type SpaceLevel = 'fine' | 'warn' | 'textOnly';

export function spaceLevel(usedShare: number): SpaceLevel {
  return usedShare >= textOnlyShare ? 'textOnly' : usedShare >= warnShare ? 'warn' : 'fine';
}

/** The part of what the browser allows that is used, with `moreBytes` on top; 0 when the browser does not say. */
export function usedShare(estimate: { readonly usage?: number; readonly quota?: number }, moreBytes: number): number {
  const { usage = 0, quota = 0 } = estimate;
  return quota <= 0 ? 0 : Math.min(1, (usage + moreBytes) / quota);
}
