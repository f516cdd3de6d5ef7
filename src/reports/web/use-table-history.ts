import { useState } from 'react';
import { beginHistory, type EditHistory, redone, step, undone } from '../rules/edit-history.ts';
import type { Block } from '../rules/report-document.ts';
import { editedTable, type TableEdit } from '../rules/table-edits.ts';

/** The annex while it is edited: each step can be taken back, over all its tables. */
export function useTableHistory(first: readonly Block[], onEdit: (annex: Block[]) => void) {
  const [history, setHistory] = useState(() => beginHistory(first));
  const go = (next: EditHistory<readonly Block[]>) => {
    if (next.now === history.now) return 'nothing' as const;
    setHistory(next);
    onEdit([...next.now]);
    return 'done' as const;
  };
  return {
    annex: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit(place: number, edit: TableEdit) {
      const next = history.now.map((block, i) => (i === place && block.kind === 'table' ? editedTable(block, edit) : block));
      return go(step(history, next, edit.kind === 'cell' ? `${place} ${edit.row} ${edit.column}` : edit.kind === 'remark' ? `${place} remark` : null));
    },
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
  };
}
