/** A slip's number: the post's prefix and six digits, '27436-KP07-000123'. The prefix holds the unit's code, so no two posts of the country share a number. */
export type SlipNumber = { readonly prefix: string; readonly number: number };

export const lastSlipNumber = 999_999;
/** Numbers lent at a time when the device does not say. */
export const usualBlockSize = 100;
export const blockSizeMax = 1000;
/** Blocks that one device may hold unreturned: a broken or stolen one does not eat up the numbers of its post. */
export const openBlocksMax = 20;

/** Null when the unit's code holds no letter or digit a slip can carry. */
export function slipPrefixOf(unitCode: string): string | null {
  const written = unitCode.toUpperCase().replace(/[^0-9A-Z-]/g, '');
  return written === '' || written.length > 20 ? null : `${written}-`;
}

export function writeSlipNumber({ prefix, number }: SlipNumber): string {
  return `${prefix}${String(number).padStart(6, '0')}`;
}

/** Null for what is no number of ours. */
export function readSlipNumber(text: string): SlipNumber | null {
  const parts = /^([0-9A-Z-]{1,20}-)(\d{6})$/.exec(text);
  const number = Number(parts?.[2]);
  return parts?.[1] === undefined || number === 0 ? null : { prefix: parts[1], number };
}
