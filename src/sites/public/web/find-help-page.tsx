import { type Lang, say } from '../../../basics/web/lang.ts';
import type { PostRow } from '../../../teams/http/team-post-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { Box, Tag } from './parts.tsx';
import { PostMap } from './post-map.tsx';
import { words } from './words.ts';
import { findHelpWords } from './words-find-help.ts';

export type FindHelpInput = {
  readonly frame: Frame;
  readonly query: string;
  readonly ward: string;
  /** What is shown, the best first. */
  readonly rows: readonly PostRow[];
  /** Every ward with a post. */
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  readonly all: readonly PostRow[];
};

/** "The team of your neighbourhood": by address, or ward by ward. */
export function FindHelpPage(input: FindHelpInput) {
  const { frame, query, ward, rows, wards, all } = input;
  const { lang } = frame;
  const isNarrowed = query !== '' || ward !== '';
  return (
    <Page frame={frame} kind="open" title={say(findHelpWords.title, lang)}>
      <h1>{say(findHelpWords.title, lang)}</h1>
      <p className="lead">{say(findHelpWords.lead, lang)}</p>
      <FindForm lang={lang} query={query} />
      <p>
        <a href="/to-tu-van/hen">{say(findHelpWords.beside, lang)}</a>
      </p>
      {all.length === 0 ? (
        <Box kind="info">
          <p>
            <strong>{say(findHelpWords.noPosts, lang)}</strong> {say(findHelpWords.noPostsMore, lang)} <a href="/tro-giup">/tro-giup</a>
          </p>
        </Box>
      ) : null}
      {isNarrowed ? <Found {...input} /> : null}
      {all.length === 0 ? null : (
        <div className="pair uneven">
          <section aria-labelledby="wards">
            <h2 id="wards">{say(findHelpWords.byWard, lang)}</h2>
            <ul className="ward-links">
              {wards.map((one) => (
                <li key={one.code}>
                  <a href={`/to-tu-van?phuong=${one.code}`} aria-current={one.code === ward ? 'page' : undefined}>
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <PostMap lang={lang} posts={ward === '' ? all : rows} wards={wards} ward={ward} />
        </div>
      )}
    </Page>
  );
}

function FindForm({ lang, query }: { readonly lang: Lang; readonly query: string }) {
  return (
    <search>
      <form className="search find" action="/to-tu-van" method="get">
        <div className="field">
          <label className="label" htmlFor="q">
            {say(findHelpWords.searchLabel, lang)}
          </label>
          <input id="q" name="q" type="search" defaultValue={query} autoComplete="street-address" enterKeyHint="search" placeholder={say(findHelpWords.placeholder, lang)} />
        </div>
        <button type="submit">{say(words.search, lang)}</button>
      </form>
    </search>
  );
}

function Found({ frame, query, ward, rows, wards }: FindHelpInput) {
  const { lang } = frame;
  const wardName = wards.find((one) => one.code === ward)?.name ?? '';
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(query === '' ? findHelpWords.ofWard(wardName) : findHelpWords.found(rows.length, query), lang)}</h2>
      {rows.length === 0 ? <p role="status">{say(findHelpWords.noneFound, lang)}</p> : null}
      <ul className="results posts">
        {rows.map((row) => (
          <li key={row.unitCode}>
            <a href={`/to-tu-van/${row.unitCode}`}>
              <b>{row.kind === 'neighbourhood' ? `${row.name}, ${row.wardName}` : row.name}</b>
              <span>{row.address}</span>
              <span>
                <Today lang={lang} row={row} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Today({ lang, row }: { readonly lang: Lang; readonly row: Pick<PostRow, 'today' | 'now'> }) {
  if (row.today.length === 0) return <span className="muted">{say(findHelpWords.nobodyToday, lang)}</span>;
  return (
    <>
      {say(findHelpWords.today, lang)}: {row.today.map(({ from, to }) => `${from}–${to}`).join(', ')}{' '}
      {row.now === 'yes' ? <Tag kind="good">{say(findHelpWords.nowHere, lang)}</Tag> : null}
    </>
  );
}
