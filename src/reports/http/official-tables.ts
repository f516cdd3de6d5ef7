import { Type } from 'typebox';
import type { Server } from '../../basics/http/route.ts';
import { oneOf, ProblemShape } from '../../basics/rules/shapes.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { Office } from '../../offices/rules/office.ts';
import { formHeading } from '../rules/form-heading.ts';
import { brokenIdentities, formNumber, formSource, formTitle, formTotal } from '../rules/form-ii06a.ts';
import { bands, indexGroups, indexSource, indicatorOrder, indicators } from '../rules/index-766.ts';
import type { Period } from '../rules/period.ts';
import { noFilter } from '../store/figure-source.ts';
import { formCsv, formXlsx } from '../store/form-file.ts';
import { formII06a } from '../store/form-ii06a.ts';
import { index766 } from '../store/index-766.ts';
import { type AskedUnit, askedFigures, type ReportHouse, type Scope, scopeOf, UnitQuery } from './figure-scope.ts';
import { FormShape, type FormView, IndexShape, type IndexView } from './table-shapes.ts';

const File = Type.Unsafe<Buffer | string>({ type: 'string', format: 'binary', description: 'Bảng tính hoặc CSV' });
const tags = ['staff', 'reports'];

/** Tables whose form the law gives. */
export function registerOfficialTables(server: Server, house: ReportHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/form-ii06a',
    schema: {
      tags,
      summary: 'Biểu số II.06a: tình hình, kết quả giải quyết thủ tục hành chính',
      querystring: Type.Object(UnitQuery, { additionalProperties: false }),
      response: { 200: FormShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      return formView(house, scopeOf(house, request.query, officer.roles));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/form-ii06a/file',
    schema: {
      tags,
      summary: 'Biểu số II.06a thành bảng tính hoặc CSV',
      querystring: Type.Object({ ...UnitQuery, format: oneOf('xlsx', 'csv') }, { additionalProperties: false }),
      response: { 200: File, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const { format, ...asked } = request.query;
      const scope = scopeOf(house, asked, officer.roles);
      void reply.header('content-disposition', `attachment; filename="${fileName(asked)}.${format}"`);
      const table = tableOf(await formView(house, scope), scope.period);
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(formCsv(table));
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(await formXlsx(table));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/index-766',
    schema: {
      tags,
      summary: 'Bộ chỉ số 766: những chỉ số có số liệu trong hệ thống này',
      querystring: Type.Object(UnitQuery, { additionalProperties: false }),
      response: { 200: IndexShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      return indexView(house, scopeOf(house, request.query, officer.roles));
    },
  });
}

export async function formView(house: Pick<ReportHouse, 'pool' | 'directory' | 'catalogue' | 'now'>, scope: Scope): Promise<FormView> {
  const rows = await formII06a(house.pool, askedFigures(scope, noFilter, house.now()), house.catalogue());
  const total = formTotal(rows);
  return {
    number: formNumber,
    title: formTitle,
    source: formSource,
    reporting: committeeOf(scope.unit),
    receiving: scope.unit.parentOfficeId === null ? null : committeeOf(house.directory().officeById(scope.unit.parentOfficeId)),
    ...scope.period,
    rows: [...rows],
    total,
    broken: [...new Set([...rows.map((row) => row.numbers), total].flatMap(brokenIdentities))],
  };
}

/** The view as it is printed: with the lines above the table. */
export function tableOf(view: FormView, period: Period) {
  return { heading: formHeading({ period, reporting: view.reporting, receiving: view.receiving }), rows: view.rows };
}

export async function indexView(house: Pick<ReportHouse, 'pool' | 'catalogue' | 'now'>, scope: Scope): Promise<IndexView> {
  const scored = await index766(house.pool, askedFigures(scope, noFilter, house.now()), {
    catalogue: house.catalogue(),
    counted: scope.units.map(({ office }) => office.unitKind),
  });
  const groups = Object.entries(indexGroups).map(([group, { name, points }]) => ({
    key: group,
    name,
    points,
    indicators: indicatorOrder.flatMap((key) => {
      const { points: pointsMax, group: own, ...told } = indicators[key];
      const one = scored.indicators.find((found) => found.key === key);
      return own !== group || one === undefined ? [] : [{ ...told, ...one, pointsMax }];
    }),
  }));
  return {
    source: indexSource,
    ...scope.period,
    groups,
    knownPointHundredths: scored.knownPointHundredths,
    knownPointsMax: scored.knownPointsMax,
    band: scored.band === null ? null : { key: scored.band, name: bands[scored.band].name },
  };
}

/** 'Ủy ban nhân dân phường An Lạc': the committee reports, not its desk. */
function committeeOf(office: Office | null): string {
  return authorityInProse(office?.authorityName ?? '');
}

function fileName({ unit, from, to }: AskedUnit): string {
  return `bieu-ii06a-${unit.replace(/[^\w-]/g, '')}-${from}-${to}`;
}
