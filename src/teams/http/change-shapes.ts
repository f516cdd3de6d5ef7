import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { teamLinkWays } from '../rules/change-team.ts';
import { LevelShape, RoleShape } from './team-shapes.ts';

const closed = { additionalProperties: false } as const;
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Document = Type.Optional(nullable(Type.String({ maxLength: 300, description: 'The decision it stands on' })));

export const TeamParams = Type.Object({ id: UuidV7Shape });

export const NewTeamShape = Type.Object(
  {
    id: UuidV7Shape,
    unitCode: Type.String({ minLength: 1, maxLength: 20 }),
    kindCode: Type.String({ minLength: 1, maxLength: 40 }),
    name: Words(200),
    foundedOn: nullable(PlainDateShape),
    foundingDocument: nullable(Type.String({ maxLength: 300 })),
    roster: Type.Optional(Type.Unsafe<'known' | 'unknown'>({ type: 'string', enum: ['known', 'unknown'] })),
    continuesTeamId: Type.Optional(nullable(UuidV7Shape)),
  },
  closed,
);

export const CorrectTeamShape = Type.Object(
  { name: Type.Optional(Words(200)), foundedOn: Type.Optional(nullable(PlainDateShape)), foundingDocument: Type.Optional(nullable(Type.String({ maxLength: 300 }))) },
  { ...closed, minProperties: 1 },
);

export const EndTeamShape = Type.Object({ lastOn: PlainDateShape, document: Words(300) }, closed);
export const LinkShape = Type.Object({ continuesTeamId: UuidV7Shape, since: PlainDateShape, how: Type.Optional(oneOf(...teamLinkWays)) }, closed);

/** Somebody known, or somebody new; `other: 'yes'` says that this is another person than those of the same name or phone. */
const who = {
  personId: Type.Optional(UuidV7Shape),
  person: Type.Optional(
    Type.Object(
      {
        fullName: Words(200),
        phone: nullable(Type.String({ maxLength: 30 })),
        email: Type.Optional(nullable(Type.String({ maxLength: 254 }))),
        other: Type.Optional(Type.Literal('yes')),
      },
      closed,
    ),
  ),
} as const;

const place = { positionCode: Type.String({ minLength: 1, maxLength: 40 }), positionTitle: Type.Optional(nullable(Type.String({ maxLength: 200 }))), role: RoleShape } as const;

export const NewMembershipShape = Type.Object(
  { id: UuidV7Shape, ...who, ...place, fromOn: PlainDateShape, replaces: Type.Optional(nullable(UuidV7Shape)), document: Document },
  closed,
);
export type NewMembership = Static<typeof NewMembershipShape>;

export const MembershipChangeShape = Type.Union([
  Type.Object({ act: Type.Literal('end'), lastOn: PlainDateShape, why: Words(300), document: Document }, closed),
  Type.Object({ act: Type.Literal('takeBackEnd') }, closed),
  Type.Object(
    { act: Type.Literal('replace'), id: UuidV7Shape, ...who, ...place, fromOn: PlainDateShape, why: Type.Optional(Type.String({ maxLength: 300 })), document: Document },
    closed,
  ),
  Type.Object({ act: Type.Literal('closeSeat'), on: PlainDateShape, why: Words(300), document: Document }, closed),
  Type.Object({ act: Type.Literal('reopenSeat') }, closed),
  Type.Object({ act: Type.Literal('change'), id: UuidV7Shape, ...place, fromOn: PlainDateShape, document: Document }, closed),
]);
export type MembershipChange = Static<typeof MembershipChangeShape>;

export const CorrectPersonShape = Type.Object(
  {
    fullName: Type.Optional(Words(200)),
    phone: Type.Optional(nullable(Type.String({ maxLength: 30 }))),
    email: Type.Optional(nullable(Type.String({ maxLength: 254 }))),
  },
  { ...closed, minProperties: 1 },
);

const KindFields = {
  code: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{1,39}$' }),
  name: Words(200),
  nameEn: Words(200),
  levels: Type.Array(LevelShape, { minItems: 1, maxItems: 3, uniqueItems: true }),
  duties: Type.Array(Words(300), { maxItems: 20 }),
  composition: Type.Array(
    Type.Object({ level: LevelShape, code: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{1,39}$' }), name: Words(200), nameEn: Words(200), source: Words(300) }, closed),
    { maxItems: 60 },
  ),
  validFrom: PlainDateShape,
  validTo: nullable(PlainDateShape),
  source: Words(500),
} as const;

export const KindShape = Type.Object(KindFields, closed);
export const KindsShape = Type.Object({ mayChange: Type.Unsafe<'yes' | 'no'>({ type: 'string', enum: ['yes', 'no'] }), rows: Type.Array(Type.Object(KindFields)) });
export type KindsView = Static<typeof KindsShape>;
