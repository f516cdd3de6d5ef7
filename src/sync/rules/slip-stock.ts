/** Numbers lent to a post: `prefix` and six digits, `first` to `last`; `next` is the first that was not given yet. */
export type LentBlock = { readonly prefix: string; readonly first: number; readonly last: number; readonly next: number };

/** A number that will be on no valid slip; `told` when the office knows. */
export type SpoiltSlip = { readonly number: string; readonly told: 'yes' | 'no' };

/** All that a machine knows of the numbers lent to it, the oldest block first. A number that was given is never given again. */
export type SlipStock = { readonly blocks: readonly LentBlock[]; readonly spoilt: readonly SpoiltSlip[] };

export const noSlips: SlipStock = { blocks: [], spoilt: [] };
/** Borrowed at a time, and when to borrow more. */
export const slipsBorrowed = 100;
export const slipsFew = 20;

export function slipNumberOf(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(6, '0')}`;
}

/** The next number and the stock without it; null when there is none left. Spoilt numbers are passed over. */
export function takeSlip(stock: SlipStock): { readonly slipNumber: string; readonly stock: SlipStock } | null {
  for (const block of stock.blocks) {
    const number = firstUsable(block, stock.spoilt);
    if (number === null) continue;
    const blocks = stock.blocks.map((one) => (one === block ? { ...block, next: number + 1 } : one));
    return { slipNumber: slipNumberOf(block.prefix, number), stock: { ...stock, blocks } };
  }
  return null;
}

export function slipsLeft(stock: SlipStock): number {
  const ahead = stock.blocks.reduce((sum, block) => sum + Math.max(0, block.last - block.next + 1), 0);
  return ahead - stock.spoilt.filter(({ number }) => stock.blocks.some((block) => isAhead(block, number))).length;
}

/** Lent again after an answer that was lost it is the same block: it stands once. */
export function withBlock(stock: SlipStock, lent: Omit<LentBlock, 'next'>): SlipStock {
  if (stock.blocks.some((block) => block.prefix === lent.prefix && block.first === lent.first)) return stock;
  return { ...stock, blocks: [...stock.blocks, { ...lent, next: lent.first }] };
}

export function withoutBlock(stock: SlipStock, given: Pick<LentBlock, 'prefix' | 'first'>): SlipStock {
  return { ...stock, blocks: stock.blocks.filter((block) => block.prefix !== given.prefix || block.first !== given.first) };
}

/** Null when the number was never lent to this machine. Whether a dossier uses it the caller knows. */
export function withSpoilt(stock: SlipStock, number: string): SlipStock | null {
  if (!stock.blocks.some((block) => isOf(block, number))) return null;
  if (stock.spoilt.some((one) => one.number === number)) return stock;
  return { ...stock, spoilt: [...stock.spoilt, { number, told: 'no' }] };
}

export function asTold(stock: SlipStock, numbers: readonly string[]): SlipStock {
  return { ...stock, spoilt: stock.spoilt.map((one) => (numbers.includes(one.number) ? { ...one, told: 'yes' } : one)) };
}

/** What is kept is looked at before it is believed. */
export function asSlipStock(value: unknown): SlipStock | null {
  if (typeof value !== 'object' || value === null) return null;
  const { blocks, spoilt } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(blocks) || !Array.isArray(spoilt)) return null;
  return { blocks: blocks.filter(isBlock), spoilt: spoilt.filter(isSpoilt) };
}

/**
 * What a person is called by when no lent number is left: out of the dossier's own id, so that it is the same whenever it is looked at. It is no number of
 * the office and finds nothing there; the slip says so.
 */
export function ownNumberOf(dossierId: string): string {
  return `TAM-${dossierId.replace(/-/g, '').slice(-6).toUpperCase()}`;
}

function firstUsable(block: LentBlock, spoilt: readonly SpoiltSlip[]): number | null {
  for (let number = block.next; number <= block.last; number += 1) if (!spoilt.some((one) => one.number === slipNumberOf(block.prefix, number))) return number;
  return null;
}

function isOf(block: LentBlock, number: string): boolean {
  const digits = number.startsWith(block.prefix) ? number.slice(block.prefix.length) : '';
  return /^\d{6}$/.test(digits) && Number(digits) >= block.first && Number(digits) <= block.last;
}

function isAhead(block: LentBlock, number: string): boolean {
  return isOf(block, number) && Number(number.slice(block.prefix.length)) >= block.next;
}

function isBlock(value: unknown): value is LentBlock {
  if (typeof value !== 'object' || value === null) return false;
  const { prefix, first, last, next } = value as Readonly<Record<string, unknown>>;
  return typeof prefix === 'string' && [first, last, next].every(Number.isInteger) && Number(first) >= 1 && Number(next) >= Number(first);
}

function isSpoilt(value: unknown): value is SpoiltSlip {
  return typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string' && 'told' in value && (value.told === 'yes' || value.told === 'no');
}
