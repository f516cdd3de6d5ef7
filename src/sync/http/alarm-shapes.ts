import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What was not taken up in time, and what may have been lost. */

const closed = { additionalProperties: false };

export const AlarmsShape = Type.Object({
  count: Type.Integer(),
  /** Who answers for them; null when the office has neither head nor leader. */
  officerName: nullable(Type.String()),
  rows: Type.Array(Type.Object({ dossierId: UuidV7Shape, code: Type.String(), applicantName: Type.String(), answerBy: InstantShape, raisedAt: InstantShape })),
});
export type AlarmsView = Static<typeof AlarmsShape>;

export const LossesShape = Type.Object({
  definition: TextShape,
  afterDays: Type.Integer(),
  /** Target: 0. */
  total: Type.Integer(),
  open: Type.Integer(),
  closed: Type.Integer({ description: 'Suspicions that were cleared up: found, or never sent' }),
  causes: Type.Array(Type.Object({ cause: Type.String(), count: Type.Integer() })),
});
export type LossesView = Static<typeof LossesShape>;

const ProofShape = oneOf('receipt', 'slip', 'reconciliation', 'word');
const FindingShape = oneOf('foundHere', 'foundElsewhere', 'neverSent', 'lost');
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });

export const SuspicionsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      proof: ProofShape,
      dossierId: nullable(UuidV7Shape),
      number: nullable(Type.String()),
      about: Type.String(),
      notedAt: InstantShape,
      standing: oneOf('open', 'lost', 'closed'),
      closedAt: nullable(InstantShape),
      found: nullable(FindingShape),
      cause: nullable(Type.String()),
    }),
  ),
});
export type SuspicionsView = Static<typeof SuspicionsShape>;

export const NewSuspicionShape = Type.Object(
  {
    id: UuidV7Shape,
    office: OfficeId,
    proof: oneOf('receipt', 'slip', 'word'),
    number: nullable(Type.String({ maxLength: 60, description: 'Code of the receipt or number of the slip' })),
    about: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  closed,
);

export const FoundShape = Type.Object({ office: OfficeId, found: FindingShape, cause: Type.String({ minLength: 1, maxLength: 500 }) }, closed);
