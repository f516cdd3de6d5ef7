import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { TeamPageView } from '../http/team-shapes.ts';
import { FormDialog, orNull } from './dialog-parts.tsx';
import { foundingWords as words } from './founding-words.ts';
import { teamWords } from './team-words.ts';
import { useChangeTeam } from './use-teams.ts';

/** Mends what was written down of a team; the book keeps what stood there before. */
export function CorrectTeamDialog({ page: { team }, close }: { readonly page: TeamPageView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [name, setName] = useState(team.name);
  const [typed, setTyped] = useState(team.foundedOn === null ? '' : shownDay(team.foundedOn));
  const [document, setDocument] = useState(team.foundingDocument ?? '');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const foundedOn = typed.trim() === '' ? null : readTypedDate(typed);
  const isDayWrong = typed.trim() !== '' && foundedOn === null;
  const change = useChangeTeam(() => {
    tell(teamWords.done);
    close();
  });
  function submit() {
    setTried('yes');
    if (name.trim() === '' || isDayWrong) return;
    change.mutate({ method: 'PATCH', path: `/teams/${team.id}`, body: { name: name.trim(), foundedOn, foundingDocument: orNull(document) } });
  }
  const line = { type: 'text', autoComplete: 'off' } as const;
  return (
    <FormDialog title={say(words.correct)} send={say(teamWords.record)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <LineField {...line} label={say(words.name)} hint={null} problem={tried === 'yes' && name.trim() === '' ? say(words.nameMissing) : null} value={name} onChange={setName} />
      <LineField {...line} label={say(words.document)} hint={say(teamWords.documentHint)} problem={null} value={document} onChange={setDocument} />
      <DateField
        label={say(words.foundedOn)}
        hint={null}
        problem={tried === 'yes' && isDayWrong ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
    </FormDialog>
  );
}
