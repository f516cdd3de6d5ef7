import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { EditedShape, ReportDocumentShape } from '../rules/report-document.ts';
import { FigureRefShape } from '../rules/report-figure.ts';
import { reportKinds } from '../rules/report-kind.ts';
import { reportActs, reportStates } from '../rules/report-life.ts';

const closed = { additionalProperties: false };
const yesNo = oneOf('yes', 'no');
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
export const IdParams = Type.Object({ id: UuidV7Shape });
export const OfficeQuery = Type.Object({ office: OfficeId }, closed);
export const VersionParams = Type.Object({ id: UuidV7Shape, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });
export const reportFiles = ['docx', 'pdf', 'xlsx'] as const;
export const FileParams = Type.Object({ id: UuidV7Shape, format: oneOf(...reportFiles) });

export const NewReportShape = Type.Object({ id: UuidV7Shape, office: OfficeId, kind: oneOf(...reportKinds), from: PlainDateShape, to: PlainDateShape }, closed);

const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
/** By these a screen whose line was cut knows its own acts again: what it sent, and what it never got an answer to. */
const actIds = { actId: Type.Optional(UuidV7Shape), unanswered: Type.Optional(Type.Array(UuidV7Shape, { maxItems: 50 })) };
export const SaveShape = Type.Object({ basedOn: Version, edited: EditedShape, ...actIds }, closed);
export const RestoreShape = Type.Object({ basedOn: Version, version: Version, ...actIds }, closed);
export const RefreshShape = Type.Object({ basedOn: Version, figures: nullable(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 1000 })), ...actIds }, closed);

export const ReportActShape = Type.Object(
  {
    id: UuidV7Shape,
    kind: oneOf(...reportActs),
    text: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
    number: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 99_999 }))),
    issuedOn: Type.Optional(nullable(PlainDateShape)),
    signer: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    /** Codes of the groups that are to receive it. */
    groups: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
  },
  closed,
);

const IssueShape = Type.Object({
  number: Type.Integer(),
  numberText: Type.String({ examples: ['08/BC-UBND'] }),
  issuedOn: PlainDateShape,
  signer: Type.String(),
  issuedAt: InstantShape,
  digest: Type.String(),
  /** Whether what is kept still has the digest it was frozen with. */
  intact: yesNo,
});

const ReportRowShape = Type.Object({
  id: UuidV7Shape,
  kind: oneOf(...reportKinds),
  subject: Type.String(),
  from: PlainDateShape,
  to: PlainDateShape,
  state: oneOf(...reportStates),
  published: yesNo,
  numberText: nullable(Type.String()),
  issuedOn: nullable(PlainDateShape),
  savedBy: Type.String(),
  savedAt: InstantShape,
});
export type ReportRow = Static<typeof ReportRowShape>;

const ReceivedShape = Type.Object({
  id: UuidV7Shape,
  from: Type.String(),
  subject: Type.String(),
  numberText: Type.String(),
  issuedOn: PlainDateShape,
  deliveredAt: InstantShape,
  readBy: nullable(Type.String()),
  readAt: nullable(InstantShape),
});
export type ReceivedView = Static<typeof ReceivedShape>;

export const ReportListShape = Type.Object({
  rows: Type.Array(ReportRowShape),
  received: Type.Array(ReceivedShape),
  /** Whether whoever asks has a hand in reports, and so reads what stands ready for them. */
  mayReadStanding: yesNo,
  /** Kinds that whoever asks may begin at this office. */
  mayBegin: Type.Array(Type.Object({ kind: oneOf(...reportKinds), name: TextShape })),
});
export type ReportList = Static<typeof ReportListShape>;

const ActViewShape = Type.Object({ id: UuidV7Shape, kind: oneOf(...reportActs), version: Type.Integer(), text: nullable(Type.String()), by: Type.String(), at: InstantShape });

/** How the tables differ from those that the draft wrote. */
const ChangedTableShape = Type.Object({
  caption: Type.String(),
  changes: Type.Array(
    Type.Object({
      kind: oneOf('cell', 'rowAdded', 'rowRemoved', 'remark', 'tableRemoved'),
      row: Type.String(),
      column: Type.String(),
      before: Type.String(),
      now: Type.String(),
      typed: nullable(Type.Object({ by: Type.String(), at: InstantShape })),
    }),
  ),
});

const FigureNameShape = Type.Object({ name: TextShape, definition: TextShape });

export const ReportViewShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  kind: oneOf(...reportKinds),
  kindName: TextShape,
  from: PlainDateShape,
  to: PlainDateShape,
  state: oneOf(...reportStates),
  published: yesNo,
  version: Type.Integer(),
  savedBy: Type.String(),
  savedAt: InstantShape,
  document: ReportDocumentShape,
  /** What each key of a figure is called and how it is counted. */
  figureNames: Type.Record(Type.String(), FigureNameShape),
  /** Names of the units that the figures are of, by code. */
  unitNames: Type.Record(Type.String(), Type.String()),
  issue: nullable(IssueShape),
  /** Whether whoever looks has a hand in it; to receivers its making, and what would be counted today, is not there. */
  own: yesNo,
  mayEdit: yesNo,
  may: Type.Array(oneOf(...reportActs)),
  /** To those with a hand in it. */
  changedTables: Type.Array(ChangedTableShape),
  acts: Type.Array(ActViewShape),
  /** Told, never refused: grounds that are later than the report, and the like. */
  warnings: Type.Array(TextShape),
  /** Figures that no piece shows and that words stand on: they are otherwise than when the words were written. */
  wordsToLookAt: Type.Array(Type.Object({ id: Type.String(), text: TextShape })),
  deliveries: Type.Array(Type.Object({ office: Type.String(), deliveredAt: InstantShape, readBy: nullable(Type.String()), readAt: nullable(InstantShape) })),
  groups: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), offices: Type.Array(Type.String()) })),
  signers: Type.Array(Type.String()),
});
export type ReportView = Static<typeof ReportViewShape>;

export const SavedShape = Type.Object({ version: Type.Integer(), savedAt: InstantShape, document: ReportDocumentShape });
export type SavedView = Static<typeof SavedShape>;

export const VersionListShape = Type.Object({
  rows: Type.Array(Type.Object({ version: Type.Integer(), why: oneOf('draft', 'edit', 'refresh', 'restore'), by: Type.String(), at: InstantShape })),
});
export type VersionList = Static<typeof VersionListShape>;

const ValueShape = Type.Object({ value: nullable(Type.Integer()), whole: nullable(Type.Integer()), takenAt: InstantShape });
export const DifferencesShape = Type.Object({
  asOf: InstantShape,
  /** What people wrote into tables: it cannot be counted anew. */
  changedTables: Type.Array(ChangedTableShape),
  rows: Type.Array(
    Type.Object({ id: Type.String(), shown: yesNo, name: TextShape, definition: TextShape, ref: FigureRefShape, unitName: Type.String(), before: ValueShape, now: ValueShape }),
  ),
});
export type Differences = Static<typeof DifferencesShape>;

const PublicReportRowShape = Type.Object({
  id: UuidV7Shape,
  subject: Type.String(),
  from: Type.String(),
  number: Type.Integer(),
  numberText: Type.String(),
  issuedOn: PlainDateShape,
});
export const PublicReportsShape = Type.Object({ rows: Type.Array(PublicReportRowShape) });
export type PublicReports = Static<typeof PublicReportsShape>;

export const PublicReportShape = Type.Object({
  row: PublicReportRowShape,
  signer: Type.String(),
  digest: Type.String(),
  document: ReportDocumentShape,
  figureNames: Type.Record(Type.String(), FigureNameShape),
});
export type PublicReport = Static<typeof PublicReportShape>;
