import { getRouteApi } from '@tanstack/react-router';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { ReportPage } from '../../../reports/web/report-page.tsx';
import { ReportsPage } from '../../../reports/web/reports-page.tsx';
import { StandingPage } from '../../../reports/web/standing-page.tsx';
import { NoDossiers } from './not-here.tsx';

const reportRoute = getRouteApi('/bao-cao/$id');

/** Officers work at one office; whoever works at several begins with the widest. */
export function ReportsScreen() {
  const [office] = officesWithTeams(useSession());
  return office === undefined ? <NoDossiers /> : <ReportsPage office={office.officeId} />;
}

export function StandingScreen() {
  const [office] = officesWithTeams(useSession());
  return office === undefined ? <NoDossiers /> : <StandingPage key={office.officeId} office={office.officeId} />;
}

export function ReportScreen() {
  const { id } = reportRoute.useParams();
  return <ReportPage key={id} id={id} />;
}
