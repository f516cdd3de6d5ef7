import { Link, useNavigate } from '@tanstack/react-router';
import { Bar } from '../../basics/web/charts/bar.tsx';
import { Empty } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { procedureWords } from '../../procedures/web/procedure-words.ts';
import { groupingOrder, groupings } from '../rules/figure-group.ts';
import { barLength, figureOfGroup } from './figure-groups.ts';
import { FigureNumber } from './figure-number.tsx';
import { fileNameOf, tableOfGroups } from './figure-tables.ts';
import { figureWords } from './figure-words.ts';
import type { Figure, Figures, FiguresAsked, GroupRow } from './figures-data.ts';
import { type FiguresSearch, listSearchOf, searchOf } from './figures-search.ts';

type ByGroupProps = { readonly groups: Figures['groups']; readonly names: readonly Figure[]; readonly compared: string; readonly asked: FiguresAsked };

/** One figure across units, months, fields …: the bar is the number drawn, and the number stands beside it. */
export function ByGroup({ groups, names, compared, asked }: ByGroupProps) {
  const say = useSay();
  const nameOf = useGroupName(groups.by);
  const figure = names.find((one) => one.key === compared) ?? names[0];
  if (figure === undefined) return null;
  const title = say(figureWords.by(groupings[groups.by]));
  return (
    <section className="by-unit" aria-labelledby="by-unit-title">
      <div className="section-head">
        <h2 id="by-unit-title">{title}</h2>
        <GroupChoice asked={asked} names={names} compared={figure.key} />
      </div>
      <p className="muted no-print">{say(figure.of === null ? figureWords.barByNumber : figureWords.barBy)}</p>
      {groups.rows.length === 0 ? (
        <Empty title={say(figureWords.emptyGroups)}>{say(figureWords.emptyGroupsMore)}</Empty>
      ) : (
        <>
          <TakeAlong table={tableOfGroups({ say, by: groups.by, rows: groups.rows, figure, nameOf, name: fileNameOf(asked) })} />
          <GroupTable groups={groups} figure={figure} nameOf={nameOf} asked={asked} />
        </>
      )}
    </section>
  );
}

function GroupChoice({ asked, names, compared }: { readonly asked: FiguresAsked; readonly names: readonly Figure[]; readonly compared: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const go = (next: FiguresSearch) => void navigate({ to: '/so-lieu', search: { ...searchOf(asked), compare: compared, ...next }, replace: true, resetScroll: false });
  return (
    <div className="filters no-print">
      <label className="inline-field">
        <span>{say(figureWords.groupBy)}</span>
        <select value={asked.groupBy} onChange={({ target }) => go({ groupBy: groupingOrder.find((one) => one === target.value) ?? 'unit' })}>
          {groupingOrder.map((one) => (
            <option key={one} value={one}>
              {say(groupings[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(figureWords.shown)}</span>
        <select value={compared} onChange={({ target }) => go({ compare: target.value })}>
          {names.map((one) => (
            <option key={one.key} value={one.key}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type TableProps = { readonly groups: Figures['groups']; readonly figure: Figure; readonly nameOf: (row: GroupRow) => string; readonly asked: FiguresAsked };

function GroupTable({ groups, figure, nameOf, asked }: TableProps) {
  const say = useSay();
  const rows = groups.rows.map((row) => ({ row, name: nameOf(row), found: figureOfGroup(row, figure) }));
  const all = rows.map(({ found }) => found);
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{say(groupings[groups.by])}</th>
          <th scope="col" className="bar-cell">
            {say(figureWords.bar)}
          </th>
          <th scope="col" className="number">
            {say(figureWords.number)}
          </th>
          <th scope="col" className="number">
            {figure.of === null ? '' : say(figureWords.share)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, name, found }) => (
          <tr key={row.key}>
            <th scope="row">
              <GroupName row={row} name={name} by={groups.by} asked={asked} />
            </th>
            <td className="bar-cell">
              <Bar value={barLength(found, all)} full={100} mark={null} />
            </td>
            <td className="number">
              <FigureNumber value={found.value} dossiersUrl={found.dossiersUrl} of={`${say(figure.name)}, ${name}`} />
            </td>
            <td className="number">{found.rateText ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A part by its name; pressed, all figures are told of this part alone. Units are shown as they are: their own page is one choice above. */
function GroupName({ row, name, by, asked }: { readonly row: GroupRow; readonly name: string; readonly by: Figures['groups']['by']; readonly asked: FiguresAsked }) {
  const say = useSay();
  if (by === 'unit') return name;
  const { figure: _, ...part } = listSearchOf(row.dossiersUrl);
  const next = by === 'month' ? 'unit' : 'month';
  return (
    <Link to="/so-lieu" search={{ ...part, groupBy: next }} resetScroll={false} title={say(figureWords.only(name))} className="group-name">
      {name}
      <span className="unseen"> {say(figureWords.only(say(groupings[asked.groupBy])))}</span>
    </Link>
  );
}

function useGroupName(by: Figures['groups']['by']): (row: GroupRow) => string {
  const say = useSay();
  return (row) => {
    if (by === 'level') return say(procedureWords.levels[row.key as keyof typeof procedureWords.levels] ?? row.name);
    if (by !== 'unit') return say(row.name);
    const name = shortOfficeName(say(row.name));
    return row.validFrom === null ? name : say(figureWords.unitOf(name, row.validFrom, row.validTo));
  };
}
