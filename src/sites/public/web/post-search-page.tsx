import { type Lang, say } from '../../../basics/web/lang.ts';
import type { CatalogueRow } from '../../../procedures/rules/catalogue-row.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, Tag } from './parts.tsx';
import { postWords } from './words-post.ts';
import { benchWords } from './words-workbench.ts';

/** The catalogue at the desk of a post, searched on the machine itself; what is found is drawn as it is typed. */
export function PostSearchPage({ frame, query, helping }: { readonly frame: Frame; readonly query: string; readonly helping: string | null }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(postWords.startTitle, lang)}>
      <BackLink lang={lang} href={helping === null ? '/ho-tro' : '/ho-tro/giup/dong-y'} />
      <h1>{say(postWords.startTitle, lang)}</h1>
      {helping === null ? null : (
        <Box kind="good">
          <p role="status">
            <strong>{say(benchWords.helping(helping), lang)}.</strong> {say(benchWords.helpingAgreed, lang)}
          </p>
        </Box>
      )}
      <PostSearchForm lang={lang} query={query} />
      <div id="found" />
    </Page>
  );
}

export function PostSearchForm({ lang, query }: { readonly lang: Lang; readonly query: string }) {
  return (
    <search>
      <label className="label" htmlFor="q">
        {say(postWords.searchLabel, lang)}
      </label>
      <form className="search" action="/ho-tro/tim" method="post" autoComplete="off">
        <div className="field">
          <input id="q" name="q" type="search" defaultValue={query} autoComplete="off" enterKeyHint="search" aria-describedby="q-hint" />
        </div>
        <button type="submit">{say(postWords.search, lang)}</button>
      </form>
      <p className="hint small" id="q-hint">
        {say(postWords.startText, lang)}
      </p>
    </search>
  );
}

export function PostFound({ lang, rows }: { readonly lang: Lang; readonly rows: readonly CatalogueRow[] }) {
  return (
    <>
      <p role="status">{say(postWords.found(rows.length), lang)}</p>
      {rows.length === 0 ? <p>{say(postWords.foundNone, lang)}</p> : null}
      <ul className="post-found">
        {rows.map((row) => (
          <li key={row.code} className="card">
            <h2>{say(row.name, lang)}</h2>
            <p className="actions">
              {row.online === 'yes' ? (
                <a className="button" href={`/nop/${row.code}`}>
                  {say(postWords.begin, lang)}
                  <span className="hidden-text">: {say(row.name, lang)}</span>
                </a>
              ) : (
                <Tag kind="plain">{say(postWords.notOnline, lang)}</Tag>
              )}
              <a href={`/thu-tuc/${row.code}`}>
                {say(postWords.bring, lang)}
                <span className="hidden-text">: {say(row.name, lang)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
