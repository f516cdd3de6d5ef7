/** A paper as the person's device declares it: what will arrive, and how it is known when it has. */
export type DeclaredPaper = {
  readonly name: string;
  readonly lengthBytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Which required paper of the procedure it stands for; null for something else the person adds. */
  readonly requiredPaper: string | null;
};

export type PaperType = 'image/jpeg' | 'image/png' | 'image/heic' | 'application/pdf';

export const paperSizeBytesMax = 20 * 1024 * 1024;
export const papersMax = 40;

/**
 * What the first bytes say the file is, whatever its name; null when it is none of the four we take.
 * Needs at most the first 16 bytes.
 */
export function paperTypeOf(head: Uint8Array): PaperType | null {
  const text = (from: number, to: number) => String.fromCharCode(...head.slice(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (head[0] === 0x89 && text(1, 4) === 'PNG') return 'image/png';
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(4, 8) === 'ftyp' && heicBrands.has(text(8, 12))) return 'image/heic';
  return null;
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
