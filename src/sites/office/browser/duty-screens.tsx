import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { DutyPage } from '../../../teams/web/duty-page.tsx';
import { dutyWords } from '../../../teams/web/duty-words.ts';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

/** The duty of the teams of one office at a time. */
export function DutyScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place="/to-tu-van/lich-truc">
      {offices.length < 2 ? null : (
        <label className="inline-field no-print">
          <span>{say(dutyWords.office)}</span>
          <select value={office.officeId} onChange={(event) => void navigate({ to: '/to-tu-van/lich-truc', search: { office: Number(event.target.value) } })}>
            {offices.map((one) => (
              <option key={one.officeId} value={one.officeId}>
                {shortOfficeName(one.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <DutyPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}
