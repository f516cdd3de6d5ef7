import { type Static, Type } from 'typebox';
import { oneOf, TextShape } from '../../basics/rules/shapes.ts';

/** One line of the catalogue. */
export const ProcedureRowShape = Type.Object({
  code: Type.String(),
  name: TextShape,
  field: Type.String(),
  fieldCode: Type.String(),
  lifeEvents: Type.Array(Type.String()),
  commonWords: Type.Array(Type.String()),
  serviceLevel: Type.String(),
  online: oneOf('yes', 'no'),
  fee: TextShape,
  limit: TextShape,
  /** How many values the staff must still check; shown to staff only. */
  toVerify: Type.Integer(),
});
export type ProcedureRow = Static<typeof ProcedureRowShape>;
