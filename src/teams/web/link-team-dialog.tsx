import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { groupBy } from '../../basics/rules/group-by.ts';
import { addDays, parsePlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { ChoiceField, Field } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { TeamPageView } from '../http/team-shapes.ts';
import { type TeamLinkWay, teamLinkWays } from '../rules/change-team.ts';
import { FormDialog } from './dialog-parts.tsx';
import { foundingWords as words } from './founding-words.ts';
import { teamWords } from './team-words.ts';
import { useTeamsOn } from './use-kinds.ts';
import { useChangeTeam } from './use-teams.ts';

/** Says from which earlier team a team goes on, how and since when. */
export function LinkTeamDialog({ page, close }: { readonly page: TeamPageView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [how, setHow] = useState<TeamLinkWay>('continues');
  const [typed, setTyped] = useState(shownDay(page.team.foundedOn ?? page.today));
  const [earlier, setEarlier] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const since = readTypedDate(typed);
  const before = since === null ? null : parsePlainDate(addDays(since, -1));
  const rows = (useTeamsOn(before).data?.rows ?? []).filter(({ id }) => id !== page.team.id);
  const change = useChangeTeam(() => {
    tell(teamWords.done);
    close();
  });
  const chosen = rows.find(({ id }) => id === earlier);
  function submit() {
    setTried('yes');
    if (since !== null && chosen !== undefined) change.mutate({ method: 'POST', path: `/teams/${page.team.id}/links`, body: { continuesTeamId: chosen.id, since, how } });
  }
  return (
    <FormDialog title={say(words.link)} send={say(words.linkSend)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <p className="muted">{say(words.linkAbout)}</p>
      <ChoiceField
        label={say(words.how)}
        hint={null}
        problem={null}
        choices={teamLinkWays.map((way) => ({ value: way, label: say(words.ways[way]), hint: null }))}
        value={how}
        onChange={(value) => setHow(teamLinkWays.find((way) => way === value) ?? 'continues')}
      />
      <DateField
        label={say(words.since)}
        hint={null}
        problem={tried === 'yes' && since === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <Field label={say(words.earlier)} hint={say(words.earlierHint)} problem={tried === 'yes' && chosen === undefined ? say(words.earlierMissing) : null}>
        {(wiring) => (
          <select {...wiring} value={chosen?.id ?? ''} onChange={(event) => setEarlier(event.target.value)}>
            <option value="">{say(words.choose)}</option>
            {[...groupBy(rows, ({ wardName }) => wardName)].map(([ward, teams]) => (
              <optgroup key={ward} label={ward}>
                {teams.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </FormDialog>
  );
}
