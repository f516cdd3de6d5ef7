import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { difficultyActs, difficultyKinds } from '../rules/difficulty.ts';
import { severities, taskActs, taskOrigins } from '../rules/task.ts';
import { checkAnswers } from '../rules/visit.ts';

/** What travels about difficulties, visits and tasks. */

export const closed = { additionalProperties: false };
export const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
export const IdParams = Type.Object({ id: UuidV7Shape });
export const OfficeQuery = Type.Object({ office: OfficeId }, closed);

const Body = Type.String({ maxLength: 4000 });
const Photo = Type.Optional(nullable(Type.String({ maxLength: 409_600, description: 'JPEG in base64, at most 300 KB' })));
const UnitCode = Type.String({ maxLength: 20 });

export const OptionalTokenHeader = Type.Object({ 'x-device-token': Type.Optional(Type.String({ minLength: 20, maxLength: 100 })) });

export const NewDifficultyShape = Type.Object(
  {
    id: UuidV7Shape,
    office: Type.Optional(OfficeId),
    unitCode: Type.Optional(UnitCode),
    deviceId: Type.Optional(UuidV7Shape),
    by: Type.Optional(Type.String({ maxLength: 200, description: 'Who sat at the machine of the post' })),
    kind: oneOf(...difficultyKinds),
    text: Type.String({ minLength: 1, maxLength: 4000 }),
    photo: Photo,
  },
  closed,
);

export const DifficultyActShape = Type.Object(
  { id: UuidV7Shape, kind: oneOf(...difficultyActs), text: Type.Optional(nullable(Body)), deviceId: Type.Optional(UuidV7Shape) },
  closed,
);

const DoneShape = Type.Object({ id: UuidV7Shape, kind: Type.String(), text: nullable(Type.String()), photoId: nullable(UuidV7Shape), by: Type.String(), at: InstantShape });

const DifficultyShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  unitCode: Type.String(),
  place: Type.String(),
  kind: oneOf(...difficultyKinds),
  text: Type.String(),
  photoId: nullable(UuidV7Shape),
  raisedBy: Type.String(),
  raisedAt: InstantShape,
  state: oneOf('open', 'answered', 'closed'),
  owner: oneOf('ward', 'district'),
  escalated: oneOf('yes', 'no'),
  dueOn: PlainDateShape,
  overdue: oneOf('yes', 'no'),
  /** What whoever asks may do now. */
  may: Type.Array(oneOf(...difficultyActs)),
  acts: Type.Array(DoneShape),
});
export type DifficultyView = Static<typeof DifficultyShape>;
export const DifficultiesShape = Type.Object({
  rows: Type.Array(DifficultyShape),
  /** Where one may raise something. */
  places: Type.Array(Type.Object({ officeId: Type.Integer(), unitCode: Type.String(), name: Type.String() })),
  workingDays: Type.Integer(),
});
export type DifficultiesView = Static<typeof DifficultiesShape>;
export const OneDifficultyShape = Type.Object({ difficulty: DifficultyShape });
export const DeviceDifficultiesShape = Type.Object({ rows: Type.Array(DifficultyShape) });

const TaskShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  origin: oneOf(...taskOrigins),
  visitId: nullable(UuidV7Shape),
  documentId: nullable(UuidV7Shape),
  teamId: nullable(Type.String()),
  teamName: Type.String(),
  place: Type.String(),
  unitCode: Type.String(),
  title: Type.String(),
  text: Type.String(),
  severity: nullable(oneOf(...severities)),
  ownerName: nullable(Type.String()),
  raisedBy: Type.String(),
  raisedAt: InstantShape,
  state: oneOf('open', 'toAccept', 'answered', 'done'),
  dueOn: PlainDateShape,
  overdue: oneOf('yes', 'no'),
  raised: oneOf('yes', 'no'),
  may: Type.Array(oneOf(...taskActs)),
  acts: Type.Array(DoneShape),
});
export type TaskView = Static<typeof TaskShape>;
export const TasksShape = Type.Object({ rows: Type.Array(TaskShape) });
export type TasksView = Static<typeof TasksShape>;
export const OneTaskShape = Type.Object({ task: TaskShape });
export const TaskActShape = Type.Object({ id: UuidV7Shape, kind: oneOf(...taskActs), text: Type.Optional(nullable(Body)), photo: Photo }, closed);

const CheckedShape = Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String(), source: Type.String(), answer: oneOf(...checkAnswers) });

export const VisitShape = Type.Object({
  id: UuidV7Shape,
  officeId: Type.Integer(),
  teamId: Type.String(),
  teamName: Type.String(),
  place: Type.String(),
  visitedOn: PlainDateShape,
  visitors: Type.String(),
  wardPresent: Type.String(),
  note: nullable(Type.String()),
  follows: nullable(UuidV7Shape),
  recordedBy: Type.String(),
  recordedAt: InstantShape,
  answers: Type.Array(CheckedShape),
  tasks: Type.Array(TaskShape),
  /** For the head of the record. */
  authority: Type.String(),
  placeName: Type.String(),
});
export type VisitView = Static<typeof VisitShape>;

export const VisitsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      officeId: Type.Integer(),
      teamId: Type.String(),
      teamName: Type.String(),
      place: Type.String(),
      visitedOn: PlainDateShape,
      visitors: Type.String(),
      findings: Type.Integer(),
      openFindings: Type.Integer(),
      wanting: Type.Integer(),
    }),
  ),
  checklist: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String(), source: Type.String() })),
  findingWorkingDays: Type.Integer(),
  /** Teams that whoever asks may visit; empty for those who do not follow them. */
  teams: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), place: Type.String(), officeId: Type.Integer() })),
});
export type VisitsView = Static<typeof VisitsShape>;

export const NewVisitShape = Type.Object(
  {
    id: UuidV7Shape,
    teamId: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }),
    visitedOn: PlainDateShape,
    visitors: Type.String({ minLength: 1, maxLength: 500 }),
    wardPresent: Type.String({ maxLength: 500 }),
    answers: Type.Record(Type.String({ maxLength: 40 }), oneOf(...checkAnswers), { maxProperties: 60 }),
    note: Type.Optional(nullable(Body)),
    follows: Type.Optional(nullable(UuidV7Shape)),
    findings: Type.Array(
      Type.Object(
        { id: UuidV7Shape, what: Type.String({ minLength: 1, maxLength: 1000 }), severity: oneOf(...severities), dueOn: Type.Optional(nullable(PlainDateShape)) },
        closed,
      ),
      { maxItems: 30 },
    ),
  },
  closed,
);
export type NewVisit = Static<typeof NewVisitShape>;
