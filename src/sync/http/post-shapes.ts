import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What officers of a ward see and do about the posts of its neighbourhoods. */

const closed = { additionalProperties: false };

const NamedShape = Type.Object({ id: UuidV7Shape, code: nullable(Type.String()) });

const DeviceShape = Type.Object({
  id: UuidV7Shape,
  name: Type.String(),
  registeredAt: InstantShape,
  seenAt: InstantShape,
  retiredAt: nullable(InstantShape),
  /** The day since which it has not reported; null when nothing is wrong. */
  silentSince: nullable(PlainDateShape),
  numbers: Type.Object({ lent: Type.Integer(), returned: Type.Integer(), givenOut: Type.Integer(), used: Type.Integer(), spoilt: Type.Integer() }),
  report: nullable(
    Type.Object({
      day: PlainDateShape,
      toldAt: InstantShape,
      sent: Type.Integer(),
      received: Type.Integer(),
      waiting: Type.Integer(),
      same: oneOf('yes', 'no'),
      missing: Type.Array(NamedShape),
      unknownThere: Type.Array(NamedShape),
    }),
  ),
});

export const PostsShape = Type.Object({
  mayManage: oneOf('yes', 'no'),
  /** Every neighbourhood of the ward, with its devices. */
  posts: Type.Array(Type.Object({ unitCode: Type.String(), name: Type.String(), devices: Type.Array(DeviceShape) })),
  doubts: Type.Array(Type.Object({ number: Type.String(), dossierId: UuidV7Shape, code: Type.String(), why: oneOf('usedTwice', 'notLent', 'spoilt'), notedAt: InstantShape })),
});
export type PostsView = Static<typeof PostsShape>;

export const OfficeQuery = Type.Object({ office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }, closed);

export const NewCodeShape = Type.Object(
  {
    office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
    unitCode: Type.String({ maxLength: 20 }),
    name: Type.String({ minLength: 1, maxLength: 100, description: 'What the post calls the machine' }),
  },
  closed,
);
export const CodeShape = Type.Object({ code: Type.String(), expiresAt: InstantShape });
export type CodeView = Static<typeof CodeShape>;

export const DoubtShape = Type.Object({ office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), number: Type.String({ maxLength: 30 }), dossierId: UuidV7Shape }, closed);
