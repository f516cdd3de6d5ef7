import { type Lang, say } from '../../../basics/web/lang.ts';
import type { CatalogueRow } from '../../../procedures/rules/catalogue-row.ts';
import { type Frame, Page } from './document.tsx';
import { Box } from './parts.tsx';
import { PracticeBar } from './practice-frame.tsx';
import { practiceWords } from './words-practice.ts';

export type ChooseInput = {
  readonly frame: Frame;
  /** Those whose procedure is in force here. */
  readonly presets: readonly ('first' | 'hard' | 'helping')[];
  /** Name of the procedure that is being practised; null when none is. */
  readonly unfinished: string | null;
  readonly news: 'none' | 'thrown';
};

export const presetPlaces = {
  first: { code: '1.001193', query: 'nguoi=lan' },
  hard: { code: '1.004884', query: 'nguoi=dieu' },
  helping: { code: '1.001193', query: 'nguoi=dieu&cach=giup' },
} as const satisfies Record<ChooseInput['presets'][number], { readonly code: string; readonly query: string }>;

/** What to practise. */
export function PracticeChoosePage({ frame, presets, unfinished, news }: ChooseInput) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(practiceWords.titleOf(say(practiceWords.title, lang)), lang)}>
      <div className="practice" data-mark={say(practiceWords.mark, lang)}>
        <div className="practice-page">
          <PracticeBar lang={lang} leads="no" />
          <h1>{say(practiceWords.title, lang)}</h1>
          <p className="lead">{say(practiceWords.lead, lang)}</p>
          {news === 'none' ? null : (
            <Box kind="good">
              <p role="status">{say(practiceWords.thrown, lang)}</p>
            </Box>
          )}
          {unfinished === null ? null : <Unfinished lang={lang} name={unfinished} />}
          {presets.length === 0 ? null : (
            <section aria-labelledby="quick">
              <h2 id="quick">{say(practiceWords.quick, lang)}</h2>
              <ul className="results">
                {presets.map((preset) => (
                  <li key={preset}>
                    <a href={`/tap-lam/thu-tuc/${presetPlaces[preset].code}?${presetPlaces[preset].query}`}>
                      <b>{say(practiceWords.presets[preset], lang)}</b>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="other">
            <h2 id="other">{say(practiceWords.other, lang)}</h2>
            <label className="label" htmlFor="q">
              {say(practiceWords.searchLabel, lang)}
            </label>
            <p>
              <input id="q" type="search" autoComplete="off" enterKeyHint="search" />
            </p>
            <div id="found" />
          </section>
        </div>
      </div>
    </Page>
  );
}

function Unfinished({ lang, name }: { readonly lang: Lang; readonly name: string }) {
  return (
    <Box kind="info">
      <p>{say(practiceWords.unfinished(name), lang)}</p>
      <form method="post" action="/tap-lam" className="actions">
        <a className="button" href="/tap-lam/lam">
          {say(practiceWords.goOn, lang)}
        </a>
        <button type="submit" className="second" name="do" value="throwAway">
          {say(practiceWords.throwAway, lang)}
        </button>
      </form>
    </Box>
  );
}

/** A thumb scrolls past ten, not past eighty. */
const shownMax = 10;

export function PracticeFound({ lang, rows }: { readonly lang: Lang; readonly rows: readonly CatalogueRow[] }) {
  return (
    <>
      <p role="status" className="count">
        {say(practiceWords.found(rows.length), lang)}
      </p>
      <ul className="results">
        {rows.slice(0, shownMax).map((row) => (
          <li key={row.code}>
            <a href={`/tap-lam/thu-tuc/${row.code}`}>
              <b>{say(row.name, lang)}</b>
              <span>{row.field}</span>
            </a>
          </li>
        ))}
      </ul>
      {rows.length <= shownMax ? null : <p className="muted">{say(practiceWords.more(rows.length - shownMax), lang)}</p>}
    </>
  );
}
