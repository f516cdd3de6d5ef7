import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { handoverAnswers } from '../rules/handover.ts';

/** What travels about handing equipment over from one office to another. */

const closed = { additionalProperties: false };
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Note = Type.Optional(nullable(Type.String({ maxLength: 500, description: 'Biên bản bàn giao, người giao, người nhận' })));

export const HandoversQuery = Type.Object({ office: OfficeId }, closed);
export const NewHandoverShape = Type.Object({ id: UuidV7Shape, toOffice: OfficeId, note: Note }, closed);
export const HandoverAnswerShape = Type.Object(
  {
    answer: oneOf(...handoverAnswers),
    unitCode: Type.Optional(nullable(Type.String({ maxLength: 20, description: 'Where it will stand; needed to take it' }))),
    note: Note,
  },
  closed,
);

const OfficeShape = Type.Object({ id: Type.Integer(), name: Type.String() });

export const HandoversShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      itemId: UuidV7Shape,
      label: Type.String(),
      kind: TextShape,
      name: Type.String(),
      from: OfficeShape,
      to: OfficeShape,
      note: nullable(Type.String()),
      offeredAt: InstantShape,
      offeredBy: Type.String(),
      answer: nullable(oneOf(...handoverAnswers)),
      answerNote: nullable(Type.String()),
      answeredAt: nullable(InstantShape),
      answeredBy: nullable(Type.String()),
      /** The item as the taking office has it, where this officer sees it. */
      takenItemId: nullable(UuidV7Shape),
      may: Type.Array(oneOf(...handoverAnswers)),
      /** Where the taking office may put it. */
      places: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    }),
  ),
  /** Offices that an item can be offered to. */
  offices: Type.Array(OfficeShape),
});
export type HandoversView = Static<typeof HandoversShape>;
