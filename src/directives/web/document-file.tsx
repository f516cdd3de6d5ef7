import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Field } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { attachedBytesMax } from '../../papers/rules/attached-file.ts';
import { uploadOf } from '../../papers/web/file-content.ts';
import { sayBytes } from '../../papers/web/say-bytes.ts';
import type { DocumentView } from '../http/register-shapes.ts';
import { registerWords as words } from './register-words.ts';
import { useRegisterChange } from './use-register.ts';

/** The file of a document: to be read, and to be put there by who keeps the register. */
export function DocumentFile({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const [problem, setProblem] = useState<'tooLarge' | null>(null);
  const change = useRegisterChange(() => undefined);
  async function choose(file: File | undefined) {
    if (file === undefined || change.isPending) return;
    setProblem(file.size > attachedBytesMax ? 'tooLarge' : null);
    if (file.size <= attachedBytesMax) change.mutate({ method: 'PUT', path: `/steering-documents/${document.id}/file`, body: await uploadOf(file) });
  }
  return (
    <section aria-labelledby="document-file">
      <h3 id="document-file">{say(words.file)}</h3>
      {document.file === null ? (
        <p className="muted">{say(words.noFile)}</p>
      ) : (
        <p>
          <a href={`/api/v1/steering-documents/${document.id}/file`} target="_blank" rel="noopener">
            {document.file.name}
          </a>{' '}
          <span className="muted">({sayBytes(document.file.lengthBytes)})</span>
        </p>
      )}
      {document.may.includes('file') ? (
        <Field label={say(document.file === null ? words.addFile : words.otherFile)} hint={say(words.fileHint)} problem={problem === null ? null : say(words.fileTooLarge)}>
          {(wiring) => <input {...wiring} type="file" accept=".pdf,.docx" onChange={(event) => void choose(event.target.files?.[0])} />}
        </Field>
      ) : null}
      <div aria-live="polite">
        {change.isPending ? <p>{say(words.sending)}</p> : null}
        {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      </div>
    </section>
  );
}
