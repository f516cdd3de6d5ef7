import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { fold } from '../../basics/rules/text.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import type { WardLessons } from '../http/lesson-shapes.ts';
import { wardLessonWords as words } from './lesson-words.ts';

type Row = WardLessons['rows'][number];

/** The lessons for the teams of an office: what is sent back most, and who has learned what. */
export function LessonsPage({ office }: { readonly office: number }) {
  const say = useSay();
  const api = useApi();
  const lessons = useQuery({ queryKey: ['team-lessons', office], queryFn: ({ signal }) => api.get<WardLessons>(`/team-lessons?office=${office}`, signal) });
  const [query, setQuery] = useState('');
  return (
    <>
      <p>{say(words.lead)}</p>
      <label className="inline-field no-print">
        <span>{say(words.search)}</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <Fetched result={lessons}>{(view) => <Lessons view={view} rows={view.rows.filter((row) => fits(row, query))} />}</Fetched>
    </>
  );
}

function Lessons({ view, rows }: { readonly view: WardLessons; readonly rows: readonly Row[] }) {
  const say = useSay();
  const since = parsePlainDate(view.since);
  return (
    <>
      {view.members === 0 ? <p className="notice warn">{say(words.nobodyYet)}</p> : null}
      {view.rows.every(({ mistakes }) => mistakes === 0) ? <p>{say(words.noMistakes)}</p> : null}
      {rows.length === 0 ? (
        <p role="status">{say(words.noneFound)}</p>
      ) : (
        <table className="credit-table">
          <caption>{say(words.caption(rows.length, view.rows.length))}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.lesson)}</th>
              <th scope="col">{say(words.minutes)}</th>
              <th scope="col">{say(words.mistakes)}</th>
              <th scope="col">{say(words.against)}</th>
              <th scope="col">{say(words.passed)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <a href={row.href} target="_blank" rel="noreferrer">
                    {say(row.title)}
                  </a>
                </th>
                <td>{row.minutes}</td>
                <td>{formatInteger(row.mistakes)}</td>
                <td lang="vi">{row.against.slice(0, 3).join(', ')}</td>
                <td>{view.members === 0 ? '–' : say(words.passedOf(row.passedBy, view.members))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted">
        {say(words.since(since === null ? view.since : formatDate(since)))} {say(words.source(view.source))}
      </p>
    </>
  );
}

function fits({ title, against }: Row, query: string): boolean {
  const text = fold([title.vi, title.en, ...against].join(' '));
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word));
}
