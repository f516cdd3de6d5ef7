import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { shareOrder } from '../rules/share-figure.ts';
import { targetLevels } from '../rules/target.ts';
import { unitScopes } from '../rules/unit-spans.ts';
import { ShareShape } from './dashboard-shapes.ts';

const closed = { additionalProperties: false };
const Unit = Type.String({ minLength: 1, maxLength: 20, description: 'Mã đơn vị, ví dụ 777' });

export const TargetsQueryShape = Type.Object({ unit: Unit, scope: oneOf(...unitScopes), level: oneOf(...targetLevels), from: PlainDateShape, to: PlainDateShape }, closed);

const VersionShape = Type.Object({
  version: Type.Integer(),
  hundredths: nullable(Type.Integer()),
  document: Type.String(),
  documentOn: nullable(PlainDateShape),
  why: nullable(Type.String()),
  setBy: Type.String(),
  setByOffice: Type.String(),
  setAt: InstantShape,
});
export type TargetVersion = Static<typeof VersionShape>;

export const TargetsShape = Type.Object({
  unit: Type.Object({ code: Type.String(), name: Type.String() }),
  period: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  /** The same days of the year before: what the new target stands beside. */
  before: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  maySet: oneOf('yes', 'no'),
  rows: Type.Array(
    Type.Object({
      figure: oneOf(...shareOrder),
      name: TextShape,
      definition: TextShape,
      before: Type.Object({ ...ShareShape, hundredths: nullable(Type.Integer()), target: nullable(Type.Integer()) }),
      /** Every version, the newest first; none when nothing was set. */
      versions: Type.Array(VersionShape),
    }),
  ),
});
export type TargetsView = Static<typeof TargetsShape>;

export const NewTargetShape = Type.Object(
  {
    id: UuidV7Shape,
    unit: Unit,
    scope: oneOf(...unitScopes),
    figure: oneOf(...shareOrder),
    level: oneOf(...targetLevels),
    from: PlainDateShape,
    to: PlainDateShape,
    /** Null withdraws. */
    hundredths: nullable(Type.Integer({ minimum: 0, maximum: 10_000 })),
    document: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: 'Văn bản giao chỉ tiêu' }),
    documentOn: nullable(PlainDateShape),
    why: nullable(Type.String({ maxLength: 1000, description: 'Lý do, khi sửa hoặc bỏ chỉ tiêu đã có' })),
    basedOn: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Bản đã thấy, 0 khi chưa có' }),
  },
  closed,
);
export type NewTargetBody = Static<typeof NewTargetShape>;
