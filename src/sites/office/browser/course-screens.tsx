import { getRouteApi, useNavigate, useSearch } from '@tanstack/react-router';
import { useTeamOffices } from '../../../offices/web/team-offices.ts';
import { CoursesPage } from '../../../teams/web/courses-page.tsx';
import { SessionPage } from '../../../teams/web/session-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { TeamFrame } from './team-frame.tsx';

const place = '/to-tu-van/tap-huan';
const sessionRoute = getRouteApi('/to-tu-van/tap-huan/buoi/$id');

/** Courses and sessions for the teams of one office at a time; at the district also of each ward. */
export function CoursesScreen() {
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = useTeamOffices();
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place={place}>
      <OfficeChoice offices={offices} office={office} choose={(chosen) => void navigate({ to: place, search: { office: chosen } })} />
      <CoursesPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}

export function TrainingSessionScreen() {
  const { id } = sessionRoute.useParams();
  return (
    <TeamFrame place={place}>
      <SessionPage key={id} id={id} />
    </TeamFrame>
  );
}
