import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { ReportView } from '../http/report-shapes.ts';
import { tableEditorWords as words } from './table-editor-words.ts';

/** What people wrote into the tables of a report, beside what the draft wrote. */
export function ChangedTables({ tables }: { readonly tables: ReportView['changedTables'] }) {
  const say = useSay();
  if (tables.length === 0) return null;
  return (
    <section className="no-print changed-tables" aria-label={say(words.changed)}>
      <h2>{say(words.changed)}</h2>
      <p className="muted">{say(words.changedMore)}</p>
      {tables.map(({ caption, changes }) => (
        <div key={caption}>
          <h3>{caption}</h3>
          <ul>
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type Change = ReportView['changedTables'][number]['changes'][number];

function ChangeLine({ change: { kind, row, column, before, now, typed } }: { readonly change: Change }) {
  const say = useSay();
  const where = [row, column].filter((one) => one !== '').join(', ');
  return (
    <>
      <strong>{say(words.changes[kind])}</strong>
      {kind === 'cell' && where !== '' ? ` (${where})` : ''}
      {kind === 'tableRemoved' ? '.' : `: ${told({ kind, before, now })}`}
      {typed === null ? null : <small className="muted"> {say(words.typedBy(typed.by, shownInstant(typed.at)))}</small>}
    </>
  );

  function told(one: Pick<Change, 'kind' | 'before' | 'now'>): string {
    return one.kind === 'rowAdded' ? one.now : one.kind === 'rowRemoved' ? one.before : say(words.was(one.before, one.now));
  }
}
