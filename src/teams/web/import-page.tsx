import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { Field } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { base64Of } from '../../papers/web/file-content.ts';
import type { ImportsView, PreviewView } from '../http/import-shapes.ts';
import { AskDialog } from './dialog-parts.tsx';
import { ImportPreview } from './import-preview.tsx';
import { importWords } from './import-words.ts';
import { shownMoment } from './shown.ts';
import { useTeams } from './use-teams.ts';

type Chosen = { readonly fileName: string; readonly content: string };

/** A list that a ward keeps in Excel: seen as it was understood first, then brought in whole, and taken back whole. */
export function ImportPage() {
  const say = useSay();
  const teams = useTeams({});
  return (
    <>
      <p className="muted">{say(importWords.about)}</p>
      <Fetched result={teams}>
        {(view) => {
          const offices = view.offices.filter(({ id }) => view.mayManage.includes(id));
          return offices.length === 0 ? <Empty title={say(importWords.notYours)}>{say(importWords.notYoursMore)}</Empty> : <ImportForm offices={offices} />;
        }}
      </Fetched>
      <Imports />
    </>
  );
}

function ImportForm({ offices }: { readonly offices: readonly { readonly unitCode: string; readonly name: string }[] }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const [unitCode, setUnitCode] = useState(offices[0]?.unitCode ?? '');
  const [file, setFile] = useState<Chosen | null>(null);
  const sending = useMutation({
    mutationFn: ({ chosen, mode }: { readonly chosen: Chosen; readonly mode: 'preview' | 'import' }) =>
      api.send<PreviewView>({ method: 'POST', path: '/team-imports', body: { unitCode, ...chosen, mode } }),
    onSuccess: (view) => {
      if (view.importId === null) return;
      void queries.invalidateQueries({ queryKey: ['teams'] });
      tell(importWords.done);
    },
  });
  async function choose(picked: File | undefined) {
    if (picked === undefined) return;
    const chosen = { fileName: picked.name, content: await base64Of(picked) };
    setFile(chosen);
    sending.mutate({ chosen, mode: 'preview' });
  }
  return (
    <div className="stack">
      <form className="usb-form stack" onSubmit={(event) => event.preventDefault()}>
        <Field label={say(importWords.unit)} hint={null} problem={null}>
          {(wiring) => (
            <select
              {...wiring}
              value={unitCode}
              onChange={(event) => {
                setUnitCode(event.target.value);
                setFile(null);
                sending.reset();
              }}
            >
              {offices.map((office) => (
                <option key={office.unitCode} value={office.unitCode}>
                  {office.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say(importWords.file)} hint={say(importWords.fileHint)} problem={null}>
          {(wiring) => (
            <input
              {...wiring}
              key={unitCode}
              type="file"
              accept=".xlsx,.xls,.csv,.txt"
              onClick={(event) => {
                event.currentTarget.value = '';
              }}
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          )}
        </Field>
      </form>
      <div aria-live="polite" className="stack">
        {sending.error === null ? null : <FailureBox failure={failureOf(sending.error)} retry={null} />}
        {sending.data === undefined || file === null ? null : (
          <ImportPreview
            view={sending.data}
            unitCode={unitCode}
            isPending={sending.isPending ? 'yes' : 'no'}
            take={() => sending.mutate({ chosen: file, mode: 'import' })}
            again={() => sending.mutate({ chosen: file, mode: 'preview' })}
          />
        )}
      </div>
    </div>
  );
}

function Imports() {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const imports = useQuery({ queryKey: ['teams', 'imports'], queryFn: ({ signal }) => api.get<ImportsView>('/team-imports', signal) });
  const [asked, setAsked] = useState<ImportsView['rows'][number] | null>(null);
  const undo = useMutation({
    mutationFn: (id: string) => api.send<ImportsView>({ method: 'POST', path: `/team-imports/${id}/undo`, body: {} }),
    onSuccess: () => {
      setAsked(null);
      void queries.invalidateQueries({ queryKey: ['teams'] });
    },
  });
  function ask(one: ImportsView['rows'][number]) {
    undo.reset();
    setAsked(one);
  }
  const rows = imports.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="imports-title">
      <h2 id="imports-title">{say(importWords.before)}</h2>
      {asked === null ? null : (
        <AskDialog
          title={say(importWords.undoTitle(asked.fileName))}
          send={say(importWords.undo)}
          submit={() => undo.mutate(asked.id)}
          close={() => setAsked(null)}
          isPending={undo.isPending}
          error={undo.error}
        >
          <ul>
            <li>{say(importWords.undoTakes(formatInteger(asked.rowsTaken)))}</li>
            {asked.newPeople === 0 ? null : <li>{say(importWords.undoPeople(formatInteger(asked.newPeople)))}</li>}
            {asked.newTeams === 0 ? null : <li>{say(importWords.undoTeams(formatInteger(asked.newTeams)))}</li>}
          </ul>
          <p>{say(importWords.undoMore)}</p>
        </AskDialog>
      )}
      <ul className="plain-rows">
        {rows.map((one) => (
          <li key={one.id} className="plain-row">
            <p>
              <strong>{one.fileName}</strong>
              <small>
                {one.unitName} · {say(importWords.taken(formatInteger(one.rowsTaken)))} · {shownMoment(one.importedAt)} · {one.by ?? say(importWords.atServer)}
              </small>
            </p>
            {one.undoneAt === null ? (
              <button type="button" onClick={() => ask(one)}>
                {say(importWords.undo)}
                <span className="unseen"> {one.fileName}</span>
              </button>
            ) : (
              <span className="chip">{say(importWords.undone(shownMoment(one.undoneAt)))}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/to-tu-van" search={{}}>
          {say(importWords.toTeams)}
        </Link>
      </p>
    </section>
  );
}
