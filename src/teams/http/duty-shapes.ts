import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { walkInOutcomes } from '../rules/walk-in.ts';
import { HelpShape } from './team-post-shapes.ts';

/** What officers see and do about the duty of a unit's teams, its appointments and its cards. */

const closed = { additionalProperties: false };
const minute = Type.Integer({ minimum: 0, maximum: 1440 });
const uuid = Type.String({ format: 'uuid' });

export const OfficeQuery = Type.Object({ office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }, closed);
export const WeekQuery = Type.Object({ from: Type.Optional(PlainDateShape) }, closed);
export const DayQuery = Type.Object({ day: PlainDateShape }, closed);

const ShiftShape = Type.Object({
  lineId: Type.String(),
  day: PlainDateShape,
  fromMinute: Type.Integer(),
  toMinute: Type.Integer(),
  manning: oneOf('named', 'byTeam', 'absent', 'left'),
  personId: nullable(Type.String()),
  name: nullable(Type.String()),
  reason: nullable(Type.String()),
  insteadOf: nullable(Type.String()),
});
export type ShiftView = Static<typeof ShiftShape>;

const LineShape = Type.Object(
  {
    isoWeekday: Type.Integer({ minimum: 1, maximum: 7 }),
    fromMinute: minute,
    toMinute: minute,
    personId: nullable(uuid),
    onDaysOff: oneOf('closed', 'open'),
  },
  closed,
);
export type LineView = Static<typeof LineShape>;

const postFields = {
  address: Type.String({ minLength: 1, maxLength: 300 }),
  streets: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 60 }),
  latitude: nullable(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: nullable(Type.Number({ minimum: -180, maximum: 180 })),
  phone: nullable(Type.String({ minLength: 1, maxLength: 40 })),
  help: Type.Array(HelpShape, { maxItems: 10 }),
  note: nullable(Type.String({ minLength: 1, maxLength: 300 })),
};
export const PostBodyShape = Type.Object(postFields, closed);
export type PostBody = Static<typeof PostBodyShape>;

const SwapEndShape = Type.Object({ lineId: Type.String(), day: PlainDateShape, hours: Type.String(), name: Type.String() });

export const DutyShape = Type.Object({
  unitCode: Type.String(),
  name: Type.String(),
  mayManage: oneOf('yes', 'no'),
  mayAppoint: oneOf('yes', 'no'),
  today: PlainDateShape,
  from: PlainDateShape,
  post: nullable(Type.Object({ ...postFields, placeKnown: oneOf('measured', 'invented', 'unknown') })),
  /** Address of the page for everybody. */
  postAddress: Type.String(),
  lines: Type.Array(LineShape),
  /** Two weeks: the one shown and the next, so that a swap may reach into it. */
  days: Type.Array(Type.Object({ day: PlainDateShape, off: oneOf('yes', 'no'), shifts: Type.Array(ShiftShape) })),
  swaps: Type.Array(Type.Object({ id: UuidV7Shape, asked: SwapEndShape, other: SwapEndShape, reason: nullable(Type.String()), state: oneOf('asked', 'agreed', 'declined') })),
  members: Type.Array(
    Type.Object({ personId: Type.String(), fullName: Type.String(), position: Type.String(), role: oneOf('leader', 'deputy', 'member'), named: oneOf('yes', 'no') }),
  ),
  /** Who changed what, the newest first. */
  book: Type.Array(Type.Object({ kind: Type.String(), day: nullable(PlainDateShape), reason: nullable(Type.String()), notedBy: Type.String(), notedAt: InstantShape })),
});
export type DutyView = Static<typeof DutyShape>;

export const PatternBodyShape = Type.Object({ from: PlainDateShape, lines: Type.Array(LineShape, { maxItems: 100 }) }, closed);

export const ChangeBodyShape = Type.Object(
  {
    id: UuidV7Shape,
    kind: oneOf('absent', 'back', 'cover', 'swapAsked', 'swapAgreed', 'swapDeclined'),
    lineId: Type.Optional(uuid),
    day: Type.Optional(PlainDateShape),
    personId: Type.Optional(uuid),
    otherLineId: Type.Optional(uuid),
    otherDay: Type.Optional(PlainDateShape),
    swapId: Type.Optional(uuid),
    reason: Type.Optional(Type.String({ maxLength: 300 })),
  },
  closed,
);
export type ChangeBody = Static<typeof ChangeBodyShape>;

export const OfficeDutyShape = Type.Object({
  mayManage: oneOf('yes', 'no'),
  rows: Type.Array(
    Type.Object({
      unitCode: Type.String(),
      name: Type.String(),
      kind: oneOf('province', 'district', 'ward', 'neighbourhood'),
      hasPost: oneOf('yes', 'no'),
      today: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
      /** Shifts of the next seven days with nobody. */
      gaps: Type.Array(ShiftShape),
      /** Shifts of the next seven days for which the team has named nobody yet. */
      unnamed: Type.Integer(),
      /** Appointments of the days that can be booked for which nobody will be there any more. */
      uncovered: Type.Array(Type.Object({ day: PlainDateShape, from: Type.String(), count: Type.Integer() })),
    }),
  ),
});
export type OfficeDutyView = Static<typeof OfficeDutyShape>;

export const DayAppointmentsShape = Type.Object({
  day: PlainDateShape,
  name: Type.String(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: oneOf('booked', 'walkIn'),
      from: Type.String(),
      to: Type.String(),
      fullName: nullable(Type.String()),
      phone: nullable(Type.String()),
      procedure: nullable(Type.String()),
      state: oneOf('booked', 'cancelled', 'came', 'noShow'),
      mayMove: oneOf('yes', 'no'),
      /** Whether somebody will be there for it; 'yes' for what is over. */
      covered: oneOf('yes', 'no'),
      /** Of who came without an appointment: what became of it, and who noted it. */
      outcome: nullable(oneOf(...walkInOutcomes)),
      notedBy: nullable(Type.String()),
    }),
  ),
});
export type DayAppointmentsView = Static<typeof DayAppointmentsShape>;

export const NoteBodyShape = Type.Object({ noted: oneOf('came', 'noShow', 'booked') }, closed);
export const MoveBodyShape = Type.Object({ day: PlainDateShape, fromMinute: minute }, closed);
export const IdBodyShape = Type.Object({ id: UuidV7Shape }, closed);

export const CardsShape = Type.Object({
  name: Type.String(),
  mayManage: oneOf('yes', 'no'),
  today: PlainDateShape,
  rows: Type.Array(
    Type.Object({
      membershipId: Type.String(),
      personId: Type.String(),
      fullName: Type.String(),
      position: Type.String(),
      teamName: Type.String(),
      named: oneOf('yes', 'no'),
      card: nullable(Type.Object({ id: UuidV7Shape, code: Type.String(), validUntil: PlainDateShape, checkUrl: Type.String() })),
    }),
  ),
});
export type CardsView = Static<typeof CardsShape>;

export const NewCardShape = Type.Object({ id: UuidV7Shape, membershipId: uuid }, closed);
export const RevokeShape = Type.Object({ why: Type.String({ minLength: 1, maxLength: 300 }) }, closed);
export const ConsentShape = Type.Object({ id: UuidV7Shape, personId: uuid, agreed: oneOf('yes', 'no') }, closed);
