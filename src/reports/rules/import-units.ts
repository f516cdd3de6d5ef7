import { fold } from '../../basics/rules/text.ts';

/** `names`: all it ever had; a table of 2018 names the units of 2018. */
export type ImportUnit = { readonly officeId: number; readonly code: string; readonly name: string; readonly names: readonly string[] };

/** The unit that a cell names, by code or name: 'Phường An Lạc', 'UBND phường An Lạc', 'P. An Lạc', 'AN LẠC'. Null when none or several are meant. */
export function unitIn(words: string, units: readonly ImportUnit[]): ImportUnit | null {
  const exact = units.find(({ code }) => code === words.trim());
  if (exact !== undefined) return exact;
  const bare = bareName(words);
  const found = units.filter(({ names }) => names.some((name) => bareName(name) === bare));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What is left of a name without what kind of unit it is, and without the dots and zeros that lists put in: 'Phường 01' and 'P.1' are one. */
function bareName(words: string): string {
  return fold(words)
    .replace(/^(\d+[.)]|[ivx]+[.)])\s*/, '')
    .replace(/^(uy ban nhan dan|ubnd)\s+/, '')
    .replace(/^(phuong|xa|thi tran|quan|huyen|thanh pho|tp|tt|p|x|q|h)(\.\s*|\s+)/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/[.\s]+/g, ' ')
    .trim();
}
