import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { EntryContentShape, ItemContentShape } from '../rules/outreach-item.ts';
import { LineContentShape } from '../rules/plan-line.ts';
import { recordActs } from '../store/records.ts';

/** What travels about outreach and contest entries. */

const closed = { additionalProperties: false };
const yesNo = oneOf('yes', 'no');
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Version = Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'The version that was read before; 0 for what is not there yet' });
export const RecordParams = Type.Object({ id: UuidV7Shape });
export const OutreachQuery = Type.Object({ office: OfficeId, from: PlainDateShape, to: PlainDateShape }, closed);

const Row = { id: UuidV7Shape, officeId: Type.Integer(), place: Type.String({ description: 'The unit by its name' }), version: Type.Integer(), withdrawn: yesNo, mayChange: yesNo };
const ItemRowShape = Type.Object({ ...Row, content: ItemContentShape, photo: yesNo });
export type ItemRow = Static<typeof ItemRowShape>;
const EntryRowShape = Type.Object({ ...Row, content: EntryContentShape });
export type EntryRow = Static<typeof EntryRowShape>;

const TotalShape = Type.Object({
  key: Type.String(),
  name: TextShape,
  value: nullable(Type.Integer({ minimum: 0 })),
  basis: oneOf('counted', 'imported'),
  source: Type.String(),
  records: Type.Integer(),
  /** Records whose quantity nobody wrote; they are not in the value. */
  unknown: Type.Integer(),
});
export type TotalView = Static<typeof TotalShape>;

export const OutreachShape = Type.Object({
  items: Type.Array(ItemRowShape),
  entries: Type.Array(EntryRowShape),
  totals: Type.Array(TotalShape),
  /** More is there than these lists show; the totals count all. */
  cut: yesNo,
  /** Units for which whoever asks may enter something. */
  places: Type.Array(Type.Object({ officeId: Type.Integer(), unitCode: Type.String(), name: Type.String() })),
});
export type OutreachView = Static<typeof OutreachShape>;

const Why = Type.Optional(nullable(Type.String({ maxLength: 500 })));
export const SaveItemShape = Type.Object({ office: OfficeId, basedOn: Version, content: ItemContentShape, why: Why }, closed);
export const SaveEntryShape = Type.Object({ office: OfficeId, basedOn: Version, content: EntryContentShape, why: Why }, closed);
export const TurnRecordShape = Type.Object({ kind: oneOf('withdraw', 'restore'), why: Type.String({ maxLength: 500 }) }, closed);
/** `version`: the picture that the item had from this saving on. */
export const PhotoQuery = Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }, closed);
export const DoneShape = Type.Object({ id: UuidV7Shape });

export const RecordHistoryShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      version: Type.Integer(),
      act: oneOf(...recordActs),
      content: Type.Union([ItemContentShape, EntryContentShape, LineContentShape]),
      why: nullable(Type.String()),
      by: Type.String(),
      at: InstantShape,
    }),
  ),
});
export type RecordHistoryView = Static<typeof RecordHistoryShape>;
