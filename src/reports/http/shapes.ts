import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';

/** One figure: what it counts, over what, and where its dossiers are. Unknown is null, never 0. */
const FigureShape = Type.Object({
  key: Type.String(),
  name: TextShape,
  value: nullable(Type.Integer()),
  /** The figure it is a share of, and the share in hundredths of a percent (3506 = 35,06 %), rounded half up. */
  of: nullable(Type.Object({ key: Type.String(), name: TextShape, value: Type.Integer() })),
  rateHundredths: nullable(Type.Integer()),
  rateText: nullable(Type.String({ examples: ['35,06%'] })),
  definition: TextShape,
  /** Opens exactly as many dossiers as `value`. */
  dossiersUrl: nullable(Type.String()),
});
export type Figure = Static<typeof FigureShape>;

export const FiguresShape = Type.Object({
  unit: Type.Object({ code: Type.String(), name: Type.String() }),
  scope: oneOf('own', 'wards', 'all'),
  from: PlainDateShape,
  to: PlainDateShape,
  level: nullable(Type.String()),
  figures: Type.Array(FigureShape),
  /** The same figures per ward, when the scope holds several units. */
  byUnit: Type.Array(Type.Object({ unit: Type.Object({ code: Type.String(), name: Type.String() }), figures: Type.Array(FigureShape) })),
});
export type Figures = Static<typeof FiguresShape>;
