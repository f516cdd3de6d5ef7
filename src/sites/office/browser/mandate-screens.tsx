import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { mandateWords } from '../../../teams/web/mandate-words.ts';
import { MandatesPage } from '../../../teams/web/mandates-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

const place = '/to-tu-van/uy-quyen';

/** Mandates and credit of one office at a time. */
export function MandatesScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place={place}>
      {offices.length < 2 ? (
        <p className="muted">{shortOfficeName(office.name)}</p>
      ) : (
        <label className="inline-field">
          <span>{say(mandateWords.office)}</span>
          <select value={office.officeId} onChange={(event) => void navigate({ to: place, search: { office: Number(event.target.value) } })}>
            {offices.map((one) => (
              <option key={one.officeId} value={one.officeId}>
                {shortOfficeName(one.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <MandatesPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}
