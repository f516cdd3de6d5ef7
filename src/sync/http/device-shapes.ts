import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, Sha256Shape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { blockSizeMax } from '../rules/slip-number.ts';

/** What travels between a device of a post and the office. */

const closed = { additionalProperties: false };

export const DeviceIdParams = Type.Object({ id: UuidV7Shape });
export const TokenHeader = Type.Object({ 'x-device-token': Type.String({ minLength: 20, maxLength: 100 }) });

export const JoinShape = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40, description: 'One-time code that the ward gave out' }) }, closed);
export const JoinedShape = Type.Object({
  deviceId: UuidV7Shape,
  token: Type.String({ description: 'Told once; goes in the header x-device-token' }),
  name: Type.String(),
  post: Type.Object({ unitCode: Type.String(), name: Type.String() }),
});

export const LoanShape = Type.Object({ count: Type.Optional(Type.Integer({ minimum: 1, maximum: blockSizeMax, description: 'How many numbers; 100 when left out' })) }, closed);
export const BlockShape = Type.Object({ prefix: Type.String(), first: Type.Integer(), last: Type.Integer() });
export const ReturnShape = Type.Object(
  {
    prefix: Type.String({ maxLength: 30 }),
    first: Type.Integer({ minimum: 1, maximum: 999_999 }),
    last: Type.Optional(Type.Integer({ description: 'May be sent along, as the block was lent; prefix and first name it' })),
  },
  closed,
);

const SpentShape = Type.Object({ number: Type.String(), state: oneOf('givenOut', 'used', 'spoilt'), dossierId: nullable(UuidV7Shape), dossierCode: nullable(Type.String()) });

export const AccountShape = Type.Object({
  blocks: Type.Array(
    Type.Object({
      prefix: Type.String(),
      first: Type.Integer(),
      last: Type.Integer(),
      lentAt: InstantShape,
      returnedAt: nullable(InstantShape),
      blank: Type.Integer(),
      /** Every number that is not named here is blank. */
      spent: Type.Array(SpentShape),
    }),
  ),
});

export type AccountView = Static<typeof AccountShape>;

const SetShape = Type.Object({ count: Type.Integer({ minimum: 0, maximum: 1_000_000 }), digest: Sha256Shape });

export const ReportShape = Type.Object(
  {
    sent: Type.Object({ count: Type.Integer({ minimum: 0, maximum: 1_000_000 }), digest: Sha256Shape }, closed),
    waiting: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    ids: Type.Optional(Type.Array(UuidV7Shape, { maxItems: 5000, description: 'What was sent, when the figures differ; at most 5000' })),
    slips: Type.Optional(
      Type.Array(
        Type.Object(
          { number: Type.String({ maxLength: 30, pattern: '^[0-9A-Z-]+$' }), state: oneOf('givenOut', 'spoilt'), dossierId: Type.Optional(nullable(UuidV7Shape)) },
          closed,
        ),
        { maxItems: 2000, description: 'Numbers given out on slips or spoilt since the last report' },
      ),
    ),
  },
  closed,
);

export const ReconciledShape = Type.Object({
  received: SetShape,
  same: oneOf('yes', 'no'),
  missing: Type.Optional(Type.Array(UuidV7Shape)),
  unknownThere: Type.Optional(Type.Array(UuidV7Shape)),
});

export const ReportParams = Type.Object({ id: UuidV7Shape, day: PlainDateShape });
