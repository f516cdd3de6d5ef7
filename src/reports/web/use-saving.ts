import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { newId } from '../../basics/web/new-id.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { ReportView, SavedView } from '../http/report-shapes.ts';
import type { Edited, ReportDocument } from '../rules/report-document.ts';
import { createSaver } from './report-saver.ts';

/** The document being edited, and how it stands with the server. */
export function useSaving(report: ReportView) {
  const api = useApi();
  const queries = useQueryClient();
  const [document, setDocument] = useState<ReportDocument>(report.document);
  const [saver] = useState(() =>
    createSaver({
      version: report.version,
      savedAt: report.savedAt,
      newId,
      async send(body) {
        const saved = await api.send<SavedView>({ method: 'POST', path: `/reports/${report.id}/versions`, body });
        // A counting anew whose answer was lost is in it.
        setDocument((before) => ({ ...before, figures: saved.document.figures }));
        return saved;
      },
      later(run, millis) {
        const timer = window.setTimeout(run, millis);
        return () => window.clearTimeout(timer);
      },
    }),
  );
  const saving = useSyncExternalStore(saver.saving.subscribe, saver.saving.get);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => (saver.isSettled() ? undefined : event.preventDefault());
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.flush().then(() => queries.invalidateQueries({ queryKey: ['reports'] }));
    };
  }, [saver, queries]);

  return {
    saving,
    document,
    /** What the editor shows from now on; figures are the server's. */
    edit(edited: Edited): void {
      setDocument((before) => ({ ...before, ...edited }));
      saver.edit(edited);
    },
    keepMine: saver.keepMine,
    /** Counts figures anew; what waits to be saved is saved first. Null when that did not succeed. */
    async refresh(figures: readonly string[] | null): Promise<SavedView | null> {
      const saved = await saver.refresh((on) => api.send<SavedView>({ method: 'POST', path: `/reports/${report.id}/refreshes`, body: { ...on, figures } }));
      if (saved !== null) setDocument((before) => ({ ...before, figures: saved.document.figures }));
      return saved;
    },
    /** Saves at once, before something else is done with the report. */
    flush: saver.flush,
  };
}
