import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape } from '../../basics/rules/shapes.ts';

/** What anybody is told of a receipt. Everything but the verdict is null when it is not of a dossier that is kept here. */
export const CheckedReceiptShape = Type.Object({
  verdict: Type.Unsafe<'genuine' | 'forged' | 'noSuchKey' | 'otherContent' | 'notHeld'>({
    ...oneOf('genuine', 'forged', 'noSuchKey', 'otherContent', 'notHeld'),
    description:
      'genuine: signed by the authority, or known by code and check code, and kept here unchanged · forged: the authority never said this · noSuchKey: signed with a key that was never published here · otherContent: signed, but what is kept is not what was signed · notHeld: signed, but the dossier is not here',
  }),
  code: nullable(Type.String()),
  submittedAt: nullable(InstantShape),
  papers: nullable(
    Type.Object({
      declared: Type.Integer(),
      arrived: Type.Integer(),
      sameAsSent: Type.Unsafe<'yes' | 'no'>({ ...oneOf('yes', 'no'), description: 'Every paper is here, byte for byte' }),
    }),
  ),
  openedAt: nullable(InstantShape),
  officeName: nullable(Type.String()),
  stageName: nullable(TextShape),
});
export type CheckedReceipt = Static<typeof CheckedReceiptShape>;
