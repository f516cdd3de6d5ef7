import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import { groupingOrder } from '../rules/figure-group.ts';
import { type FigureKey, figureOrder } from '../rules/figures.ts';
import { unitScopes } from '../rules/unit-spans.ts';

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
  /** Which dossiers it looks at: the rule of the period. */
  over: TextShape,
  source: Type.String(),
  /** Opens exactly as many dossiers as `value`. */
  dossiersUrl: nullable(Type.String()),
});
export type Figure = Static<typeof FigureShape>;

const CountsShape = Type.Unsafe<Record<FigureKey, number>>(Type.Object(Object.fromEntries(figureOrder.map((key) => [key, Type.Integer()]))));

/** All figures of one part: a unit, a month, a field … */
const GroupRowShape = Type.Object({
  key: Type.String(),
  name: TextShape,
  /** Of a unit whose code had or has another meaning: from when to when it was this one. */
  validFrom: nullable(PlainDateShape),
  validTo: nullable(PlainDateShape),
  counts: CountsShape,
  /** With `figure=…` behind it, opens exactly as many dossiers as the figure says. */
  dossiersUrl: Type.String(),
});
export type GroupRow = Static<typeof GroupRowShape>;

export const FiguresShape = Type.Object({
  unit: Type.Object({ code: Type.String(), name: Type.String() }),
  scope: oneOf(...unitScopes),
  from: PlainDateShape,
  to: PlainDateShape,
  level: nullable(Type.String()),
  /** What else it was narrowed down to, by name. */
  filtered: Type.Array(Type.Object({ by: oneOf(...groupingOrder), key: Type.String(), name: TextShape })),
  /** Lĩnh vực that may be chosen. */
  fields: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  figures: Type.Array(FigureShape),
  /** The same figures told apart by what was asked for, by unit if nothing was. */
  groups: Type.Object({ by: oneOf(...groupingOrder), rows: Type.Array(GroupRowShape) }),
});
export type Figures = Static<typeof FiguresShape>;
