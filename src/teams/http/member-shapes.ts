import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';

/** What travels between a machine of a post and the office about members. */

const closed = { additionalProperties: false };

export const DeviceIdParams = Type.Object({ id: UuidV7Shape });
export const DeviceToken = Type.Object({ 'x-device-token': Type.String({ minLength: 20, maxLength: 100 }) });
export const MemberToken = Type.Object({ 'x-member-token': Type.String({ minLength: 20, maxLength: 100, description: 'memberToken of POST /api/v1/devices/{id}/members' }) });

const MemberTeamShape = Type.Object({ teamId: UuidV7Shape, name: Type.String(), unitCode: Type.String() });

export const RosterShape = Type.Object({
  asOf: InstantShape,
  members: Type.Array(
    Type.Object({
      personId: UuidV7Shape,
      fullName: Type.String(),
      role: oneOf('leader', 'deputy', 'member'),
      canConfirm: oneOf('yes', 'no'),
      teams: Type.Array(MemberTeamShape),
    }),
  ),
});
export type Roster = Static<typeof RosterShape>;

export const AskMemberCodeShape = Type.Object({ personId: UuidV7Shape }, closed);
export const MemberCodeShape = Type.Object({ codeId: UuidV7Shape, phoneHint: Type.String({ description: 'The last three digits', examples: ['…567'] }) });

export const EnterMemberShape = Type.Object({ personId: UuidV7Shape, codeId: UuidV7Shape, code: Type.String({ pattern: '^\\d{6}$' }) }, closed);
export const EnteredShape = Type.Object({
  memberToken: Type.String({ description: 'Told once; goes in the header x-member-token' }),
  memberKey: Type.String({ description: 'base64url, 32 bytes; proves who helped (helper.proof)' }),
  fullName: Type.String(),
  teams: Type.Array(MemberTeamShape),
});
export type Entered = Static<typeof EnteredShape>;

const CountsShape = Type.Object({
  assisted: Type.Integer({ description: 'Filed with this member’s help; without what the ward has refused to credit' }),
  received: Type.Integer({ description: 'Of these, received by the office' }),
  returned: Type.Integer({ description: 'Of these, sent back for a supplement or refused' }),
  waiting: Type.Integer({ description: 'Of these, not yet answered by the office' }),
});

export const OwnShape = Type.Object({
  personId: UuidV7Shape,
  fullName: Type.String(),
  teams: Type.Array(MemberTeamShape),
  figures: Type.Object({ today: CountsShape, month: CountsShape, all: CountsShape }),
});
export type Own = Static<typeof OwnShape>;

const CoveredShape = Type.Object({
  dossierId: UuidV7Shape,
  code: Type.String(),
  procedureName: Type.String(),
  applicantName: Type.String(),
  stage: Type.String(),
  stageName: TextShape,
  dueAt: nullable(InstantShape),
  needs: nullable(oneOf('supplement', 'result')),
  mandateUntil: PlainDateShape,
});

export const CoveredListShape = Type.Object({
  rows: Type.Array(CoveredShape),
  mandates: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      standing: oneOf('agreed', 'open', 'ended'),
    }),
    { description: 'Mandates of the teams for all online dossiers: agreed only when the phone or the ward has confirmed it; ended also when denied' },
  ),
});
export const CoveredOneShape = CoveredShape;
export type Covered = Static<typeof CoveredShape>;
