import { formatLongDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import { typedOf } from './edited-table.ts';
import { type Block, isFigurePiece, type Piece, pieceText, type ReportDocument, type ReportFoot, remarkWords, type TableBlock } from './report-document.ts';

/** What numbering adds to a report. */
export type Issue = { readonly number: number; readonly issuedOn: PlainDate; readonly signer: string };

export type PrintedRun = { readonly text: string; readonly bold: 'yes' | 'no'; readonly italic: 'yes' | 'no' };
export type PrintedTable = {
  readonly kind: 'table';
  readonly caption: readonly PrintedRun[];
  readonly columns: readonly { readonly head: string; readonly align: 'left' | 'right' | 'center'; readonly share: number }[];
  readonly rows: readonly (readonly (readonly PrintedRun[])[])[];
  readonly lastRow: 'plain' | 'total';
  /** Below the table: what people remarked, and that what bears a star does not come out of the records. */
  readonly notes: readonly (readonly PrintedRun[])[];
};
export type PrintedBlock =
  | { readonly kind: 'ground' | 'paragraph'; readonly runs: readonly PrintedRun[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly PrintedRun[] }
  | { readonly kind: 'item'; readonly runs: readonly PrintedRun[] }
  | PrintedTable;

/** A report ready to be set, whatever it is set into: DOCX, PDF and pages are drawn from this one. */
export type PrintedReport = {
  readonly authority: readonly string[];
  /** 'Số: 08/BC-UBND'; before numbering the place for the number stays free. */
  readonly number: string;
  readonly placeAndDate: string;
  readonly typeName: string;
  readonly subject: string;
  readonly blocks: readonly PrintedBlock[];
  readonly annex: readonly PrintedBlock[];
  readonly foot: ReportFoot;
  readonly signer: string | null;
};

/** Source: Nghị định 30/2020/NĐ-CP, Phụ lục I: number of two digits at least, day and months 1 and 2 with a leading zero. */
export function printedReport(document: ReportDocument, issue: Issue | null): PrintedReport {
  const { head, blocks, annex, foot, figures } = document;
  return {
    authority: head.authority,
    number: numberWords(head.symbol, issue),
    placeAndDate: `${head.placeName}, ngày ${issue === null ? `${room}tháng${room}năm${room}` : formatLongDate(issue.issuedOn)}`,
    typeName: head.typeName,
    subject: head.subject,
    blocks: blocks.map((block) => printedBlock(block, figures)),
    annex: annex.map((block) => printedBlock(block, figures)),
    foot,
    signer: issue?.signer ?? null,
  };
}

/** Room to write by hand: spaces that nothing takes out. */
const room = '\u00a0'.repeat(6);

export function numberWords(symbol: string, issue: Pick<Issue, 'number'> | null): string {
  return `Số: ${issue === null ? room : String(issue.number).padStart(2, '0')}/${symbol}`;
}

export function printedBlock(block: Block, figures: ReportDocument['figures']): PrintedBlock {
  const runs = (content: readonly Piece[]) => content.map((piece) => runOf(piece, figures));
  switch (block.kind) {
    case 'ground':
      return { kind: 'ground', runs: runs(block.content).map((run) => ({ ...run, italic: 'yes' as const })) };
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block.content) };
    case 'heading':
      return { kind: 'heading', level: block.level, runs: runs(block.content).map((run) => ({ ...run, bold: 'yes' as const })) };
    case 'item':
      return { kind: 'item', runs: [{ text: `${block.mark} `, bold: 'no', italic: 'no' }, ...runs(block.content)] };
    case 'table':
      return { kind: 'table', caption: runs(block.caption), columns: block.columns, rows: block.rows.map((row) => row.map(runs)), lastRow: block.lastRow, notes: notesOf(block) };
  }
}

export const typedStar = '*';
export const typedNote = `(${typedStar}) Do đơn vị tự ghi, không lấy từ dữ liệu của hệ thống.`;

function notesOf({ rows, remark }: TableBlock): PrintedTable['notes'] {
  const hasTyped = rows.flat().some((cell) => typedOf(cell) !== null);
  const notes = [...(remark === undefined ? [] : [remarkWords(remark)]), ...(hasTyped ? [typedNote] : [])];
  return notes.map((text) => [{ text, bold: 'no', italic: 'yes' }]);
}

function runOf(piece: Piece, figures: ReportDocument['figures']): PrintedRun {
  const marks = isFigurePiece(piece) ? [] : piece.marks;
  const star = !isFigurePiece(piece) && piece.typed !== undefined ? typedStar : '';
  return { text: `${pieceText(piece, figures)}${star}`, bold: marks.includes('bold') ? 'yes' : 'no', italic: marks.includes('italic') ? 'yes' : 'no' };
}

/** Under the title of an annex: to which report it belongs. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function annexOf({ number, placeAndDate, authority }: PrintedReport): string {
  return `(Kèm theo Báo cáo ${number.replace('Số:', 'số')} ${placeAndDate.replace(/^.*, (?=ngày )/, '')} của ${authorityInProse(authority.join(' '))})`;
}

/** 'bao-cao-2019-03-31.docx'. */
export function fileName(kind: string, to: PlainDate, ending: string): string {
  return `bao-cao-${kind}-${to}.${ending}`;
}
