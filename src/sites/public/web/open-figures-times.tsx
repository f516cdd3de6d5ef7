import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OpenOverview } from '../../../reports/http/open-data-shapes.ts';
import { shownText } from './open-figures-parts.tsx';
import { openFiguresWords as words } from './words-open-figures.ts';

type Told = NonNullable<OpenOverview['told']>;

/** The most frequent at once; the others open by a press. */
const timesAtOnce = 12;

/** How long procedures really take. */
export function OpenFiguresTimes({ lang, told }: { readonly lang: Lang; readonly told: Told }) {
  const [first, others] = [told.procedures.slice(0, timesAtOnce), told.procedures.slice(timesAtOnce)];
  return (
    <section aria-labelledby="times">
      <h2 id="times">{say(words.times(say(told.year.name, lang).toLowerCase()), lang)}</h2>
      <p>{say(words.timesHint, lang)}</p>
      {first.length === 0 ? <p>{say(words.noTimes, lang)}</p> : <TimesTable lang={lang} rows={first} />}
      {others.length === 0 ? null : (
        <details className="open-method">
          <summary>{say(words.otherTimes(others.length), lang)}</summary>
          <div>
            <TimesTable lang={lang} rows={others} />
          </div>
        </details>
      )}
    </section>
  );
}

function TimesTable({ lang, rows }: { readonly lang: Lang; readonly rows: Told['procedures'] }) {
  return (
    <table className="open-table times">
      <thead>
        <tr>
          <th scope="col">{say(words.procedure, lang)}</th>
          <th scope="col">{say(words.median, lang)}</th>
          <th scope="col">{say(words.ninety, lang)}</th>
          <th scope="col" className="number">
            {say(words.restsOn, lang)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={`/thu-tuc/${row.code}`}>{say(row.name, lang)}</a>
            </th>
            <td data-label={say(words.median, lang)}>{say(row.median, lang)}</td>
            <td data-label={say(words.ninety, lang)}>{say(row.ninety, lang)}</td>
            <td data-label={say(words.restsOn, lang)} className="number">
              {shownText(row.applications, lang)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
