import type { Server } from '../../../basics/http/route.ts';
import type { PublicReport, PublicReports } from '../../../reports/http/report-shapes.ts';
import { PublicReportPage, PublicReportsPage } from '../web/report-pages.tsx';
import { textIn } from './input.ts';
import { frameOf, type Site, sendPage, sendProblem } from './site.ts';

/** Reports that were published: the list, and each as it was signed. Works without script. */
export function registerReportPages(server: Server, site: Site): void {
  server.get('/bao-cao', async (request, reply) => {
    const reports = await site.api<PublicReports>({ method: 'GET', path: '/public-reports', from: request.ip });
    if (!reports.ok) return sendProblem(site, { request, reply }, reports.problem);
    return sendPage(reply, PublicReportsPage({ frame: await frameOf(site, request), reports: reports.body.rows }), { status: 200, kind: 'open' });
  });

  server.get('/bao-cao/:id', async (request, reply) => {
    const id = encodeURIComponent(textIn(request.params, 'id').slice(0, 40));
    const report = await site.api<PublicReport>({ method: 'GET', path: `/public-reports/${id}`, from: request.ip });
    if (!report.ok) return sendProblem(site, { request, reply }, report.problem);
    return sendPage(reply, PublicReportPage({ frame: await frameOf(site, request), report: report.body }), { status: 200, kind: 'open' });
  });
}
