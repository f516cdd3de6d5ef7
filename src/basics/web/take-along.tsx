import { type SavedTable, saveTable } from './save-table.adapter.ts';
import { useSay, useTell } from './staff-context.tsx';
import { staffWords } from './staff-words.ts';

/** The table on the screen as a file. */
export function TakeAlong({ table }: { readonly table: SavedTable }) {
  const say = useSay();
  const tell = useTell();
  async function save(kind: 'xlsx' | 'csv') {
    if ((await saveTable(table, kind)) === 'failed') tell(staffWords.saveFailed);
  }
  return (
    <span className="row-end take-along no-print">
      <button type="button" className="small" onClick={() => void save('csv')}>
        {say(staffWords.csv)}
      </button>
      <button type="button" className="small" onClick={() => void save('xlsx')}>
        {say(staffWords.xlsx)}
      </button>
    </span>
  );
}
