import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { equipmentOrigins, equipmentPurposes, equipmentStates, officerEventKinds } from '../rules/equipment-item.ts';

/** What travels about equipment. */

const closed = { additionalProperties: false };
const OfficeId = Type.Integer({ minimum: 1, maximum: 2_000_000_000, description: 'Cơ quan giữ sổ: phường, hoặc quận để xem tất cả các phường' });
const UnitCode = Type.String({ minLength: 1, maxLength: 20, description: 'Mã phường hoặc khu phố' });
const KindCode = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-zA-Z]+$', description: 'computer, printer, scanner, infoLcd, other' });
const Note = nullable(Type.String({ maxLength: 500 }));
const YesNo = oneOf('yes', 'no');

export const EquipmentQuery = Type.Object(
  {
    office: OfficeId,
    unit: Type.Optional(UnitCode),
    kind: Type.Optional(KindCode),
    state: Type.Optional(oneOf(...equipmentStates)),
    purpose: Type.Optional(oneOf(...equipmentPurposes)),
    reported: Type.Optional(oneOf('yes')),
  },
  closed,
);
export const CoverageQuery = Type.Object({ office: OfficeId, day: Type.Optional(PlainDateShape) }, closed);
export const PlanQuery = Type.Object(
  {
    office: OfficeId,
    from: PlainDateShape,
    to: PlainDateShape,
    more: Type.Optional(Type.String({ maxLength: 100, description: 'Thêm bao nhiêu của loại nào: scanner:3,printer:2' })),
  },
  closed,
);

export const NewItemShape = Type.Object(
  {
    id: UuidV7Shape,
    office: OfficeId,
    unitCode: UnitCode,
    teamId: Type.Optional(nullable(UuidV7Shape)),
    kindCode: KindCode,
    purpose: oneOf(...equipmentPurposes),
    name: Type.String({ minLength: 1, maxLength: 120, description: 'Tên, hiệu máy' }),
    serial: Type.Optional(nullable(Type.String({ maxLength: 80 }))),
    origin: oneOf(...equipmentOrigins),
    document: Type.Optional(nullable(Type.String({ maxLength: 200, description: 'Quyết định, hóa đơn, biên bản bàn giao' }))),
    receivedOn: PlainDateShape,
    note: Type.Optional(Note),
  },
  closed,
);

export const NewEventShape = Type.Object(
  {
    id: UuidV7Shape,
    kind: oneOf(...officerEventKinds),
    onDay: PlainDateShape,
    unitCode: Type.Optional(nullable(UnitCode)),
    teamId: Type.Optional(nullable(UuidV7Shape)),
    note: Type.Optional(Note),
  },
  closed,
);

export const StocktakeShape = Type.Object({ office: OfficeId, unitCode: UnitCode, takenOn: PlainDateShape, note: Type.Optional(Note) }, closed);

export const PricesShape = Type.Object(
  {
    office: OfficeId,
    prices: Type.Array(
      Type.Object({ kindCode: KindCode, priceDong: Type.Integer({ minimum: 0, maximum: 10_000_000_000 }), basis: oneOf('assumed', 'quoted'), note: Type.Optional(Note) }, closed),
      { minItems: 1, maxItems: 20 },
    ),
  },
  closed,
);

export const ItemParams = Type.Object({ id: UuidV7Shape });

const KindShape = Type.Object({ code: Type.String(), name: TextShape });
const UnitShape = Type.Object({
  code: Type.String(),
  name: Type.String(),
  wardName: nullable(Type.String()),
  level: oneOf('district', 'ward', 'neighbourhood'),
  office: Type.Integer(),
  known: YesNo,
  mayManage: YesNo,
  /** Its teams of today; which of them an item is for is chosen where there are several. */
  teams: Type.Array(Type.Object({ id: UuidV7Shape, name: Type.String() })),
});

const ItemFields = {
  id: UuidV7Shape,
  office: Type.Integer(),
  label: Type.String(),
  /** The address on the QR label. */
  address: Type.String(),
  kindCode: Type.String(),
  purpose: oneOf(...equipmentPurposes),
  name: Type.String(),
  serial: nullable(Type.String()),
  origin: oneOf(...equipmentOrigins),
  document: nullable(Type.String()),
  unitCode: Type.String(),
  unitName: Type.String(),
  wardName: nullable(Type.String()),
  teamId: nullable(UuidV7Shape),
  state: oneOf(...equipmentStates),
  since: PlainDateShape,
  stateSince: PlainDateShape,
  checkedOn: nullable(PlainDateShape),
  report: nullable(Type.Object({ at: InstantShape, note: nullable(Type.String()) })),
};
const ItemRowShape = Type.Object(ItemFields);

export const ItemShape = Type.Object({
  ...ItemFields,
  /** What this officer may record now. */
  mayRecord: Type.Array(oneOf(...officerEventKinds)),
  history: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      kind: Type.String(),
      name: TextShape,
      onDay: PlainDateShape,
      recordedAt: InstantShape,
      unitName: nullable(Type.String()),
      note: nullable(Type.String()),
      by: nullable(Type.String()),
      byWhom: oneOf('officer', 'public', 'import'),
      takenBack: YesNo,
    }),
  ),
});
export type ItemView = Static<typeof ItemShape>;

export const RegisterShape = Type.Object({
  office: Type.Object({ id: Type.Integer(), name: Type.String() }),
  /** Whether this officer enters items of some unit here; of which, the units tell. */
  mayManage: YesNo,
  kinds: Type.Array(KindShape),
  units: Type.Array(UnitShape),
  /** Reports by the page behind the label that nobody has looked at, whatever is filtered. */
  openReports: Type.Integer(),
  total: Type.Integer(),
  rows: Type.Array(ItemRowShape),
});
export type RegisterView = Static<typeof RegisterShape>;
export type ItemRow = Static<typeof ItemRowShape>;

const NamedUnitShape = Type.Object({ code: Type.String(), name: Type.String(), wardName: nullable(Type.String()) });
const CountsShape = Type.Object({ held: Type.Integer(), usable: Type.Integer(), broken: Type.Integer(), repair: Type.Integer(), retired: Type.Integer() });

export const CoverageShape = Type.Object({
  day: PlainDateShape,
  kinds: Type.Array(KindShape),
  lines: Type.Array(
    Type.Object({
      level: oneOf('district', 'ward', 'neighbourhood'),
      purpose: oneOf(...equipmentPurposes),
      kindCode: Type.String(),
      wanted: YesNo,
      /** Items, by state. Null: nothing is known. */
      items: nullable(CountsShape),
      /** Units with at least one that works: another figure than the items. */
      coverage: Type.Object({
        units: Type.Integer(),
        known: Type.Integer(),
        covered: Type.Integer(),
        rate: nullable(Type.String()),
        without: Type.Array(NamedUnitShape),
        unknown: Type.Array(NamedUnitShape),
      }),
    }),
  ),
});
export type CoverageView = Static<typeof CoverageShape>;

const PriceShape = Type.Object({ kindCode: Type.String(), priceDong: Type.Integer(), basis: oneOf('assumed', 'quoted'), note: nullable(Type.String()) });

export const PlanShape = Type.Object({
  day: PlainDateShape,
  period: Type.Object({ from: PlainDateShape, to: PlainDateShape }),
  mayManage: YesNo,
  kinds: Type.Array(KindShape),
  /** The kinds a team is to have. */
  wanted: Type.Array(Type.String()),
  prices: Type.Array(PriceShape),
  posts: Type.Array(Type.Object({ unit: NamedUnitShape, assisted: Type.Integer(), missing: Type.Array(Type.String()), costDong: nullable(Type.Integer()) })),
  totals: Type.Array(Type.Object({ kindCode: Type.String(), count: Type.Integer(), costDong: nullable(Type.Integer()) })),
  totalDong: Type.Integer(),
  withoutPrice: Type.Array(Type.String()),
  unknown: Type.Array(NamedUnitShape),
  simulation: nullable(
    Type.Object({
      kinds: Type.Array(
        Type.Object({
          kindCode: Type.String(),
          given: Type.Integer(),
          units: Type.Integer(),
          coveredBefore: Type.Integer(),
          coveredAfter: Type.Integer(),
          assistedBefore: Type.Integer(),
          assistedAfter: Type.Integer(),
          left: Type.Integer(),
        }),
      ),
      placed: Type.Array(Type.Object({ kindCode: Type.String(), unit: NamedUnitShape, assisted: Type.Integer() })),
    }),
  ),
});
export type PlanView = Static<typeof PlanShape>;

export const LabelParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) });
export const LabelShape = Type.Object({
  label: Type.String(),
  kind: TextShape,
  name: Type.String(),
  purpose: oneOf(...equipmentPurposes),
  unitName: Type.String(),
  wardName: nullable(Type.String()),
  state: oneOf(...equipmentStates),
  stateSince: PlainDateShape,
  checkedOn: nullable(PlainDateShape),
  /** When somebody reported it as broken; null when nobody has, or it was looked at. */
  reportedAt: nullable(InstantShape),
  officePhone: Type.String(),
});
export type LabelView = Static<typeof LabelShape>;
export const ReportBrokenShape = Type.Object({ note: Type.Optional(nullable(Type.String({ maxLength: 200 }))) }, closed);
export const ReportedShape = Type.Object({ reported: oneOf('now', 'already') });
