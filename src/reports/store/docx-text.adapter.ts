import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { nfc } from '../../basics/rules/text.ts';
import type { ReadBlock, ReadCell, ReadDocument } from '../rules/proofread-document.ts';

/** The text of a report is some hundred kilobytes of XML; what unpacks to more is no report, or means harm. */
const unpackedBytesMax = 20 * 1024 * 1024;

/** The paragraphs and tables of a .docx file, in their order, as they read with all changes taken. */
export function readDocx(bytes: Uint8Array): ReadDocument | 'broken' | 'tooLarge' {
  const xml = mainPart(bytes);
  if (xml === 'broken' || xml === 'tooLarge') return xml;
  const blocks = blocksOf(xml);
  return blocks === 'broken' ? 'broken' : { origin: 'docx', blocks };
}

/** Only the one part is unpacked, into exactly the room that the archive names for it: an archive that lies about its size cannot take more. */
function mainPart(bytes: Uint8Array): string | 'broken' | 'tooLarge' {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'word/document.xml' || size > 0) return false;
        size = originalSize;
        return originalSize <= unpackedBytesMax;
      },
    });
    if (size > unpackedBytesMax) return 'tooLarge';
    const part = parts['word/document.xml'];
    return part === undefined ? 'broken' : new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    return 'broken';
  }
}

type OpenTable = { rows: ReadCell[][]; column: number; span: number; texts: string[]; isContinued: 'yes' | 'no' };
type OpenParagraph = { text: string; level: number | null };

/** Deleted and moved-away text, instructions of fields, and what stands in a second time for older programs. */
const unread: ReadonlySet<string> = new Set(['mc:Fallback', 'w:instrText', 'w:delText', 'w:moveFrom']);

/** What stands for a sign without being text. */
const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '-' };

/** What a document is made of, in the names of WordprocessingML. */
function blocksOf(xml: string): ReadBlock[] | 'broken' {
  const blocks: ReadBlock[] = [];
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  const state = { isText: false, unread: 0, isBroken: false, isDocument: false };

  /** A paragraph in a text box stands within another; each is read by itself. */
  function endParagraph(): void {
    const { text, level } = paragraphs.pop() ?? { text: '', level: null };
    const whole = nfc(text).replaceAll('\t', ' ').trim();
    const table = tables.at(-1);
    if (table !== undefined) table.texts.push(whole);
    else if (whole !== '') blocks.push({ kind: 'paragraph', text: whole, level });
  }

  /** A table within a cell is read as words of that cell. */
  function endTable(): void {
    const [table, outer] = [tables.pop(), tables.at(-1)];
    if (table === undefined || table.rows.length === 0) return;
    if (outer === undefined) blocks.push({ kind: 'table', rows: table.rows });
    else outer.texts.push(...table.rows.flat().map((cell) => cell.text));
  }

  function take(text: string): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && state.unread === 0) paragraph.text += text;
  }

  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    if (name === 'w:document') state.isDocument = true;
    if (unread.has(name)) state.unread += 1;
    if (name === 'w:t') state.isText = true;
    if (name === 'w:p') paragraphs.push({ text: '', level: null });
    if (name === 'w:tbl') tables.push({ rows: [], column: 0, span: 1, texts: [], isContinued: 'no' });
    take(signs[name] ?? '');
    const [paragraph, table] = [paragraphs.at(-1), tables.at(-1)];
    if (name === 'w:ilvl' && paragraph !== undefined) paragraph.level = Number(attributes()['w:val'] ?? 0);
    if (table !== undefined) openInTable(table, name, attributes);
  });
  parser.on('closeTag', (name) => {
    if (unread.has(name)) state.unread -= 1;
    if (name === 'w:t') state.isText = false;
    if (name === 'w:p') endParagraph();
    const table = tables.at(-1);
    if (name === 'w:tc' && table !== undefined) endCell(table);
    if (name === 'w:tbl') endTable();
  });
  parser.on('text', (value, decode) => take(state.isText ? decode(value) : ''));
  parser.on('cdata', (value) => take(state.isText ? value : ''));
  parser.on('error', () => {
    state.isBroken = true;
  });
  parser.parse(xml);
  return state.isBroken || !state.isDocument ? 'broken' : blocks;
}

function openInTable(table: OpenTable, name: string, attributes: () => Record<string, string>): void {
  if (name === 'w:tr') {
    table.rows.push([]);
    table.column = 0;
  }
  if (name === 'w:gridBefore') table.column = columnsOf(attributes()['w:val'], 0);
  if (name === 'w:tc') [table.span, table.texts, table.isContinued] = [1, [], 'no'];
  if (name === 'w:gridSpan') table.span = columnsOf(attributes()['w:val'], 1);
  if (name === 'w:vMerge' && attributes()['w:val'] !== 'restart') table.isContinued = 'yes';
}

/** A cell that goes on from above keeps its column and says nothing. */
function endCell(table: OpenTable): void {
  const text = table.isContinued === 'yes' ? '' : table.texts.filter((one) => one !== '').join(' ');
  table.rows.at(-1)?.push({ text, column: table.column, span: table.span });
  table.column += table.span;
  table.texts = [];
}

/** Word knows 63 columns; a file that claims more would make a table without end. */
function columnsOf(value: string | undefined, least: number): number {
  const columns = Number(value);
  return Number.isInteger(columns) ? Math.min(63, Math.max(least, columns)) : least;
}
