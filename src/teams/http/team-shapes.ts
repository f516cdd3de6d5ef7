import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { teamLinkWays } from '../rules/change-team.ts';
import { memberRoles } from '../rules/membership.ts';
import { teamLevels } from '../rules/team.ts';
import { type TeamChangeKind, teamChanges } from '../rules/team-change.ts';

export const LevelShape = oneOf(...teamLevels);
export const RoleShape = oneOf(...memberRoles);
const YesNo = oneOf('yes', 'no');
const Count = Type.Integer({ minimum: 0 });

const TallyShape = Type.Object({
  teams: Count,
  unknownRosters: Type.Integer({ minimum: 0, description: 'Teams whose roster nobody has told; they are in no count of members' }),
  members: nullable(Count),
  persons: nullable(Count),
  vacancies: nullable(Count),
});

const TeamRow = {
  id: UuidV7Shape,
  officeId: Type.Integer(),
  unitCode: Type.String(),
  unitName: Type.String(),
  wardName: Type.String({ description: 'The unit of the office that the team stands under' }),
  level: LevelShape,
  kindCode: Type.String(),
  kindName: TextShape,
  name: Type.String(),
  foundedOn: nullable(Type.String()),
  endedOn: nullable(Type.String()),
  roster: oneOf('known', 'unknown'),
  members: nullable(Count),
  vacancies: nullable(Count),
  leaders: Type.Array(Type.Object({ personId: UuidV7Shape, fullName: Type.String(), phone: nullable(Type.String()) })),
} as const;

export const TeamsShape = Type.Object({
  day: PlainDateShape,
  mayManage: Type.Array(Type.Integer(), { description: 'Offices where this officer founds and changes teams' }),
  offices: Type.Array(Type.Object({ id: Type.Integer(), unitCode: Type.String(), name: Type.String(), level: oneOf('district', 'ward') })),
  tally: TallyShape,
  rows: Type.Array(Type.Object(TeamRow)),
});
export type TeamsView = Static<typeof TeamsShape>;
export type TeamRowView = TeamsView['rows'][number];

const MemberShape = Type.Object({
  id: UuidV7Shape,
  personId: UuidV7Shape,
  fullName: Type.String(),
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  hasAccount: YesNo,
  positionCode: Type.String(),
  positionName: TextShape,
  positionTitle: nullable(Type.String()),
  role: RoleShape,
  fromOn: nullable(Type.String()),
  untilOn: nullable(Type.String()),
  endedWhy: nullable(Type.String()),
  replaces: nullable(UuidV7Shape),
  /** now: in the team today; later: not yet begun; past. */
  when: oneOf('now', 'later', 'past'),
  /** What became of the seat, once the membership has ended. */
  seat: nullable(oneOf('empty', 'taken', 'closed')),
  seatClosedOn: nullable(Type.String()),
  seatClosedWhy: nullable(Type.String()),
  otherTeams: Type.Array(Type.Object({ id: UuidV7Shape, name: Type.String() })),
});
export type MemberView = Static<typeof MemberShape>;

const LinkedShape = Type.Object({ id: UuidV7Shape, name: Type.String(), kindName: TextShape, since: PlainDateShape, how: oneOf(...teamLinkWays) });

const PositionCount = Type.Object({ code: Type.String(), name: TextShape, members: Count });

export const TeamPageShape = Type.Object({
  today: PlainDateShape,
  mayManage: YesNo,
  team: Type.Object({
    ...TeamRow,
    foundingDocument: nullable(Type.String()),
    endedDocument: nullable(Type.String()),
    kindSource: Type.String(),
    duties: Type.Array(Type.String()),
  }),
  members: Type.Array(MemberShape),
  positions: Type.Array(Type.Object({ code: Type.String(), name: TextShape })),
  composition: nullable(Type.Array(PositionCount)),
  continues: Type.Array(LinkedShape),
  continuedBy: Type.Array(LinkedShape),
  documents: Type.Array(Type.Object({ what: TextShape, text: Type.String(), on: nullable(Type.String()) })),
  changes: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      what: oneOf(...(Object.keys(teamChanges) as TeamChangeKind[])),
      name: TextShape,
      about: nullable(Type.String()),
      details: Type.Array(TextShape),
      by: nullable(Type.String({ description: 'Null: at the command line of the machine' })),
      at: InstantShape,
      document: nullable(Type.String()),
    }),
  ),
});
export type TeamPageView = Static<typeof TeamPageShape>;

export const CompositionShape = Type.Object({
  day: PlainDateShape,
  levels: Type.Array(Type.Object({ level: LevelShape, ...TallyShape.properties, positions: nullable(Type.Array(PositionCount)) })),
});
export type CompositionView = Static<typeof CompositionShape>;

const PersonFields = { id: UuidV7Shape, fullName: Type.String(), phone: nullable(Type.String()), email: nullable(Type.String()) } as const;

const InTeam = Type.Object({
  membershipId: UuidV7Shape,
  teamId: UuidV7Shape,
  teamName: Type.String(),
  wardName: Type.String(),
  positionName: TextShape,
  role: RoleShape,
  fromOn: nullable(Type.String()),
  untilOn: nullable(Type.String()),
  when: oneOf('now', 'later', 'past'),
});

export const PersonShape = Type.Object({ ...PersonFields, officeId: Type.Integer(), mayManage: YesNo, teams: Type.Array(InTeam) });
export type PersonView = Static<typeof PersonShape>;

export const PeopleShape = Type.Object({ rows: Type.Array(Type.Object({ ...PersonFields, teams: Type.Array(Type.String()) })) });
export type PeopleView = Static<typeof PeopleShape>;
