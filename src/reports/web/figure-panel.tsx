import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { ReportView } from '../http/report-shapes.ts';
import { type KeptFigure, levelNames, shownFigure, unknownWords } from '../rules/report-figure.ts';
import { reportWords as words } from './report-words.ts';

type FigurePanelProps = {
  readonly figure: KeptFigure | null;
  readonly names: ReportView['figureNames'];
  readonly units: ReportView['unitNames'];
  readonly refresh: (() => void) | null;
};

/** What the figure under the cursor is, how it is counted, and the button to count it anew. */
export function FigurePanel({ figure, names, units, refresh }: FigurePanelProps) {
  const say = useSay();
  if (figure === null) return <p className="muted">{say(words.figureHint)}</p>;
  const { ref, value, whole, basis, source, takenAt } = figure;
  const name = names[ref.key];
  return (
    <div className="figure-panel">
      <h3>{name === undefined ? ref.key : say(name.name)}</h3>
      <p className="figure-value">
        <strong>{value === null ? say(unknownWords) : formatInteger(value)}</strong>
        {whole === null ? null : ` ${say(words.ofWhole(formatInteger(whole)))} (${shownFigure(figure, 'rate')})`}
      </p>
      {name === undefined ? null : <p>{say(name.definition)}</p>}
      <p className="muted">
        {units[ref.unit] ?? ref.unit}, {say(words.scopes[ref.scope])}; {shownDay(ref.from)} – {shownDay(ref.to)}
        {ref.level === null ? '' : `; ${say(levelNames[ref.level])}`}; {say(words.takenAt(shownInstant(takenAt)))}
      </p>
      {basis === 'imported' ? (
        <p className="notice">
          {say(words.imported)} {source}
        </p>
      ) : null}
      {refresh === null ? null : (
        <button type="button" onClick={refresh}>
          {say(words.refreshOne)}
        </button>
      )}
    </div>
  );
}
