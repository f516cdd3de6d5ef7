import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What the citizen is told about who helped, with the proof that tracking asks for. */

const TrackingKey = {
  code: Type.String({ minLength: 1, maxLength: 60, description: 'Mã hồ sơ hoặc số biên nhận cũ' }),
  proof: Type.String({ minLength: 1, maxLength: 60, description: '4 số cuối điện thoại, hoặc năm sinh' }),
};

export const TrackingKeyShape = Type.Object(TrackingKey, { additionalProperties: false });
export const HelpActShape = Type.Object(
  { ...TrackingKey, act: oneOf('confirm', 'takeOver', 'deny'), mandateId: Type.Optional(nullable(UuidV7Shape)) },
  { additionalProperties: false },
);

export const HelpShape = Type.Object({
  /** Null when the filing tells of no help. */
  help: nullable(
    Type.Object({
      post: Type.String(),
      team: nullable(Type.String()),
      member: nullable(Type.String()),
      autonomy: nullable(oneOf('alone', 'some', 'together')),
      credit: oneOf('proven', 'confirmed', 'unconfirmed', 'doubtful', 'refused'),
      denied: oneOf('yes', 'no'),
    }),
  ),
  mandates: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      team: nullable(Type.String()),
      member: nullable(Type.String()),
      scope: oneOf('thisDossier', 'thisProcedure', 'allOnline'),
      agreedBy: oneOf('phoneCode', 'spoken', 'signature', 'paper', 'unclear'),
      agreedAt: InstantShape,
      until: PlainDateShape,
      endsWithResult: oneOf('yes', 'no'),
      state: oneOf('waiting', 'onPaper', 'agreed', 'doubtful', 'expired', 'ended', 'takenOver'),
      /** Whether the team may see this dossier by it today. */
      covers: oneOf('yes', 'no'),
      acts: Type.Array(oneOf('confirm', 'takeOver', 'deny')),
    }),
  ),
  /** Which members looked where this dossier stands. */
  looks: Type.Array(Type.Object({ at: InstantShape, by: Type.String() })),
  /** Whether the citizen may say that he did not ask for this help; for help without a mandate. */
  mayDeny: oneOf('yes', 'no'),
});
export type HelpView = Static<typeof HelpShape>;
