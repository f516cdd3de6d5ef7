import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { hoursText } from '../rules/course.ts';
import { courseWords as words } from './course-words.ts';
import { usePersonTraining, useTrainingHours } from './use-courses.ts';

const firstYear = 2017;

/** How many hours each member of the office's teams has sat through in a year. */
export function TrainingHours({ office }: { readonly office: number }) {
  const say = useSay();
  const thisYear = Number(plainDateOf(useNow()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const hours = useTrainingHours(office, year);
  const head = [words.member, words.team, words.attendedSessions, words.hoursColumn, words.certificatesColumn].map((one) => say(one));
  return (
    <section className="team-part" aria-labelledby="hours-title">
      <h2 id="hours-title">{say(words.hours)}</h2>
      <label className="inline-field no-print">
        <span>{say(words.year)}</span>
        <select value={year} onChange={(event) => setYear(Number(event.target.value))}>
          {Array.from({ length: thisYear - firstYear + 1 }, (_, at) => thisYear - at).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <Fetched result={hours}>
        {(view) =>
          view.rows.length === 0 ? (
            <Empty title={say(words.hoursNone)}>{say(words.hoursNoneMore)}</Empty>
          ) : (
            <details>
              <summary>{say(words.hoursOf(view.year))}</summary>
              <TakeAlong
                table={{
                  name: `gio-tap-huan-${view.year}`,
                  head,
                  rows: view.rows.map((row) => [row.fullName, row.teamName, row.sessions, hoursText(row.minutes), row.certificates]),
                }}
              />
              <table className="credit-table equipment-table">
                <caption>{say(words.hoursOf(view.year))}</caption>
                <thead>
                  <tr>
                    {head.map((one) => (
                      <th key={one} scope="col">
                        {one}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {view.rows.map((row) => (
                    <tr key={row.personId}>
                      <th scope="row">
                        <Link to="/to-tu-van/nguoi/$id" params={{ id: row.personId }}>
                          {row.fullName}
                        </Link>
                      </th>
                      <td data-head={say(words.team)}>{row.teamName}</td>
                      <td data-head={say(words.attendedSessions)}>{formatInteger(row.sessions)}</td>
                      <td data-head={say(words.hoursColumn)}>{hoursText(row.minutes)}</td>
                      <td data-head={say(words.certificatesColumn)}>{formatInteger(row.certificates)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )
        }
      </Fetched>
    </section>
  );
}

/** The same of one person, on his page. */
export function PersonTraining({ id }: { readonly id: string }) {
  const say = useSay();
  const training = usePersonTraining(id);
  return (
    <section className="stack" aria-labelledby="person-training">
      <h2 id="person-training">{say(words.training)}</h2>
      <Fetched result={training}>
        {(view) => (
          <>
            {view.rows.length === 0 ? <p className="muted">{say(words.trainingNone)}</p> : null}
            {view.years.map(({ year, minutes, sessions }) => (
              <p key={year}>{say(words.hoursYear(year, hoursText(minutes), sessions))}</p>
            ))}
            <ul>
              {view.rows.map((row) => (
                <li key={row.sessionId}>
                  <Link to="/to-tu-van/tap-huan/buoi/$id" params={{ id: row.sessionId }}>
                    {row.title}
                  </Link>
                  , {shownDay(row.day)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Fetched>
    </section>
  );
}
