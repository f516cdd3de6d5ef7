import { getRouteApi } from '@tanstack/react-router';
import { ImportPage } from '../../../teams/web/import-page.tsx';
import { KindsPage } from '../../../teams/web/kinds-page.tsx';
import { PersonPage } from '../../../teams/web/person-page.tsx';
import { TeamPage } from '../../../teams/web/team-page.tsx';
import { TeamsPage } from '../../../teams/web/teams-page.tsx';
import { TeamFrame } from './team-frame.tsx';

const teamsRoute = getRouteApi('/to-tu-van');
const teamRoute = getRouteApi('/to-tu-van/to/$id');
const personRoute = getRouteApi('/to-tu-van/nguoi/$id');

export function TeamsScreen() {
  return (
    <TeamFrame place="/to-tu-van">
      <TeamsPage search={teamsRoute.useSearch()} />
    </TeamFrame>
  );
}

export function TeamScreen() {
  const { id } = teamRoute.useParams();
  return (
    <TeamFrame place="/to-tu-van">
      <TeamPage key={id} id={id} />
    </TeamFrame>
  );
}

export function TeamPersonScreen() {
  const { id } = personRoute.useParams();
  return (
    <TeamFrame place="/to-tu-van">
      <PersonPage key={id} id={id} />
    </TeamFrame>
  );
}

export function TeamKindsScreen() {
  return (
    <TeamFrame place="/to-tu-van/loai-to">
      <KindsPage />
    </TeamFrame>
  );
}

export function TeamImportScreen() {
  return (
    <TeamFrame place="/to-tu-van/nap-danh-sach">
      <ImportPage />
    </TeamFrame>
  );
}
