import { type Static, Type } from 'typebox';
import { nullable, oneOf, Sha256Shape, UuidV7Shape } from '../../basics/rules/shapes.ts';

const Told = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, description: 'A problem of RFC 9457' });
const Receipt = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, description: 'As GET /api/v1/dossiers/{id}/receipt answers' });

/** What became of each dossier in a file from a USB key. */
export const ImportShape = Type.Object({
  results: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      outcome: oneOf('filed', 'known', 'conflict', 'refused', 'unreadable'),
      code: nullable(Type.String()),
      receipt: nullable(Receipt),
      problem: nullable(Told),
      papers: Type.Object({ arrived: Type.Integer(), missing: Type.Integer() }),
      badPapers: Type.Array(Type.Object({ filename: Type.String(), sha256: Sha256Shape, problem: Told })),
    }),
  ),
  /** Why what follows in the file could not be read; null when it was read to its end. */
  rest: nullable(Told),
});
export type ImportView = Static<typeof ImportShape>;
