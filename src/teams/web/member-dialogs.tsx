import { useState } from 'react';
import { formatDate, shownDay } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { MemberView, TeamPageView } from '../http/team-shapes.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { DocumentField, FormDialog, orNull, PlaceFields, WhyField } from './dialog-parts.tsx';
import { teamWords } from './team-words.ts';
import { type TeamCall, useChangeTeam } from './use-teams.ts';

export type OpenDialog = { readonly kind: 'end' | 'replace' | 'close' | 'change' | 'contact'; readonly member: MemberView };
type Props = { readonly page: TeamPageView; readonly member: MemberView; readonly close: () => void; readonly undoable: (call: TeamCall) => void };

/** What can be done about one member, one dialog each. */
export function MemberDialogs({ open: { kind, member }, ...shared }: Omit<Props, 'member'> & { readonly open: OpenDialog }) {
  if (kind === 'end') return <EndDialog member={member} {...shared} />;
  if (kind === 'close') return <CloseDialog member={member} {...shared} />;
  if (kind === 'change') return <ChangeDialog member={member} {...shared} />;
  if (kind === 'contact') return <ContactDialog member={member} {...shared} />;
  return <AddMemberDialog seat={member} {...shared} />;
}

function useToday(): string {
  return formatDate(plainDateOf(useNow()));
}

function useRecorded({ close, after }: { readonly close: () => void; readonly after: () => void }) {
  const tell = useTell();
  return useChangeTeam(() => {
    tell(teamWords.done);
    after();
    close();
  });
}

function EndDialog({ member, close, undoable }: Props) {
  const say = useSay();
  const path = `/memberships/${member.id}`;
  const [typed, setTyped] = useState(useToday());
  const [why, setWhy] = useState('');
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const lastOn = readTypedDate(typed);
  const change = useRecorded({ close, after: () => undoable({ method: 'PATCH', path, body: { act: 'takeBackEnd' } }) });
  function submit() {
    setTried('yes');
    if (lastOn !== null && why.trim() !== '') change.mutate({ method: 'PATCH', path, body: { act: 'end', lastOn, why: why.trim(), document: orNull(document) } });
  }
  return (
    <FormDialog title={say(teamWords.endTitle(member.fullName))} send={say(teamWords.end)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <DateField
        label={say(teamWords.lastOn)}
        hint={say(teamWords.lastOnHint)}
        problem={tried === 'yes' && lastOn === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <WhyField value={why} onChange={setWhy} problem={tried === 'yes' && why.trim() === '' ? say(teamWords.whyMissing) : null} picks={teamWords.reasons} />
      <DocumentField value={document} onChange={setDocument} />
    </FormDialog>
  );
}

function CloseDialog({ member, close, undoable }: Props) {
  const say = useSay();
  const path = `/memberships/${member.id}`;
  const [typed, setTyped] = useState(useToday());
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const on = readTypedDate(typed);
  const change = useRecorded({ close, after: () => undoable({ method: 'PATCH', path, body: { act: 'reopenSeat' } }) });
  function submit() {
    setTried('yes');
    if (on !== null && why.trim() !== '') change.mutate({ method: 'PATCH', path, body: { act: 'closeSeat', on, why: why.trim() } });
  }
  return (
    <FormDialog title={say(teamWords.closeTitle)} send={say(teamWords.closeSeat)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <p>{say(teamWords.vacantOf(member.fullName, shownDay(member.untilOn ?? '')))}</p>
      <DateField
        label={say(teamWords.closeOn)}
        hint={null}
        problem={tried === 'yes' && on === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <WhyField value={why} onChange={setWhy} problem={tried === 'yes' && why.trim() === '' ? say(teamWords.whyMissing) : null} picks={teamWords.closeReasons} />
    </FormDialog>
  );
}

function ChangeDialog({ page, member, close }: Props) {
  const say = useSay();
  const [id] = useState(newId);
  const [typed, setTyped] = useState(useToday());
  const [place, setPlace] = useState({ positionCode: member.positionCode, positionTitle: member.positionTitle ?? '', role: member.role });
  const [document, setDocument] = useState('');
  const fromOn = readTypedDate(typed);
  const change = useRecorded({ close, after: () => undefined });
  function submit() {
    if (fromOn === null) return;
    const body = { act: 'change', id, ...place, positionTitle: orNull(place.positionTitle), fromOn, document: orNull(document) };
    change.mutate({ method: 'PATCH', path: `/memberships/${member.id}`, body });
  }
  return (
    <FormDialog title={say(teamWords.changeTitle(member.fullName))} send={say(teamWords.record)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <PlaceFields page={page} value={place} onChange={setPlace} />
      <DateField
        label={say(teamWords.fromOn)}
        hint={say(teamWords.changeHint)}
        problem={fromOn === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <DocumentField value={document} onChange={setDocument} />
    </FormDialog>
  );
}

function ContactDialog({ member, close }: Props) {
  const say = useSay();
  const [fullName, setFullName] = useState(member.fullName);
  const [phone, setPhone] = useState(member.phone ?? '');
  const [email, setEmail] = useState(member.email ?? '');
  const change = useRecorded({ close, after: () => undefined });
  function submit() {
    if (fullName.trim() !== '')
      change.mutate({ method: 'PATCH', path: `/team-people/${member.personId}`, body: { fullName: fullName.trim(), phone: orNull(phone), email: orNull(email) } });
  }
  return (
    <FormDialog title={say(teamWords.contactTitle(member.fullName))} send={say(teamWords.record)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <LineField
        label={say(teamWords.fullName)}
        hint={null}
        problem={fullName.trim() === '' ? say(teamWords.nameMissing) : null}
        type="text"
        autoComplete="off"
        value={fullName}
        onChange={setFullName}
      />
      <LineField label={say(teamWords.phone)} hint={say(teamWords.phoneHint)} problem={null} type="tel" autoComplete="off" value={phone} onChange={setPhone} />
      <LineField label={say(teamWords.email)} hint={null} problem={null} type="email" autoComplete="off" value={email} onChange={setEmail} />
    </FormDialog>
  );
}
