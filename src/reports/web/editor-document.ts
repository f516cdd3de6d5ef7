import type { Mark as EditorMark, Node } from 'prosemirror-model';
import { type Block, isFigurePiece, joined, type Mark, type Piece, type TableBlock } from '../rules/report-document.ts';
import type { ShownAs } from '../rules/report-figure.ts';
import { reportSchema } from './editor-schema.ts';

const { nodes, marks } = reportSchema;

/** The blocks as the editor's document; an empty report is one empty paragraph. */
export function toEditor(blocks: readonly Block[]): Node {
  const drawn = blocks.map(nodeOf);
  return nodes.doc.create(null, drawn.length === 0 ? [nodes.paragraph.create()] : drawn);
}

/** What stands in the editor, as blocks. */
export function fromEditor(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    blocks.push(blockOf(node));
  });
  return blocks;
}

function nodeOf(block: Block): Node {
  switch (block.kind) {
    case 'table':
      return nodes.table.create({ table: block });
    case 'heading':
      return nodes.heading.create({ level: block.level }, block.content.flatMap(inlineOf));
    case 'item':
      return nodes.item.create({ mark: block.mark }, block.content.flatMap(inlineOf));
    case 'ground':
      return nodes.ground.create(null, block.content.flatMap(inlineOf));
    case 'paragraph':
      return nodes.paragraph.create(null, block.content.flatMap(inlineOf));
  }
}

function inlineOf(piece: Piece): Node[] {
  if (isFigurePiece(piece)) return [nodes.figure.create({ id: piece.figure, as: piece.as })];
  return piece.text === '' ? [] : [reportSchema.text(piece.text, piece.marks.map(editorMark))];
}

function editorMark(mark: Mark): EditorMark {
  return mark === 'bold' ? marks.bold.create() : marks.italic.create();
}

function blockOf(node: Node): Block {
  const content = contentOf(node);
  switch (node.type) {
    case nodes.table:
      return node.attrs['table'] as TableBlock;
    case nodes.heading:
      return { kind: 'heading', level: levelOf(node.attrs['level']), content };
    case nodes.item:
      return { kind: 'item', mark: node.attrs['mark'] === '+' ? '+' : '-', content };
    case nodes.ground:
      return { kind: 'ground', content };
    default:
      return { kind: 'paragraph', content };
  }
}

function levelOf(level: unknown): 1 | 2 | 3 {
  return level === 2 ? 2 : level === 3 ? 3 : 1;
}

function contentOf(node: Node): Piece[] {
  const pieces: Piece[] = [];
  node.forEach((child) => {
    if (child.type === nodes.figure) pieces.push({ figure: String(child.attrs['id']), as: child.attrs['as'] as ShownAs });
    else if (child.text !== undefined) pieces.push({ text: child.text, marks: markNames(child) });
  });
  return joined(pieces);
}

function markNames(node: Node): Mark[] {
  return (['bold', 'italic'] as const).filter((name) => node.marks.some((mark) => mark.type === marks[name]));
}
