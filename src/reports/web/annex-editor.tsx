import { type KeyboardEvent, useState } from 'react';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { Block, ReportDocument } from '../rules/report-document.ts';
import { reportWords } from './report-words.ts';
import { TableEditor } from './table-editor.tsx';
import { tableEditorWords as words } from './table-editor-words.ts';
import { useTableHistory } from './use-table-history.ts';

type AnnexEditorProps = {
  readonly annex: readonly Block[];
  readonly figures: ReportDocument['figures'];
  readonly onEdit: (annex: Block[]) => void;
  readonly onFigure: (id: string) => void;
};

/** The tables of the annex, edited; what came in first is what is edited. */
export function AnnexEditor({ annex: first, figures, onEdit, onFigure }: AnnexEditorProps) {
  const say = useSay();
  const work = useTableHistory(first, onEdit);
  const [said, setSaid] = useState('');
  const undo = () => work.undo() === 'done' && setSaid(say(words.undid));
  const redo = () => work.redo() === 'done' && setSaid(say(words.redid));
  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const isRedo = event.key === 'y' || (event.shiftKey && event.key.toLowerCase() === 'z');
    if (!isRedo && event.key !== 'z') return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  }
  if (first.length === 0) return null;
  return (
    <section aria-labelledby="annex-title" onKeyDown={onKeyDown}>
      <h2 id="annex-title">{say(reportWords.annex)}</h2>
      <p className="muted">{say(words.hint)}</p>
      <div className="report-tools no-print" role="toolbar" aria-label={say(reportWords.annex)}>
        <button type="button" aria-disabled={!work.canUndo} onClick={undo}>
          {say(words.undo)}
        </button>
        <button type="button" aria-disabled={!work.canRedo} onClick={redo}>
          {say(words.redo)}
        </button>
      </div>
      <p role="status" className="unseen">
        {said}
      </p>
      {work.annex.map((block, place) =>
        block.kind === 'table' ? (
          <TableEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and their order in the annex stays
            key={place}
            table={block}
            figures={figures}
            onFigure={onFigure}
            onEdit={(edit) => {
              work.edit(place, edit);
              if (edit.kind === 'addRow' || edit.kind === 'removeRow') setSaid(say(edit.kind === 'addRow' ? words.added : words.removed));
            }}
          />
        ) : null,
      )}
    </section>
  );
}
