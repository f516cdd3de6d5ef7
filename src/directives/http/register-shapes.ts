import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { documentKinds } from '../rules/document-kind.ts';
import { documentStandings } from '../rules/document-standing.ts';
import { DocumentContentShape, type NamedGroundShape } from '../rules/steering-document.ts';
import { versionActs } from '../store/register.ts';
import { closed, OfficeId, TasksShape } from './directive-shapes.ts';

/** What travels about the register of documents. */

export const RegisterQuery = Type.Object(
  {
    office: OfficeId,
    q: Type.Optional(Type.String({ maxLength: 200 })),
    kind: Type.Optional(oneOf(...documentKinds)),
    year: Type.Optional(Type.Integer({ minimum: 1945, maximum: 2199 })),
  },
  closed,
);

const yesNo = oneOf('yes', 'no');
const FileShape = Type.Object({ name: Type.String(), type: Type.String(), lengthBytes: Type.Integer(), sha256: Type.String() });
const OfficeName = Type.Object({ officeId: Type.Integer(), name: Type.String() });

const RowShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  /** 'yes': of the register of the office asked about; 'no': handed down to it. */
  own: yesNo,
  from: Type.String(),
  kind: oneOf(...documentKinds),
  number: Type.String(),
  issuedOn: PlainDateShape,
  issuer: Type.String(),
  about: Type.String(),
  standing: oneOf(...documentStandings),
  file: yesNo,
  laterGrounds: Type.Integer(),
  deliveredAt: nullable(InstantShape),
  readAt: nullable(InstantShape),
});
export type DocumentRow = Static<typeof RowShape>;

export const RegisterShape = Type.Object({
  rows: Type.Array(RowShape),
  /** Years of the documents that are there, whatever was asked for; the newest first. */
  years: Type.Array(Type.Integer()),
  mayEnter: yesNo,
  /** To whom documents may be handed down. */
  below: Type.Array(OfficeName),
});
export type RegisterView = Static<typeof RegisterShape>;

export const documentMay = ['correct', 'withdraw', 'restore', 'file', 'task'] as const;

const LaterShape = Type.Object({ name: Type.String(), groundOn: PlainDateShape, actOn: PlainDateShape, reason: nullable(Type.String()) });
const NamedDocument = Type.Object({ id: UuidV7Shape, kind: oneOf(...documentKinds), number: Type.String(), issuedOn: PlainDateShape });

export const DocumentShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  from: Type.String(),
  version: Type.Integer(),
  content: DocumentContentShape,
  standing: oneOf(...documentStandings),
  /** Ids of the grounds that whoever asks may open: the others are named only. */
  openGrounds: Type.Array(UuidV7Shape),
  /** What takes its place; without its id for whoever may not open that one. */
  replacement: nullable(Type.Object({ ...NamedDocument.properties, id: nullable(UuidV7Shape) })),
  file: nullable(FileShape),
  /** Grounds dated after the document: told, with the reason that was typed. */
  laterGrounds: Type.Array(LaterShape),
  /** Documents that name this one as ground. */
  namedBy: Type.Array(NamedDocument),
  /** Teams whose founding document this is. */
  teams: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), place: Type.String() })),
  deliveries: Type.Array(
    Type.Object({ officeId: Type.Integer(), name: Type.String(), deliveredAt: InstantShape, readBy: nullable(Type.String()), readAt: nullable(InstantShape) }),
  ),
  history: Type.Array(
    Type.Object({ version: Type.Integer(), act: oneOf(...versionActs), content: DocumentContentShape, why: nullable(Type.String()), by: Type.String(), at: InstantShape }),
  ),
  /** What follows from it, for the offices that whoever asks may see. */
  tasks: TasksShape.properties.rows,
  may: Type.Array(oneOf(...documentMay)),
  below: Type.Array(OfficeName),
});
export type DocumentView = Static<typeof DocumentShape>;

const Why = Type.Optional(nullable(Type.String({ maxLength: 500 })));
export const SaveDocumentShape = Type.Object(
  {
    office: OfficeId,
    /** The version that was read before; 0 for a document that is not there yet. */
    basedOn: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    content: DocumentContentShape,
    /** Offices below to hand it down to. */
    recipients: Type.Array(OfficeId, { maxItems: 300 }),
    why: Why,
  },
  closed,
);
export type SaveDocument = Static<typeof SaveDocumentShape>;
export type GroundTyped = Static<typeof NamedGroundShape>;
/** `version`: the file that the document had from this saving on. */
export const FileQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }, closed);
export const TurnDocumentShape = Type.Object({ kind: oneOf('withdraw', 'restore'), why: Type.String({ maxLength: 500 }) }, closed);

export const GiveTasksShape = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    text: Type.String({ maxLength: 4000 }),
    dueOn: PlainDateShape,
    /** Who of the office does it. */
    ownerName: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    /** One task for each office: its own, or one directly below. */
    to: Type.Array(Type.Object({ id: UuidV7Shape, office: OfficeId }, closed), { minItems: 1, maxItems: 300 }),
  },
  closed,
);
