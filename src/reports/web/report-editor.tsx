import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { Block, ReportDocument } from '../rules/report-document.ts';
import { blockKinds, type EditorNews, openEditor, type ReportEditorView } from './editor-view.ts';
import { reportWords as words } from './report-words.ts';

export type ReportEditorProps = {
  readonly blocks: readonly Block[];
  readonly figures: ReportDocument['figures'];
  readonly onEdit: (blocks: Block[]) => void;
  readonly onFigure: (id: string | null) => void;
};

/** The body of a report, edited. What came in first is what is edited; who wants another version opens the editor anew (by its key). */
export function ReportEditor({ blocks, figures, onEdit, onFigure }: ReportEditorProps) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ReportEditorView | null>(null);
  const [news, setNews] = useState<EditorNews | null>(null);
  const heard = useRef({ onEdit, onFigure });
  heard.current = { onEdit, onFigure };
  const first = useRef({ blocks, figures, label: say(words.text), tableHint: say(words.table) });
  useEffect(() => {
    if (place.current === null) return;
    const opened: ReportEditorView = openEditor({
      place: place.current,
      ...first.current,
      onChange: () => heard.current.onEdit(opened.blocks()),
      onNews: (fresh) => {
        setNews(fresh);
        heard.current.onFigure(fresh.figure);
      },
    });
    setView(opened);
    return () => opened.stop();
  }, []);
  useEffect(() => view?.showFigures(figures), [view, figures]);
  return (
    <div className="report-editor">
      <Toolbar view={view} news={news} />
      <div ref={place} />
    </div>
  );
}

function Toolbar({ view, news }: { readonly view: ReportEditorView | null; readonly news: EditorNews | null }) {
  const say = useSay();
  return (
    <div className="report-tools no-print" role="toolbar" aria-label={say(words.toolbar)}>
      <label>
        <span className="unseen">{say(words.kindLabel)}</span>
        <select value={news?.kind ?? ''} onChange={(event) => view?.setKind(blockKinds.find((one) => one === event.target.value) ?? 'paragraph')}>
          {news?.kind === null ? <option value="">…</option> : null}
          {blockKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(words.kinds[kind])}
            </option>
          ))}
        </select>
      </label>
      {(['bold', 'italic'] as const).map((mark) => (
        <button key={mark} type="button" aria-pressed={news?.[mark] ?? false} aria-keyshortcuts={mark === 'bold' ? 'Control+B' : 'Control+I'} onClick={() => view?.run(mark)}>
          {mark === 'bold' ? <strong>{say(words.bold)}</strong> : <em>{say(words.italic)}</em>}
        </button>
      ))}
      <button type="button" aria-disabled={news?.canUndo !== true} aria-keyshortcuts="Control+Z" onClick={() => view?.run('undo')}>
        {say(words.undo)}
      </button>
      <button type="button" aria-disabled={news?.canRedo !== true} aria-keyshortcuts="Control+Y" onClick={() => view?.run('redo')}>
        {say(words.redo)}
      </button>
    </div>
  );
}
