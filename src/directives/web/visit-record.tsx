import { Link } from '@tanstack/react-router';
import { formatLongDate, shownDay } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import type { VisitView } from '../http/directive-shapes.ts';
import { directiveWords, visitWords as words } from './directive-words.ts';
import { TaskRow } from './task-list.tsx';
import { useVisit } from './use-directives.ts';

/** The record of a visit, on the screen and on paper: state and motto, authority, number, place and day, signatures (Nghị định 30/2020/NĐ-CP). */
export function VisitRecord({ id }: { readonly id: string }) {
  const say = useSay();
  const visit = useVisit(id);
  return (
    <Fetched result={visit}>
      {(view) => (
        <>
          <p className="no-print row-end">
            <Link to="/to-tu-van/viec" search={{ show: 'visits' }}>
              {say(words.back)}
            </Link>
            <button type="button" onClick={() => window.print()}>
              {say(words.print)}
            </button>
            <Link to="/to-tu-van/kiem-tra" search={{ team: view.teamId, follows: view.id }}>
              {say(words.follow)}
            </Link>
          </p>
          <article className="legal-page">
            <LegalHead view={view} />
            <Body view={view} />
            <Signatures view={view} />
          </article>
        </>
      )}
    </Fetched>
  );
}

function LegalHead({ view }: { readonly view: VisitView }) {
  const say = useSay();
  const day = parsePlainDate(view.visitedOn);
  return (
    <>
      <header className="legal-head">
        <p>
          <strong>{view.authority}</strong>
          <span>{say(words.number)}</span>
        </p>
        <p>
          <strong>{say(words.state)}</strong>
          <strong className="motto">{say(words.motto)}</strong>
          <em>
            {view.placeName}, ngày {day === null ? view.visitedOn : formatLongDate(day)}
          </em>
        </p>
      </header>
      <h2 className="legal-title">
        {say(words.record)}
        <small>{say(words.recordAbout)}</small>
      </h2>
    </>
  );
}

function Body({ view }: { readonly view: VisitView }) {
  const say = useSay();
  const { lang } = usePreferences();
  return (
    <>
      <p>{say(words.opening(shownDay(view.visitedOn), view.teamName, view.place))}</p>
      <p>
        <strong>{say(words.visitors)}:</strong> {view.visitors}
      </p>
      {view.wardPresent === '' ? null : (
        <p>
          <strong>{say(words.present)}:</strong> {view.wardPresent}
        </p>
      )}
      <table className="checked-table">
        <caption>{say(words.checklist)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col">{say(words.result)}</th>
          </tr>
        </thead>
        <tbody>
          {view.answers.map((item) => (
            <tr key={item.code}>
              <th scope="row">
                {lang === 'vi' ? item.name : item.nameEn}
                <small className="muted">
                  {say(words.itemSource)}: {item.source}
                </small>
              </th>
              <td>{item.answer === 'wanting' ? <strong>{say(words.answers[item.answer])}</strong> : say(words.answers[item.answer])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.note === null ? null : (
        <p>
          <strong>{say(words.note)}:</strong> <span className="quoted">{view.note}</span>
        </p>
      )}
      <h3>{say(words.findings)}</h3>
      {view.tasks.length === 0 ? (
        <p>{say(words.noFindings)}</p>
      ) : (
        <ul className="plain-rows">
          {view.tasks.map((task) => (
            <TaskRow key={task.id} row={task} />
          ))}
        </ul>
      )}
      <p className="print-only">{say(directiveWords.house)}</p>
    </>
  );
}

function Signatures({ view }: { readonly view: VisitView }) {
  const say = useSay();
  return (
    <footer className="legal-signs">
      <p>
        <strong>{say(words.wardSigns)}</strong>
        <em>{say(words.sign)}</em>
      </p>
      <p>
        <strong>{say(words.visitorSigns)}</strong>
        <em>{say(words.sign)}</em>
        <strong className="signer">{view.recordedBy}</strong>
      </p>
    </footer>
  );
}
