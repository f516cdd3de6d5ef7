import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { ReportView, SavedView } from '../http/report-shapes.ts';
import type { Edited, ReportDocument } from '../rules/report-document.ts';

/** How what was typed stands with the server. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' | 'saving' | 'failed' }
  | { readonly kind: 'overtaken'; readonly by: string; readonly version: number };

const pauseMillis = 1_500;
const againMillis = 5_000;

/**
 * Saves a little after somebody stops typing, one saving at a time, again and again while there is no line. Somebody else's newer version stops it until
 * it is decided what to do; nothing is overwritten meanwhile.
 */
export function useSaving(report: ReportView) {
  const api = useApi();
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: report.savedAt });
  const [document, setDocument] = useState<ReportDocument>(report.document);
  const state = useRef({ version: report.version, waiting: null as Edited | null, running: false, timer: 0 });

  const send = useCallback(async (): Promise<void> => {
    const now = state.current;
    if (now.running || now.waiting === null) return;
    const edited = now.waiting;
    now.waiting = null;
    now.running = true;
    setSaving({ kind: 'saving' });
    const answer = await api.send<SavedView>({ method: 'POST', path: `/reports/${report.id}/versions`, body: { basedOn: now.version, edited } }).then(
      (saved) => ({ saved }),
      (error: unknown) => ({ failure: failureOf(error) }),
    );
    now.running = false;
    if ('saved' in answer) {
      now.version = answer.saved.version;
      setSaving(now.waiting === null ? { kind: 'saved', at: answer.saved.savedAt } : { kind: 'unsaved' });
      if (now.waiting !== null) void send();
      return;
    }
    now.waiting ??= edited;
    const facts = answer.failure.kind === 'problem' && answer.failure.problem.code === 'overtaken' ? answer.failure.problem.facts : null;
    if (isOvertaken(facts)) return setSaving({ kind: 'overtaken', ...facts });
    setSaving({ kind: 'failed' });
    now.timer = window.setTimeout(() => void send(), againMillis);
  }, [api, report.id]);

  useEffect(() => {
    const now = state.current;
    const warn = (event: BeforeUnloadEvent) => (now.waiting === null && !now.running ? undefined : event.preventDefault());
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.clearTimeout(now.timer);
      void send().then(() => queries.invalidateQueries({ queryKey: ['reports'] }));
    };
  }, [send, queries]);

  return {
    saving,
    document,
    /** What the editor shows from now on; figures are the server's. */
    edit(edited: Edited): void {
      setDocument((before) => ({ ...before, ...edited }));
      const now = state.current;
      now.waiting = edited;
      setSaving((before) => (before.kind === 'overtaken' ? before : { kind: 'unsaved' }));
      window.clearTimeout(now.timer);
      if (saving.kind !== 'overtaken') now.timer = window.setTimeout(() => void send(), pauseMillis);
    },
    /** Mine becomes the newest; the other one stays among the versions. */
    keepMine(version: number): void {
      state.current.version = version;
      void send();
    },
    /** Counts figures anew; what waits to be saved is saved first. Null when that did not succeed. */
    async refresh(figures: readonly string[] | null): Promise<SavedView | null> {
      window.clearTimeout(state.current.timer);
      await send();
      if (state.current.waiting !== null || state.current.running) return null;
      const saved = await api.send<SavedView>({ method: 'POST', path: `/reports/${report.id}/refreshes`, body: { basedOn: state.current.version, figures } });
      state.current.version = saved.version;
      setDocument((before) => ({ ...before, figures: saved.document.figures }));
      setSaving({ kind: 'saved', at: saved.savedAt });
      return saved;
    },
    /** Saves at once, before something else is done with the report. */
    flush: send,
  };
}

function isOvertaken(facts: unknown): facts is { readonly by: string; readonly version: number } {
  return typeof facts === 'object' && facts !== null && 'by' in facts && 'version' in facts && typeof facts.by === 'string' && typeof facts.version === 'number';
}
