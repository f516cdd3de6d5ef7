import { Type } from 'typebox';
import type { Server } from '../../basics/http/route.ts';
import { oneOf, ProblemShape } from '../../basics/rules/shapes.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Office, Unit } from '../rules/office.ts';
import type { Directory } from '../store/directory.ts';
import type { OfficeHouse } from './offices.ts';
import { OfficeShape, type OfficeView, UnitShape } from './shapes.ts';

const tags = ['offices'];
const kinds = ['province', 'district', 'ward', 'neighbourhood'] as const;

export function registerUnitRoutes(server: Server, house: OfficeHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/offices',
    schema: { tags, summary: 'Các bộ phận một cửa, kèm giờ làm việc theo lịch hôm nay', response: { 200: Type.Object({ rows: Type.Array(OfficeShape) }) } },
    handler: async () => {
      const directory = house.directory();
      const today = plainDateOf(house.now());
      return { rows: directory.offices.map((office) => officeView({ office, directory, today })) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/units',
    schema: {
      tags,
      summary: 'Đơn vị hành chính đang có hiệu lực, lọc theo cấp (kind), theo đơn vị trên (parent), hoặc cả hai',
      querystring: Type.Object({ kind: Type.Optional(oneOf(...kinds)), parent: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false }),
      response: { 200: Type.Object({ rows: Type.Array(UnitShape) }), 400: ProblemShape },
    },
    handler: async (request) => {
      const { kind, parent } = request.query;
      const directory = house.directory();
      const today = plainDateOf(house.now());
      const units = parent === undefined ? kinds.flatMap((one) => directory.unitsOfKind(one, today)) : directory.childrenOf(parent, today);
      return { rows: units.filter((unit) => kind === undefined || unit.kind === kind).map(unitView) };
    },
  });
}

function officeView(input: { readonly office: Office; readonly directory: Directory; readonly today: PlainDate }): OfficeView {
  const { office, directory, today } = input;
  const parent = office.parentOfficeId === null ? null : directory.officeById(office.parentOfficeId);
  const sessions = directory.calendarOf(office.id, today)?.sessions ?? [];
  return {
    id: office.id,
    unitCode: office.unitCode,
    unitKind: office.unitKind,
    name: office.name,
    address: office.address,
    phone: office.phone,
    parentUnitCode: parent?.unitCode ?? null,
    hours: sessions.map((session) => ({ isoWeekday: session.isoWeekday, opens: clock(session.opens), closes: clock(session.closes) })),
  };
}

function unitView(unit: Unit) {
  return { code: unit.code, validFrom: unit.validFrom, validTo: unit.validTo, kind: unit.kind, name: unit.name, parentCode: unit.parentCode };
}

/** 450 → '07:30' */
function clock(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
