/** A count as it stands in a cell: a number, or a text that somebody typed for one. */
export type WrittenCount = { readonly value: number | null; readonly written: 'number' | 'text' };

/** Far above anything an authority counts, far below what a number keeps exactly. */
const countMax = 1_000_000_000;

/**
 * '1.234' and '1,234' and '1 234' are 1234 ('1.234,0' and '1,234.0' too): of a count no other reading is whole. Empty, '-' and 'x' are nothing known, never 0.
 * 'wrong' for what is no whole number: '12,5', '1.23', words.
 */
export function countIn(cell: string | number | null): WrittenCount | 'wrong' {
  if (typeof cell === 'number') return isCount(cell) ? { value: cell, written: 'number' } : 'wrong';
  const text = (cell ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (/^([-–—.]*|x|kxđ)$/i.test(text)) return { value: null, written: 'number' };
  const digits = digitsOf(text.replace(/ ?(hồ sơ|hs|trường hợp|lượt)\.?$/i, ''));
  if (digits === null) return 'wrong';
  const value = Number(digits);
  return isCount(value) ? { value, written: 'text' } : 'wrong';
}

function digitsOf(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const [, groups] = /^(\d{1,3}(?:\.\d{3})+)(?:,0+)?$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.exec(text) ?? /^(\d{1,3}(?: \d{3})+)(?:[.,]0+)?$/.exec(text) ?? [];
  if (groups !== undefined) return groups.replace(/[., ]/g, '');
  return /^(\d+)[.,]0+$/.exec(text)?.[1] ?? null;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= countMax;
}
