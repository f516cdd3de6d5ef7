import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import { satisfactionWordsMax } from '../rules/satisfaction.ts';

const closed = { additionalProperties: false };
const Key = {
  code: Type.String({ minLength: 1, maxLength: 60, description: 'Mã hồ sơ hoặc số biên nhận cũ' }),
  proof: Type.String({ minLength: 1, maxLength: 60, description: '4 số cuối điện thoại, hoặc năm sinh' }),
};

export const SatisfactionKeyShape = Type.Object(Key, closed);
export const SayingShape = Type.Object(
  {
    ...Key,
    level: Type.String({ pattern: '^[A-Za-z]{1,30}$', description: 'Một mức trong levels', examples: ['satisfied'] }),
    words: Type.Optional(nullable(Type.String({ maxLength: satisfactionWordsMax }))),
  },
  closed,
);

export const SatisfactionShape = Type.Object({
  /** Whether the person may say it (or change it) now. */
  open: oneOf('yes', 'no'),
  levels: Type.Array(Type.Object({ key: Type.String(), name: TextShape })),
  said: nullable(Type.Object({ level: Type.String(), words: nullable(Type.String()), saidAt: InstantShape, changeUntil: PlainDateShape })),
  source: Type.String(),
});
export type SatisfactionView = Static<typeof SatisfactionShape>;

/** How satisfied people were, for officers who read the figures of the unit. */
export const SatisfactionFiguresShape = Type.Object({
  from: PlainDateShape,
  to: PlainDateShape,
  definition: TextShape,
  source: Type.String(),
  /** Counts are null when there are fewer than five but some, or when such a count follows from them: who handled them would know whose they are. */
  answers: nullable(Type.Integer()),
  satisfied: nullable(Type.Integer()),
  /** Of the answers; null when nobody said anything, or one of the two numbers is not told. */
  rateText: nullable(Type.String({ examples: ['93,10%'] })),
  levels: Type.Array(Type.Object({ key: Type.String(), name: TextShape, answers: nullable(Type.Integer()) })),
  units: Type.Array(Type.Object({ name: Type.String(), answers: nullable(Type.Integer()), satisfied: nullable(Type.Integer()), rateText: nullable(Type.String()) })),
  /** What people wrote; for leaders and procedure control alone, without anything that names the dossier. */
  words: Type.Array(Type.Object({ month: Type.String(), level: TextShape, words: Type.String() })),
});
export type SatisfactionFigures = Static<typeof SatisfactionFiguresShape>;

/** How satisfied those are whom the teams helped. */
export const TeamSatisfactionShape = Type.Object({
  from: PlainDateShape,
  to: PlainDateShape,
  definition: TextShape,
  /** In the order of the units, never by figures. Null: fewer than five, or a number by which fewer than five could be computed. */
  rows: Type.Array(
    Type.Object({
      teamId: Type.String(),
      name: Type.String(),
      officeName: Type.String(),
      answers: nullable(Type.Integer()),
      satisfied: nullable(Type.Integer()),
      rateText: nullable(Type.String({ examples: ['93,10%'] })),
    }),
  ),
});
export type TeamSatisfaction = Static<typeof TeamSatisfactionShape>;
