import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { Edited } from '../rules/report-document.ts';
import { AnnexEditor } from './annex-editor.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FrameFields } from './frame-fields.tsx';
import type { Saving } from './report-saver.ts';
import { reportWords as words } from './report-words.ts';
import type { ReportView } from './use-reports.ts';
import { useSaving } from './use-saving.ts';

/** The draft, edited: saved by itself, figures protected. The editor's script is fetched here and nowhere else. */
export function EditReport({ report, done, reopen }: { readonly report: ReportView; readonly done: () => void; readonly reopen: () => void }) {
  const say = useSay();
  const tell = useTell();
  const editor = useQuery({
    queryKey: ['screen', 'report-editor'],
    queryFn: async () => ({ Editor: (await import('./report-editor.tsx')).ReportEditor }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const work = useSaving(report);
  const { document, saving } = work;
  const [first] = useState(report.document);
  const [figure, setFigure] = useState<string | null>(null);
  const refresh = useMutation({
    mutationFn: async (ids: readonly string[] | null) => {
      const before = document.figures;
      const saved = await work.refresh(ids);
      return saved === null ? null : Object.entries(saved.document.figures).filter(([id, fresh]) => before[id]?.value !== fresh.value || before[id]?.whole !== fresh.whole).length;
    },
    onSuccess: (changed) => changed === null || tell(words.refreshed(changed)),
  });
  const edit = (more: Partial<Edited>) => work.edit({ head: document.head, blocks: document.blocks, annex: document.annex, foot: document.foot, ...more });
  const chosen = figure === null ? null : (document.figures[figure] ?? null);
  return (
    <div className="report-desk">
      <div className="report-desk-head no-print">
        <SavingLine saving={saving} />
        <span className="row-end">
          <button type="button" aria-disabled={refresh.isPending} onClick={() => refresh.isPending || refresh.mutate(null)}>
            {say(words.refreshAll)}
          </button>
          <button type="button" className="primary" onClick={() => void work.flush().then((how) => (how === 'saved' ? done() : tell(words.stillUnsaved)))}>
            {say(words.stopEditing)}
          </button>
        </span>
      </div>
      {saving.kind === 'overtaken' ? <Overtaken by={saving.by} version={saving.version} keepMine={() => work.keepMine(saving.version)} takeTheirs={reopen} /> : null}
      {saving.kind === 'refused' ? <FailureBox failure={saving.failure} retry={null} /> : null}
      {refresh.error === null ? null : <FailureBox failure={failureOf(refresh.error)} retry={null} />}
      <FrameFields head={document.head} foot={document.foot} onEdit={edit} />
      <div className="report-bench">
        <div>
          <Fetched result={editor}>
            {({ Editor }) => <Editor blocks={first.blocks} figures={document.figures} onEdit={(blocks) => edit({ blocks })} onFigure={setFigure} />}
          </Fetched>
          <AnnexEditor annex={first.annex} figures={document.figures} onEdit={(annex) => edit({ annex })} onFigure={setFigure} />
        </div>
        <Aside title={say(words.figure)}>
          <FigurePanel figure={chosen} names={report.figureNames} units={report.unitNames} refresh={chosen === null || figure === null ? null : () => refresh.mutate([figure])} />
        </Aside>
      </div>
    </div>
  );
}

function Aside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside className="report-aside no-print" aria-label={title} aria-live="polite">
      {children}
    </aside>
  );
}

function SavingLine({ saving }: { readonly saving: Saving }) {
  const say = useSay();
  const text = {
    saved: () => say(words.savedAt(shownInstant(saving.kind === 'saved' ? saving.at : ''))),
    saving: () => say(words.saving),
    unsaved: () => say(words.unsaved),
    failed: () => say(words.notSaved),
    refused: () => say(words.refused),
    overtaken: () => say(words.overtaken),
  }[saving.kind]();
  return (
    <p role="status" className={['failed', 'refused', 'overtaken'].includes(saving.kind) ? 'saving-line wrong' : 'saving-line'}>
      {text}
    </p>
  );
}

type OvertakenProps = { readonly by: string; readonly version: number; readonly keepMine: () => void; readonly takeTheirs: () => void };

/** Two wrote at once: both texts exist, and whoever comes second says which goes on. */
function Overtaken({ by, version, keepMine, takeTheirs }: OvertakenProps) {
  const say = useSay();
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say(words.overtaken)}</strong>
      </p>
      <p>{say(words.overtakenMore(by, version))}</p>
      <p className="row-end">
        <button type="button" className="primary" onClick={keepMine}>
          {say(words.keepMine)}
        </button>
        <button type="button" onClick={takeTheirs}>
          {say(words.takeTheirs)}
        </button>
      </p>
      <p className="muted">{say(words.keepMineMore)}</p>
    </div>
  );
}
