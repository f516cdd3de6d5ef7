import { formatRate, rate } from '../../basics/rules/numbers.ts';
import { Bar } from '../../basics/web/charts/bar.tsx';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { formatHundredths, formatPercent } from '../rules/hundredths.ts';
import { type RankBy, type RankedGroup, rankedGroups, rankNames, rankWays } from '../rules/ranking.ts';
import { type Share, type ShareKey, shareFigures, shareOrder } from '../rules/share-figure.ts';
import { type DashboardAsked, type RankingView, useRanking } from './dashboard-data.ts';
import type { useGoDashboard } from './dashboard-form.tsx';
import { dashboardWords as words } from './dashboard-words.ts';
import { FigureNumber } from './figure-number.tsx';

const topPlaces = 3;

type Chosen = { readonly figure: ShareKey; readonly groups: RankedGroup; readonly by: RankBy; readonly top: 'three' | 'all' };
type RankingSectionProps = { readonly asked: DashboardAsked; readonly chosen: Chosen; readonly target: number | null; readonly go: ReturnType<typeof useGoDashboard> };

/** Who stands where: as it is, weighed by size, against the own past. Ties are ties; every place opens its numbers. */
export function RankingSection({ asked, chosen, target, go }: RankingSectionProps) {
  const say = useSay();
  const ranking = useRanking(asked, { figure: chosen.figure, groups: chosen.groups });
  return (
    <section aria-labelledby="ranking-title">
      <h2 id="ranking-title">
        {say(words.ranking)}: {say(shareFigures[chosen.figure].name)}
      </h2>
      <p className="muted">{say(words.rankingSpirit)}</p>
      <Choices chosen={chosen} go={go} />
      <Fetched result={ranking}>
        {(view) =>
          view.rows.length === 0 ? (
            <Empty title={say(words.noRanking)}>{say(words.noRankingMore)}</Empty>
          ) : (
            <div className={ranking.isPlaceholderData ? 'is-old' : ''} aria-busy={ranking.isPlaceholderData}>
              <p className="muted">{say(view.methods[chosen.by])}</p>
              <RankTable view={view} chosen={chosen} target={target} name={`xep-hang-${asked.unit}-${chosen.figure}`} />
            </div>
          )
        }
      </Fetched>
    </section>
  );
}

function Choices({ chosen, go }: Pick<RankingSectionProps, 'chosen' | 'go'>) {
  const say = useSay();
  return (
    <div className="filters no-print">
      <label className="inline-field">
        <span>{say(words.rankOf)}</span>
        <select value={chosen.groups} onChange={({ target }) => go({ groups: rankedGroups.find((one) => one === target.value) })}>
          {rankedGroups.map((one) => (
            <option key={one} value={one}>
              {say(words.groups[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(words.rankFigure)}</span>
        <select value={chosen.figure} onChange={({ target }) => go({ rank: shareOrder.find((one) => one === target.value) })}>
          {shareOrder.map((one) => (
            <option key={one} value={one}>
              {say(shareFigures[one].name)}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(words.rankBy)}</span>
        <select value={chosen.by} onChange={({ target }) => go({ by: rankWays.find((one) => one === target.value) })}>
          {rankWays.map((one) => (
            <option key={one} value={one}>
              {say(rankNames[one])}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="pick" aria-pressed={chosen.top === 'three'} onClick={() => go({ top: chosen.top === 'three' ? undefined : 'three' })}>
        {say(chosen.top === 'three' ? words.all : words.top(topPlaces))}
      </button>
    </div>
  );
}

type Row = RankingView['rows'][number];
type RankTableProps = { readonly view: RankingView; readonly chosen: Chosen; readonly target: number | null; readonly name: string };

function RankTable({ view, chosen, target, name }: RankTableProps) {
  const say = useSay();
  const { by } = chosen;
  const sorted = [...view.rows].sort((one, other) => placeOf(one, by) - placeOf(other, by) || say(one.name).localeCompare(say(other.name), 'vi'));
  const rows = chosen.top === 'all' ? sorted : sorted.filter((row) => placeOf(row, by) <= topPlaces);
  const full = Math.max(target ?? 0, ...view.rows.map((row) => rate(row.part, row.whole)?.hundredths ?? 0));
  const shareOf = ({ part, whole }: Share) => formatRate(part, whole) ?? '–';
  const nameOf = (row: Row) => shortOfficeName(say(row.name));
  const place = ({ [by]: { place: n, tied } }: Row) => (n === null ? say(words.unplaced) : tied > 0 ? say(words.tied(String(n))) : String(n));
  return (
    <>
      <TakeAlong
        table={{
          name,
          head: [words.place, words.groups[chosen.groups], words.part, words.whole, words.share, words.value, words.beforeShare].map(say),
          rows: rows.map((row) => [place(row), nameOf(row), row.part, row.whole, shareOf(row), valueText(row, by, say), shareOf(row.before)]),
        }}
      />
      <table className="bars rank-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(words.place)}
            </th>
            <th scope="col">{say(words.groups[chosen.groups])}</th>
            <th scope="col" className="bar-cell">
              <span className="unseen">{say(words.share)}</span>
            </th>
            {[words.share, words.part, words.value, words.beforeShare].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="number rank-place">{place(row)}</td>
              <th scope="row">{nameOf(row)}</th>
              <td className="bar-cell">
                <Bar value={rate(row.part, row.whole)?.hundredths ?? 0} full={full} mark={target} />
              </td>
              <td className="number" data-label={say(words.share)}>
                {shareOf(row)}
              </td>
              <td className="number" data-label={say(words.part)}>
                <span>
                  <FigureNumber value={row.part} dossiersUrl={row.partUrl} of={nameOf(row)} />/
                  <FigureNumber value={row.whole} dossiersUrl={row.wholeUrl} of={`${say(words.whole)}, ${nameOf(row)}`} />
                </span>
              </td>
              <td className="number" data-label={say(words.value)}>
                {valueText(row, by, say)}
              </td>
              <td className="number" data-label={say(words.beforeShare)}>
                {shareOf(row.before)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function placeOf(row: Row, by: RankBy): number {
  return row[by].place ?? Number.POSITIVE_INFINITY;
}

/** What decided the place: a share, or the points won or lost against the own past. */
function valueText(row: Row, by: RankBy, say: ReturnType<typeof useSay>): string {
  const { hundredths } = row[by];
  if (hundredths === null) return '–';
  if (by !== 'past') return formatPercent(hundredths);
  return say(words.points(`${hundredths < 0 ? '−' : '+'}${formatHundredths(Math.abs(hundredths))}`));
}

export function chosenOf(search: { readonly rank?: ShareKey; readonly groups?: RankedGroup; readonly by?: RankBy; readonly top?: 'three' }): Chosen {
  const group = search.groups ?? 'unit';
  return { figure: search.rank ?? (group === 'unit' ? 'online' : 'eligible'), groups: group, by: search.by ?? 'raw', top: search.top ?? 'all' };
}
