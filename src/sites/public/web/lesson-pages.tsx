import { say } from '../../../basics/web/lang.ts';
import type { LessonList } from '../../../teams/http/lesson-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { LessonTest, LessonText, type TestInput } from './lesson-parts.tsx';
import { BackLink, ErrorSummary, type Fault } from './parts.tsx';
import { PractiseLesson } from './practice-link.tsx';
import { words } from './words.ts';
import { lessonWords } from './words-lessons.ts';
import { practiceLinkWords } from './words-practice-links.ts';

/** All lessons, or those that fit a question. */
export function LessonsPage({ frame, query, lessons }: { readonly frame: Frame; readonly query: string; readonly lessons: LessonList }) {
  const { lang } = frame;
  const title = say(lessonWords.title, lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <h1>{title}</h1>
      <p className="lead">{say(lessonWords.lead, lang)}</p>
      <p className="no-print">
        <a href="/tap-lam">{say(practiceLinkWords.lessons, lang)}</a>
      </p>
      <search className="no-print">
        <form className="search find" action="/bai-hoc" method="get">
          <div className="field">
            <label className="label" htmlFor="q">
              {say(lessonWords.searchLabel, lang)}
            </label>
            <input id="q" name="q" type="search" defaultValue={query} enterKeyHint="search" />
          </div>
          <button type="submit">{say(words.search, lang)}</button>
        </form>
      </search>
      <p role="status" className="count">
        {say(lessons.rows.length === 0 ? lessonWords.noneFound : lessonWords.found(lessons.rows.length, lessons.total), lang)}
      </p>
      <ul className="results">
        {lessons.rows.map((row) => (
          <li key={row.code}>
            <a href={`/bai-hoc/${row.code}`}>
              <b>{say(row.title, lang)}</b>
              <span>{say(lessonWords.minutes(row.minutes), lang)}</span>
            </a>
          </li>
        ))}
      </ul>
      {query === '' ? null : (
        <p className="no-print">
          <a href="/bai-hoc">{say(lessonWords.all, lang)}</a>
        </p>
      )}
    </Page>
  );
}

export type LessonPageInput = Omit<TestInput, 'lang' | 'action' | 'kept'> & { readonly frame: Frame; readonly faults: readonly Fault[] };

/** One lesson to read or to print, with its test. */
export function LessonPage({ frame, faults, lesson, chosen, result }: LessonPageInput) {
  const { lang } = frame;
  const title = say(lesson.title, lang);
  const href = `/bai-hoc/${lesson.code}`;
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <BackLink lang={lang} href="/bai-hoc" />
        <ErrorSummary lang={lang} faults={faults} />
        <h1>{title}</h1>
        <LessonText lang={lang} lesson={lesson} />
        <PractiseLesson lang={lang} code={lesson.code} />
        <LessonTest lang={lang} lesson={lesson} action={`${href}#test`} chosen={chosen} result={result} kept="no" />
        {result === null ? null : (
          <p className="no-print">
            {/* Another address than that of the result, which a mere mark in it would not leave. */}
            <a href={`${href}?lam-lai=1#test`}>{say(lessonWords.testAgain, lang)}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
