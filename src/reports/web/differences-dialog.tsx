import { shownDay } from '../../basics/rules/dates-format.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { Differences } from '../http/report-shapes.ts';
import { levelNames, shownFigure } from '../rules/report-figure.ts';
import { ChangedTables } from './changed-tables.tsx';
import { reportWords as words } from './report-words.ts';
import { useDifferences } from './use-reports.ts';

/** Which figures would be otherwise today. The report itself does not change. */
export function DifferencesDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const say = useSay();
  const differences = useDifferences(id);
  return (
    <Dialog title={say(words.differences)} close={close}>
      <p className="about">{say(words.differencesMore)}</p>
      <Fetched result={differences}>
        {({ rows, asOf, changedTables }) => (
          <>
            {rows.length === 0 ? (
              <p role="status">
                {say(words.noDifferences)} <span className="muted">{say(words.takenAt(shownInstant(asOf)))}</span>
              </p>
            ) : (
              <table className="differences">
                <thead>
                  <tr>
                    <th scope="col">{say(words.figure)}</th>
                    <th scope="col" className="number">
                      {say(words.inReport)}
                    </th>
                    <th scope="col" className="number">
                      {say(words.today)}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        {say(row.name)}
                        <small>
                          {row.unitName}, {say(words.scopes[row.ref.scope])}; {shownDay(row.ref.from)} – {shownDay(row.ref.to)}
                          {row.ref.level === null ? '' : `; ${say(levelNames[row.ref.level])}`}
                        </small>
                        {row.shown === 'yes' ? null : <small className="words-to-look-at">{say(words.notShown)}</small>}
                      </th>
                      <td className="number">{shownPair(row.before)}</td>
                      <td className="number">{shownPair(row.now)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <ChangedTables tables={changedTables} />
          </>
        )}
      </Fetched>
    </Dialog>
  );
}

/** '15.221/43.410 (35,06%)' */
function shownPair(figure: Differences['rows'][number]['before']): string {
  if (figure.whole === null) return shownFigure(figure, 'number');
  return `${shownFigure(figure, 'number')}/${shownFigure(figure, 'whole')} (${shownFigure(figure, 'rate')})`;
}
