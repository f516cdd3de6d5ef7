import { useNavigate } from '@tanstack/react-router';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { barLength } from './figure-groups.ts';
import { FigureNumber } from './figure-number.tsx';
import { figureWords } from './figure-words.ts';
import type { Figure, Figures, FiguresAsked } from './figures-data.ts';
import { searchOf } from './figures-search.ts';

type ByUnitProps = { readonly rows: Figures['byUnit']; readonly names: readonly Figure[]; readonly compared: string; readonly asked: FiguresAsked };

/** One figure across the units: the bar is the number drawn, and the number stands beside it. */
export function ByUnit({ rows, names, compared, asked }: ByUnitProps) {
  const say = useSay();
  const navigate = useNavigate();
  const found = rows.flatMap(({ unit, figures }) => figures.filter((figure) => figure.key === compared).map((figure) => ({ unit, figure })));
  const all = found.map(({ figure }) => figure);
  const isShare = all.some((figure) => figure.of !== null);
  return (
    <section className="by-unit" aria-labelledby="by-unit-title">
      <div className="section-head">
        <h2 id="by-unit-title">{say(figureWords.byWard)}</h2>
        <label className="inline-field">
          <span>{say(figureWords.shown)}</span>
          <select
            value={compared}
            onChange={(event) => void navigate({ to: '/so-lieu', search: { ...searchOf(asked), compare: event.target.value }, replace: true, resetScroll: false })}
          >
            {names.map((figure) => (
              <option key={figure.key} value={figure.key}>
                {say(figure.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted">{say(isShare ? figureWords.barBy : figureWords.barByNumber)}</p>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{say(figureWords.ward)}</th>
            <th scope="col" className="bar-cell">
              {say(figureWords.bar)}
            </th>
            <th scope="col" className="number">
              {say(figureWords.number)}
            </th>
            <th scope="col" className="number">
              {isShare ? say(figureWords.share) : ''}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ unit, figure }) => (
            <tr key={unit.code}>
              <th scope="row">{shortOfficeName(unit.name)}</th>
              <td className="bar-cell">
                <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect className="bar-ground" width="100" height="10" />
                  <rect className="bar-fill" width={barLength(figure, all)} height="10" />
                </svg>
              </td>
              <td className="number">
                <FigureNumber figure={figure} unit={unit.name} />
              </td>
              <td className="number">{figure.rateText ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
