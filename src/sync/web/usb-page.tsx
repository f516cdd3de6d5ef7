import { type FormEvent, useState } from 'react';
import type { Failure, Problem } from '../../basics/web/api.adapter.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { Field } from '../../basics/web/form-fields.tsx';
import { FailureBox, ProblemBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { ImportView } from '../http/import-shapes.ts';
import { importWords } from './import-words.ts';
import { ImportedRow } from './imported-row.tsx';
import { sendOutboxFile } from './send-file.adapter.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly view: ImportView };

/** Brings a file from a USB key in, and says of each dossier in it what became of it and what is to be done. */
export function UsbPage({ office }: { readonly office: number }) {
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const [state, setState] = useState<State>({ kind: 'idle' });
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (file === null || state.kind === 'sending') return;
    setState({ kind: 'sending', share: 0 });
    const sent = await sendOutboxFile({ file, office, progress: (share) => setState({ kind: 'sending', share }) });
    setState(sent.ok ? { kind: 'done', view: sent.view } : { kind: 'failed', failure: sent.failure });
  }
  return (
    <>
      <p className="muted">{say(importWords.about)}</p>
      <form onSubmit={(event) => void submit(event)} className="usb-form stack" noValidate>
        <Field label={say(importWords.choose)} hint={null} problem={tried === 'yes' && file === null ? say(importWords.chooseFirst) : null}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".dhgoi"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                setState({ kind: 'idle' });
              }}
            />
          )}
        </Field>
        <p>
          <button type="submit" className="primary" aria-disabled={state.kind === 'sending'}>
            {say(importWords.take)}
          </button>
        </p>
      </form>
      <div aria-live="polite">
        {state.kind === 'sending' ? <Progress share={state.share} /> : null}
        {state.kind === 'failed' ? (
          <>
            <FailureBox failure={state.failure} retry={null} />
            <p className="muted">{say(importWords.again)}</p>
          </>
        ) : null}
        {state.kind === 'done' ? <Result view={state.view} /> : null}
      </div>
    </>
  );
}

function Progress({ share }: { readonly share: number }) {
  const say = useSay();
  const percent = Math.floor(share * 100);
  return (
    <div className="notice">
      <p>{say(importWords.taking(percent))}</p>
      <progress max={100} value={percent} aria-label={say(importWords.progress)} />
    </div>
  );
}

function Result({ view }: { readonly view: ImportView }) {
  const say = useSay();
  const taken = view.results.filter((one) => one.outcome === 'filed' || one.outcome === 'known').length;
  if (view.results.length === 0 && view.rest === null) return <Empty title={say(importWords.none)}>{say(importWords.noneMore)}</Empty>;
  return (
    <section className="stack" aria-labelledby="usb-result">
      <h2 id="usb-result">{say(importWords.result(view.results.length))}</h2>
      <p>{say(importWords.summary(taken, view.results.length - taken))}</p>
      {view.rest === null ? null : <ProblemBox problem={view.rest as Problem} />}
      <ul className="plain-rows">
        {[...view.results].sort(needsPersonFirst).map((one) => (
          <ImportedRow key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

type One = ImportView['results'][number];

/** What somebody must do something about stands at the top. */
function needsPersonFirst(one: One, other: One): number {
  return rank(one) - rank(other);
}

function rank({ outcome, papers, badPapers }: One): number {
  if (outcome !== 'filed' && outcome !== 'known') return 0;
  return papers.missing > 0 || badPapers.length > 0 ? 1 : 2;
}
