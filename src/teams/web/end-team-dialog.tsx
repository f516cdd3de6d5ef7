import { useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { TeamPageView } from '../http/team-shapes.ts';
import { FormDialog } from './dialog-parts.tsx';
import { teamWords } from './team-words.ts';
import { useChangeTeam } from './use-teams.ts';

/** Ends a team, with the document that says so. */
export function EndTeamDialog({ page, close }: { readonly page: TeamPageView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [typed, setTyped] = useState(formatDate(plainDateOf(useNow())));
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const lastOn = readTypedDate(typed);
  const change = useChangeTeam(() => {
    tell(teamWords.done);
    close();
  });
  function submit() {
    setTried('yes');
    if (lastOn !== null && document.trim() !== '') change.mutate({ method: 'POST', path: `/teams/${page.team.id}/end`, body: { lastOn, document: document.trim() } });
  }
  return (
    <FormDialog title={say(teamWords.endTeamTitle)} send={say(teamWords.endTeam)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <p>{say(teamWords.endTeamMeans(formatInteger(page.members.filter(({ when }) => when === 'now').length)))}</p>
      <DateField
        label={say(teamWords.lastOn)}
        hint={null}
        problem={tried === 'yes' && lastOn === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <LineField
        label={say(teamWords.endDocument)}
        hint={say(teamWords.documentHint)}
        problem={tried === 'yes' && document.trim() === '' ? say(teamWords.endDocumentMissing) : null}
        type="text"
        autoComplete="off"
        value={document}
        onChange={setDocument}
      />
    </FormDialog>
  );
}
