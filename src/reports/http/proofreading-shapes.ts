import { type Static, Type } from 'typebox';
import { nullable, oneOf, TextShape } from '../../basics/rules/shapes.ts';
import { lettersMax } from '../rules/proofread-document.ts';

/** Five megabytes of a file as base64. */
const contentCharsMax = 7_000_000;
export const bodyBytesMax = 7_500_000;

export const ProofreadingBodyShape = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: lettersMax, description: 'The report as pasted text; lines with tabs are rows of a table' })),
    content: Type.Optional(
      Type.String({ maxLength: contentCharsMax, pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'A .docx, .pdf or .txt file of at most 5 MB, base64. Either this or text' }),
    ),
  },
  { additionalProperties: false },
);

const BlockShape = Type.Object({
  kind: oneOf('paragraph', 'table'),
  text: Type.String({ description: 'Of a paragraph; empty for a table' }),
  rows: Type.Array(Type.Array(Type.Object({ text: Type.String(), column: Type.Integer(), span: Type.Integer() })), { description: 'Of a table; empty for a paragraph' }),
});
export type BlockView = Static<typeof BlockShape>;

const FindingShape = Type.Object({
  kind: Type.String({ examples: ['rateTruncated'] }),
  name: TextShape,
  severity: oneOf('wrong', 'doubtful', 'style'),
  place: Type.Object(
    { block: Type.Integer(), row: nullable(Type.Integer()), cell: nullable(Type.Integer()), start: Type.Integer(), end: Type.Integer() },
    { description: 'Index of the block, of the row and cell within a table, and the letters from start up to end' },
  ),
  where: TextShape,
  quoted: Type.String(),
  problem: TextShape,
  computation: nullable(Type.String({ examples: ['13.916 : 27.090 × 100 = 51,3695… ≈ 51,37%'] })),
  shouldBe: nullable(Type.String()),
  source: TextShape,
});
export type FindingView = Static<typeof FindingShape>;

export const ProofreadingShape = Type.Object({
  origin: oneOf('docx', 'pdf', 'text'),
  counts: Type.Object({ wrong: Type.Integer(), doubtful: Type.Integer(), style: Type.Integer() }),
  findings: Type.Array(FindingShape),
  findingsLeftOut: Type.Integer({ description: 'Findings beyond the first thousand' }),
  blocks: Type.Array(BlockShape, { description: 'The report as it was read' }),
});
export type ProofreadingView = Static<typeof ProofreadingShape>;
