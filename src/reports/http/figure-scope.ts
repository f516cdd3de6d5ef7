import { type Static, Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed } from '../../basics/http/problems.ts';
import type { House } from '../../basics/http/route.ts';
import { oneOf, PlainDateShape } from '../../basics/rules/shapes.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { LevelShape } from '../../dossiers/rules/list-row.ts';
import type { Office } from '../../offices/rules/office.ts';
import { type OfficerRole, readsDossiers } from '../../offices/rules/role.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { placeOrder } from '../rules/figure-group.ts';
import { levelViewOrder, levelViews } from '../rules/level-view.ts';
import type { Period } from '../rules/period.ts';
import { unitScopes } from '../rules/unit-spans.ts';
import { type CountedUnit, countedUnits, officesOf, spansOf } from '../store/counted-units.ts';
import type { FigureAsked, FigureFilter } from '../store/figure-source.ts';

export type ReportHouse = House & { directory(): Directory; catalogue(): Catalogue };

const code = (description: string) => Type.Optional(Type.String({ pattern: '^[A-Za-z0-9._-]{1,40}$', description }));
const anyUuid = (description: string) => Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description }));

/** Of which unit, which of its wards, and when. */
export const UnitQuery = {
  unit: Type.String({ minLength: 1, maxLength: 20, description: 'Mã đơn vị, ví dụ 777' }),
  scope: oneOf(...unitScopes),
  version: Type.Optional(Type.Unsafe<string>({ ...PlainDateShape, description: 'Ngày bắt đầu của đơn vị mang mã này, khi mã đã đổi nghĩa' })),
  from: PlainDateShape,
  to: PlainDateShape,
};

export const ScopeQuery = {
  ...UnitQuery,
  level: Type.Optional(LevelShape),
  levelView: Type.Optional(oneOf(...levelViewOrder)),
  field: code('Mã lĩnh vực'),
  channel: Type.Optional(oneOf(...placeOrder)),
  procedure: code('Mã thủ tục'),
  helpUnit: code('Mã đơn vị của điểm hỗ trợ'),
  team: anyUuid('Tổ tư vấn được ghi công'),
  member: anyUuid('Thành viên được ghi công'),
};
export type AskedUnit = Static<Type.TObject<typeof UnitQuery>>;
export type Asked = Static<Type.TObject<typeof ScopeQuery>>;

export type Scope = { readonly unit: Office; readonly units: readonly CountedUnit[]; readonly period: Period };

/** The units asked for, if the officer may read their figures: those of his own offices and of the offices below them. */
export function scopeOf(house: ReportHouse, asked: AskedUnit, held: readonly OfficerRole[]): Scope {
  return scopeFor(house, asked, (office) => readsFigures(held, office));
}

export function readsFigures(held: readonly OfficerRole[], office: Office): boolean {
  return readsDossiers(held, office.id) || (office.parentOfficeId !== null && readsDossiers(held, office.parentOfficeId));
}

/** The units asked for, if each of them may be seen by that rule. */
export function scopeFor(house: ReportHouse, asked: AskedUnit, sees: (office: Office) => boolean): Scope {
  const directory = house.directory();
  const unit = directory.officeOfUnit(asked.unit);
  if (unit === null) throw problemError(noSuchUnit(asked.unit));
  const period = periodOfQuery(asked);
  const offices = officesOf(directory, unit, asked.scope);
  if (!sees(unit) || !offices.every(sees)) throw problemError(notAllowed);
  return { unit, units: countedUnits(directory, { offices, unit, version: asked.version ?? null, period }), period };
}

export function askedFigures(scope: Pick<Scope, 'units' | 'period'>, filter: FigureFilter, now: Instant): FigureAsked {
  return { spans: spansOf(scope.units), ...scope.period, filter, now };
}

export function filterOf(asked: Omit<Asked, keyof AskedUnit>): FigureFilter {
  const viewed = asked.levelView === undefined ? null : levelViews[asked.levelView].levels;
  return {
    levels: asked.level === undefined ? viewed : viewed === null ? [asked.level] : viewed.filter((one) => one === asked.level),
    field: asked.field ?? null,
    place: asked.channel ?? null,
    procedure: asked.procedure ?? null,
    helpUnit: asked.helpUnit ?? null,
    team: asked.team ?? null,
    member: asked.member ?? null,
  };
}

export function periodOfQuery(asked: { readonly from: string; readonly to: string }): Period {
  const from = dateOf(asked.from, 'from');
  const to = dateOf(asked.to, 'to');
  if (to < from) throw fault('to');
  return { from, to };
}

function dateOf(text: string, path: string): PlainDate {
  const date = periodDay(text);
  if (date === null) throw fault(path);
  return date;
}

export function fault(path: string) {
  return problemError(
    malformed([
      {
        path,
        code: 'notReadable',
        message: {
          vi: 'Giá trị không dùng được (ngày phải có trong lịch, ngày cuối không trước ngày đầu).',
          en: 'This value cannot be used (days must exist, the last not before the first).',
        },
      },
    ]),
  );
}

function noSuchUnit(unitCode: string): Problem {
  return {
    status: 422,
    code: 'noSuchUnit',
    title: { vi: 'Không có đơn vị này', en: 'No such unit' },
    detail: { vi: `Mã "${unitCode}" không có bộ phận tiếp nhận.`, en: `"${unitCode}" has no desk.` },
    next: { vi: 'Chọn một đơn vị trong danh mục.', en: 'Choose one of the directory.' },
  };
}
