import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import { type FormNumbers, formColumns } from '../rules/form-ii06a.ts';

const NumbersShape = Type.Unsafe<FormNumbers>(Type.Object(Object.fromEntries(formColumns.map((column) => [String(column), Type.Integer()]))));

export const FormShape = Type.Object({
  number: Type.String(),
  title: TextShape,
  source: Type.String(),
  reporting: Type.String(),
  receiving: nullable(Type.String()),
  from: PlainDateShape,
  to: PlainDateShape,
  rows: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), numbers: NumbersShape })),
  total: NumbersShape,
  /** Identities of the form that the numbers break: none, or the program is wrong and says so. */
  broken: Type.Array(Type.String()),
});
export type FormView = Static<typeof FormShape>;

export const IndexShape = Type.Object({
  source: Type.String(),
  from: PlainDateShape,
  to: PlainDateShape,
  groups: Type.Array(
    Type.Object({
      key: Type.String(),
      name: TextShape,
      points: Type.Integer(),
      indicators: Type.Array(
        Type.Object({
          key: Type.String(),
          number: Type.String(),
          name: TextShape,
          formula: TextShape,
          pointsMax: nullable(Type.Integer()),
          fullAtPercent: Type.Integer(),
          mark: oneOf('found', 'check'),
          /** Null: chưa có số liệu. Never 0 for what nobody recorded. */
          measured: nullable(Type.Object({ part: Type.Integer(), whole: Type.Integer() })),
          rateHundredths: nullable(Type.Integer()),
          pointHundredths: nullable(Type.Integer()),
        }),
      ),
    }),
  ),
  knownPointHundredths: Type.Integer(),
  knownPointsMax: Type.Integer(),
  band: nullable(Type.Object({ key: Type.String(), name: TextShape })),
});
export type IndexView = Static<typeof IndexShape>;
