import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger, formatRate, rate } from '../../basics/rules/numbers.ts';
import { LineChart } from '../../basics/web/charts/line-chart.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { formatPercent } from '../rules/hundredths.ts';
import { type Standing, sayGap, sayStanding } from '../rules/target-gap.ts';
import type { DashboardAsked, DashboardView, ShareView } from './dashboard-data.ts';
import { readTargetsSearch } from './dashboard-search.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { FigureNumber } from './figure-number.tsx';

const tones = { met: 'done', onTrack: 'on-track', behind: 'late', unknown: 'waiting' } as const satisfies Record<Standing, string>;

type ShareCardProps = { readonly share: ShareView; readonly view: DashboardView; readonly asked: DashboardAsked };

/** One share: how it stands to its target, what it will be, and how it went. */
export function ShareCard({ share, view, asked }: ShareCardProps) {
  const say = useSay();
  const name = say(share.name);
  return (
    <article className="share-card" aria-labelledby={`share-${share.key}`}>
      <h3 id={`share-${share.key}`}>{name}</h3>
      <p className="share-now">
        <strong className="share-value">{share.hundredths === null ? '–' : formatPercent(share.hundredths)}</strong>{' '}
        {share.standing === null ? null : <span className={`chip ${tones[share.standing]}`}>{say(sayStanding(share.standing, view.isOver))}</span>}
      </p>
      <p>
        {share.whole === 0 ? (
          say(words.nothing)
        ) : (
          <>
            <FigureNumber value={share.part} dossiersUrl={share.partUrl} of={name} /> / <FigureNumber value={share.whole} dossiersUrl={share.wholeUrl} of={say(words.whole)} />
          </>
        )}
      </p>
      <TargetWords share={share} view={view} asked={asked} />
      <ForecastWords share={share} />
      {share.months.every(({ whole }) => whole === 0) ? null : (
        <>
          <LineChart
            title={say(words.trendOf(name))}
            points={share.months.map(({ month, part, whole }) => ({ label: shortMonth(month), value: rate(part, whole)?.hundredths ?? null }))}
            target={share.target?.hundredths ?? null}
            ahead={aheadOf(share, say(words.atEnd))}
            format={formatPercent}
            targetLabel={say(words.target)}
            aheadLabel={say(words.forecast)}
          />
          <MonthTable share={share} view={view} />
        </>
      )}
    </article>
  );
}

function TargetWords({ share, view, asked }: ShareCardProps) {
  const say = useSay();
  if (share.target === null)
    return (
      <p className="muted">
        {say(words.noTarget)}{' '}
        {view.maySet === 'no' ? null : (
          <Link to="/bang-dieu-hanh/chi-tieu" search={readTargetsSearch({ ...asked, ...view.period })} className="no-print">
            {say(words.setTarget)}
          </Link>
        )}
      </p>
    );
  const { hundredths, document, documentOn } = share.target;
  return (
    <>
      <p className="share-gap">{share.gap === null ? null : say(sayGap(share.gap))}</p>
      <p className="muted">{say(words.targetSaid(formatPercent(hundredths), documentOn === null ? document : `${document}, ${shownDay(documentOn)}`))}</p>
    </>
  );
}

function ForecastWords({ share: { forecast, needed } }: { readonly share: ShareView }) {
  const say = useSay();
  if (forecast.kind === 'final') return <p>{say(words.final)}</p>;
  const { hundredths, low, high, rest } = forecast;
  if (hundredths === null || low === null || high === null || rest === null) return <p className="muted">{say(words.forecastUnknown)}</p>;
  return (
    <p>
      {say(words.forecastSaid(formatPercent(hundredths), formatPercent(low), formatPercent(high), formatInteger(rest)))}{' '}
      {needed === null || needed === 0 ? null : say(needed === 'outOfReach' ? words.outOfReach : words.needed(formatPercent(needed)))}
    </p>
  );
}

/** The chart as a table, for whoever reads by ear or wants the numbers; each opens its dossiers. */
function MonthTable({ share, view }: { readonly share: ShareView; readonly view: DashboardView }) {
  const say = useSay();
  const name = say(share.name);
  return (
    <details className="as-table">
      <summary>
        {say(words.asTable)}
        <span className="unseen"> {name}</span>
      </summary>
      <p className="muted">{say(share.definition)}</p>
      <TakeAlong
        table={{
          name: `${share.key}-${view.unit.code}-${view.on}`,
          head: [words.month, words.part, words.whole, words.share].map(say),
          rows: share.months.map(({ month, part, whole }) => [longMonth(month), part, whole, formatRate(part, whole) ?? '–']),
        }}
      />
      <table className="figure-table month-table">
        <caption className="unseen">{say(words.trendOf(name))}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.month)}</th>
            {[words.part, words.whole, words.share].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {share.months.map(({ month, part, whole, dossiersUrl }) => (
            <tr key={month}>
              <th scope="row">{longMonth(month)}</th>
              <td className="number" data-label={say(words.part)}>
                <FigureNumber value={part} dossiersUrl={dossiersUrl} of={`${name}, ${longMonth(month)}`} />
              </td>
              <td className="number" data-label={say(words.whole)}>
                {formatInteger(whole)}
              </td>
              <td className="number" data-label={say(words.share)}>
                {formatRate(part, whole) ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function aheadOf({ forecast }: ShareView, label: string) {
  const { kind, hundredths, low, high } = forecast;
  return kind !== 'estimated' || hundredths === null || low === null || high === null ? null : { label, value: hundredths, low, high };
}

/** 2019-03 → 3/19 under a chart, 03/2019 in a table. */
function shortMonth(month: string): string {
  return `${Number(month.slice(5))}/${month.slice(2, 4)}`;
}

function longMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}
