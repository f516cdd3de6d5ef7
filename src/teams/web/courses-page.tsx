import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { CoursesView, CourseView, SessionHead } from '../http/course-shapes.ts';
import { hoursText, type SessionState } from '../rules/course.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { CourseDialog } from './course-dialog.tsx';
import { courseWords as words } from './course-words.ts';
import { SessionDialog } from './session-dialog.tsx';
import { TrainingHours } from './training-hours.tsx';
import { useCourses } from './use-courses.ts';

/** Training for the teams of one office: which course comes next, the sessions, the courses, the hours of the members. */
export function CoursesPage({ office }: { readonly office: number }) {
  const say = useSay();
  const courses = useCourses(office);
  return (
    <>
      <p className="muted">{say(words.lead)}</p>
      <Fetched result={courses}>
        {(view) => (
          <>
            <Needs view={view} />
            <Sessions view={view} />
            <Courses view={view} />
          </>
        )}
      </Fetched>
      <TrainingHours office={office} />
    </>
  );
}

function Needs({ view }: { readonly view: CoursesView }) {
  const say = useSay();
  return (
    <section className="team-part" aria-labelledby="needs-title">
      <h2 id="needs-title">{say(words.needs)}</h2>
      {view.needs.length === 0 ? (
        <p>{say(words.needsNone)}</p>
      ) : (
        <ol className="plain-rows">
          {view.needs.map((need) => (
            <li key={need.courseId}>
              <p>
                <strong>{need.title}</strong> <span className="chip waiting">{say(words.needsMistakes(need.mistakes))}</span>
                <small className="line">
                  {need.reasons.map(({ words: reason, count }) => say(words.needsReason(reason, count))).join(' · ')} ·{' '}
                  {say(words.needsHeld(need.lastHeldOn === null ? null : shownDay(need.lastHeldOn)))}
                </small>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className="muted">{say(words.needsSince(shownDay(view.needsSince)))}</p>
    </section>
  );
}

const latestShown = 12;
export const stateChips = { planned: 'chip waiting', running: 'chip soon', over: 'chip done', cancelled: 'chip late' } satisfies Record<SessionState, string>;

function Sessions({ view }: { readonly view: CoursesView }) {
  const say = useSay();
  const [all, setAll] = useState<'yes' | 'no'>('no');
  const rows = all === 'yes' ? view.sessions : view.sessions.slice(0, latestShown);
  return (
    <section className="team-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say(words.sessions)}</h2>
      {rows.length === 0 ? (
        <Empty title={say(words.sessionsNone)}>{say(view.mayManage === 'yes' ? words.sessionsNoneMore : words.sessionsNoneReader)}</Empty>
      ) : (
        <SessionTable rows={rows} total={view.sessions.length} />
      )}
      {rows.length < view.sessions.length ? (
        <p className="no-print">
          <button type="button" onClick={() => setAll('yes')}>
            {say(words.all)}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function SessionTable({ rows, total }: { readonly rows: readonly SessionHead[]; readonly total: number }) {
  const say = useSay();
  return (
    <table className="credit-table equipment-table">
      <caption>{say(words.capSessions(total))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.title)}</th>
          <th scope="col">{say(words.when)}</th>
          <th scope="col">{say(words.where)}</th>
          <th scope="col">{say(words.state)}</th>
          <th scope="col">{say(words.seats)}</th>
          <th scope="col">{say(words.presentCount)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/to-tu-van/tap-huan/buoi/$id" params={{ id: row.id }}>
                {row.title}
              </Link>
              <small className="line">{row.officeName}</small>
            </th>
            <td data-head={say(words.when)}>
              {shownDay(row.day)}, {clockOf(row.fromMinute)}–{clockOf(row.toMinute)}
            </td>
            <td data-head={say(words.where)}>{row.place}</td>
            <td data-head={say(words.state)}>
              <span className={stateChips[row.state]}>{say(words.states[row.state])}</span>
            </td>
            <td data-head={say(words.seats)}>{say(words.seatsOf(row.signed, row.capacity))}</td>
            <td data-head={say(words.presentCount)}>{row.state === 'planned' || row.state === 'cancelled' ? '–' : row.present}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Open = { readonly kind: 'course'; readonly course: CourseView | null } | { readonly kind: 'session'; readonly course: CourseView } | null;

function Courses({ view }: { readonly view: CoursesView }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>(null);
  return (
    <section className="team-part" aria-labelledby="courses-title">
      <div className="section-head">
        <h2 id="courses-title">{say(words.courses)}</h2>
        {view.mayManage === 'yes' ? (
          <button type="button" className="primary no-print" onClick={() => setOpen({ kind: 'course', course: null })}>
            {say(words.addCourse)}
          </button>
        ) : null}
      </div>
      {view.courses.length === 0 ? <Empty title={say(words.coursesNone)}>{say(view.mayManage === 'yes' ? words.coursesNoneMore : words.coursesNoneReader)}</Empty> : null}
      <ul className="plain-rows">
        {view.courses.map((course) => (
          <CourseRow key={course.id} course={course} view={view} open={setOpen} />
        ))}
      </ul>
      {open?.kind === 'course' ? <CourseDialog view={view} course={open.course} close={() => setOpen(null)} /> : null}
      {open?.kind === 'session' ? <SessionDialog office={view.office.id} units={view.units} course={open.course} session={null} close={() => setOpen(null)} /> : null}
    </section>
  );
}

function CourseRow({ course, view, open }: { readonly course: CourseView; readonly view: CoursesView; readonly open: (what: Open) => void }) {
  const say = useSay();
  const mayChange = course.mayManage === 'yes' && course.office === view.office.id;
  const hours = hoursText(course.minutes);
  const lessons = view.lessons.filter(({ code }) => course.lessonCodes.includes(code));
  return (
    <li>
      <div className="plain-row">
        <p>
          <strong>{course.title}</strong> <span className="chip">{say(words.audiences[course.audience])}</span>
          <small className="line">{say(course.lessonCodes.length === 0 ? words.courseHours(hours) : words.courseFacts(hours, course.passPercent, course.testDays))}</small>
        </p>
        <p className="row-end no-print">
          {course.mayHold === 'yes' ? (
            <button type="button" onClick={() => open({ kind: 'session', course })}>
              {say(words.addSession)}
              <span className="unseen"> {course.title}</span>
            </button>
          ) : null}
          {mayChange ? (
            <button type="button" onClick={() => open({ kind: 'course', course })}>
              {say(words.editCourse)}
              <span className="unseen"> {course.title}</span>
            </button>
          ) : null}
        </p>
      </div>
      {course.syllabus.length + lessons.length === 0 ? null : (
        <details>
          <summary>{say(words.syllabus)}</summary>
          <ul>
            {course.syllabus.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {lessons.length === 0 ? null : (
            <p>
              {say(words.lessonsOf)}:{' '}
              {lessons.map(({ code, title }, at) => (
                <span key={code}>
                  {at === 0 ? '' : ', '}
                  <a href={`/bai-hoc/${code}`} target="_blank" rel="noreferrer">
                    {say(title)}
                  </a>
                </span>
              ))}
            </p>
          )}
        </details>
      )}
    </li>
  );
}
