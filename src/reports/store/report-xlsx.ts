import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { cellText, labelOf, tablesOf, typedOf } from '../rules/edited-table.ts';
import { printedBlock, typedNote, typedStar } from '../rules/printed-report.ts';
import { contentText, isFigurePiece, type Piece, type ReportDocument, type TableBlock, usedFigures } from '../rules/report-document.ts';
import { figureName, type KeptFigure } from '../rules/report-figure.ts';

/** The tables of a report with numbers that a spreadsheet can go on counting with, and every figure of the report with how it is counted and where it comes from. */
export async function reportXlsx(document: ReportDocument): Promise<Buffer> {
  const tables = tablesOf(document);
  const sheets = [...tables.map((table, i) => tableSheet(table, i, document.figures)), figureSheet(document)];
  return writeExcelFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

type AnySheet = Sheet<never>;

function tableSheet(table: TableBlock, index: number, figures: ReportDocument['figures']): AnySheet {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const, wrap: true, align: 'center' as const });
  return {
    sheet: `Bảng ${index + 1}`,
    columns: table.columns.map(({ share }) => ({ width: Math.max(8, Math.round(share * 0.9)) })),
    data: [
      [{ value: contentText(table.caption, figures), fontWeight: 'bold' }],
      [],
      table.columns.map(({ head }) => bold(head)),
      ...table.rows.map((row) => row.map((cell) => cellOf(cell, figures))),
      ...notes(table, figures).map((text): Cell[] => [text]),
    ],
  };
}

/** A cell that is one figure is a number; anything else is words. A rate is a fraction with the look of a percentage. */
function cellOf(content: readonly Piece[], figures: ReportDocument['figures']): Cell {
  if (typedOf(content) !== null) return typedCell(cellText(content));
  const [only] = content;
  if (content.length !== 1 || only === undefined || !isFigurePiece(only)) {
    const text = contentText(content, figures);
    return /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  const kept = figures[only.figure];
  const value = kept === undefined ? null : numberOf(kept, only.as);
  if (value === null) return contentText(content, figures);
  return { value, format: formats[only.as] };
}

/** A number that was written by hand goes on being one, with its star; anything else is words. */
function typedCell(text: string): Cell {
  return /^\d{1,3}(\.\d{3})*$|^\d{1,15}$/.test(text) ? { value: Number(text.replaceAll('.', '')), format: `#,##0"${typedStar}"` } : `${text}${typedStar}`;
}

function notes(table: TableBlock, figures: ReportDocument['figures']): readonly string[] {
  const drawn = printedBlock(table, figures);
  return drawn.kind === 'table' ? drawn.notes.map((runs) => runs.map(({ text }) => text).join('')) : [];
}

const formats = { number: '#,##0', whole: '#,##0', padded: '#,##0', rate: '0.00%', points: '+0.00;-0.00;0.00' } as const;

function numberOf({ value, whole }: KeptFigure, as: string): number | null {
  if (as === 'whole') return whole;
  if (as === 'points') return value === null ? null : value / 100;
  if (as !== 'rate') return value;
  return value === null || whole === null || whole === 0 ? null : value / whole;
}

function figureSheet(document: ReportDocument): AnySheet {
  const head = ['Chỉ tiêu', 'Đơn vị', 'Phạm vi', 'Từ ngày', 'Đến ngày', 'Mức độ', 'Số', 'Trên tổng', 'Tỷ lệ', 'Cách tính', 'Nguồn'];
  const rows = usedFigures([...document.blocks, ...document.annex]).flatMap((id): Cell[][] => {
    const kept = document.figures[id];
    return kept === undefined ? [] : [figureRow(kept)];
  });
  return {
    sheet: 'Số liệu',
    columns: [42, 10, 12, 12, 12, 8, 12, 12, 10, 60, 40].map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows, ...tablesOf(document).flatMap((table) => typedRows(table, document.figures))],
  };
}

/** What people wrote into the tables themselves: where it stands, and that nobody counted it. */
function typedRows({ caption, columns, rows }: TableBlock, figures: ReportDocument['figures']): readonly Cell[][] {
  return rows.flatMap((row) =>
    row.flatMap((cell, x): Cell[][] => {
      if (typedOf(cell) === null) return [];
      const place = [contentText(caption, figures), labelOf(row), columns[x]?.head ?? ''].filter((text) => text !== '').join(' · ');
      return [[place, '', '', '', '', '', typedCell(cellText(cell)), '', '', '', typedNote]];
    }),
  );
}

function figureRow(kept: KeptFigure): Cell[] {
  const { ref, value, whole, basis, source } = kept;
  const { name, definition } = figureName(ref.key);
  const rate = numberOf(kept, 'rate');
  const unknown = 'chưa có số liệu';
  return [
    name.vi,
    ref.unit,
    ref.scope === 'wards' ? 'Các phường' : ref.scope === 'all' ? 'Đơn vị và các phường' : 'Riêng đơn vị',
    formatDate(ref.from),
    formatDate(ref.to),
    ref.level ?? '',
    value === null ? unknown : { value, format: '#,##0' },
    ref.of === null ? '' : whole === null ? unknown : { value: whole, format: '#,##0' },
    rate === null ? '' : { value: rate, format: '0.00%' },
    definition.vi,
    basis === 'counted' ? 'Đếm từ dữ liệu của hệ thống' : `Số liệu nhập. ${source}`,
  ];
}
