import type { ReadDocument } from '../rules/proofread-document.ts';
import { documentOfLines, type PrintedLine } from '../rules/proofread-lines.ts';

const pagesMax = 200;
/** A page with fewer letters holds a picture of a text and not the text. */
const lettersOfPageMin = 20;

type Piece = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number; readonly hasEOL: boolean };

/** The text of a .pdf file, line by line as it is printed. The reader is fetched when somebody first brings one. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument | 'broken' | 'locked' | 'scan' | 'tooLarge'> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    if (pdf.numPages > pagesMax) return 'tooLarge';
    const pages: (readonly PrintedLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)));
    }
    const letters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
    return letters < lettersOfPageMin * Math.max(1, pdf.numPages / 2) ? 'scan' : documentOfLines(pages);
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  }
}

/** Pieces of one height are a line; a gap wider than a quarter of a letter is a space. */
function linesOf(pieces: readonly Piece[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { str, transform, width, height } of pieces) {
    const [left, top] = [transform[4] ?? 0, -(transform[5] ?? 0)];
    const last = lines.at(-1);
    if (str.trim() === '' && last === undefined) continue;
    if (last === undefined || Math.abs(last.top - top) > Math.max(2, last.height / 3)) {
      if (str.trim() !== '') lines.push({ text: str, left, right: left + width, top, height });
      continue;
    }
    const gap = left - last.right > Math.max(1, last.height / 4) && !last.text.endsWith(' ') && !str.startsWith(' ') ? ' ' : '';
    lines[lines.length - 1] = { ...last, text: `${last.text}${gap}${str}`, right: Math.max(last.right, left + width), height: Math.max(last.height, height) };
  }
  return lines;
}
