import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { annexOf, type PrintedBlock, type PrintedReport, type PrintedRun, type PrintedTable } from '../rules/printed-report.ts';

/**
 * The report as DOCX that a clerk can go on editing in Word. Layout by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman by
 * name, the head a table without borders, page numbers on top from page 2, the annex numbered apart, tables that repeat their heads and break between rows.
 */
export async function reportDocx(report: PrintedReport): Promise<Buffer> {
  const annex = report.annex.length === 0 ? [] : [section([...annexTitle(report), ...report.annex.flatMap(drawn)], 1)];
  const body = [headTable(report), ...title(report), ...report.blocks.flatMap(drawn), new Paragraph({ spacing: { after: 120 }, keepNext: true }), footTable(report)];
  const document = new Document({
    title: report.subject,
    creator: report.authority.join(' '),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
    sections: [section(body, null), ...annex],
  });
  return Packer.toBuffer(document);
}

/** In twentieths of a point. The usable width is 165 mm; columns must sum up to it. */
const mm = (n: number) => Math.round((n * 1440) / 25.4);
const usable = mm(165);
const firstLine = mm(12.7);

function section(children: (Paragraph | Table)[], startsAt: number | null): ISectionOptions {
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(9), footer: mm(8) },
        pageNumbers: { formatType: NumberFormat.DECIMAL, ...(startsAt === null ? {} : { start: startsAt }) },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: new Footer({ children: [new Paragraph({})] }), first: new Footer({ children: [new Paragraph({})] }) },
    children,
  };
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

function plainTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: usable, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, i) => new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, margins: { left: 40, right: 40 }, borders: noBorders, children: [...cell] }),
          ),
        }),
    ),
  });
}

const headWidths = [mm(67), usable - mm(67)];

/** Left: who issues it, and its number. Right: the state, its motto with a line as long as the motto, place and day. */
function headTable({ authority, number, placeAndDate }: PrintedReport): Table {
  const [left = 0, right = 0] = headWidths;
  return plainTable(headWidths, [
    [
      [...authority.map((line) => centred(line, { size: 26, bold: true })), ruled(left, mm(22))],
      [centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }), centred('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }), ruled(right, mm(57))],
    ],
    [[centred(number, { size: 26 })], [centred(placeAndDate, { size: 26, italics: true })]],
  ]);
}

function title({ typeName, subject }: PrintedReport): readonly Paragraph[] {
  return [
    new Paragraph({ spacing: { before: 240 } }),
    centred(typeName, { size: 28, bold: true }),
    centred(subject, { size: 28, bold: true }),
    ruled(usable, mm(45)),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

function centred(text: string, look: { readonly size: number; readonly bold?: true; readonly italics?: true }): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...look })] });
}

/** A line of a length in the middle of a width. */
function ruled(width: number, length: number): Paragraph {
  const side = Math.max(0, Math.round((width - 80 - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 60, after: 80 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function drawn(block: PrintedBlock): readonly (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableTitle(block), dataTable(block), ...block.notes.map(tableNote), new Paragraph({ spacing: { after: 120 } })];
  const isHeading = block.kind === 'heading';
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine },
      spacing: { after: 120, line: 288 },
      keepNext: isHeading,
      ...(isHeading ? { outlineLevel: block.level - 1 } : {}),
      children: block.runs.map(textRun),
    }),
  ];
}

function textRun({ text, bold, italic }: PrintedRun): ParagraphChild {
  return new TextRun({ text, bold: bold === 'yes', italics: italic === 'yes' });
}

function tableNote(runs: readonly PrintedRun[]): Paragraph {
  return new Paragraph({ spacing: { before: 60 }, children: runs.map(({ text }) => new TextRun({ text, italics: true, size: 22 })) });
}

function tableTitle({ caption }: PrintedTable): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: 120 }, children: caption.map((run) => textRun({ ...run, bold: 'yes' })) });
}

const sides = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

function dataTable({ columns, rows, lastRow }: PrintedTable): Table {
  const widths = widthsOf(columns.map(({ share }) => share));
  const cell = (runs: readonly PrintedRun[], i: number, look: { readonly align: keyof typeof sides; readonly bold: boolean }) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: sides[look.align],
          children: runs.map((run) => new TextRun({ text: run.text, size: 22, bold: look.bold || run.bold === 'yes', italics: run.italic === 'yes' })),
        }),
      ],
    });
  return new Table({
    width: { size: usable, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, i) => cell([{ text: head, bold: 'yes', italic: 'no' }], i, { align: 'center', bold: true })),
      }),
      ...rows.map(
        (row, y) =>
          new TableRow({ cantSplit: true, children: columns.map(({ align }, i) => cell(row[i] ?? [], i, { align, bold: lastRow === 'total' && y === rows.length - 1 })) }),
      ),
    ],
  });
}

/** Shares as widths that sum up exactly: the last takes what rounding left. */
function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, one) => sum + one, 0);
  const widths = shares.map((share) => Math.floor((usable * share) / all));
  const left = usable - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + left : width));
}

/** Nơi nhận and who signs; never broken over two pages. */
function footTable({ foot, signer }: PrintedReport): Table {
  const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 22 })] });
  const recipients = [
    new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', size: 24, bold: true, italics: true })] }),
    ...foot.recipients.map((one) => small(`- ${one};`)),
    small(`- Lưu: ${foot.archive}.`),
  ];
  const room = Array.from({ length: 4 }, () => new Paragraph({}));
  const signed = [...foot.signedFor.map((line) => centred(line, { size: 28, bold: true })), ...room, centred(signer ?? '', { size: 28, bold: true })];
  return plainTable([mm(83), usable - mm(83)], [[recipients, signed]]);
}

function annexTitle(report: PrintedReport): readonly Paragraph[] {
  return [centred('PHỤ LỤC', { size: 28, bold: true }), centred(annexOf(report), { size: 26, italics: true })];
}
