import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTeamOffices } from '../../../offices/web/team-offices.ts';
import { LessonsPage } from '../../../teams/web/lessons-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { TeamFrame } from './team-frame.tsx';

const place = '/to-tu-van/tap-huan/bai-hoc';

/** What the lessons do in the teams of one office at a time; at the district also of each ward. */
export function LessonsScreen() {
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = useTeamOffices();
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place={place}>
      <OfficeChoice offices={offices} office={office} choose={(chosen) => void navigate({ to: place, search: { office: chosen } })} />
      <LessonsPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}
