import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { groupings } from '../rules/figure-group.ts';
import { levelViewSource } from '../rules/level-view.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { ByGroup } from './by-group.tsx';
import { headlineKeys, inGroups } from './figure-groups.ts';
import { FigureNumber, FigureShare } from './figure-number.tsx';
import { fileNameOf, tableOfFigures } from './figure-tables.ts';
import { FigureTabs } from './figure-tabs.tsx';
import { figureWords } from './figure-words.ts';
import { type Figure, type Figures, type FiguresAsked, useFigures } from './figures-data.ts';
import { FiguresForm, type UnitChoice, useGo } from './figures-form.tsx';
import { searchOf } from './figures-search.ts';
import { ImportedFigures } from './imported-figures.tsx';
import { SatisfactionBox } from './satisfaction-box.tsx';
import { SavedViews } from './saved-views.tsx';

/** One page of truth: counts, shares with their whole, and the way to the dossiers behind each. */
export function FiguresPage({ asked, units, compared }: { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[]; readonly compared: string }) {
  const say = useSay();
  const figures = useFigures(asked);
  usePageTitle(say(figureWords.title));
  const name = units.find((unit) => unit.code === asked.unit)?.name ?? figures.data?.unit.name ?? asked.unit;
  return (
    <div className="page figures">
      <h1>{say(figureWords.title)}</h1>
      <FigureTabs asked={asked} current="/so-lieu" />
      <SavedViews place="/so-lieu" search={{ ...searchOf(asked), compare: compared }} />
      <FiguresForm key={JSON.stringify(asked)} asked={asked} units={units} place="/so-lieu" fields={figures.data?.fields ?? []} />
      <Fetched result={figures}>
        {(data) => (
          <div className={figures.isPlaceholderData ? 'is-old' : ''} aria-busy={figures.isPlaceholderData}>
            <h2 className="figures-of">{say(figureWords.of(shortOfficeName(name), sayPeriodWithDays(asked)))}</h2>
            <Filtered asked={asked} filtered={data.filtered} />
            {asked.levelView === undefined ? null : <p className="muted">{levelViewSource}</p>}
            <p className="muted no-print">{say(figureWords.counted)}</p>
            <Headlines data={data} />
            <TakeAlong table={tableOfFigures({ say, figures: data.figures, name: fileNameOf(asked) })} />
            <FigureTable data={data} />
            <ByGroup groups={data.groups} names={data.figures} compared={compared} asked={asked} />
            <SatisfactionBox asked={asked} />
          </div>
        )}
      </Fetched>
      <ImportedFigures asked={asked} />
    </div>
  );
}

/** What the figures were narrowed down to by a press on a part, each to be dropped again. */
function Filtered({ asked, filtered }: { readonly asked: FiguresAsked; readonly filtered: Figures['filtered'] }) {
  const say = useSay();
  const go = useGo(asked, '/so-lieu');
  if (filtered.length === 0) return null;
  return (
    <ul className="filtered">
      {filtered.map(({ by, name }) => (
        <li key={by}>
          {say(figureWords.onlyWith)} {say(groupings[by]).toLowerCase()}: <strong>{say(name)}</strong>{' '}
          <button type="button" className="small no-print" onClick={() => go({ [by]: undefined })}>
            {say(figureWords.dropFilter(say(groupings[by]).toLowerCase()))}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Headlines({ data }: { readonly data: Figures }) {
  const say = useSay();
  const shown = headlineKeys.flatMap((key) => data.figures.find((figure) => figure.key === key) ?? []);
  return (
    <ul className="headlines">
      {shown.map((figure) => (
        <li key={figure.key} className={(figure.key === 'late' || figure.key === 'overdue') && (figure.value ?? 0) > 0 ? 'headline alarming' : 'headline'}>
          <span className="headline-name">{say(figure.name)}</span>
          <span className="headline-number">
            <FigureNumber value={figure.value} dossiersUrl={figure.dossiersUrl} of={`${say(figure.name)}, ${data.unit.name}`} />
          </span>
          <span className="headline-share">
            {figure.rateText === null || figure.of === null ? null : say(figureWords.shareOf(figure.rateText, formatInteger(figure.of.value), figure.of.name))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function FigureTable({ data }: { readonly data: Figures }) {
  const say = useSay();
  return (
    <table className="figure-table">
      <caption className="unseen">{say(figureWords.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(figureWords.figure)}</th>
          <th scope="col" className="number">
            {say(figureWords.number)}
          </th>
          <th scope="col">{say(figureWords.share)}</th>
        </tr>
      </thead>
      {inGroups(data.figures).map(({ group, figures }) => (
        <tbody key={group}>
          <tr className="group">
            <th colSpan={3} scope="rowgroup">
              {say(figureWords.groups[group])}
            </th>
          </tr>
          {figures.map((figure) => (
            <FigureRow key={figure.key} figure={figure} unit={data.unit.name} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FigureRow({ figure, unit }: { readonly figure: Figure; readonly unit: string }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        {say(figure.name)}
        <details className="definition">
          <summary>
            {say(figureWords.definition)}
            <span className="unseen"> {say(figure.name)}</span>
          </summary>
          <p>
            {say(figure.definition)} {say(figure.over)}
          </p>
          <p>
            {say(figureWords.source)}: {figure.source}
          </p>
        </details>
      </th>
      <td className="number">
        <FigureNumber value={figure.value} dossiersUrl={figure.dossiersUrl} of={`${say(figure.name)}, ${unit}`} />
      </td>
      <td>
        <FigureShare figure={figure} />
      </td>
    </tr>
  );
}
