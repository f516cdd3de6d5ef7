import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { printResumeCode } from '../../dossiers/rules/resume-code.ts';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { CodeView } from '../http/post-shapes.ts';
import { postWords } from './post-words.ts';
import type { Post } from './use-posts.ts';

/** Makes the one-time code with which a machine becomes a device of a post, and shows it once, large enough to be read out. */
export function DeviceCodeDialog({ office, posts, close }: { readonly office: number; readonly posts: readonly Post[]; readonly close: () => void }) {
  const say = useSay();
  const api = useApi();
  const [unitCode, setUnitCode] = useState(posts.find((post) => post.unitCode.includes('-'))?.unitCode ?? posts[0]?.unitCode ?? '');
  const [name, setName] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const making = useMutation({ mutationFn: () => api.send<CodeView>({ method: 'POST', path: '/posts/codes', body: { office, unitCode, name: name.trim() } }) });
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (name.trim() !== '' && !making.isPending) making.mutate();
  }
  if (making.data !== undefined) return <CodeShown made={making.data} close={close} />;
  return (
    <Dialog title={say(postWords.codeTitle)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <Field label={say(postWords.post)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={unitCode} onChange={(event) => setUnitCode(event.target.value)}>
              {posts.map((post) => (
                <option key={post.unitCode} value={post.unitCode}>
                  {post.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LineField
          label={say(postWords.deviceName)}
          hint={say(postWords.deviceNameHint)}
          problem={tried === 'yes' && name.trim() === '' ? say(postWords.deviceNameMissing) : null}
          type="text"
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <DialogFoot sending={making} name={say(postWords.makeCode)} close={close} />
      </form>
    </Dialog>
  );
}

function CodeShown({ made, close }: { readonly made: CodeView; readonly close: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say(postWords.codeTitle)} close={close}>
      <div className="stack" role="status">
        <p>{say(postWords.yourCode(shownInstant(made.expiresAt)))}</p>
        <p className="big-code">{printResumeCode(made.code)}</p>
        <p className="muted">{say(postWords.codeOnce)}</p>
        <div className="dialog-foot">
          <button type="button" className="primary" onClick={close} data-first="">
            {say(postWords.close)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
