import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What everybody may know of a post: where, when, who by role; a name only where the member agreed; never a member's phone. */

const closed = { additionalProperties: false };

export const UnitParams = Type.Object({ unit: Type.String({ maxLength: 20, examples: ['27436-KP01'] }) });

export const HelpShape = oneOf('wheelchair', 'computer', 'printer', 'scanner', 'wifi', 'seats');

const HoursShape = Type.Object({ from: Type.String({ examples: ['08:00'] }), to: Type.String() });

const PostRowShape = Type.Object({
  unitCode: Type.String(),
  kind: oneOf('province', 'district', 'ward', 'neighbourhood'),
  name: Type.String(),
  wardCode: Type.String(),
  wardName: Type.String(),
  address: Type.String(),
  streets: Type.Array(Type.String()),
  latitude: nullable(Type.Number()),
  longitude: nullable(Type.Number()),
  placeKnown: oneOf('measured', 'invented', 'unknown'),
  /** When somebody is there today. */
  today: Type.Array(HoursShape),
  now: oneOf('yes', 'no'),
});
export type PostRow = Static<typeof PostRowShape>;

export const PostsListShape = Type.Object({ today: PlainDateShape, rows: Type.Array(PostRowShape) });
export type PostsList = Static<typeof PostsListShape>;

const PresentShape = Type.Object({
  from: Type.String(),
  to: Type.String(),
  role: oneOf('leader', 'deputy', 'member', 'byTeam'),
  name: nullable(Type.String()),
  position: nullable(Type.String()),
  now: oneOf('yes', 'no'),
  people: Type.Integer({ minimum: 1, description: 'How many sit there so; 1 where a name is told' }),
});

export const TeamPostShape = Type.Object({
  ...PostRowShape.properties,
  phone: nullable(Type.String()),
  help: Type.Array(HelpShape),
  note: nullable(Type.String()),
  /** The office that the team stands under: whom to call. */
  office: Type.Object({ name: Type.String(), address: Type.String(), phone: Type.String() }),
  week: Type.Array(Type.Object({ day: PlainDateShape, hours: Type.Array(HoursShape) })),
  present: Type.Array(PresentShape),
  booking: oneOf('open', 'none'),
});
export type TeamPostView = Static<typeof TeamPostShape>;

export const SlotsShape = Type.Object({
  unitCode: Type.String(),
  name: Type.String(),
  address: Type.String(),
  days: Type.Array(
    Type.Object({ day: PlainDateShape, slots: Type.Array(Type.Object({ fromMinute: Type.Integer(), from: Type.String(), to: Type.String(), free: Type.Integer() })) }),
  ),
});
export type SlotsView = Static<typeof SlotsShape>;

export const NewAppointmentShape = Type.Object(
  {
    unitCode: Type.String({ maxLength: 20 }),
    day: PlainDateShape,
    fromMinute: Type.Integer({ minimum: 0, maximum: 1440 }),
    fullName: Type.String({ minLength: 1, maxLength: 100 }),
    phone: Type.String({ maxLength: 20 }),
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
  },
  closed,
);

/** For the person alone: who holds the id, or code and last digits. */
export const AppointmentShape = Type.Object({
  id: UuidV7Shape,
  code: Type.String(),
  unitCode: Type.String(),
  name: Type.String(),
  address: Type.String(),
  officePhone: Type.String(),
  day: PlainDateShape,
  from: Type.String(),
  to: Type.String(),
  state: oneOf('booked', 'cancelled', 'came', 'noShow'),
  mayCancel: oneOf('yes', 'no'),
  phone: Type.String({ description: 'Masked' }),
  procedureCode: nullable(Type.String()),
});
export type AppointmentView = Static<typeof AppointmentShape>;

export const AppointmentKeyShape = Type.Object({ code: Type.String({ maxLength: 20 }), lastDigits: Type.String({ pattern: '^\\d{4}$' }) }, closed);

export const CheckedCardShape = Type.Object({
  verdict: oneOf('genuine', 'ended', 'unknown'),
  /** Only of a card that is good today, to be compared with what is printed on it. */
  card: nullable(Type.Object({ fullName: Type.String(), position: Type.String(), teamName: Type.String(), place: Type.String(), validUntil: PlainDateShape })),
  today: PlainDateShape,
});
export type CheckedCardView = Static<typeof CheckedCardShape>;
