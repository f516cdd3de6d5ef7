import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { withoutTypists } from '../rules/edited-table.ts';
import { figureName } from '../rules/report-figure.ts';
import { standingOfReport } from '../rules/report-life.ts';
import { listPublished } from '../store/published.ts';
import { findReport, isIntact, type KeptReport } from '../store/reports.ts';
import { fileSender, fileTypes } from './issued-file.ts';
import { reportNotIntact } from './report-problems.ts';
import { FileParams, IdParams, PublicReportShape, PublicReportsShape } from './report-shapes.ts';
import { authorityOf, numberText, openedReport, type ReportsHouse } from './report-view.ts';
import { refusals, reportTags } from './reports.ts';

const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: Object.values(fileTypes).join(', ') });

const answers = { 200: Bytes, 304: Type.Null({ description: 'Tệp không đổi so với etag đã gửi' }), ...refusals };

/** Reports as files, and what is published of them for everybody. */
export function registerReportFileRoutes(server: Server, house: ReportsHouse): void {
  const sendFile = fileSender(house);
  const asked = countTries({ triesMax: 60, windowMinutes: 15 });
  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id/files/:format',
    schema: { tags: reportTags, summary: 'Báo cáo thành tệp DOCX, PDF hoặc bảng tính XLSX', params: FileParams, response: answers },
    async handler(request, reply) {
      const { kept } = await openedReport(house, request, request.params.id);
      return sendFile({ request, reply, kept, format: request.params.format });
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
      return { row, signer, digest, document: withoutTypists(document), figureNames: Object.fromEntries(keys.map((key) => [key, figureName(key)])) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/public-reports/:id/files/:format',
    schema: { tags: ['reports'], summary: 'Tệp của một báo cáo đã công bố', params: FileParams, response: answers },
    async handler(request, reply) {
      const kept = await publishedReport(house, request.params.id);
      return sendFile({ request, reply, kept, format: request.params.format }, () => {
        const waitSeconds = asked.count(request.ip, house.now());
        if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      });
    },
  });
}

type Published = KeptReport & { readonly issued: NonNullable<KeptReport['issued']> };

/** Throws notFound for what is not, or no longer, published; reportNotIntact for what is no longer what was signed. */
async function publishedReport(house: ReportsHouse, id: string): Promise<Published> {
  const kept = await findReport(house.pool, id);
  if (kept === null || kept.issued === null || standingOfReport(kept.acts).published === 'no') throw problemError(notFound);
  if (!isIntact(kept.issued)) throw problemError(reportNotIntact);
  return { ...kept, issued: kept.issued };
}

type Row = { readonly id: string; readonly officeId: number; readonly subject: string; readonly symbol: string; readonly number: number; readonly issuedOn: string };

function publicRow(house: ReportsHouse, { id, officeId, subject, symbol, number, issuedOn }: Row) {
  return { id, subject, from: authorityOf(house, officeId), number, numberText: numberText(symbol, number), issuedOn };
}
