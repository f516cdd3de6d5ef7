import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, Sha256Shape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { DeclaredPaperShape } from './shapes.ts';

/** What travels over /api/v1/drafts. */

const closed = { additionalProperties: false };

export const NewDraftShape = Type.Object(
  {
    id: UuidV7Shape,
    procedureCode: Type.String({ maxLength: 60 }),
    unitCode: Type.Optional(nullable(Type.String({ maxLength: 20, description: 'Unit whose desk is to receive it' }))),
  },
  closed,
);

export const DraftKeyShape = Type.Object({
  id: UuidV7Shape,
  secret: Type.String({ description: 'Opens the draft together with its id; told once, kept by the device' }),
  procedureCode: Type.String(),
});
export type DraftKeyView = Static<typeof DraftKeyShape>;

export const DraftShape = Type.Object({
  id: UuidV7Shape,
  procedureCode: Type.String(),
  procedureVersion: Type.Integer(),
  unitCode: nullable(Type.String()),
  answers: Type.Record(Type.String(), Type.Unknown()),
  papers: Type.Array(
    Type.Object({
      name: Type.String(),
      lengthBytes: Type.Integer(),
      sha256: Sha256Shape,
      requiredPaper: nullable(Type.String()),
      arrived: oneOf('yes', 'no'),
    }),
  ),
  beside: Type.Record(Type.String(), Type.Object({ answer: Type.Unknown() }), {
    description: 'What this device answered while another answered otherwise; the draft holds the answer of the other until the person has chosen',
  }),
  changedAt: Type.Record(Type.String(), InstantShape, { description: 'When each answer (and unitCode) was last changed, also of one that was cleared' }),
  updatedAt: InstantShape,
  expiresAt: InstantShape,
  filed: oneOf('yes', 'no'),
});
export type DraftView = Static<typeof DraftShape>;

export const DraftChangeShape = Type.Object(
  {
    unitCode: Type.Optional(Type.String({ maxLength: 20 })),
    answers: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { description: 'Merged by key; null clears an answer' })),
    papers: Type.Optional(Type.Record(Sha256Shape, nullable(DeclaredPaperShape), { description: 'Merged by SHA-256; null takes a paper out', additionalProperties: false })),
    beside: Type.Optional(
      Type.Record(Type.String({ maxLength: 100 }), nullable(Type.Object({ answer: Type.Unknown() }, closed)), {
        description: 'Merged by key; kept for this device beside the answer of another, until it is saved as an answer or cleared with null',
      }),
    ),
    basedOn: Type.Optional(
      nullable(
        Type.String({
          format: 'date-time',
          description: 'The savedAt that the device has last seen: an answer that another device changed after it is not overwritten but told (409 draftChangedElsewhere)',
        }),
      ),
    ),
  },
  closed,
);
export type DraftChangeBody = Static<typeof DraftChangeShape>;

export const ResumeCodeShape = Type.Object({ code: Type.String({ description: 'Eight letters and digits' }), expiresAt: InstantShape });
export type ResumeCodeView = Static<typeof ResumeCodeShape>;
