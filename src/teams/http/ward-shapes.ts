import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What a ward sees of mandates and of credit, and what it says about them. */

const closed = { additionalProperties: false };
export const OfficeNumber = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

export const OfficeQuery = Type.Object({ office: OfficeNumber }, closed);
export const MandateParams = Type.Object({ id: UuidV7Shape });
export const MandateWardActShape = Type.Object({ act: oneOf('confirm', 'doubt', 'end') }, closed);
export const HelpDecisionShape = Type.Object(
  {
    office: OfficeNumber,
    dossierIds: Type.Array(UuidV7Shape, { minItems: 1, maxItems: 200 }),
    kind: oneOf('confirm', 'refuse'),
    personId: Type.Optional(nullable({ ...UuidV7Shape, description: 'Who it was, where the filing names nobody of the roster' })),
  },
  closed,
);
export const EndSessionsShape = Type.Object(
  { office: OfficeNumber, personId: UuidV7Shape, session: Type.Optional(nullable({ ...UuidV7Shape, description: 'Only this one; without it all' })) },
  closed,
);
export const EndedSessionsShape = Type.Object({ ended: Type.Integer() });

export const SessionsShape = Type.Object({
  mayEnd: oneOf('yes', 'no'),
  /** Those that are open, the newest first. */
  rows: Type.Array(Type.Object({ id: UuidV7Shape, machine: Type.String(), post: Type.String(), startedAt: InstantShape, seenAt: InstantShape })),
});
export type SessionsView = Static<typeof SessionsShape>;

const WardMandateShape = Type.Object({
  id: UuidV7Shape,
  dossierId: UuidV7Shape,
  dossierCode: Type.String(),
  /** Whether this officer may open the dossier. */
  opensDossier: oneOf('yes', 'no'),
  applicant: Type.String({ description: 'Masked for who reads no dossiers there' }),
  post: Type.String(),
  team: nullable(Type.String()),
  member: nullable(Type.String()),
  scope: oneOf('thisDossier', 'thisProcedure', 'allOnline'),
  agreedBy: oneOf('phoneCode', 'signature', 'paper', 'unclear'),
  agreedAt: InstantShape,
  until: PlainDateShape,
  state: oneOf('waiting', 'onPaper', 'agreed', 'doubtful', 'expired', 'ended', 'takenOver'),
  why: Type.Array(Type.String()),
  signature: nullable(Type.String({ description: 'Path data of the strokes' })),
  acts: Type.Array(oneOf('confirm', 'doubt', 'end')),
});

export const MandatesShape = Type.Object({
  mayManage: oneOf('yes', 'no'),
  /** Those that need the ward first: doubted, then signed and not looked at, then waiting for the citizen. Others are in order. */
  mandates: Type.Array(WardMandateShape),
  openHelp: Type.Array(
    Type.Object({
      dossierId: UuidV7Shape,
      code: Type.String(),
      submittedAt: InstantShape,
      post: Type.String(),
      saidName: nullable(Type.String()),
      personId: nullable(UuidV7Shape),
      personName: nullable(Type.String()),
      credit: oneOf('unconfirmed', 'doubtful'),
      doubt: nullable(oneOf('denied', 'leftTeam')),
    }),
  ),
  /** Whom a help can be credited to. */
  members: Type.Array(Type.Object({ personId: UuidV7Shape, fullName: Type.String() })),
});
export type MandatesView = Static<typeof MandatesShape>;
export type WardMandate = MandatesView['mandates'][number];

export const CreditQuery = Type.Object({ office: OfficeNumber, from: PlainDateShape, to: PlainDateShape }, closed);

const CreditFiguresShape = Type.Object({
  assisted: Type.Integer({ description: 'Filings with help; without what the ward has refused to credit' }),
  confirmed: Type.Integer({ description: 'Of these, proven by the member’s key or confirmed by the ward' }),
  unconfirmed: Type.Integer(),
  doubtful: Type.Integer({ description: 'The citizen said that he did not ask' }),
  autonomy: Type.Object({ alone: Type.Integer(), some: Type.Integer(), together: Type.Integer(), unsaid: Type.Integer() }),
});

export const CreditShape = Type.Object({
  from: PlainDateShape,
  to: PlainDateShape,
  /** Dossiers of the office itself, each counted once: filed alone, helped, at the desk, by post. */
  channels: Type.Object({
    self: Type.Integer(),
    neighbourhood: Type.Integer(),
    ward: Type.Integer(),
    counter: Type.Integer(),
    post: Type.Integer(),
    neighbourhoodUnproven: Type.Integer({ description: 'Of those helped at a neighbourhood, those whose help nobody has proven or confirmed' }),
    wardUnproven: Type.Integer({ description: 'The same of those helped at ward or district' }),
  }),
  posts: Type.Array(Type.Object({ unitCode: Type.String(), name: Type.String(), figures: CreditFiguresShape })),
  teams: Type.Array(Type.Object({ teamId: UuidV7Shape, name: Type.String(), figures: CreditFiguresShape })),
  members: Type.Array(Type.Object({ personId: UuidV7Shape, fullName: Type.String(), figures: CreditFiguresShape })),
  /** Whether help turns into habit: of the filings of a month of which it was said, those the person did alone. */
  months: Type.Array(Type.Object({ month: Type.String(), assisted: Type.Integer(), alone: Type.Integer(), of: Type.Integer(), rateText: nullable(Type.String()) })),
  laterAlone: Type.Object({
    people: Type.Integer(),
    laterAlone: Type.Integer({ description: 'Of the people helped, those who have filed online by themselves since' }),
    rateText: nullable(Type.String()),
  }),
});
export type CreditView = Static<typeof CreditShape>;
