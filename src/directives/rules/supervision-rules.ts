import { type Static, Type } from 'typebox';

const days = Type.Integer({ minimum: 1, maximum: 400 });
const closed = { additionalProperties: false };

/** Time limits and thresholds of supervision: data of the authority (data/teams/supervision.json), rules of the house until it issues its own. */
export const SupervisionRulesShape = Type.Object(
  {
    source: Type.String(),
    difficultyWorkingDays: days,
    findingWorkingDays: days,
    coachingWorkingDays: days,
    coaching: Type.Object(
      {
        periodDays: days,
        dropFromAtLeast: Type.Integer({ minimum: 1 }),
        dropPercent: Type.Integer({ minimum: 1, maximum: 100 }),
        idleDays: days,
        idleOnlyIfActiveWithinDays: days,
      },
      closed,
    ),
    commendation: Type.Object(
      { topWards: Type.Integer({ minimum: 1 }), topPosts: Type.Integer({ minimum: 1 }), topMembers: Type.Integer({ minimum: 1 }), objectionDays: days },
      closed,
    ),
    reminder: Type.Object(
      {
        idleMonths: Type.Integer({ minimum: 1, maximum: 24 }),
        /** A member who helped with at least so many filings of which at least so many in a hundred had to be completed. */
        memberFromAtLeast: Type.Integer({ minimum: 1 }),
        memberReturnedPercent: Type.Integer({ minimum: 1, maximum: 100 }),
      },
      closed,
    ),
  },
  closed,
);
export type SupervisionRules = Static<typeof SupervisionRulesShape>;

/** What is looked at in a visit: data, each item with its source (data/teams/visit-checklist.json). */
export const ChecklistShape = Type.Object(
  {
    version: Type.String(),
    items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String(), source: Type.String() }, closed), { minItems: 1 }),
  },
  closed,
);
export type Checklist = Static<typeof ChecklistShape>;
