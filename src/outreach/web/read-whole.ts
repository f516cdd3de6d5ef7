/** A whole number as people type it (22.000, 22 000, 22000); null for nothing; 'wrong' for what is none. */
export function readWhole(typed: string): number | null | 'wrong' {
  const bare = typed.trim();
  if (bare === '') return null;
  if (!/^\d{1,12}$/.test(bare) && !/^\d{1,3}(?:[. ]\d{3})+$/.test(bare)) return 'wrong';
  return Number(bare.replace(/[. ]/g, ''));
}
