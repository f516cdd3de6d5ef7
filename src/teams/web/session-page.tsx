import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { SessionPage as SessionPageView } from '../http/course-shapes.ts';
import { hoursText } from '../rules/course.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { courseWords, sessionWords as words } from './course-words.ts';
import { stateChips } from './courses-page.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { CancelDialog } from './session-dialogs.tsx';
import { AddToSession, Effect, Headcounts, MarkByCard } from './session-parts.tsx';
import { SessionPeople } from './session-people.tsx';
import { SessionQr } from './session-qr.tsx';
import { useCourses, useTrainingSession } from './use-courses.ts';

/** One session: what it is, who is in the class, attendance, tests, certificates, and what came of it. */
export function SessionPage({ id }: { readonly id: string }) {
  const session = useTrainingSession(id);
  return <Fetched result={session}>{(view) => <Shown view={view} />}</Fetched>;
}

type Open = 'none' | 'edit' | 'cancel' | 'qr';

function Shown({ view }: { readonly view: SessionPageView }) {
  const say = useSay();
  const { session } = view;
  usePageTitle(session.title);
  return (
    <>
      <p className="no-print">
        <Link to="/to-tu-van/tap-huan" search={{ office: session.office }}>
          {say(words.back)}
        </Link>
      </p>
      <h2>{session.title}</h2>
      {session.cancelledWhy === null ? null : <p className="notice warn">{say(words.cancelledBecause(session.cancelledWhy))}</p>}
      <Facts view={view} />
      <Tools view={view} />
      <SessionPeople view={view} />
      {view.mayManage === 'yes' && view.marking === 'yes' ? <MarkByCard view={view} /> : null}
      {session.state === 'planned' ? <AddToSession view={view} /> : null}
      <Headcounts view={view} />
      <Effect view={view} />
    </>
  );
}

function Facts({ view: { session, unitNames, course } }: { readonly view: SessionPageView }) {
  const say = useSay();
  const facts = [
    [courseWords.when, say(words.times(shownDay(session.day), clockOf(session.fromMinute), clockOf(session.toMinute)))],
    [courseWords.where, session.place],
    [courseWords.fTrainer, session.trainer],
    [words.holder, session.officeName],
    [courseWords.fAudience, say(courseWords.audiences[session.audience])],
    [words.invited, unitNames.length === 0 ? say(words.everybody) : unitNames.join(', ')],
    [courseWords.seats, say(courseWords.seatsOf(session.signed, session.capacity))],
    [words.value, say(words.valueHours(hoursText(session.minutes)))],
  ] as const;
  return (
    <>
      <p>
        <span className={stateChips[session.state]}>{say(courseWords.states[session.state])}</span>
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name.vi}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {course.syllabus.length === 0 ? null : (
        <details className="no-print">
          <summary>{say(courseWords.syllabus)}</summary>
          <ul>
            {course.syllabus.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Tools({ view }: { readonly view: SessionPageView }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>('none');
  const { session, mayManage } = view;
  const close = () => setOpen('none');
  const isOn = mayManage === 'yes' && session.state !== 'cancelled';
  return (
    <div className="row-end no-print">
      {isOn ? (
        <>
          {view.lookAgainSeconds === null ? null : (
            <button type="button" className="primary" onClick={() => setOpen('qr')}>
              {say(words.qr)}
            </button>
          )}
          <button type="button" onClick={() => setOpen('edit')}>
            {say(courseWords.editSession)}
          </button>
        </>
      ) : null}
      <button type="button" onClick={() => window.print()}>
        {say(words.print)}
      </button>
      {isOn && session.state === 'planned' ? (
        <button type="button" onClick={() => setOpen('cancel')}>
          {say(words.cancel)}
        </button>
      ) : null}
      {open === 'qr' ? <SessionQr session={session} close={close} /> : null}
      {open === 'edit' ? <EditSession view={view} close={close} /> : null}
      {open === 'cancel' ? <CancelDialog sessionId={session.id} close={close} /> : null}
    </div>
  );
}

/** Whom the office can invite is asked for when somebody wants to change it. */
function EditSession({ view, close }: { readonly view: SessionPageView; readonly close: () => void }) {
  const courses = useCourses(view.session.office);
  return (
    <Fetched result={courses}>{({ units }) => <SessionDialog office={view.session.office} units={units} course={view.course} session={view.session} close={close} />}</Fetched>
  );
}
