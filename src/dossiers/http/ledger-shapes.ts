import { type Static, Type } from 'typebox';
import { InstantShape, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** One day of a ledger as signed and published. */
const LedgerDayShape = Type.Object({
  unitCode: Type.String(),
  officeName: Type.String(),
  day: Type.Unsafe<PlainDate>(PlainDateShape),
  acts: Type.Integer({ description: 'How many acts the ledger held when it was signed' }),
  head: Type.String({ description: 'SHA-256 of the last act and all before it' }),
  statement: Type.String({ description: 'The very text that was signed' }),
  signature: Type.String({ description: 'Ed25519 over the statement, base64url' }),
});
export type LedgerDayView = Static<typeof LedgerDayShape>;

export const LedgerDaysShape = Type.Object({ rows: Type.Array(LedgerDayShape) });

export const LedgerVerifiedShape = Type.Object({
  officeName: Type.String(),
  checkedAt: InstantShape,
  acts: Type.Integer(),
  days: Type.Integer({ description: 'Signed days it was held against' }),
  faults: Type.Array(Type.Object({ kind: Type.String(), text: TextShape })),
});
export type LedgerVerifiedView = Static<typeof LedgerVerifiedShape>;
