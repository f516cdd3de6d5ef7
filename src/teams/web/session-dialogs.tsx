import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { LineField, QuickPicks } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { SessionPage, SessionPerson } from '../http/course-shapes.ts';
import { courseWords, sessionWords as words } from './course-words.ts';
import { AskDialog, FormDialog } from './dialog-parts.tsx';
import { useChangeTraining } from './use-courses.ts';

type About = { readonly sessionId: string; readonly close: () => void };
type AboutPerson = About & { readonly person: SessionPerson };

export function CancelDialog({ sessionId, close }: About) {
  const say = useSay();
  return (
    <OneLineDialog
      title={say(words.cancelTitle)}
      more={say(words.cancelMore)}
      send={say(words.cancel)}
      label={say(words.why)}
      missing={say(words.whyMissing)}
      picks={[]}
      close={close}
      call={(why) => ({ path: `/training-sessions/${sessionId}/cancel`, body: { why } })}
    />
  );
}

/** Somebody is there who neither scanned nor has a card. */
export function MarkDialog({ sessionId, person, close }: AboutPerson) {
  const say = useSay();
  const [id] = useState(newId);
  return (
    <OneLineDialog
      title={say(words.markOf(person.fullName))}
      more={null}
      send={say(words.mark)}
      label={say(words.note)}
      missing={say(words.noteMissing)}
      picks={words.notePicks.map((one) => say(one))}
      close={close}
      call={(note) => ({ path: `/training-sessions/${sessionId}/attendance`, body: { id, personId: person.personId, present: 'yes', note } })}
    />
  );
}

/** Taken back only after it was said what follows: of a class that is over much hangs on it. */
export function UnmarkDialog({ session, person, close }: { readonly session: SessionPage['session']; readonly person: SessionPerson; readonly close: () => void }) {
  const say = useSay();
  const [id] = useState(newId);
  const sending = useChangeTraining(courseWords.saved, close);
  return (
    <AskDialog
      title={say(words.unmarkOf(person.fullName))}
      send={say(words.unmark)}
      submit={() => sending.mutate({ path: `/training-sessions/${session.id}/attendance`, body: { id, personId: person.personId, present: 'no' } })}
      close={close}
      isPending={sending.isPending}
      error={sending.error}
    >
      <p>{say(session.state === 'over' ? words.unmarkOver(shownDay(session.day)) : words.unmarkNow)}</p>
      <p>{say(words.unmarkMore)}</p>
    </AskDialog>
  );
}

export function CertificateDialog({ sessionId, person, close }: AboutPerson) {
  const say = useSay();
  const [id] = useState(newId);
  return (
    <OneLineDialog
      title={say(words.giveTitle(person.fullName))}
      more={say(words.giveMore)}
      send={say(words.give)}
      label={say(words.signer)}
      missing={say(words.signerMissing)}
      picks={[]}
      close={close}
      call={(signer) => ({ path: `/training-sessions/${sessionId}/certificates`, body: { id, personId: person.personId, signer } })}
    />
  );
}

type OneLine = {
  readonly title: string;
  readonly more: string | null;
  readonly send: string;
  readonly label: string;
  readonly missing: string;
  readonly picks: readonly string[];
  readonly close: () => void;
  readonly call: (line: string) => { readonly path: string; readonly body: unknown };
};

/** A dialog that asks for one line. */
function OneLineDialog({ title, more, send, label, missing, picks, close, call }: OneLine) {
  const [line, setLine] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const sending = useChangeTraining(courseWords.saved, close);
  function submit() {
    setTried('yes');
    if (line.trim() !== '') sending.mutate(call(line.trim()));
  }
  return (
    <FormDialog title={title} send={send} submit={submit} close={close} isPending={sending.isPending} error={sending.error}>
      {more === null ? null : <p>{more}</p>}
      <LineField label={label} hint={null} problem={tried === 'yes' && line.trim() === '' ? missing : null} type="text" autoComplete="off" value={line} onChange={setLine} />
      <QuickPicks label={label} picks={picks} onPick={setLine} />
    </FormDialog>
  );
}
