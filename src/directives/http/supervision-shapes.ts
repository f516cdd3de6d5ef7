import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { proposalActs } from '../rules/proposal.ts';
import { proposalRules } from '../rules/propose.ts';
import { closed, OfficeId } from './directive-shapes.ts';

export const SupervisionQuery = Type.Object({ office: OfficeId, from: PlainDateShape, to: PlainDateShape }, closed);

export const SupervisionShape = Type.Object({
  period: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  before: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  /** In words: when a task to ask after a post is raised. */
  thresholds: TextShape,
  rows: Type.Array(
    Type.Object({
      teamId: Type.String(),
      name: Type.String(),
      level: oneOf('district', 'ward', 'neighbourhood'),
      unitCode: Type.String(),
      officeId: Type.Integer(),
      officeName: Type.String(),
      now: Type.Integer(),
      before: Type.Integer(),
      returned: Type.Integer(),
      unconfirmed: Type.Integer({ description: 'Of `now`: nobody has shown yet who helped, or the citizen doubts it' }),
      machines: Type.Integer(),
      waiting: nullable(Type.Integer()),
      lastSeen: nullable(InstantShape),
      lastAssistedOn: nullable(PlainDateShape),
      lastVisit: nullable(Type.Object({ id: UuidV7Shape, on: PlainDateShape })),
      openDifficulties: Type.Integer(),
      openTasks: Type.Integer(),
      /** Why somebody should ask how the post is; null for most. */
      need: nullable(TextShape),
    }),
  ),
});
export type SupervisionView = Static<typeof SupervisionShape>;

export const AssistedQuery = Type.Object(
  {
    office: OfficeId,
    unit: Type.String({ maxLength: 20 }),
    team: Type.Optional(UuidV7Shape),
    from: PlainDateShape,
    to: PlainDateShape,
    only: Type.Optional(oneOf('all', 'returned')),
  },
  closed,
);
export const AssistedShape = Type.Object({
  place: Type.String(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      officeId: Type.Integer(),
      code: Type.String(),
      procedure: Type.String(),
      stage: TextShape,
      submittedAt: InstantShape,
      returned: oneOf('yes', 'no'),
    }),
  ),
});
export type AssistedView = Static<typeof AssistedShape>;

export const MembersQuery = Type.Object({ office: OfficeId, team: UuidV7Shape, from: PlainDateShape, to: PlainDateShape }, closed);
export const MembersShape = Type.Object({
  team: Type.String(),
  place: Type.String(),
  /** By role and name, never by figures. */
  rows: Type.Array(
    Type.Object({
      personId: UuidV7Shape,
      fullName: Type.String(),
      role: oneOf('leader', 'deputy', 'member'),
      assisted: Type.Integer({ description: 'Filings of the period told under this name; without what the ward refused to credit' }),
      returned: Type.Integer({ description: 'Of these, to be completed or refused' }),
      unconfirmed: Type.Integer(),
      lastAssistedOn: nullable(PlainDateShape),
      waiting: nullable(Type.Integer({ description: 'At the machines where this member is let in, as they told last' })),
      lastSeen: nullable(InstantShape),
      lessonsPassed: Type.Integer(),
    }),
  ),
});
export type MembersView = Static<typeof MembersShape>;

const DecisionShape = Type.Object({ number: Type.String(), decidedOn: PlainDateShape, signer: Type.String(), office: Type.String() });

const ProposalShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  kind: oneOf('commendation', 'reminder'),
  rule: oneOf(...proposalRules),
  subject: oneOf('ward', 'team', 'member'),
  name: Type.String(),
  periodFrom: PlainDateShape,
  periodTo: PlainDateShape,
  evidence: Type.Object({
    figures: Type.Array(Type.Object({ name: TextShape, value: Type.Integer() })),
    place: nullable(Type.Integer()),
    tiedWith: Type.Integer(),
    words: TextShape,
  }),
  proposedBy: Type.String(),
  proposedAt: InstantShape,
  state: oneOf('proposed', 'reviewed', 'decided', 'declined', 'closed'),
  objectionsUntil: nullable(PlainDateShape),
  objections: Type.Integer(),
  decision: nullable(DecisionShape),
  /** Whose leader may decide: the office above, and for a team or a member its own too. */
  decidedAt: Type.Array(Type.String()),
  may: Type.Array(oneOf(...proposalActs)),
  /** Address of the certificate; null while nothing is decided. */
  certificate: nullable(Type.String()),
  acts: Type.Array(
    Type.Object({ id: UuidV7Shape, kind: oneOf(...proposalActs), text: nullable(Type.String()), by: Type.String(), at: InstantShape, decision: nullable(DecisionShape) }),
  ),
});
export type ProposalView = Static<typeof ProposalShape>;

export const ProposalsShape = Type.Object({
  rows: Type.Array(ProposalShape),
  mayRun: oneOf('yes', 'no'),
  objectionDays: Type.Integer(),
  /** How many places, and the source of the rules. */
  source: Type.String(),
});
export type ProposalsView = Static<typeof ProposalsShape>;

export const RunShape = Type.Object({ office: OfficeId, rule: oneOf(...proposalRules), from: PlainDateShape, to: PlainDateShape }, closed);
export const RanShape = Type.Object({ found: Type.Integer(), added: Type.Integer() });
export type RanView = Static<typeof RanShape>;

export const ProposalActShape = Type.Object(
  {
    id: UuidV7Shape,
    kind: oneOf(...proposalActs),
    text: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
    number: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
    decidedOn: Type.Optional(nullable(PlainDateShape)),
    signer: Type.Optional(nullable(Type.String({ maxLength: 120 }))),
  },
  closed,
);
/** What a member sees of it at the machine of the post. */
const OwnProposalShape = Type.Object({
  ...Type.Pick(ProposalShape, ['id', 'kind', 'evidence', 'periodFrom', 'periodTo', 'proposedAt', 'state', 'objectionsUntil', 'decision', 'acts']).properties,
  may: Type.Array(oneOf('answer', 'object')),
});
export const OwnProposalsShape = Type.Object({ rows: Type.Array(OwnProposalShape) });
export type OwnProposalsView = Static<typeof OwnProposalsShape>;
export const OwnProposalActShape = Type.Object({ id: UuidV7Shape, kind: oneOf('answer', 'object'), text: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) }, closed);

export const OneProposalShape = Type.Object({ proposal: ProposalShape });
