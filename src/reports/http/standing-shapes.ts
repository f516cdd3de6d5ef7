import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { ReportTextsShape } from '../rules/draft-ground.ts';
import { ReportDocumentShape } from '../rules/report-document.ts';
import { RecipientGroupShape, standingParts } from '../rules/report-standing.ts';

const closed = { additionalProperties: false };
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const AnyUuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
const Groups = Type.Array(RecipientGroupShape, { maxItems: 50 });

export const StandingTryShape = Type.Object(
  {
    id: UuidV7Shape,
    office: OfficeId,
    part: oneOf(...standingParts),
    /** The day from which drafts take it. */
    from: PlainDateShape,
    /** The newest version that whoever saves had before him. */
    basedOn: nullable(AnyUuid),
    texts: nullable(ReportTextsShape),
    groups: nullable(Groups),
  },
  closed,
);
export const TakeBackShape = Type.Object({ office: OfficeId, id: AnyUuid }, closed);
export const PreviewShape = Type.Object({ office: OfficeId, texts: ReportTextsShape, from: PlainDateShape, to: PlainDateShape }, closed);
export const PreviewedShape = Type.Object({ document: ReportDocumentShape });
export type Previewed = Static<typeof PreviewedShape>;

const StandingVersionShape = Type.Object({
  id: AnyUuid,
  from: PlainDateShape,
  state: oneOf('now', 'later', 'before', 'withdrawn'),
  texts: nullable(ReportTextsShape),
  groups: nullable(Groups),
  savedBy: Type.String(),
  savedAt: InstantShape,
  withdrawnBy: nullable(Type.String()),
  withdrawnAt: nullable(InstantShape),
});
export type StandingVersionView = Static<typeof StandingVersionShape>;

const StandingPartShape = Type.Object({
  part: oneOf(...standingParts),
  name: TextShape,
  mayKeep: oneOf('yes', 'no'),
  /** What stands where no version is in force. */
  own: Type.Object({ texts: nullable(ReportTextsShape), groups: nullable(Groups) }),
  /** The newest first. */
  versions: Type.Array(StandingVersionShape),
});
export type StandingPartView = Static<typeof StandingPartShape>;

export const StandingShape = Type.Object({
  parts: Type.Array(StandingPartShape),
  /** Whom groups may be made of. */
  offices: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
  /** Figures that words may name in braces. */
  figures: Type.Array(Type.Object({ key: Type.String(), name: TextShape })),
});
export type StandingView = Static<typeof StandingShape>;
