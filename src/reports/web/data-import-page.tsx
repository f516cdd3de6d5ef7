import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { ChoiceField, Field } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { base64Of } from '../../papers/web/file-content.ts';
import type { DataImportChoices, DataPreview } from '../http/data-import-shapes.ts';
import { type ImportKind, importKinds } from '../rules/import-fields.ts';
import { DataImportCheck } from './data-import-check.tsx';
import { choicesOf, draftOf } from './data-import-draft.ts';
import { DataImportLayout } from './data-import-layout.tsx';
import { dataImportWords } from './data-import-words.ts';
import { DataImports } from './data-imports-list.tsx';

export type ImportOffice = { readonly unitCode: string; readonly name: string; readonly kinds: readonly ImportKind[] };

type Chosen = { readonly id: string; readonly fileName: string; readonly content: string };
type Call = { readonly file: Chosen; readonly mode: 'preview' | 'import'; readonly choices: DataImportChoices; readonly origin: string };

const fileBytesMax = 2 * 1024 * 1024;
const noChoices: DataImportChoices = { encoding: null, sheet: null, head: null, columns: null, period: null, leftOut: [], openTotals: 'mend', channel: 'counter' };

/** A table of the past: chosen, laid out, looked at row by row, written whole, and taken back whole. */
export function DataImportPage({ offices }: { readonly offices: readonly ImportOffice[] }) {
  const say = useSay();
  usePageTitle(say(dataImportWords.title));
  const [unitCode, setUnitCode] = useState(offices[0]?.unitCode ?? '');
  const office = offices.find((one) => one.unitCode === unitCode);
  return (
    <div className="page stack">
      <h1>{say(dataImportWords.title)}</h1>
      <p className="muted">{say(dataImportWords.about)}</p>
      {office === undefined ? (
        <Empty title={say(dataImportWords.notYours)}>{say(dataImportWords.notYoursMore)}</Empty>
      ) : (
        <>
          <ImportOf key={unitCode} office={office} offices={offices} setUnitCode={setUnitCode} />
          <DataImports unitCode={unitCode} />
          <p>
            <Link to="/so-lieu" search={{}}>
              {say(dataImportWords.toFigures)}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

function ImportOf({ office, offices, setUnitCode }: { readonly office: ImportOffice; readonly offices: readonly ImportOffice[]; readonly setUnitCode: (code: string) => void }) {
  const say = useSay();
  const [kind, setKind] = useState<ImportKind>('figures');
  const [file, setFile] = useState<Chosen | null>(null);
  const [choices, setChoices] = useState(noChoices);
  const [tooLarge, setTooLarge] = useState<'yes' | 'no'>('no');
  const sending = useSending({ unitCode: office.unitCode, kind });

  function read(chosen: Chosen, next: DataImportChoices): void {
    setChoices(next);
    sending.mutate({ file: chosen, mode: 'preview', choices: next, origin: '' });
  }
  async function choose(picked: File | undefined): Promise<void> {
    if (picked === undefined) return;
    setTooLarge(picked.size > fileBytesMax ? 'yes' : 'no');
    if (picked.size > fileBytesMax) return;
    const chosen = { id: newId(), fileName: picked.name, content: await base64Of(picked) };
    setFile(chosen);
    read(chosen, noChoices);
  }
  function forget(): void {
    setFile(null);
    setChoices(noChoices);
    sending.reset();
  }
  const view = file === null ? undefined : sending.view;
  return (
    <div className="stack">
      <form className="usb-form stack" onSubmit={(event) => event.preventDefault()}>
        <h2>{say(dataImportWords.stepFile)}</h2>
        {offices.length < 2 ? null : (
          <Field label={say(dataImportWords.unit)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={office.unitCode} onChange={(event) => setUnitCode(event.target.value)}>
                {offices.map((one) => (
                  <option key={one.unitCode} value={one.unitCode}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {office.kinds.length < 2 ? null : (
          <ChoiceField
            label={say(dataImportWords.kind)}
            hint={null}
            problem={null}
            choices={importKinds.map((one) => ({ value: one, label: say(dataImportWords.kinds[one]), hint: null }))}
            value={kind}
            onChange={(value) => {
              setKind(value === 'dossiers' ? 'dossiers' : 'figures');
              forget();
            }}
          />
        )}
        <Field label={say(dataImportWords.file)} hint={say(dataImportWords.fileHint)} problem={tooLarge === 'yes' ? say(dataImportWords.tooLarge) : null}>
          {(wiring) => (
            <input
              {...wiring}
              key={kind}
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
      <div role="status">
        {sending.isPending === 'yes' ? (
          <p className="reading">
            <progress aria-label={say(sending.mode === 'import' ? dataImportWords.writing : dataImportWords.reading)} />{' '}
            {say(sending.mode === 'import' ? dataImportWords.writing : dataImportWords.reading)}
          </p>
        ) : null}
      </div>
      {sending.error === null ? null : <FailureBox failure={failureOf(sending.error)} retry={null} />}
      {view === undefined || file === null ? null : (
        <Steps
          key={file.id}
          view={view}
          choices={choices}
          isPending={sending.isPending}
          read={(next) => read(file, next)}
          take={(shown, origin) => sending.mutate({ file, mode: 'import', choices: shown, origin })}
        />
      )}
    </div>
  );
}

type StepsProps = {
  readonly view: DataPreview;
  readonly choices: DataImportChoices;
  readonly isPending: 'yes' | 'no';
  readonly read: (choices: DataImportChoices) => void;
  /** With everything told that was shown, so that nothing else can be written. */
  readonly take: (choices: DataImportChoices, origin: string) => void;
};

function Steps({ view, choices, isPending, read, take }: StepsProps) {
  const say = useSay();
  const [draft, setDraft] = useState(draftOf(view, choices.channel));
  const [changed, setChanged] = useState<'yes' | 'no'>('no');
  useEffect(() => {
    setDraft((before) => draftOf(view, before.channel));
    setChanged('no');
  }, [view]);
  if (view.importId !== null)
    return (
      <p className="notice" role="status">
        <strong>{say(dataImportWords.done)}</strong> {say(dataImportWords.doneMore[view.kind])}
      </p>
    );
  const asked = choicesOf(view, draft, choices);
  return (
    <>
      <DataImportLayout
        view={view}
        draft={draft}
        change={(part) => {
          setDraft({ ...draft, ...part });
          setChanged('yes');
        }}
        read={() => read(asked)}
      />
      <DataImportCheck view={view} choices={asked} changed={changed} isPending={isPending} read={read} take={(origin) => take(asked, origin)} />
    </>
  );
}

/** Sends the file; what was understood last stays on the page while it is read again. */
function useSending(what: { readonly unitCode: string; readonly kind: ImportKind }) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [view, setView] = useState<DataPreview>();
  const sending = useMutation({
    mutationFn: ({ file, ...call }: Call) => api.send<DataPreview>({ method: 'POST', path: '/data-imports', body: { ...what, ...file, ...call } }),
    onSuccess: async (answer) => {
      setView(answer);
      if (answer.importId === null) return;
      tell(dataImportWords.done);
      await queries.invalidateQueries({ queryKey: ['data-imports'] });
      await queries.invalidateQueries({ queryKey: ['imported-figures'] });
    },
  });
  return {
    view,
    mode: sending.variables?.mode ?? 'preview',
    error: sending.error,
    isPending: sending.isPending ? ('yes' as const) : ('no' as const),
    mutate: sending.mutate,
    reset() {
      setView(undefined);
      sending.reset();
    },
  };
}
