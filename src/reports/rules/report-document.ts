import { type Static, Type } from 'typebox';
import { InstantShape, oneOf } from '../../basics/rules/shapes.ts';
import { type FigureRef, figureId, type KeptFigure, KeptFigureShape, type ShownAs, shownAs, shownFigure } from './report-figure.ts';

const closed = { additionalProperties: false };
const LineShape = Type.String({ maxLength: 1000 });

/** Who wrote into a table what bears a mark, and when; given by the server (edited-table.ts). */
const TypedShape = Type.Object({ by: Type.String({ maxLength: 200 }), at: InstantShape }, closed);
export type Typed = Static<typeof TypedShape>;

const TextPieceShape = Type.Object(
  { text: Type.String({ maxLength: 20_000 }), marks: Type.Array(oneOf('bold', 'italic'), { maxItems: 2 }), typed: Type.Optional(TypedShape) },
  closed,
);
/** A figure in a sentence. Its value stands once in the document, under its name: whoever edits the sentence cannot change the number. */
const FigurePieceShape = Type.Object({ figure: Type.String({ maxLength: 300 }), as: oneOf(...shownAs) }, closed);
const PieceShape = Type.Union([TextPieceShape, FigurePieceShape]);
export type Piece = Static<typeof PieceShape>;
export type Mark = 'bold' | 'italic';

const ContentShape = Type.Array(PieceShape, { maxItems: 400 });

const GroundShape = Type.Object({ kind: oneOf('ground'), content: ContentShape }, closed);
const HeadingShape = Type.Object({ kind: oneOf('heading'), level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]), content: ContentShape }, closed);
const ParagraphShape = Type.Object({ kind: oneOf('paragraph'), content: ContentShape }, closed);
const ItemShape = Type.Object({ kind: oneOf('item'), mark: oneOf('-', '+'), content: ContentShape }, closed);
const TableShape = Type.Object(
  {
    kind: oneOf('table'),
    caption: ContentShape,
    columns: Type.Array(Type.Object({ head: LineShape, align: oneOf('left', 'right', 'center'), share: Type.Integer({ minimum: 1, maximum: 100 }) }, closed), {
      minItems: 1,
      maxItems: 20,
    }),
    rows: Type.Array(Type.Array(ContentShape, { maxItems: 20 }), { maxItems: 500 }),
    lastRow: oneOf('plain', 'total'),
    /** What people wrote below it. */
    remark: Type.Optional(LineShape),
  },
  closed,
);
const BlockShape = Type.Union([GroundShape, HeadingShape, ParagraphShape, ItemShape, TableShape]);
export type Block = Static<typeof BlockShape>;
export type TableBlock = Static<typeof TableShape>;
const BlocksShape = Type.Array(BlockShape, { maxItems: 2000 });

/** What stands around the body, by Nghị định 30/2020/NĐ-CP, Phụ lục I. The number and the day come when it is numbered. */
const ReportHeadShape = Type.Object(
  {
    authority: Type.Array(LineShape, { minItems: 1, maxItems: 3 }),
    placeName: LineShape,
    /** Behind the number: 'BC-UBND'. */
    symbol: Type.String({ minLength: 1, maxLength: 40 }),
    typeName: LineShape,
    subject: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed,
);
export type ReportHead = Static<typeof ReportHeadShape>;

const ReportFootShape = Type.Object(
  {
    recipients: Type.Array(LineShape, { maxItems: 60 }),
    archive: LineShape,
    /** 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
    signedFor: Type.Array(LineShape, { maxItems: 4 }),
  },
  closed,
);
export type ReportFoot = Static<typeof ReportFootShape>;

export const ReportDocumentShape = Type.Object(
  { head: ReportHeadShape, blocks: BlocksShape, annex: BlocksShape, foot: ReportFootShape, figures: Type.Record(Type.String({ maxLength: 300 }), KeptFigureShape) },
  closed,
);
export type ReportDocument = Static<typeof ReportDocumentShape>;

/** What was typed by people; figures are the server's. */
export const EditedShape = Type.Object({ head: ReportHeadShape, blocks: BlocksShape, annex: BlocksShape, foot: ReportFootShape }, closed);
export type Edited = Static<typeof EditedShape>;

export function isFigurePiece(piece: Piece): piece is Extract<Piece, { readonly figure: string }> {
  return 'figure' in piece;
}

/** The words of a piece of the text, numbers as they are shown. A figure that the document does not hold is said to be unknown. */
export function pieceText(piece: Piece, figures: ReportDocument['figures']): string {
  if (!isFigurePiece(piece)) return piece.text;
  return shownFigure(figures[piece.figure] ?? { value: null, whole: null }, piece.as);
}

export function contentText(content: readonly Piece[], figures: ReportDocument['figures']): string {
  return content.map((piece) => pieceText(piece, figures)).join('');
}

/** The report without its annex as plain text, block by block: a table is one line a row. */
export function documentText({ head, blocks, foot, figures }: ReportDocument): string {
  const lines = blocks.flatMap((block) => blockLines(block, figures));
  return [head.typeName, head.subject, ...lines, 'Nơi nhận:', ...foot.recipients.map((one) => `- ${one};`), `- Lưu: ${foot.archive}.`].join('\n');
}

function blockLines(block: Block, figures: ReportDocument['figures']): readonly string[] {
  switch (block.kind) {
    case 'ground':
    case 'heading':
    case 'paragraph':
      return [contentText(block.content, figures)];
    case 'item':
      return [`${block.mark} ${contentText(block.content, figures)}`];
    case 'table':
      return [
        contentText(block.caption, figures),
        block.columns.map(({ head }) => head).join('\t'),
        ...block.rows.map((row) => row.map((cell) => contentText(cell, figures)).join('\t')),
        ...(block.remark === undefined ? [] : [remarkWords(block.remark)]),
      ];
  }
}

export function remarkWords(remark: string): string {
  return `Ghi chú: ${remark}`;
}

/** The contents of a block, of a table with its caption and all cells. */
export function contentsOf(block: Block): readonly (readonly Piece[])[] {
  return block.kind === 'table' ? [block.caption, ...block.rows.flat()] : [block.content];
}

/** The figures that the text uses, in the order of the text, each once. */
export function usedFigures(blocks: readonly Block[]): readonly string[] {
  return [...new Set(blocks.flatMap((block) => contentsOf(block).flatMap((content) => content.filter(isFigurePiece).map(({ figure }) => figure))))];
}

/** Figures named by the text that the document does not hold: an edit may move and remove figures, never make one up. */
export function strangeFigures(blocks: readonly Block[], figures: ReportDocument['figures']): readonly string[] {
  return usedFigures(blocks).filter((id) => !Object.hasOwn(figures, id));
}

/** The same words and the same figures, whenever they were counted. */
export function isSameContent(one: ReportDocument, other: ReportDocument): boolean {
  const content = (document: ReportDocument) => JSON.stringify(document, (key, value: unknown) => (key === 'takenAt' ? null : value));
  return content(one) === content(other);
}

/** `shown`: whether a piece of the text shows it; on one that none shows words stand all the same (silent-figures.ts). */
export type FigureChange = { readonly id: string; readonly ref: FigureRef; readonly before: KeptFigure; readonly now: KeptFigure; readonly shown: 'yes' | 'no' };

/** The figures of the document that would be otherwise today: those of the text in its order, then those it only stands on. */
export function figureChanges({ blocks, annex, figures }: Pick<ReportDocument, 'blocks' | 'annex' | 'figures'>, fresh: ReadonlyMap<string, KeptFigure>): readonly FigureChange[] {
  const shown = usedFigures([...blocks, ...annex]);
  return [...new Set([...shown, ...Object.keys(figures)])].flatMap((id) => {
    const [before, now] = [figures[id], fresh.get(id)];
    if (before === undefined || now === undefined) return [];
    return before.value === now.value && before.whole === now.whole ? [] : [{ id, ref: before.ref, before, now, shown: shown.includes(id) ? 'yes' : 'no' }];
  });
}

/** Sentences out of words and figures: `p` is a template tag, `n`, `share` … are what stands in it. */
export function p(words: TemplateStringsArray, ...pieces: readonly (Piece | string)[]): Piece[] {
  const all = words.flatMap((text, i) => {
    const piece = pieces[i];
    return piece === undefined ? [plain(text)] : [plain(text), typeof piece === 'string' ? plain(piece) : piece];
  });
  return joined(all);
}

export function plain(text: string, ...marks: Mark[]): Piece {
  return { text, marks };
}

export function pieceOf(ref: FigureRef, as: ShownAs): Piece {
  return { figure: figureId(ref), as };
}

/** Neighbouring words of the same look are one piece; empty ones are none. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (isFigurePiece(piece)) all.push(piece);
    else if (piece.text === '') continue;
    else if (last !== undefined && !isFigurePiece(last) && last.marks.join() === piece.marks.join()) all[all.length - 1] = { text: last.text + piece.text, marks: last.marks };
    else all.push(piece);
  }
  return all;
}
