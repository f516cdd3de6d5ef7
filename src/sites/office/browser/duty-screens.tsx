import { useNavigate, useSearch } from '@tanstack/react-router';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { DutyPage } from '../../../teams/web/duty-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { TeamFrame } from './team-frame.tsx';

/** The duty of the teams of one office at a time. */
export function DutyScreen() {
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/to-tu-van/lich-truc">
      <OfficeChoice offices={offices} office={office} choose={(chosen) => void navigate({ to: '/to-tu-van/lich-truc', search: { office: chosen } })} />
      <DutyPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}
