import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { RecordHistoryView } from '../http/outreach-shapes.ts';
import { outreachKindNames } from '../rules/outreach-item.ts';
import { planKindNames } from '../rules/plan-line.ts';
import { outreachWords as words } from './outreach-words.ts';
import { planWords } from './plan-words.ts';
import { useRecordHistory } from './use-outreach.ts';

/** Every saving of a record, the newest first. */
export function HistoryDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const say = useSay();
  const history = useRecordHistory(id);
  return (
    <Dialog title={say(words.history)} close={close}>
      <Fetched result={history}>
        {({ rows }) => (
          <ul className="plain-rows">
            {rows.map((row) => (
              <li key={row.version}>
                <div className="plain-row">
                  <p>
                    <strong>{say(words.version(row.version))}</strong>: {say(words.acts[row.act])}
                    {row.why === null ? '' : ` – ${row.why}`}
                    {row.act === 'filed' ? (
                      <>
                        {' · '}
                        <a href={`/api/v1/outreach/items/${id}/photo?version=${row.version}`} target="_blank" rel="noopener">
                          {say(words.photoThen)}
                          <span className="unseen"> {say(words.version(row.version))}</span>
                        </a>
                      </>
                    ) : null}
                    <small>
                      <Content content={row.content} />
                    </small>
                    <small className="muted">
                      {row.by}, {shownInstant(row.at)}
                    </small>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </Dialog>
  );
}

function Content({ content }: Pick<RecordHistoryView['rows'][number], 'content'>) {
  const say = useSay();
  if ('contest' in content) return <>{[content.title, content.author, shownDay(content.enteredOn), content.prize ?? ''].filter((one) => one !== '').join(' · ')}</>;
  if ('what' in content) {
    const due = `${say(planWords.dueOn)} ${shownDay(content.dueOn)}`;
    return <>{[say(planKindNames[content.kind]), formatInteger(content.quantity), content.what, content.place, due, content.ownerName].filter((one) => one !== '').join(' · ')}</>;
  }
  const quantity = content.quantity === null ? say(words.noQuantity) : String(content.quantity);
  return <>{[say(outreachKindNames[content.kind]), quantity, content.message, content.place, shownDay(content.fromOn)].filter((one) => one !== '').join(' · ')}</>;
}
