import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { ByUnit } from './by-unit.tsx';
import { headlineKeys, inGroups } from './figure-groups.ts';
import { FigureNumber, FigureShare } from './figure-number.tsx';
import { figureWords } from './figure-words.ts';
import { type Figure, type Figures, type FiguresAsked, useFigures } from './figures-data.ts';
import { FiguresForm, type UnitChoice } from './figures-form.tsx';
import { sayPeriod } from './periods.ts';

/** One page of truth: counts, shares with their whole, and the way to the dossiers behind each. */
export function FiguresPage({ asked, units, compared }: { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[]; readonly compared: string }) {
  const say = useSay();
  const figures = useFigures(asked);
  usePageTitle(say(figureWords.title));
  const name = units.find((unit) => unit.code === asked.unit)?.name ?? figures.data?.unit.name ?? asked.unit;
  return (
    <div className="page figures">
      <h1>{say(figureWords.title)}</h1>
      <FiguresForm key={JSON.stringify(asked)} asked={asked} units={units} />
      <Fetched result={figures}>
        {(data) => (
          <div className={figures.isPlaceholderData ? 'is-old' : ''} aria-busy={figures.isPlaceholderData}>
            <h2 className="figures-of">{say(figureWords.of(shortOfficeName(name), sayPeriod(asked)))}</h2>
            <p className="muted no-print">{say(figureWords.counted)}</p>
            <Headlines data={data} />
            <FigureTable data={data} />
            {data.byUnit.length < 2 ? null : <ByUnit rows={data.byUnit} names={data.figures} compared={compared} asked={asked} />}
          </div>
        )}
      </Fetched>
    </div>
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
            <FigureNumber figure={figure} unit={data.unit.name} />
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
          <p>{say(figure.definition)}</p>
        </details>
      </th>
      <td className="number">
        <FigureNumber figure={figure} unit={unit} />
      </td>
      <td>
        <FigureShare figure={figure} />
      </td>
    </tr>
  );
}
