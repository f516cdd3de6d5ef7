import { formatInstant, shownDay } from '../../../basics/rules/dates-format.ts';
import { formatInteger, formatRate } from '../../../basics/rules/numbers.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OpenOverview, OpenPeriodView } from '../../../reports/http/open-data-shapes.ts';
import { hidingWords } from '../../../reports/rules/open-data-words.ts';
import { type Frame, Page } from './document.tsx';
import { FigureCard, ShareBar, shownText } from './open-figures-parts.tsx';
import { OpenFiguresTimes } from './open-figures-times.tsx';
import { Box } from './parts.tsx';
import { words as common } from './words.ts';
import { openFiguresWords as words } from './words-open-figures.ts';

type Told = NonNullable<OpenOverview['told']>;
export type OpenFiguresInput = {
  readonly frame: Frame;
  /** Null while the figures are counted for the first time. */
  readonly overview: OpenOverview | null;
  /** Null when nobody can tell now. */
  readonly lost: number | null;
};

/** The figures of the authority for everybody: one period, each number with how it is counted. */
export function OpenFiguresPage({ frame, overview, lost }: OpenFiguresInput) {
  const { lang } = frame;
  const title = say(words.title, lang);
  const told = overview?.told ?? null;
  return (
    <Page frame={frame} kind="open" title={told === null ? title : `${title}: ${say(told.period.name, lang)}`}>
      <link rel="stylesheet" href={frame.assets('open-figures-style.css')} />
      <h1>{title}</h1>
      {overview === null ? (
        <Box kind="info">
          <h2>{say(words.counting, lang)}</h2>
          <p>{say(words.countingMore, lang)}</p>
        </Box>
      ) : (
        <>
          <p className="lead">{say(words.lead(overview.authority), lang)}</p>
          <p className="muted">{say(words.updated(timeOf(overview.computedAt)), lang)}</p>
          {told === null ? <p>{say(words.nothing, lang)}</p> : <Period lang={lang} overview={overview} told={told} />}
        </>
      )}
      <Losses lang={lang} lost={lost} />
      {told === null ? null : <Method lang={lang} />}
      <div className="actions">
        <a className="button second" href="/so-lieu/tai-ve">
          {say(words.download, lang)}
        </a>
        <button className="second" type="button" data-print hidden>
          {say(common.print, lang)}
        </button>
      </div>
    </Page>
  );
}

function Period({ lang, overview, told }: { readonly lang: Lang; readonly overview: OpenOverview; readonly told: Told }) {
  const { period } = told;
  const figures = (keys: readonly string[]) => keys.flatMap((key) => told.figures.find((figure) => figure.key === key) ?? []);
  const to = period.runs === 'yes' ? overview.asOf : period.to;
  return (
    <>
      {told.emptyMonth === null || period.key !== told.newest.month.key ? null : (
        <Box kind="info">
          <p>{say(words.emptyMonth(say(told.emptyMonth.name, lang), say(told.newest.month.name, lang)), lang)}</p>
        </Box>
      )}
      <Periods lang={lang} overview={overview} told={told} />
      <h2 className="open-period">
        {say(period.name, lang)} <span className="muted">{say((period.runs === 'yes' ? words.daysSoFar : words.days)(shownDay(period.from), shownDay(to)), lang)}</span>
      </h2>
      <h3>{say(words.received, lang)}</h3>
      <ul className="open-figures">
        {figures(['total', 'online', 'offline']).map((figure) => (
          <FigureCard key={figure.key} lang={lang} figure={figure} />
        ))}
      </ul>
      <h3>{say(words.finished, lang)}</h3>
      <ul className="open-figures">
        {figures(['handled', 'handledEarly', 'handledOnTime', 'handledLate']).map((figure) => (
          <FigureCard key={figure.key} lang={lang} figure={figure} />
        ))}
      </ul>
      <h3>{say(words.said, lang)}</h3>
      {figures(['answers'])[0]?.shown.value === 0 ? (
        <p className="muted">{say(words.saidNothing, lang)}</p>
      ) : (
        <ul className="open-figures">
          {figures(['answers', 'satisfied']).map((figure) => (
            <FigureCard key={figure.key} lang={lang} figure={figure} />
          ))}
        </ul>
      )}
      <h3>{say(words.now, lang)}</h3>
      <p className="muted small">{say(words.nowHint(timeOf(overview.computedAt)), lang)}</p>
      <ul className="open-figures">
        {overview.standing.map((figure) => (
          <FigureCard key={figure.key} lang={lang} figure={figure} />
        ))}
      </ul>
      <Ways lang={lang} told={told} />
      <Units lang={lang} told={told} />
      <OpenFiguresTimes lang={lang} told={told} />
    </>
  );
}

function Periods({ lang, overview, told }: { readonly lang: Lang; readonly overview: OpenOverview; readonly told: Told }) {
  const { month, quarter, year } = told.newest;
  return (
    <nav className="open-periods no-print" aria-label={say(words.period, lang)}>
      <ul>
        {[month, quarter, year].map((one) => (
          <li key={one.key}>
            <PeriodLink lang={lang} period={one} current={told.period.key} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{say(words.otherPeriods, lang)}</summary>
        <div>
          {overview.periods
            .filter(({ kind }) => kind === 'year')
            .map((one) => (
              <ul key={one.key}>
                {overview.periods
                  .filter(({ key }) => key.startsWith(one.key))
                  .map((part) => (
                    <li key={part.key} className={part.kind}>
                      <PeriodLink lang={lang} period={part} current={told.period.key} />
                    </li>
                  ))}
              </ul>
            ))}
        </div>
      </details>
    </nav>
  );
}

function PeriodLink({ lang, period, current }: { readonly lang: Lang; readonly period: OpenPeriodView; readonly current: string }) {
  return (
    <a href={`/so-lieu?ky=${period.key}`} aria-current={period.key === current ? 'page' : undefined}>
      {say(period.name, lang)}
    </a>
  );
}

const wayOrder = ['onlineSelf', 'onlineAtNeighbourhood', 'onlineAtWard', 'counter', 'post'] as const;

/** What everybody did: alone, helped, at the desk. Told of what was received, so that the parts make the whole. */
function Ways({ lang, told }: { readonly lang: Lang; readonly told: Told }) {
  const shownOf = (key: string) => told.figures.find((one) => one.key === key)?.shown ?? { value: null, mark: null };
  const total = shownOf('total').value;
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{say(words.who, lang)}</h2>
      <p className="muted small">{say(words.whoHint, lang)}</p>
      <table className="open-table">
        <thead>
          <tr>
            <th scope="col">{say(words.way, lang)}</th>
            <th scope="col" className="number">
              {say(words.applications, lang)}
            </th>
            <th scope="col" className="number">
              {say(words.part, lang)}
            </th>
          </tr>
        </thead>
        <tbody>
          {wayOrder.map((key) => {
            const shown = shownOf(key);
            const share = shown.value === null || total === null ? null : formatRate(shown.value, total);
            return (
              <tr key={key}>
                <th scope="row">{say(words.ways[key], lang)}</th>
                <td className="number">{shownText(shown, lang)}</td>
                <td className="number">
                  {share ?? ''}
                  <ShareBar share={share} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Units({ lang, told }: { readonly lang: Lang; readonly told: Told }) {
  return (
    <div>
      <h2 id="units">{say(words.units, lang)}</h2>
      <p className="muted small narrow-only">{say(words.unitsHint, lang)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="open-scroll" aria-labelledby="units" tabIndex={0}>
        <table className="open-table">
          <thead>
            <tr>
              <th scope="col">{say(words.unit, lang)}</th>
              {Object.entries(words.columns).map(([key, name]) => (
                <th key={key} scope="col" className="number">
                  {say(name, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.units.map((row) => (
              <tr key={row.code + (row.validFrom ?? '')}>
                <th scope="row">
                  {row.name}
                  {row.validTo === null ? null : <span className="muted small"> ({say(words.unitUntil(shownDay(row.validTo)), lang)})</span>}
                  {row.validTo !== null || row.validFrom === null ? null : <span className="muted small"> ({say(words.unitFrom(shownDay(row.validFrom)), lang)})</span>}
                </th>
                <td className="number">{shownText(row.total, lang)}</td>
                <td className="number">{shownText(row.online, lang)}</td>
                <td className="number">{row.onlineShare ?? ''}</td>
                <td className="number">{shownText(row.handled, lang)}</td>
                <td className="number">{row.inTimeShare ?? ''}</td>
                <td className="number">{shownText(row.late, lang)}</td>
                <td className="number">{row.satisfiedShare ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Losses({ lang, lost }: { readonly lang: Lang; readonly lost: number | null }) {
  return (
    <section aria-labelledby="losses">
      <h2 id="losses">{say(words.losses, lang)}</h2>
      {lost === null ? null : <p>{say(words.lossesText(formatInteger(lost)), lang)}</p>}
      <p>
        <a href="/so-ho-so-that-lac">{say(words.lossesMore, lang)}</a>
      </p>
    </section>
  );
}

function Method({ lang }: { readonly lang: Lang }) {
  return (
    <details className="open-method">
      <summary>{say(words.method, lang)}</summary>
      <div>
        <p>{say(hidingWords.hiding, lang)}</p>
        <p>{say(hidingWords.notGuarded, lang)}</p>
      </div>
    </details>
  );
}

function timeOf(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant);
}
