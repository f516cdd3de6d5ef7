import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { formatLongDate } from '../../basics/rules/dates-format.ts';
import { CitingReportsShape } from '../../directives/rules/citing-report.ts';
import { opensDocument } from '../../directives/rules/directive-rights.ts';
import { documentName } from '../../directives/rules/steering-document.ts';
import { findDocument } from '../../directives/store/register.ts';
import { listSteeringDeliveries } from '../../directives/store/steering-deliveries.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { seesReports } from '../rules/report-rights.ts';
import { reportsNaming } from '../store/citing-reports.ts';
import { IdParams } from './report-shapes.ts';
import type { ReportsHouse } from './report-view.ts';
import { refusals, reportTags } from './reports.ts';

/** Which reports of the offices whose reports somebody sees name a document of the register; of others nothing is told. A document that he may not open is not there. */
export function registerCitingReportRoutes(server: Server, house: ReportsHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/steering-documents/:id/reports',
    schema: { tags: reportTags, summary: 'Báo cáo (của đơn vị mình) có nêu một văn bản trong sổ', params: IdParams, response: { 200: CitingReportsShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const document = await findDocument(house.pool, request.params.id);
      const deliveries = document === null ? [] : await listSteeringDeliveries(house.pool, document);
      if (document === null || !opensDocument(officer.roles, { ...document, office: getOffice(house.directory(), document.officeId), deliveries })) throw problemError(notFound);
      const officeIds = house.directory().offices.flatMap((office) => (seesReports(officer.roles, office) ? [office.id] : []));
      const words = `${documentName(document.content)} ngày ${formatLongDate(document.content.issuedOn)}`;
      return { rows: [...(await reportsNaming(house.pool, { officeIds, words }))] };
    },
  });
}
