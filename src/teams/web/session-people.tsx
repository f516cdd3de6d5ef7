import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import type { SavedTable } from '../../basics/web/save-table.adapter.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import type { SessionPage, SessionPerson } from '../http/course-shapes.ts';
import { courseWords, sessionWords as words } from './course-words.ts';
import { CertificateDialog, MarkDialog, UnmarkDialog } from './session-dialogs.tsx';
import { shownMoment } from './shown.ts';
import { useChangeTraining } from './use-courses.ts';

type Say = ReturnType<typeof useSay>;
type Open = { readonly kind: 'mark' | 'unmark' | 'certificate'; readonly person: SessionPerson } | null;

/** The class as a list: signed up, there or not, tests, certificate. On paper it is the attendance sheet with a column to sign in. */
export function SessionPeople({ view }: { readonly view: SessionPage }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>(null);
  const { session, people, hiddenPeople } = view;
  return (
    <section className="team-part" aria-labelledby="list-title">
      <h2 id="list-title">{say(words.list)}</h2>
      {people.length === 0 ? (
        <Empty title={say(words.listNone)}>{say(words.listNoneMore)}</Empty>
      ) : (
        <>
          <TakeAlong table={tableOf(view, say)} />
          <table className="credit-table equipment-table class-list">
            <caption>{say(words.listCaption(session.signed, session.present))}</caption>
            <thead>
              <tr>
                <th scope="col">{say(courseWords.member)}</th>
                <th scope="col">{say(words.signup)}</th>
                <th scope="col">{say(words.present)}</th>
                <th scope="col">{say(words.test)}</th>
                <th scope="col">{say(words.certificate)}</th>
                <th scope="col" className="print-cell">
                  {say(words.signature)}
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.personId} view={view} person={person} open={setOpen} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {hiddenPeople === 0 ? null : <p className="muted">{say(words.hidden(hiddenPeople))}</p>}
      {open?.kind === 'mark' ? <MarkDialog sessionId={session.id} person={open.person} close={() => setOpen(null)} /> : null}
      {open?.kind === 'unmark' ? <UnmarkDialog session={session} person={open.person} close={() => setOpen(null)} /> : null}
      {open?.kind === 'certificate' ? <CertificateDialog sessionId={session.id} person={open.person} close={() => setOpen(null)} /> : null}
    </section>
  );
}

function Row({ view, person, open }: { readonly view: SessionPage; readonly person: SessionPerson; readonly open: (what: Open) => void }) {
  const say = useSay();
  const { result, certificate } = person;
  return (
    <tr>
      <th scope="row">
        {person.fullName}
        <small className="line">{person.unitName}</small>
      </th>
      <td data-head={say(words.signup)}>
        {signupText(person, say)} <Withdraw view={view} person={person} />
      </td>
      <td data-head={say(words.present)}>
        {presentText(view, person, say)} <MarkButton view={view} person={person} open={open} />
      </td>
      <td data-head={say(words.test)}>{result === null ? '–' : resultText(result, say)}</td>
      <td data-head={say(words.certificate)}>
        {certificate === null ? null : (
          <a href={certificate.href} target="_blank" rel="noreferrer">
            {say(words.openPaper(certificate.number))}
            <span className="unseen"> {person.fullName}</span>
          </a>
        )}
        {certificate === null && result?.state === 'passed' && view.mayManage === 'yes' ? (
          <button type="button" onClick={() => open({ kind: 'certificate', person })}>
            {say(words.give)}
            <span className="unseen"> {person.fullName}</span>
          </button>
        ) : null}
        {certificate === null && (result?.state !== 'passed' || view.mayManage === 'no') ? '–' : null}
      </td>
      <td className="print-cell" />
    </tr>
  );
}

function Withdraw({ view, person }: { readonly view: SessionPage; readonly person: SessionPerson }) {
  const say = useSay();
  const sending = useChangeTraining(courseWords.saved, () => undefined);
  if (view.session.state !== 'planned' || person.signup === null || person.mayManage === 'no') return null;
  return (
    <>
      <button
        type="button"
        className="small"
        aria-disabled={sending.isPending}
        onClick={() =>
          sending.isPending || sending.mutate({ path: `/training-sessions/${view.session.id}/signups`, body: { id: newId(), personId: person.personId, act: 'withdraw' } })
        }
      >
        {say(words.withdraw)}
        <span className="unseen"> {person.fullName}</span>
      </button>
      {sending.error === null ? null : <FailureBox failure={failureOf(sending.error)} retry={null} />}
    </>
  );
}

function MarkButton({ view, person, open }: { readonly view: SessionPage; readonly person: SessionPerson; readonly open: (what: Open) => void }) {
  const say = useSay();
  if (view.mayManage === 'no' || view.marking === 'no' || (person.present !== null && person.certificate !== null)) return null;
  const kind = person.present === null ? 'mark' : 'unmark';
  return (
    <button type="button" className="small" onClick={() => open({ kind, person })}>
      {say(words[kind])}
      <span className="unseen"> {person.fullName}</span>
    </button>
  );
}

function signupText({ signup }: SessionPerson, say: Say): string {
  if (signup === null) return say(words.walkIn);
  return say(signup.standing === 'seat' ? words.seat : words.waiting(signup.place));
}

function presentText({ session }: SessionPage, { present }: SessionPerson, say: Say): string {
  if (present === null) return say(session.state === 'over' ? words.absent : words.notPresent);
  return [say(words.present), say(words.how[present.how]), ...(present.note === null ? [] : [present.note])].join(', ');
}

function resultText(result: NonNullable<SessionPerson['result']>, say: Say): string {
  if (result.state === 'noTest') return say(words.results.noTest);
  return `${say(words.results[result.state])}: ${say(words.resultOf(result.taken, result.of, result.score))}`;
}

function tableOf(view: SessionPage, say: Say): SavedTable {
  const head = [words.number, courseWords.member, courseWords.team, words.signup, words.present, courseWords.when, words.test, words.certificate];
  return {
    name: `diem-danh-${view.session.day}`,
    head: head.map((one) => say(one)),
    rows: view.people.map((person, at) => [
      at + 1,
      person.fullName,
      person.unitName,
      signupText(person, say),
      presentText(view, person, say),
      person.present === null ? null : shownMoment(person.present.at),
      person.result === null ? null : resultText(person.result, say),
      person.certificate?.number ?? null,
    ]),
  };
}
