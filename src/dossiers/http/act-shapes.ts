import { type TSchema, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import type { ActKind } from '../rules/acts.ts';
import { DeclaredPaperShape } from './shapes.ts';

const closed = { additionalProperties: false };
const said = Type.String({ maxLength: 4000 });
const shortSaid = Type.String({ maxLength: 500 });
const Reason = Type.Object({ text: said, ground: said }, closed);
const Note = Type.Object({ note: nullable(said) }, closed);

/** What the content of each act looks like on its way in. Whether it may be done is for the rules. */
export const actShapes = {
  receive: Type.Object({ limitCase: Type.String({ maxLength: 100 }), setDueAt: nullable(InstantShape), missingPapers: Type.Array(shortSaid, { maxItems: 40 }) }, closed),
  requestSupplement: Type.Object(
    { items: Type.Array(Type.Object({ what: said, reason: said }, closed), { maxItems: 50 }), ground: said, respondBy: nullable(PlainDateShape) },
    closed,
  ),
  supplement: Type.Object(
    { answers: nullable(Type.Record(Type.String(), Type.Unknown())), papers: Type.Array(DeclaredPaperShape, { maxItems: 40 }), note: nullable(said) },
    closed,
  ),
  returnSupplement: Type.Object({ outstanding: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 50 }), note: said }, closed),
  refuse: Reason,
  assign: Type.Object({ officerId: Type.String({ maxLength: 40 }), note: nullable(said) }, closed),
  consult: Type.Object({ askedUnit: Type.String({ minLength: 1, maxLength: 300 }), question: Type.String({ minLength: 1, maxLength: 4000 }), answerBy: PlainDateShape }, closed),
  answerConsultation: Type.Object({ consultationId: UuidV7Shape, opinion: Type.String({ minLength: 1, maxLength: 4000 }) }, closed),
  requestPayment: Type.Object({ amountDong: Type.Integer({ minimum: 1, maximum: 10_000_000_000 }), what: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
  recordPayment: Type.Object({ amountDong: Type.Integer({ minimum: 0 }), receiptNumber: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
  suspend: Reason,
  resume: Type.Object({ note: said }, closed),
  sendResultDraft: Type.Object({ text: Type.String({ minLength: 1, maxLength: 10_000 }) }, closed),
  confirmResultDraft: Note,
  proposeResult: Type.Object(
    {
      decision: oneOf('granted', 'declined'),
      document: Type.String({ minLength: 1, maxLength: 300 }),
      text: Type.String({ minLength: 1, maxLength: 10_000 }),
      ground: nullable(said),
    },
    closed,
  ),
  returnForFix: Type.Object({ note: Type.String({ minLength: 1, maxLength: 4000 }) }, closed),
  sign: Type.Object({}, closed),
  issueResult: Type.Object({ number: Type.String({ maxLength: 100 }) }, closed),
  returnResult: Type.Object({ method: oneOf('counter', 'post', 'electronic'), receiver: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
  apologise: Type.Object({ reason: said, newDueAt: InstantShape }, closed),
  askWithdrawal: Type.Object({ reason: nullable(said) }, closed),
  confirmWithdrawal: Note,
  stop: Reason,
  expireSupplement: Note,
  archive: Type.Object({ file: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
} satisfies Record<Exclude<ActKind, 'submit'>, TSchema>;
