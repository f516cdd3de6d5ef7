import { problemError } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { isPeriodOfKind, reportKindOf, reportKinds } from '../rules/report-kind.ts';
import { standingOfReport } from '../rules/report-life.ts';
import { receivesReports, reportSides, seesReports } from '../rules/report-rights.ts';
import { listReceived } from '../store/deliveries.ts';
import { draftReport } from '../store/draft-report.ts';
import { addReport, addVersion, findReport, listReports } from '../store/reports.ts';
import { periodOf } from './report-problems.ts';
import { IdParams, NewReportShape, OfficeQuery, type ReportList, ReportListShape, ReportViewShape } from './report-shapes.ts';
import { authorityOf, numberText, openedReport, type ReportsHouse, reportView } from './report-view.ts';

export const reportTags = ['staff', 'reports'];
export const refusals = { '4xx': ProblemShape };

/** Reports: begun from the records, listed, opened. */
export function registerReportRoutes(server: Server, house: ReportsHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/reports',
    schema: {
      tags: reportTags,
      summary: 'Báo cáo của một đơn vị: đang soạn, đã ban hành, được nhận',
      querystring: OfficeQuery,
      response: { 200: ReportListShape, ...refusals },
    },
    async handler(request) {
      const officer = await request.requireOfficer();
      const office = house.directory().officeById(request.query.office);
      if (office === null || !receivesReports(officer.roles, office.id)) throw problemError(notAllowed);
      return {
        rows: seesReports(officer.roles, office) ? await ownRows(house, office.id) : [],
        received: await receivedRows(house, office.id),
        mayReadStanding: seesReports(officer.roles, office) ? ('yes' as const) : ('no' as const),
        mayBegin: reportSides(officer.roles, office.id).includes('writer') ? kindsOf(office) : [],
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/reports',
    schema: {
      tags: reportTags,
      summary: 'Bắt đầu một báo cáo: bản thảo viết từ dữ liệu lúc này',
      body: NewReportShape,
      response: { 201: ReportViewShape, ...refusals },
    },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const { id, kind } = request.body;
      const office = house.directory().officeById(request.body.office);
      if (office === null || !reportSides(officer.roles, office.id).includes('writer')) throw problemError(notAllowed);
      const { from, to } = periodOf(request.body);
      if (!isPeriodOfKind(kind, { from, to })) throw problemError(notOfItsPeriod);
      const [now, by] = [house.now(), { id: officer.id, name: officer.fullName }];
      const document = await draftReport(house.pool, { directory: house.directory(), kind, unitCode: office.unitCode, from, to, now });
      if (document === null) throw problemError(notWrittenHere(kind));
      await house.pool.inTransaction(async (db) => {
        const added = await addReport(db, { id, officeId: office.id, kind, periodFrom: from, periodTo: to, begunAt: now, by });
        if (added === 'added') await addVersion(db, { officeId: office.id, reportId: id, version: 1, document, why: 'draft', by, now });
      });
      const kept = await findReport(house.pool, id);
      if (kept === null || kept.report.officeId !== office.id) throw problemError(notAllowed);
      return reply.code(201).send(await reportView(house, { kept, sides: reportSides(officer.roles, office.id) }));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id',
    schema: { tags: reportTags, summary: 'Một báo cáo: văn bản, số liệu, đang ở đâu, được làm gì', params: IdParams, response: { 200: ReportViewShape, ...refusals } },
    handler: async (request) => reportView(house, await openedReport(house, request, request.params.id)),
  });
}

async function ownRows(house: ReportsHouse, officeId: number): Promise<ReportList['rows']> {
  const rows = await listReports(house.pool, officeId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    from: row.periodFrom,
    to: row.periodTo,
    ...standingOfReport(row.acts),
    numberText: row.number === null ? null : numberText(row.symbol, row.number),
    issuedOn: row.issuedOn,
    savedBy: row.savedByName,
    savedAt: withOffset(row.savedAt),
  }));
}

async function receivedRows(house: ReportsHouse, officeId: number): Promise<ReportList['received']> {
  const rows = await listReceived(house.pool, officeId);
  return rows.map((row) => ({
    id: row.id,
    from: authorityOf(house, row.officeId),
    subject: row.subject,
    numberText: numberText(row.symbol, row.number),
    issuedOn: row.issuedOn,
    deliveredAt: withOffset(row.deliveredAt),
    readBy: row.readByName,
    readAt: row.readAt === null ? null : withOffset(row.readAt),
  }));
}

function kindsOf(office: Office): ReportList['mayBegin'] {
  return reportKinds.filter((kind) => reportKindOf[kind].writtenBy.includes(office.unitKind)).map((kind) => ({ kind, name: reportKindOf[kind].name }));
}

function notWrittenHere(kind: keyof typeof reportKindOf) {
  const level = reportKindOf[kind].writtenBy.includes('district') ? { vi: 'cấp quận', en: 'districts' } : { vi: 'cấp phường', en: 'wards' };
  return {
    status: 422,
    code: 'notWrittenHere',
    title: { vi: 'Đơn vị này không lập loại báo cáo đó', en: 'This office does not write that report' },
    detail: { vi: `Loại báo cáo này do ${level.vi} lập.`, en: `It is written by ${level.en}.` },
    next: { vi: 'Chọn loại báo cáo khác.', en: 'Choose another kind.' },
  };
}

const notOfItsPeriod = {
  status: 422,
  code: 'notOfItsPeriod',
  title: { vi: 'Loại báo cáo này chỉ lập cho một quý hoặc một năm', en: 'This report is written for a quarter or a year' },
  detail: {
    vi: 'Quý, năm theo lịch, hoặc theo kỳ báo cáo từ ngày 15 đến ngày 14 (Nghị định 09/2019/NĐ-CP).',
    en: 'By the calendar, or from the 15th to the 14th (Nghị định 09/2019/NĐ-CP).',
  },
  next: { vi: 'Chọn một quý hoặc một năm trong các kỳ gợi ý.', en: 'Choose one of the quarters or years offered.' },
};
