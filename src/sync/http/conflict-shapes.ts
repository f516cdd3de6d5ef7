import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

const StepShape = oneOf('keepFirst', 'takeAsNote', 'fileAsOwn', 'takeBack');

const DecisionShape = Type.Object({ step: StepShape, name: TextShape, by: Type.String(), at: InstantShape, note: nullable(Type.String()) });

const ComparedRowShape = Type.Object({ key: Type.String(), label: TextShape, first: Type.String(), other: Type.String(), differs: oneOf('yes', 'no') });

/** What else was sent under the id of a dossier, laid beside it. */
export const ConflictsShape = Type.Object({
  mayDecide: oneOf('yes', 'no'),
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      arrivedAt: InstantShape,
      /** When the device says it was sent; evidence only. */
      happenedAt: nullable(Type.String()),
      differences: Type.Integer(),
      groups: Type.Array(Type.Object({ title: TextShape, rows: Type.Array(ComparedRowShape) })),
      standing: nullable(DecisionShape),
      mayTakeBack: oneOf('yes', 'no'),
      /** The dossier that was made of it. */
      ownDossier: nullable(Type.Object({ id: UuidV7Shape, code: Type.String() })),
    }),
  ),
});
export type ConflictsView = Static<typeof ConflictsShape>;

export const DecisionBodyShape = Type.Object(
  {
    id: UuidV7Shape,
    step: StepShape,
    note: nullable(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
);
