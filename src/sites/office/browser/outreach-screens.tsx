import { getRouteApi } from '@tanstack/react-router';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { MessageRunsPage } from '../../../outreach/web/message-runs-page.tsx';
import { OutreachPage } from '../../../outreach/web/outreach-page.tsx';
import { PlanPage } from '../../../outreach/web/plan-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

const outreachRoute = getRouteApi('/tuyen-truyen');

const planRoute = getRouteApi('/tuyen-truyen/ke-hoach');

/** Officers work at one office; whoever works at several begins with the widest. */
export function OutreachScreen() {
  const search = outreachRoute.useSearch();
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/tuyen-truyen">
      <OutreachPage office={office.officeId} search={search} />
    </TeamFrame>
  );
}

export function OutreachPlanScreen() {
  const search = planRoute.useSearch();
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/tuyen-truyen/ke-hoach">
      <PlanPage office={office.officeId} search={search} />
    </TeamFrame>
  );
}

export function MessageRunsScreen() {
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/tuyen-truyen/tin-nhan">
      <MessageRunsPage office={office.officeId} />
    </TeamFrame>
  );
}
