import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyReply, Server } from '../../basics/http/route.ts';
import { fileName, printedReport } from '../rules/printed-report.ts';
import { figureName } from '../rules/report-figure.ts';
import { standingOfReport } from '../rules/report-life.ts';
import { listPublished } from '../store/published.ts';
import { reportDocx } from '../store/report-docx.ts';
import { reportPdf } from '../store/report-pdf.ts';
import { reportXlsx } from '../store/report-xlsx.ts';
import { findReport, type KeptReport } from '../store/reports.ts';
import { FileParams, IdParams, PublicReportShape, PublicReportsShape, type reportFiles } from './report-shapes.ts';
import { authorityOf, numberText, openedReport, type ReportsHouse } from './report-view.ts';
import { refusals, reportTags } from './reports.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} satisfies Record<(typeof reportFiles)[number], string>;
const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: Object.values(types).join(', ') });

/** Reports as files, and what is published of them for everybody. */
export function registerReportFileRoutes(server: Server, house: ReportsHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id/files/:format',
    schema: { tags: reportTags, summary: 'Báo cáo thành tệp DOCX, PDF hoặc bảng tính XLSX', params: FileParams, response: { 200: Bytes, ...refusals } },
    async handler(request, reply) {
      const { kept } = await openedReport(house, request, request.params.id);
      return sendFile(house, { reply, kept, format: request.params.format });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/public-reports',
    schema: { tags: ['reports'], summary: 'Báo cáo đã công bố', response: { 200: PublicReportsShape, ...refusals } },
    handler: async () => ({ rows: (await listPublished(house.pool)).map((row) => publicRow(house, row)) }),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/public-reports/:id',
    schema: {
      tags: ['reports'],
      summary: 'Một báo cáo đã công bố, nguyên văn như đã ký',
      params: IdParams,
      response: {
        200: PublicReportShape,
        ...refusals,
      },
    },
    async handler(request) {
      const { report, issued } = await publishedReport(house, request.params.id);
      const { document, digest, signer } = issued;
      const row = publicRow(house, { ...issued, id: report.id, officeId: report.officeId, subject: document.head.subject, symbol: document.head.symbol });
      const keys = [...new Set(Object.values(document.figures).map(({ ref }) => ref.key))];
      return { row, signer, digest, document, figureNames: Object.fromEntries(keys.map((key) => [key, figureName(key)])) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/public-reports/:id/files/:format',
    schema: { tags: ['reports'], summary: 'Tệp của một báo cáo đã công bố', params: FileParams, response: { 200: Bytes, ...refusals } },
    handler: async (request, reply) => sendFile(house, { reply, kept: await publishedReport(house, request.params.id), format: request.params.format }),
  });
}

type Published = KeptReport & { readonly issued: NonNullable<KeptReport['issued']> };

/** Throws notFound for what is not, or no longer, published. */
async function publishedReport(house: ReportsHouse, id: string): Promise<Published> {
  const kept = await findReport(house.pool, id);
  if (kept === null || kept.issued === null || standingOfReport(kept.acts).published === 'no') throw problemError(notFound);
  return { ...kept, issued: kept.issued };
}

type Row = { readonly id: string; readonly officeId: number; readonly subject: string; readonly symbol: string; readonly number: number; readonly issuedOn: string };

function publicRow(house: ReportsHouse, { id, officeId, subject, symbol, number, issuedOn }: Row) {
  return { id, subject, from: authorityOf(house, officeId), number, numberText: numberText(symbol, number), issuedOn };
}

/** What is issued is drawn from what was frozen; before, from the newest version. */
async function sendFile(
  house: ReportsHouse,
  { reply, kept, format }: { readonly reply: FastifyReply; readonly kept: KeptReport; readonly format: (typeof reportFiles)[number] },
): Promise<FastifyReply> {
  const { report, latest, issued } = kept;
  const document = issued?.document ?? latest.document;
  const name = fileName(report.kind, report.periodTo, format);
  const printed = printedReport(document, issued);
  const at = issued?.issuedAt ?? house.now();
  const bytes =
    format === 'xlsx'
      ? await reportXlsx(document)
      : format === 'docx'
        ? await reportDocx(printed)
        : await reportPdf(house.printer, { report: printed, kept: issued === null ? 'draft' : 'archived', at });
  return reply
    .type(types[format])
    .header('content-disposition', `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`)
    .send(bytes);
}
