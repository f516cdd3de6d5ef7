import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../basics/rules/time.ts';

const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const count = Type.Integer({ minimum: 0 });
const permille = Type.Number({ minimum: 0, maximum: 1000 });
const weight = Type.Number({ minimum: 0 });
const words = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 });

/** How many come on a day, by straight lines between the days named; a relative number. */
const TrendShape = Type.Array(Type.Object({ day: DateText, weight }), { minItems: 1 });

/** What is filed in a group: how often, how gladly online (0: never), and what is special about it. */
const PlannedProcedureShape = Type.Object(
  {
    code: Type.String(),
    weight,
    online: weight,
    /** Case of the time limit; `default` when absent. */
    limitCase: Type.Optional(Type.String()),
    /** Working minutes from receipt to result at the counter, from and to: the fast lane. */
    minutes: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
    /** Relative number of each month, January first. */
    months: Type.Optional(Type.Array(weight, { minItems: 12, maxItems: 12 })),
  },
  { additionalProperties: false },
);

/** Dossiers of some offices in one period, whose numbers are known; everything else about them is spread by chance. */
const PlannedGroupShape = Type.Object(
  {
    key: Type.String(),
    from: DateText,
    to: DateText,
    /** When set, every procedure must have had this level then. */
    level: Type.Union([Type.Literal('3'), Type.Literal('4'), Type.Null()]),
    total: count,
    online: count,
    units: Type.Array(Type.Object({ unitCode: Type.String(), totalWeight: weight, onlineWeight: weight, atNeighbourhoods: count }), { minItems: 1 }),
    procedures: Type.Array(PlannedProcedureShape, { minItems: 1 }),
    trend: Type.Object({ online: TrendShape, counter: TrendShape }),
    permille: Type.Object({ helpedAtOffice: permille, post: permille, late: permille, supplement: permille, refused: permille, withdrawn: permille, declined: permille }),
    /** Online dossiers asked for a supplement before receipt, which never came. */
    neverReceived: count,
    /** Online dossiers still in progress at the end of a year; all others were resolved by then. */
    yearEnd: Type.Union([
      Type.Null(),
      Type.Object({
        inProgress: count,
        filedFrom: DateText,
        filedTo: DateText,
        othersOnlineUntil: DateText,
        othersCounterUntil: DateText,
        resolvedOn: DateText,
        goesOnFrom: DateText,
      }),
    ]),
  },
  { additionalProperties: false },
);

/** The past of a sample authority: what a generator needs so that counting its dossiers gives the known figures. */
export const HistoryPlanShape = Type.Object(
  {
    note: Type.String(),
    seed: Type.String(),
    /** Since when posts of the neighbourhoods helped. */
    teamsFrom: DateText,
    receiptPrefixes: Type.Record(Type.String(), Type.String()),
    people: Type.Object({
      /** A word in every name that says that nobody is meant. */
      marker: Type.String(),
      families: Type.Array(Type.Object({ name: Type.String(), weight })),
      middlesMale: words,
      middlesFemale: words,
      givenMale: words,
      givenFemale: words,
      phonePrefix: Type.String({ pattern: '^0\\d{4}$' }),
      personalIdPrefix: Type.String({ pattern: '^\\d{3}$' }),
      emailDomain: Type.String(),
    }),
    /** Relative numbers of the hours of a day, midnight first, and of the days of a week, Monday first. */
    hours: Type.Object({ online: Type.Array(weight, { minItems: 24, maxItems: 24 }), counter: Type.Array(weight, { minItems: 24, maxItems: 24 }) }),
    weekdays: Type.Object({ online: Type.Array(weight, { minItems: 7, maxItems: 7 }), onlineOnDaysOff: weight, counter: Type.Array(weight, { minItems: 7, maxItems: 7 }) }),
    groups: Type.Array(PlannedGroupShape),
  },
  { additionalProperties: false },
);

export type HistoryPlan = Static<typeof HistoryPlanShape>;
export type PlannedGroup = Static<typeof PlannedGroupShape>;
export type PlannedProcedure = Static<typeof PlannedProcedureShape>;
