import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemError } from '../../basics/http/problem.ts';
import { fileName, printedReport } from '../rules/printed-report.ts';
import { reportPdf } from '../store/report-pdf.ts';
import { reportXlsx } from '../store/report-xlsx.ts';
import { isIntact, type KeptReport } from '../store/reports.ts';
import { keepLast } from './keep-last.ts';
import { reportNotIntact } from './report-problems.ts';
import type { reportFiles } from './report-shapes.ts';
import type { ReportsHouse } from './report-view.ts';

type Format = (typeof reportFiles)[number];

export const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} satisfies Record<Format, string>;

/** A file is some hundred kilobytes. */
const filesKept = 12;

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly kept: KeptReport; readonly format: Format };

/** Sends reports as files. What is issued never changes: its files are known by its digest, and the last few stay at hand. `beforeSending` may refuse. */
export function fileSender(house: ReportsHouse) {
  const made = keepLast<Buffer>(filesKept);
  return async ({ request, reply, kept, format }: Asked, beforeSending: () => void = () => undefined): Promise<FastifyReply> => {
    const { report, latest, issued } = kept;
    const name = fileName(report.kind, report.periodTo, format);
    void reply.type(fileTypes[format]).header('content-disposition', `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`);
    if (issued === null) return reply.send(await bytesOf(house, { document: latest.document, issued, format }));
    if (!isIntact(issued)) throw problemError(reportNotIntact);
    const etag = `"${issued.digest}-${format}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    beforeSending();
    return reply.send(await made(etag, () => bytesOf(house, { document: issued.document, issued, format })));
  };
}

/** What is issued is drawn from what was frozen; before, from the newest version. */
async function bytesOf(
  house: ReportsHouse,
  { document, issued, format }: { readonly document: KeptReport['latest']['document']; readonly issued: KeptReport['issued']; readonly format: Format },
): Promise<Buffer> {
  if (format === 'xlsx') return reportXlsx(document);
  const report = printedReport(document, issued);
  // Its library is a megabyte: read when the first such file is asked for.
  if (format === 'docx') return (await import('../store/report-docx.ts')).reportDocx(report);
  return reportPdf(house.printer, { report, kept: issued === null ? 'draft' : 'archived', at: issued?.issuedAt ?? house.now() });
}
