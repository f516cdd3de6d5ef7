import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { walkInOutcomes } from '../rules/walk-in.ts';

/** What travels about the day of a member at a post: who has an appointment, and who came without one. */

const closed = { additionalProperties: false };

export const DayOfAppointmentsQuery = Type.Object({ day: Type.Optional(PlainDateShape) }, closed);

const day = {
  rows: Type.Array(Type.Object({ startsAt: InstantShape, unitCode: Type.String(), fullName: Type.String(), procedureName: Type.String() })),
  walkIns: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      happenedAt: InstantShape,
      procedureName: Type.String(),
      fullName: Type.String(),
      outcome: nullable(oneOf(...walkInOutcomes)),
      notedBy: Type.String(),
      isOwn: oneOf('yes', 'no'),
    }),
    { description: 'Who came without an appointment; without what was taken back' },
  ),
};
export const OwnDayShape = Type.Object(day);
export type OwnDay = Static<typeof OwnDayShape>;

export const NewWalkInShape = Type.Object(
  {
    id: UuidV7Shape,
    happenedAt: InstantShape,
    outcome: oneOf(...walkInOutcomes),
    procedureCode: nullable(Type.String({ pattern: '^[\\w.-]{1,40}$' })),
    fullName: nullable(Type.String({ maxLength: 100, description: 'Only when it was typed; blanked after a month' })),
  },
  closed,
);

/** `id`: what the ward has now, or has taken back; the day is today. */
export const NotedWalkInShape = Type.Object({ id: UuidV7Shape, ...day });
