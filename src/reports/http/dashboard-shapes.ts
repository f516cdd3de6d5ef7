import { type Static, Type } from 'typebox';
import { nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import { periodKinds } from '../rules/period.ts';
import { rankedGroups } from '../rules/ranking.ts';
import { shareOrder } from '../rules/share-figure.ts';
import { targetLevels } from '../rules/target.ts';
import { unitScopes } from '../rules/unit-spans.ts';

const closed = { additionalProperties: false };
const yesNo = oneOf('yes', 'no');

/** Of whom, at which level, in which kind of period, and from which day it is looked at: none is today. */
const DashboardQuery = {
  unit: Type.String({ minLength: 1, maxLength: 20, description: 'Mã đơn vị, ví dụ 777' }),
  scope: oneOf(...unitScopes),
  level: Type.Optional(oneOf(...targetLevels)),
  period: oneOf(...periodKinds),
  on: Type.Optional(Type.Unsafe<string>({ ...PlainDateShape, description: 'Nhìn từ ngày này; bỏ trống là hôm nay' })),
};
export const DashboardQueryShape = Type.Object(DashboardQuery, closed);
export type DashboardAsked = Static<typeof DashboardQueryShape>;

export const ShareShape = { part: Type.Integer(), whole: Type.Integer() };
/** Counts from 1 to 4 are `small`; `hidden` is what would give one away. */
const ShownShape = Type.Union([Type.Integer(), oneOf('small', 'hidden')]);
const Hundredths = Type.Integer({ description: 'Phần trăm nhân 100: 3506 là 35,06%' });

const TargetShape = Type.Object({ hundredths: Hundredths, document: Type.String(), documentOn: nullable(PlainDateShape) });

const ForecastShape = Type.Object({
  kind: oneOf('final', 'estimated', 'unknown'),
  hundredths: nullable(Hundredths),
  /** Nine of ten such forecasts stay within. */
  low: nullable(Hundredths),
  high: nullable(Hundredths),
  /** Dossiers still expected. */
  rest: nullable(Type.Integer()),
});

const MonthShape = Type.Object({ month: Type.String({ examples: ['2019-03'] }), ...ShareShape, dossiersUrl: nullable(Type.String()) });

const ShareViewShape = Type.Object({
  key: oneOf(...shareOrder),
  name: TextShape,
  definition: TextShape,
  ...ShareShape,
  hundredths: nullable(Hundredths),
  /** Opens exactly the dossiers of the part; null where the part is made of several figures, or the list may not be seen. */
  partUrl: nullable(Type.String()),
  wholeUrl: nullable(Type.String()),
  target: nullable(TargetShape),
  gap: nullable(Type.Object({ pointHundredths: Type.Integer(), dossiers: Type.Integer() })),
  standing: nullable(oneOf('met', 'onTrack', 'behind', 'unknown')),
  forecast: ForecastShape,
  /** What share of the rest would reach the target. */
  needed: nullable(Type.Union([Hundredths, Type.Literal('outOfReach')])),
  /** Twelve months until the day, the last one cut there. */
  months: Type.Array(MonthShape),
});
export type ShareView = Static<typeof ShareViewShape>;

export const keysOfAnyDay = ['total', 'openAtEnd', 'openOverdue'] as const;
/** Told by the stage a dossier has now. */
export const keysOfNow = ['openUnreceived', 'openAwaitingSupplement', 'openPaused'] as const;
const Count = nullable(Type.Integer());
const TodayRowShape = Type.Object({
  /** The unit's code; with the day from which it had it where another had it before or has it now. */
  key: Type.String(),
  officeId: Type.Integer(),
  name: Type.String(),
  /** Null: only known of now, and looked at from a day that is past. */
  counts: Type.Object(
    Object.fromEntries([...keysOfAnyDay, ...keysOfNow].map((key) => [key, Count])) as Record<(typeof keysOfAnyDay)[number] | (typeof keysOfNow)[number], typeof Count>,
  ),
  /** Null when looked at from a day that is past, or of one level of service: the list of the desk holds all levels. */
  dueToday: Count,
  /** Machines of posts that have let a working day pass without a word, of how many. */
  silent: Count,
  machines: Count,
  /** Whether the list of the desk is the asker's own to open. */
  opensQueue: yesNo,
  dossiersUrl: nullable(Type.String()),
});
export type TodayRow = Static<typeof TodayRowShape>;

export const TodayShape = Type.Object({
  on: PlainDateShape,
  rows: Type.Array(TodayRowShape),
  /** With `figure=…` behind it, opens what is counted of all offices together that day. */
  dossiersUrl: nullable(Type.String()),
});
export type TodayView = Static<typeof TodayShape>;

export const DashboardShape = Type.Object({
  unit: Type.Object({ code: Type.String(), name: Type.String() }),
  period: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  on: PlainDateShape,
  isOver: yesNo,
  maySet: yesNo,
  shares: Type.Array(ShareViewShape),
  forecastMethod: TextShape,
});
export type DashboardView = Static<typeof DashboardShape>;

export const RankingQueryShape = Type.Object({ ...DashboardQuery, figure: oneOf(...shareOrder), groups: oneOf(...rankedGroups) }, closed);

const PlaceShape = Type.Object({ place: nullable(Type.Integer()), tied: Type.Integer(), hundredths: nullable(Type.Integer()) });
export const RankingShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      key: Type.String(),
      name: TextShape,
      ...ShareShape,
      before: Type.Object(ShareShape),
      /** Equal values share a place. */
      raw: PlaceShape,
      fair: PlaceShape,
      past: PlaceShape,
      partUrl: nullable(Type.String()),
      wholeUrl: nullable(Type.String()),
    }),
  ),
  methods: Type.Object({ raw: TextShape, fair: TextShape, past: TextShape }),
});
export type RankingView = Static<typeof RankingShape>;

export const HoursShape = Type.Object({
  rows: Type.Array(
    Type.Object({ weekday: Type.Integer({ minimum: 1, maximum: 7 }), hour: Type.Integer({ minimum: 0, maximum: 23 }), online: Type.Integer(), other: Type.Integer() }),
  ),
});
export type HoursView = Static<typeof HoursShape>;

export const ReturnsShape = Type.Object({
  procedures: Type.Array(
    Type.Object({
      procedure: Type.String(),
      name: TextShape,
      filed: Type.Integer(),
      supplement: Type.Integer(),
      refused: Type.Integer(),
      withdrawn: Type.Integer(),
      /** Opens its figures, with `figure=…` behind it exactly its dossiers; null where the list may not be seen. */
      dossiersUrl: nullable(Type.String()),
      /** What was asked for and why, in how many dossiers; empty words: of one dossier only, and kept back since it may speak of one person. */
      reasons: Type.Array(Type.Object({ what: Type.String(), reason: Type.String(), times: Type.Integer() })),
    }),
  ),
  /** Forms opened online in the days and how far they came; null of one level of service. `since`: what was opened before is not known. */
  opened: nullable(
    Type.Object({
      since: PlainDateShape,
      from: PlainDateShape,
      to: PlainDateShape,
      rows: Type.Array(
        Type.Object({
          procedure: Type.String(),
          name: TextShape,
          opened: ShownShape,
          parts: Type.Object({ open: ShownShape, start: ShownShape, pages: ShownShape, papers: ShownShape, filed: ShownShape }),
          filedAt: Type.Object({ self: ShownShape, neighbourhood: ShownShape, ward: ShownShape }),
          pages: Type.Array(Type.Object({ title: nullable(TextShape), forms: ShownShape })),
        }),
      ),
      /** Opened without an office chosen; null where not all offices are asked about. */
      unplaced: nullable(ShownShape),
    }),
  ),
});
export type ReturnsView = Static<typeof ReturnsShape>;
