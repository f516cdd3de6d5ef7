import { compareVietnamese } from '../../../basics/rules/text.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { ProcedureRow } from '../../../procedures/http/shapes.ts';
import { lifeEvents } from '../../../procedures/rules/life-events.ts';
import { type Frame, Page } from './document.tsx';
import { Tag } from './parts.tsx';
import { Examples, SearchForm } from './search-form.tsx';
import { words } from './words.ts';
import { catalogueWords } from './words-catalogue.ts';

export type CatalogueInput = {
  readonly frame: Frame;
  readonly query: string;
  readonly field: string;
  readonly lifeEvent: string;
  /** All of them; those that fit first, in order of fit. The rest stands hidden for the filter that works while typing. */
  readonly rows: readonly ProcedureRow[];
  readonly fits: ReadonlySet<string>;
};

export function CataloguePage(input: CatalogueInput) {
  const { frame, rows, fits } = input;
  const { lang } = frame;
  const found = rows.filter((row) => fits.has(row.code)).length;
  return (
    <Page frame={frame} kind="open" title={say(catalogueWords.catalogueTitle, lang)} script="catalogue.js">
      <h1>{say(catalogueWords.catalogueTitle, lang)}</h1>
      <SearchForm lang={lang} query={input.query} label={say(catalogueWords.searchLabel, lang)} />
      <Examples lang={lang} />
      <Narrow {...input} />
      <p
        className="count"
        id="count"
        role="status"
        data-none={say(catalogueWords.count(0), lang)}
        data-one={say(catalogueWords.count(1), lang)}
        data-many={say(catalogueWords.count(2), lang)}
      >
        {say(catalogueWords.count(found), lang)}
      </p>
      <p id="none" className="column" hidden={found > 0}>
        {say(catalogueWords.noneFound, lang)}
      </p>
      <ul className="results" id="results" data-index="/thu-tuc/chi-muc.json">
        {rows.map((row) => (
          <Row key={row.code} lang={lang} row={row} fits={fits.has(row.code) ? 'yes' : 'no'} />
        ))}
      </ul>
    </Page>
  );
}

function Row({ lang, row, fits }: { readonly lang: Lang; readonly row: ProcedureRow; readonly fits: 'yes' | 'no' }) {
  return (
    <li data-code={row.code} hidden={fits === 'no'}>
      <a href={`/thu-tuc/${row.code}`}>
        <b>{say(row.name, lang)}</b>
        <span>
          {row.online === 'yes' ? (
            <Tag kind="good">{say(catalogueWords.onlineYes, lang)}</Tag>
          ) : (
            <Tag kind="plain">{say(row.serviceLevel === 'none' ? catalogueWords.onlineNo : catalogueWords.elsewhere, lang)}</Tag>
          )}
          <span>{say(row.limit, lang)}</span>
        </span>
      </a>
    </li>
  );
}

function Narrow({ frame, rows, field, lifeEvent, query }: CatalogueInput) {
  const { lang } = frame;
  const fields = [...new Map(rows.map((row) => [row.fieldCode, row.field]))].sort(([, a], [, b]) => compareVietnamese(a, b));
  const isNarrowed = field !== '' || lifeEvent !== '';
  return (
    <details open={isNarrowed}>
      <summary>{say(catalogueWords.narrow, lang)}</summary>
      <form className="narrow" action="/thu-tuc" method="get" id="narrow">
        <input type="hidden" name="q" value={query} />
        <div className="field">
          <label htmlFor="field">{say(catalogueWords.field, lang)}</label>
          <select id="field" name="field" defaultValue={field}>
            <option value="">{say(catalogueWords.any, lang)}</option>
            {fields.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="lifeEvent">{say(catalogueWords.lifeEvent, lang)}</label>
          <select id="lifeEvent" name="lifeEvent" defaultValue={lifeEvent}>
            <option value="">{say(catalogueWords.any, lang)}</option>
            {lifeEvents.map(({ event, name }) => (
              <option key={event} value={event}>
                {say(name, lang)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <button className="second" type="submit">
            {say(words.search, lang)}
          </button>
        </div>
      </form>
    </details>
  );
}
