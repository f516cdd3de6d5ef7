/** Numbers that the office lent to a post in advance, for slips that are given before there was a line: `prefix` and six digits, `first` to `last`. */
export type SlipBlock = { readonly prefix: string; readonly first: number; readonly last: number; readonly next: number };

export function slipNumberOf(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(6, '0')}`;
}

/** The next number and the block without it; null when the block is used up. A number that was given is never given again. */
export function takeSlip(block: SlipBlock): { readonly slipNumber: string; readonly block: SlipBlock } | null {
  const { prefix, first, last, next } = block;
  if (!Number.isInteger(next) || next < first || next > last) return null;
  return { slipNumber: slipNumberOf(prefix, next), block: { ...block, next: next + 1 } };
}

export function slipsLeft(block: SlipBlock): number {
  return Math.max(0, block.last - block.next + 1);
}
