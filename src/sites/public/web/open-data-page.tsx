import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { formatInteger } from '../../../basics/rules/numbers.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OpenDictionary } from '../../../reports/http/open-data-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box } from './parts.tsx';
import { openFiguresWords as words } from './words-open-figures.ts';

/** The same figures as files, with what every column and figure means. */
export function OpenDataPage({ frame, dictionary }: { readonly frame: Frame; readonly dictionary: OpenDictionary | null }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(words.dataTitle, lang)}>
      <link rel="stylesheet" href={frame.assets('open-figures-style.css')} />
      <BackLink lang={lang} href="/so-lieu" />
      <h1>{say(words.dataTitle, lang)}</h1>
      <p className="lead">{say(words.dataLead, lang)}</p>
      {dictionary === null ? (
        <Box kind="info">
          <h2>{say(words.counting, lang)}</h2>
          <p>{say(words.countingMore, lang)}</p>
        </Box>
      ) : (
        <Data lang={lang} dictionary={dictionary} />
      )}
    </Page>
  );
}

function Data({ lang, dictionary }: { readonly lang: Lang; readonly dictionary: OpenDictionary }) {
  const { licence } = dictionary;
  const computedAt = parseInstant(dictionary.computedAt);
  return (
    <>
      <p className="muted">{computedAt === null ? null : say(words.updated(formatInstant(computedAt)), lang)}</p>
      <h2>{say(words.files, lang)}</h2>
      <p>{say(dictionary.csv, lang)}</p>
      {dictionary.sets.map((set) => (
        <section key={set.name} className="card" aria-labelledby={`set-${set.name}`}>
          <h3 id={`set-${set.name}`}>{say(set.title, lang)}</h3>
          <p>{say(set.about, lang)}</p>
          <p>
            <a href={set.csvUrl}>
              CSV<span className="hidden-text">: {say(set.title, lang)}</span>
            </a>
            {' · '}
            <a href={set.jsonUrl}>
              JSON<span className="hidden-text">: {say(set.title, lang)}</span>
            </a>{' '}
            <span className="muted small">({say(words.rows(formatInteger(set.rows)), lang)})</span>
          </p>
          <details>
            <summary>
              {say(words.columnsOf, lang)}
              <span className="hidden-text">: {say(set.title, lang)}</span>
            </summary>
            <div>
              <dl className="open-terms">
                {set.columns.map((column) => (
                  <div key={column.name}>
                    <dt>
                      <code>{column.name}</code>
                    </dt>
                    <dd>{say(column.meaning, lang)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </details>
        </section>
      ))}
      <h2>{say(words.licence, lang)}</h2>
      <p>
        <b>{licence.url === null ? say(licence.name, lang) : <a href={licence.url}>{say(licence.name, lang)}</a>}</b>
      </p>
      <p>{say(licence.text, lang)}</p>
      <p className="muted small">
        {say(words.ground, lang)}: <span lang="vi">{licence.source}</span>
      </p>
      <h2>{say(words.hiding, lang)}</h2>
      <p>{say(dictionary.hiding, lang)}</p>
      <p>{say(dictionary.notGuarded, lang)}</p>
      <h2 id="tu-dien">{say(words.dictionary, lang)}</h2>
      <p>
        <a href="/api/v1/open-data/dictionary">{say(words.dictionaryJson, lang)}</a> · <a href="/api/v1/openapi.json">{say(words.api, lang)}</a>
      </p>
      <h3>{say(words.figures, lang)}</h3>
      <dl className="open-terms">
        {dictionary.figures.map((figure) => (
          <div key={figure.key}>
            <dt>
              {say(figure.name, lang)} <code>{figure.key}</code>
            </dt>
            <dd>
              {say(figure.definition, lang)} <span className="muted small">({figure.source})</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
