import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../basics/rules/time.ts';

const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const words = Type.String({ minLength: 1 });
const closed = { additionalProperties: false } as const;
const Founding = { name: words, foundedOn: DateText, document: words } as const;

/** teams.json of a sample authority: how many teams and members, and who left. */
export const TeamsPlanShape = Type.Object(
  {
    note: words,
    seed: words,
    /** Numbers that are given to nobody. */
    phonePrefix: Type.String({ pattern: '^0\\d{6}$' }),
    district: Type.Object(Founding, closed),
    ward: Type.Object({ ...Founding, members: Type.Integer({ minimum: 0 }) }, closed),
    neighbourhood: Type.Object({ ...Founding, members: Type.Integer({ minimum: 0 }) }, closed),
    /** People of neighbourhood teams who are in the team of their ward too. */
    inTwoTeamsPerWard: Type.Integer({ minimum: 0 }),
    /** Seats whose first member left and was replaced the day after. */
    replaced: Type.Array(Type.Object({ unitCode: words, seat: Type.Integer({ minimum: 0 }), lastOn: DateText, why: words }, closed)),
    /** Members beside those counted, who left; nobody has their seats. */
    vacant: Type.Array(Type.Object({ unitCode: words, positionCode: words, lastOn: DateText, why: words }, closed)),
  },
  closed,
);
export type TeamsPlan = Static<typeof TeamsPlanShape>;
