import type { Server } from '../../basics/http/route.ts';
import { registerCitingReportRoutes } from './citing-reports.ts';
import { registerReportFileRoutes } from './report-files.ts';
import { registerReportStandingRoutes } from './report-standing.ts';
import type { ReportsHouse } from './report-view.ts';
import { registerReportWorkRoutes } from './report-work.ts';
import { registerReportRoutes } from './reports.ts';

/** Reports: written, worked on, issued, handed out. */
export function registerReportDocumentRoutes(server: Server, house: ReportsHouse): void {
  registerReportRoutes(server, house);
  registerReportWorkRoutes(server, house);
  registerReportFileRoutes(server, house);
  registerCitingReportRoutes(server, house);
  registerReportStandingRoutes(server, house);
}
