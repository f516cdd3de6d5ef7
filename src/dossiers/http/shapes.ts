import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, Sha256Shape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { ChannelShape, QueueRowShape, StageShape } from '../rules/list-row.ts';

/** What travels over /api/v1 about dossiers. The browser sees these by type import. */

const ApplicantShape = Type.Object(
  {
    kind: Type.Optional(oneOf('person', 'organisation')),
    fullName: Type.String({ minLength: 1, maxLength: 200 }),
    phone: Type.Optional(nullable(Type.String({ maxLength: 20, description: 'Vietnamese number; null when the person has none' }))),
    email: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    personalId: Type.Optional(nullable(Type.String({ maxLength: 20 }))),
    birthDate: Type.Optional(nullable(Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'Partial date: YYYY, YYYY-MM or YYYY-MM-DD' }))),
    address: Type.Optional(nullable(Type.String({ maxLength: 500 }))),
  },
  { additionalProperties: false },
);

export const DeclaredPaperShape = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    lengthBytes: Type.Integer({ minimum: 1, maximum: 20 * 1024 * 1024 }),
    sha256: Sha256Shape,
    requiredPaper: Type.Optional(nullable(Type.String({ maxLength: 100, description: 'Key of the required paper it stands for' }))),
  },
  { additionalProperties: false },
);

/** Read by the rules of teams: what is wrong in it keeps no dossier out, it makes the mandate doubtful. So its words are no closed lists here. */
const MandateShape = Type.Object(
  {
    id: Type.String({ maxLength: 60, description: 'UUIDv7, made on the machine' }),
    scope: Type.String({ maxLength: 40, description: 'thisDossier, thisProcedure or allOnline' }),
    until: Type.Optional(nullable(Type.String({ maxLength: 40, description: 'Last day, YYYY-MM-DD; left out: until the result is returned, at most 365 days' }))),
    agreedBy: Type.String({ maxLength: 40, description: 'phoneCode, signature or paper' }),
    agreedAt: Type.String({ maxLength: 60, description: 'ISO 8601 with offset' }),
    signature: Type.Optional(nullable(Type.String({ maxLength: 16 * 1024, description: 'SVG path data of the strokes, at most 8 KB; only MLml0-9 ,.-' }))),
  },
  { additionalProperties: false, description: 'What the person lets the helping team see, and until when' },
);

/** Body of PUT /api/v1/dossiers/{id}. */
export const FilingShape = Type.Object(
  {
    procedureCode: Type.String({ maxLength: 40 }),
    receivingUnitCode: Type.String({ maxLength: 20, description: 'Code of the unit whose desk receives it, e.g. 27436' }),
    applicant: ApplicantShape,
    submitter: Type.Optional(
      nullable(
        Type.Object(
          { fullName: Type.String({ minLength: 1, maxLength: 200 }), phone: Type.Optional(nullable(Type.String({ maxLength: 20 }))), relation: Type.String({ maxLength: 200 }) },
          { additionalProperties: false },
        ),
      ),
    ),
    helper: Type.Optional(
      nullable(
        Type.Object(
          {
            unitCode: Type.String({ maxLength: 20 }),
            name: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
            memberId: Type.Optional(nullable(Type.String({ maxLength: 60, description: 'personId of GET /api/v1/devices/{id}/roster' }))),
            autonomy: Type.Optional(nullable(oneOf('alone', 'some', 'together'))),
            proof: Type.Optional(
              nullable(
                Type.String({ maxLength: 200, description: 'Hexadecimal HMAC-SHA256 of the id of the dossier with the memberKey; a wrong one leaves the credit unconfirmed' }),
              ),
            ),
          },
          { additionalProperties: false, description: 'Who helped, and the unit (neighbourhood, ward, district) where' },
        ),
      ),
    ),
    mandate: Type.Optional(nullable(MandateShape)),
    answers: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { description: 'Answers by question key; shapes in docs/procedure-format.md' }),
    papers: Type.Array(DeclaredPaperShape, { maxItems: 40 }),
    channel: ChannelShape,
    happenedAt: InstantShape,
    phoneConfirmation: Type.Optional(nullable(Type.String({ maxLength: 200, description: 'Token of a confirmed one-time code' }))),
    device: Type.Optional(
      nullable(
        Type.Object(
          {
            id: UuidV7Shape,
            slipNumber: Type.Optional(
              nullable(Type.String({ maxLength: 30, pattern: '^[0-9A-Z-]+$', description: 'Number of the slip that the person got before there was a line' })),
            ),
          },
          { additionalProperties: false, description: 'The machine it was made on, and its slip; no part of what is compared between two sendings' },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);
export type Filing = Static<typeof FilingShape>;

/** The signature of the office, with what it says: src/dossiers/rules/receipt-statement.ts. */
const SignedReceiptShape = Type.Object({
  keyId: Type.String({ description: 'Which of GET /api/v1/keys checks it' }),
  statement: Type.Object({
    id: UuidV7Shape,
    code: Type.String(),
    unitCode: Type.String(),
    submittedAt: InstantShape,
    answerBy: InstantShape,
    contentDigest: Sha256Shape,
    papersCount: Type.Integer(),
    papersDigest: Sha256Shape,
    completeAt: InstantShape,
  }),
  signature: Type.String({ description: 'Ed25519 over the text of the statement, base64url' }),
  packed: Type.String({ description: 'All of it in one text, as the QR code holds it' }),
  checkUrl: Type.String({ description: 'Where anybody checks it; what stands behind # is not sent to the server with the address' }),
});

export const ReceiptShape = Type.Object({
  id: UuidV7Shape,
  code: Type.String(),
  stage: StageShape,
  stageName: TextShape,
  procedureCode: Type.String(),
  procedureName: Type.String(),
  receivingUnit: Type.Object({ code: Type.String(), name: Type.String() }),
  submittedAt: InstantShape,
  answerBy: InstantShape,
  dueAt: nullable(InstantShape),
  papers: Type.Object({
    declared: Type.Integer(),
    arrived: Type.Integer(),
    list: Type.Array(
      Type.Object({
        sha256: Sha256Shape,
        lengthBytes: Type.Integer(),
        arrived: oneOf('yes', 'no'),
        standsFor: nullable(Type.String({ description: 'Name of the required paper; the name of the file is the person’s own' })),
      }),
    ),
  }),
  contentDigest: Sha256Shape,
  checkCode: Type.String({ description: 'Eight signs; with the code, for who checks the printed receipt by hand' }),
  trackingUrl: Type.String(),
  /** Null until every declared paper is here whole: what is signed is received. */
  signed: nullable(SignedReceiptShape),
});
export type Receipt = Static<typeof ReceiptShape>;

const TimelineRowShape = Type.Object({ act: Type.String(), name: TextShape, at: InstantShape, by: nullable(Type.String()), note: nullable(Type.String()) });

export const TrackedShape = Type.Object({
  id: UuidV7Shape,
  code: Type.String(),
  stage: StageShape,
  stageName: TextShape,
  procedureName: Type.String(),
  unit: Type.Object({ code: Type.String(), name: Type.String(), address: Type.String(), phone: Type.String() }),
  applicantMasked: Type.String(),
  submittedAt: InstantShape,
  openedAt: nullable(InstantShape),
  answerBy: InstantShape,
  receivedAt: nullable(InstantShape),
  dueAt: nullable(InstantShape),
  newDueAt: nullable(InstantShape),
  finishedAt: nullable(InstantShape),
  daysLeft: nullable(Type.Integer({ description: 'Days until due; negative when late' })),
  papers: Type.Object({ declared: Type.Integer(), arrived: Type.Integer() }),
  timeline: Type.Array(TimelineRowShape),
  todo: Type.Object({ who: oneOf('applicant', 'office', 'nobody'), text: TextShape }),
  supplementRequest: nullable(
    Type.Object({
      items: Type.Array(Type.Object({ what: Type.String(), reason: Type.String(), open: oneOf('yes', 'no') })),
      ground: Type.String(),
      respondBy: nullable(PlainDateShape),
    }),
  ),
  resultDraft: nullable(Type.Object({ text: Type.String(), confirmedAt: nullable(InstantShape) })),
  /** Acts the applicant may do now. */
  acts: Type.Array(oneOf('supplement', 'confirmResultDraft', 'askWithdrawal')),
});
export type Tracked = Static<typeof TrackedShape>;

export const ActShape = Type.Object(
  {
    actId: UuidV7Shape,
    kind: Type.String({ maxLength: 40 }),
    happenedAt: InstantShape,
    content: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);

export type QueueRow = Static<typeof QueueRowShape>;

export const queueLists = ['new', 'mine', 'dueToday', 'late', 'waiting', 'toSign', 'toIssue', 'ready', 'all'] as const;
export type QueueList = (typeof queueLists)[number];

export const QueueShape = Type.Object({
  counts: Type.Record(Type.String(), Type.Integer(), { description: 'How many dossiers stand in each list' }),
  rows: Type.Array(QueueRowShape),
  nextCursor: nullable(Type.String()),
});
export type Queue = Static<typeof QueueShape>;

/** What an officer of the dossier's office sees. */
export const DossierShape = Type.Object({
  row: QueueRowShape,
  applicant: Type.Object({
    kind: oneOf('person', 'organisation'),
    fullName: Type.String(),
    phone: nullable(Type.String()),
    phoneConfirmed: oneOf('yes', 'no'),
    email: nullable(Type.String()),
    personalId: nullable(Type.String()),
    birthDate: nullable(Type.String()),
    address: nullable(Type.String()),
  }),
  submitter: nullable(Type.Object({ fullName: Type.String(), phone: nullable(Type.String()), relation: Type.String() })),
  helper: nullable(Type.Object({ unitCode: Type.String(), place: Type.String(), name: nullable(Type.String()) })),
  procedure: Type.Object({
    code: Type.String(),
    version: Type.Integer(),
    name: Type.String(),
    fee: TextShape,
    limitCases: Type.Array(Type.Object({ case: Type.String(), label: TextShape, limit: TextShape, needsDate: oneOf('yes', 'no') })),
    requiredPapers: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), kind: Type.String(), onlyWhen: nullable(Type.String()) })),
    legalBasis: Type.Array(Type.String()),
    toVerify: Type.Array(Type.String()),
    needsDraft: oneOf('yes', 'no'),
  }),
  /** The answers, page by page, printed the Vietnamese way. */
  answers: Type.Array(Type.Object({ page: TextShape, rows: Type.Array(Type.Object({ key: Type.String(), label: TextShape, value: Type.String(), changed: oneOf('yes', 'no') })) })),
  papers: Type.Array(
    Type.Object({
      name: Type.String(),
      lengthBytes: Type.Integer(),
      sha256: Type.String(),
      requiredPaper: nullable(Type.String()),
      type: nullable(Type.String()),
      arrivedAt: nullable(InstantShape),
      url: nullable(Type.String()),
    }),
  ),
  /** Numbers of slips that the person got at a post before there was a line. */
  slips: Type.Array(Type.String()),
  timeline: Type.Array(TimelineRowShape),
  receivedAt: nullable(InstantShape),
  newDueAt: nullable(InstantShape),
  supplementRequest: nullable(
    Type.Object({
      items: Type.Array(Type.Object({ what: Type.String(), reason: Type.String(), open: oneOf('yes', 'no') })),
      ground: Type.String(),
      respondBy: nullable(PlainDateShape),
      answeredAt: nullable(InstantShape),
    }),
  ),
  consultations: Type.Array(Type.Object({ id: UuidV7Shape, askedUnit: Type.String(), question: Type.String(), answerBy: PlainDateShape, answeredAt: nullable(InstantShape) })),
  payment: nullable(Type.Object({ amountDong: Type.Integer(), what: Type.String(), paidAt: nullable(InstantShape) })),
  resultDraft: nullable(Type.Object({ sentAt: InstantShape, confirmedAt: nullable(InstantShape) })),
  result: nullable(
    Type.Object({
      decision: oneOf('granted', 'declined'),
      document: Type.String(),
      text: Type.String(),
      ground: nullable(Type.String()),
      signedAt: nullable(InstantShape),
      signedBy: nullable(Type.String()),
      number: nullable(Type.String()),
    }),
  ),
  withdrawalAskedAt: nullable(InstantShape),
  /** Buttons to show, in this order. */
  acts: Type.Array(Type.Object({ kind: Type.String(), name: TextShape })),
  /** Printable forms of the law that exist for this dossier now. */
  forms: Type.Array(Type.Object({ kind: Type.String(), name: TextShape, url: Type.String() })),
  looks: Type.Array(Type.Object({ at: InstantShape, by: Type.String() })),
});
export type DossierView = Static<typeof DossierShape>;
