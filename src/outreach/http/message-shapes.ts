import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { runActs, runStates } from '../rules/message-run.ts';

/** What travels about runs of messages, and about agreeing to them. */

const closed = { additionalProperties: false };
const yesNo = oneOf('yes', 'no');
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Count = Type.Integer({ minimum: 0 });
export const MessagesQuery = Type.Object({ office: OfficeId }, closed);

const RunShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  office: Type.String(),
  body: Type.String(),
  marks: oneOf('kept', 'left'),
  toOffices: Type.Array(Type.Integer()),
  state: oneOf(...runStates),
  madeBy: Type.String(),
  madeAt: InstantShape,
  confirmedBy: nullable(Type.String()),
  confirmedAt: nullable(InstantShape),
  endedBy: nullable(Type.String()),
  endedAt: nullable(InstantShape),
  why: nullable(Type.String()),
  /** Phones, never which. */
  counts: Type.Object({ all: Count, waiting: Count, queued: Count, sent: Count, failed: Count, leftOut: Count }),
  /** Phones that it would go to now, while it waits to be confirmed; else 0. */
  agreed: Count,
  isRecord: yesNo,
  may: Type.Array(oneOf(...runActs)),
});
export type RunView = Static<typeof RunShape>;

export const MessagesShape = Type.Object({
  rows: Type.Array(RunShape),
  /** Phones that agreed with any of the offices. */
  agreed: Count,
  /** Offices that a run of the asked one may go to, with how many phones agreed there. */
  offices: Type.Array(Type.Object({ officeId: Type.Integer(), name: Type.String(), agreed: Count })),
  mayWrite: yesNo,
  quiet: Type.Object({ now: yesNo, fromMinute: Type.Integer(), untilMinute: Type.Integer() }),
  perPhonePerDay: Type.Integer(),
  partsMax: Type.Integer(),
  label: Type.Object({ vi: Type.String(), withoutMarks: Type.String() }),
  /** As the link in a message will look. */
  sampleLink: Type.String(),
  source: Type.String(),
  toVerify: Type.Array(Type.String()),
});
export type MessagesView = Static<typeof MessagesShape>;

export const NewRunShape = Type.Object(
  {
    office: OfficeId,
    body: Type.String({ minLength: 1, maxLength: 1000 }),
    marks: oneOf('kept', 'left'),
    toOffices: Type.Array(OfficeId, { minItems: 1, maxItems: 200, uniqueItems: true }),
  },
  closed,
);
export const RunActShape = Type.Object({ kind: oneOf(...runActs), why: Type.Optional(nullable(Type.String({ maxLength: 500 }))) }, closed);
export const RunDoneShape = Type.Object({ id: UuidV7Shape });

const Key = { code: Type.String({ minLength: 1, maxLength: 60 }), proof: Type.String({ minLength: 1, maxLength: 60 }) };
export const ConsentKeyShape = Type.Object(Key, closed);
export const ConsentSayingShape = Type.Object({ ...Key, said: oneOf('agreed', 'withdrawn') }, closed);
/** `open`: whether it may be said at all: only of a phone that was confirmed. */
export const ConsentShape = Type.Object({ open: yesNo, said: oneOf('none', 'agreed', 'withdrawn'), words: TextShape, office: Type.String() });
export type ConsentView = Static<typeof ConsentShape>;
export const WithdrawalShape = Type.Object({ token: Type.String({ pattern: '^[A-Z0-9]{12}$', description: 'Mã ở cuối đường dẫn trong tin' }) }, closed);
export const WithdrawnShape = Type.Object({ said: oneOf('withdrawn') });
