import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { LineContentShape } from '../rules/plan-line.ts';

/** What travels about a year's plan of outreach. */

const closed = { additionalProperties: false };
const yesNo = oneOf('yes', 'no');
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Year = Type.Integer({ minimum: 1990, maximum: 2198 });
export const OfficeQuery = Type.Object({ office: OfficeId }, closed);
export const PlanQuery = Type.Object({ office: OfficeId, year: Year }, closed);

const Row = {
  id: UuidV7Shape,
  officeId: Type.Integer(),
  place: Type.String({ description: 'The unit by its name' }),
  version: Type.Integer(),
  withdrawn: yesNo,
  mayChange: yesNo,
  content: LineContentShape,
  /** Out of the records of outreach, never typed. */
  progress: Type.Object({
    done: Type.Integer({ minimum: 0 }),
    records: Type.Integer({ minimum: 0 }),
    unknown: Type.Integer({ minimum: 0 }),
    standing: oneOf('done', 'open', 'late'),
    doneOn: nullable(PlainDateShape),
  }),
  daysLate: Type.Integer({ minimum: 0 }),
};
const TaskShape = Type.Object({ id: UuidV7Shape, title: Type.String(), documentId: UuidV7Shape });
const PlanRowShape = Type.Object({ ...Row, task: nullable(TaskShape) });
export type PlanRow = Static<typeof PlanRowShape>;

export const PlanShape = Type.Object({
  rows: Type.Array(PlanRowShape),
  /** Lines of the asked office in force a year later: to copy again adds only what is not there. */
  nextYear: Type.Integer({ minimum: 0 }),
  places: Type.Array(Type.Object({ officeId: Type.Integer(), unitCode: Type.String(), name: Type.String() })),
  /** Who may be named as owner, by office. */
  owners: Type.Array(Type.Object({ officeId: Type.Integer(), id: UuidV7Shape, name: Type.String() })),
  /** Tasks out of the register that are not done. */
  tasks: Type.Array(Type.Object({ officeId: Type.Integer(), id: UuidV7Shape, title: Type.String() })),
  mayCopy: yesNo,
});
export type PlanView = Static<typeof PlanShape>;

export const OwnPlanShape = Type.Object({ rows: Type.Array(Type.Object(Row)) });
export type OwnPlanView = Static<typeof OwnPlanShape>;

export const SaveLineShape = Type.Object(
  { office: OfficeId, basedOn: Type.Integer({ minimum: 0, maximum: 1_000_000 }), content: LineContentShape, why: Type.Optional(nullable(Type.String({ maxLength: 500 }))) },
  closed,
);
export const CopyPlanShape = Type.Object({ office: OfficeId, year: Year }, closed);
export const CopiedShape = Type.Object({ added: Type.Integer({ minimum: 0 }) });
