import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AssistedPage } from '../../../directives/web/assisted-page.tsx';
import { MembersPage } from '../../../directives/web/members-page.tsx';
import { ProposalsPage } from '../../../directives/web/proposals-page.tsx';
import { SupervisionPage } from '../../../directives/web/supervision-page.tsx';
import { VisitForm } from '../../../directives/web/visit-form.tsx';
import { VisitRecord } from '../../../directives/web/visit-record.tsx';
import { WorkPage } from '../../../directives/web/work-page.tsx';
import { useOffices } from '../../../offices/web/officers.ts';
import { type OwnOffice, officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { TeamSatisfactionPart } from '../../../reports/web/team-satisfaction.tsx';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';
import type { TeamPlace } from './team-places.ts';

const workRoute = getRouteApi('/to-tu-van/viec');
const visitRoute = getRouteApi('/to-tu-van/kiem-tra');
const recordRoute = getRouteApi('/to-tu-van/kiem-tra/$id');
const supervisionRoute = getRouteApi('/to-tu-van/giup-do');
const assistedRoute = getRouteApi('/to-tu-van/giup-do/ho-so');
const membersRoute = getRouteApi('/to-tu-van/giup-do/thanh-vien');

export function WorkScreen() {
  const search = workRoute.useSearch();
  const all = useOffices().data?.rows ?? [];
  return (
    <AtTeams place="/to-tu-van/viec">
      {(office) => {
        const below = all.filter((one) => one.parentUnitCode === office.unitCode);
        return <WorkPage office={office.officeId} wards={below.map((one) => ({ officeId: one.id, name: shortOfficeName(one.name) }))} search={search} />;
      }}
    </AtTeams>
  );
}

export function VisitFormScreen() {
  const search = visitRoute.useSearch();
  const { officer } = useSession();
  return <AtTeams place="/to-tu-van/viec">{(office) => <VisitForm office={office.officeId} visitor={officer.fullName} search={search} />}</AtTeams>;
}

export function VisitRecordScreen() {
  const { id } = recordRoute.useParams();
  return <AtTeams place="/to-tu-van/viec">{() => <VisitRecord id={id} />}</AtTeams>;
}

export function SupervisionScreen() {
  const search = supervisionRoute.useSearch();
  return (
    <AtTeams place="/to-tu-van/giup-do">
      {(office) => (
        <SupervisionPage office={office.officeId} search={search}>
          {(period) => <TeamSatisfactionPart office={office.officeId} {...period} />}
        </SupervisionPage>
      )}
    </AtTeams>
  );
}

export function AssistedScreen() {
  const asked = assistedRoute.useSearch();
  return <AtTeams place="/to-tu-van/giup-do">{() => <AssistedPage asked={asked} />}</AtTeams>;
}

export function MembersScreen() {
  const asked = membersRoute.useSearch();
  return <AtTeams place="/to-tu-van/giup-do">{() => <MembersPage asked={asked} />}</AtTeams>;
}

export function ProposalsScreen() {
  return <AtTeams place="/to-tu-van/khen-thuong">{(office) => <ProposalsPage office={office.officeId} />}</AtTeams>;
}

/** Officers work at one office; whoever works at several begins with the widest. */
function AtTeams({ place, children }: { readonly place: TeamPlace; readonly children: (office: OwnOffice) => ReactNode }) {
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return <NoDossiers />;
  return <TeamFrame place={place}>{children(office)}</TeamFrame>;
}
