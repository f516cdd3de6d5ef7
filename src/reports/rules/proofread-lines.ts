import { nfc } from '../../basics/rules/text.ts';
import { paragraphOf, type ReadDocument } from './proofread-document.ts';

/** A line of a page as it was printed: where it begins and ends across the page, how far down, and how high its letters are. */
export type PrintedLine = { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly height: number };

/** The paragraphs of printed pages: lines that go on are joined. Where a table stood, each of its lines is a paragraph. */
export function documentOfLines(pages: readonly (readonly PrintedLine[])[]): ReadDocument {
  const paragraphs: string[] = [];
  for (const lines of pages) {
    const shown = lines.filter(({ text }) => text.trim() !== '' && !/^\s*-?\s*\d{1,3}\s*-?\s*$/.test(text));
    const [left, right] = [Math.min(...shown.map((line) => line.left)), Math.max(...shown.map((line) => line.right))];
    for (const [at, line] of shown.entries()) {
      const before = shown[at - 1];
      const goesOn = before === undefined ? isUnfinished(paragraphs.at(-1)) && line.left - left < indent && !startsAnew(line.text) : isJoined(before, line, { left, right });
      if (goesOn && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()} ${line.text.trim()}`);
      else paragraphs.push(line.text.trim());
    }
  }
  return { origin: 'pdf', blocks: paragraphs.map((text) => paragraphOf(nfc(text).replace(/\s+/g, ' '))) };
}

/** Points of the page: a first line is drawn in by 1 to 1,27 cm, 28 to 36 points. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const indent = 14;

/** The line before went to the right edge, and this one begins at the left one, close below it, with nothing that begins a paragraph. */
function isJoined(before: PrintedLine, line: PrintedLine, page: { readonly left: number; readonly right: number }): boolean {
  const isClose = line.top - before.top < 1.9 * Math.max(before.height, line.height);
  const isFull = before.right > page.right - 0.15 * (page.right - page.left);
  return isClose && isFull && line.left - page.left < indent && !startsAnew(line.text);
}

function startsAnew(text: string): boolean {
  return /^\s*(?:[-–+*•]\s|\p{Ll}\)\s|\d{1,2}(?:\.\d{1,2})*[.)]\s+\p{Lu}|[IVX]+\.\s|Căn cứ\s)/u.test(text);
}

function isUnfinished(text: string | undefined): boolean {
  return text !== undefined && !/[.;:!?/]\s*$/.test(text);
}
