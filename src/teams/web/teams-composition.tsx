import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { CompositionView } from '../http/team-shapes.ts';
import { shownCount } from './shown.ts';
import { teamWords } from './team-words.ts';
import { useComposition } from './use-teams.ts';

/** Thành phần: how many members each position has, level by level, with the sums. */
export function TeamsComposition({ office }: { readonly office: number | undefined }) {
  const say = useSay();
  const { data } = useComposition(office);
  const levels = data?.levels.filter(({ teams }) => teams > 0) ?? [];
  if (levels.length === 0) return null;
  return (
    <section className="by-unit" aria-labelledby="composition-title">
      <h2 id="composition-title">{say(teamWords.composition)}</h2>
      <p className="muted">{say(teamWords.compositionMore)}</p>
      <table className="figure-table composition-table">
        <thead>
          <tr>
            <th scope="col">{say(teamWords.position)}</th>
            <th scope="col" className="number">
              {say(teamWords.members)}
            </th>
          </tr>
        </thead>
        {levels.map((level) => (
          <Level key={level.level} level={level} />
        ))}
      </table>
    </section>
  );
}

function Level({ level }: { readonly level: CompositionView['levels'][number] }) {
  const say = useSay();
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={2}>
          {say(teamWords.levels[level.level])} <small>{say(teamWords.wardTally(formatInteger(level.teams), say(shownCount(level.members))))}</small>
        </th>
      </tr>
      {level.positions?.map((one) => (
        <tr key={one.code}>
          <th scope="row">{say(one.name)}</th>
          <td className="number">{formatInteger(one.members)}</td>
        </tr>
      ))}
    </tbody>
  );
}
