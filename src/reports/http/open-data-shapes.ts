import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape } from '../../basics/rules/shapes.ts';
import { dataSetNames } from '../rules/open-data-sets.ts';
import { openPeriodPattern } from '../rules/open-period.ts';
import { LicenceShape } from '../store/read-open-data.ts';

const closed = { additionalProperties: false };

export const OverviewQuery = Type.Object(
  { period: Type.Optional(Type.String({ pattern: openPeriodPattern, examples: ['2019-03', '2019-q1', '2019'], description: 'Để trống: tháng mới nhất có số liệu' })) },
  closed,
);
export const DataSetParams = Type.Object({ set: oneOf(...dataSetNames) }, closed);

/** A count, or why it is not told: `small` is less than 5, `hidden` guards a small one. */
const ShownShape = Type.Object({ value: nullable(Type.Integer()), mark: nullable(oneOf('small', 'hidden')) });
export type ShownView = Static<typeof ShownShape>;

const FigureShape = Type.Object({
  key: Type.String(),
  name: TextShape,
  definition: TextShape,
  source: Type.String(),
  shown: ShownShape,
  /** The share, and of what. */
  of: nullable(Type.Object({ key: Type.String(), name: TextShape })),
  share: nullable(Type.String({ examples: ['35,06%'] })),
});
export type OpenFigureView = Static<typeof FigureShape>;

const PeriodShape = Type.Object({ key: Type.String(), kind: oneOf('month', 'quarter', 'year'), name: TextShape });
export type OpenPeriodView = Static<typeof PeriodShape>;

export const OverviewShape = Type.Object({
  authority: Type.String(),
  asOf: PlainDateShape,
  computedAt: InstantShape,
  /** Null while nothing was ever filed. */
  told: nullable(
    Type.Object({
      period: Type.Object({ ...PeriodShape.properties, from: PlainDateShape, to: PlainDateShape, runs: oneOf('yes', 'no') }),
      figures: Type.Array(FigureShape),
      units: Type.Array(
        Type.Object({
          code: Type.String(),
          name: Type.String(),
          validFrom: nullable(PlainDateShape),
          validTo: nullable(PlainDateShape),
          total: ShownShape,
          online: ShownShape,
          onlineShare: nullable(Type.String()),
          handled: ShownShape,
          inTimeShare: nullable(Type.String()),
          late: ShownShape,
          satisfiedShare: nullable(Type.String()),
        }),
      ),
      year: PeriodShape,
      /** How long procedures took, of results in `year`. */
      procedures: Type.Array(Type.Object({ code: Type.String(), name: TextShape, applications: ShownShape, median: TextShape, ninety: TextShape })),
      /** The newest month of which something is told, and the quarter and the year around it. */
      newest: Type.Object({ month: PeriodShape, quarter: PeriodShape, year: PeriodShape }),
      /** The month of the day of counting, when nothing is told of it yet. */
      emptyMonth: nullable(PeriodShape),
    }),
  ),
  standing: Type.Array(FigureShape),
  /** All that can be asked for, the newest first. */
  periods: Type.Array(PeriodShape),
});
export type OpenOverview = Static<typeof OverviewShape>;

const ColumnShape = Type.Object({ name: Type.String(), kind: oneOf('text', 'date', 'count', 'minutes'), meaning: TextShape });

export const DictionaryShape = Type.Object({
  authority: Type.String(),
  asOf: PlainDateShape,
  computedAt: InstantShape,
  licence: LicenceShape,
  csv: TextShape,
  hiding: TextShape,
  notGuarded: TextShape,
  sets: Type.Array(
    Type.Object({
      name: oneOf(...dataSetNames),
      title: TextShape,
      about: TextShape,
      rows: Type.Integer(),
      csvUrl: Type.String(),
      jsonUrl: Type.String(),
      columns: Type.Array(ColumnShape),
    }),
  ),
  figures: Type.Array(Type.Object({ key: Type.String(), name: TextShape, definition: TextShape, source: Type.String(), of: nullable(Type.String()) })),
});
export type OpenDictionary = Static<typeof DictionaryShape>;

export const DataSetShape = Type.Object({
  set: oneOf(...dataSetNames),
  asOf: PlainDateShape,
  computedAt: InstantShape,
  licence: LicenceShape,
  columns: Type.Array(Type.String()),
  rows: Type.Array(Type.Array(Type.Union([Type.String(), Type.Integer(), Type.Null()]))),
});
