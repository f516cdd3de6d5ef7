import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Field } from '../../basics/web/form-fields.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { base64Of } from '../../papers/web/file-content.ts';
import type { ProofreadingView } from '../http/proofreading-shapes.ts';
import { lettersMax } from '../rules/proofread-document.ts';
import { ProofreadResult } from './proofread-result.tsx';
import { proofreadingWords } from './proofreading-words.ts';

const fileBytesMax = 5 * 1024 * 1024;

type Asked = { readonly name: string | null; readonly body: { readonly text: string } | { readonly content: string } };

/** A report is pasted or chosen, read by the server, and shown with what was found marked in it. */
export function ProofreadPage() {
  const say = useSay();
  const api = useApi();
  usePageTitle(say(proofreadingWords.title));
  const reading = useMutation({ mutationFn: ({ body }: Asked) => api.send<ProofreadingView>({ method: 'POST', path: '/proofreading', body }) });
  if (reading.data !== undefined) return <ProofreadResult view={reading.data} name={reading.variables?.name ?? null} another={reading.reset} />;
  return (
    <div className="page">
      <h1>{say(proofreadingWords.title)}</h1>
      <p>{say(proofreadingWords.about)}</p>
      <p className="muted">{say(proofreadingWords.nothingKept)}</p>
      <ProofreadForm read={(asked) => reading.mutate(asked)} isReading={reading.isPending ? 'yes' : 'no'} />
      <div aria-live="polite">
        {reading.isPending ? (
          <div className="loading">
            <p>{say(proofreadingWords.reading)}</p>
            <div className="loading-bar" />
          </div>
        ) : null}
        {reading.error === null ? null : <FailureBox failure={failureOf(reading.error)} retry={null} />}
      </div>
    </div>
  );
}

function ProofreadForm({ read, isReading }: { readonly read: (asked: Asked) => void; readonly isReading: 'yes' | 'no' }) {
  const say = useSay();
  const [text, setText] = useDraft('proofreading text', '');
  const [problem, setProblem] = useState<'textMissing' | 'fileTooLarge' | null>(null);
  async function choose(file: File | undefined) {
    if (file === undefined) return;
    setProblem(file.size > fileBytesMax ? 'fileTooLarge' : null);
    if (file.size <= fileBytesMax) read({ name: file.name, body: { content: await base64Of(file) } });
  }
  function write(written: string) {
    setText(written);
    setProblem(null);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setProblem(text.trim() === '' ? 'textMissing' : null);
    if (text.trim() !== '' && isReading === 'no') read({ name: null, body: { text } });
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={say(proofreadingWords.file)} hint={say(proofreadingWords.fileHint)} problem={problem === 'fileTooLarge' ? say(proofreadingWords.fileTooLarge) : null}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".docx,.pdf,.txt"
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      <Field label={say(proofreadingWords.text)} hint={say(proofreadingWords.textHint)} problem={problem === 'textMissing' ? say(proofreadingWords.textMissing) : null}>
        {(wiring) => <textarea {...wiring} rows={12} maxLength={lettersMax} value={text} onChange={(event) => write(event.target.value)} spellCheck={false} />}
      </Field>
      <button type="submit" className="primary" aria-disabled={isReading === 'yes'}>
        {say(proofreadingWords.read)}
      </button>
    </form>
  );
}
