import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { shortOfficeName } from '../../../offices/web/short-name.ts';
import { wardLessonWords } from '../../../teams/web/lesson-words.ts';
import { LessonsPage } from '../../../teams/web/lessons-page.tsx';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

const place = '/to-tu-van/tap-huan/bai-hoc';

/** What the lessons do in the teams of one office at a time. */
export function LessonsScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const { office: wanted } = useSearch({ strict: false });
  const offices = officesWithTeams(useSession());
  const office = offices.find((one) => one.officeId === wanted) ?? offices[0];
  if (office === undefined) return <NoDossiers />;
  return (
    <TeamFrame place={place}>
      {offices.length < 2 ? null : (
        <label className="inline-field no-print">
          <span>{say(wardLessonWords.office)}</span>
          <select value={office.officeId} onChange={(event) => void navigate({ to: place, search: { office: Number(event.target.value) } })}>
            {offices.map((one) => (
              <option key={one.officeId} value={one.officeId}>
                {shortOfficeName(one.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <LessonsPage key={office.officeId} office={office.officeId} />
    </TeamFrame>
  );
}
