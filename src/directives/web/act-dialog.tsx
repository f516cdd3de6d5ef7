import { type FormEvent, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { directiveWords } from './directive-words.ts';
import { PhotoField } from './photo-field.tsx';
import { bornHere, useChange } from './use-directives.ts';

/** One act with a few words, and a picture where one belongs. Its id is born with the dialog: pressing twice records it once. */
export function ActDialog(props: {
  readonly title: string;
  readonly about: string;
  readonly hint: string | null;
  readonly path: string;
  readonly kind: string;
  readonly words: 'needed' | 'optional';
  readonly photo: 'asked' | 'none';
  readonly close: () => void;
}) {
  const say = useSay();
  const [id] = useState(bornHere);
  const [text, setText] = useState('');
  const [photo, setPhoto] = useState<string | null>(null);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChange(props.close);
  const isMissing = props.words === 'needed' && text.trim() === '';
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (isMissing || change.isPending) return;
    change.mutate({ path: props.path, body: { id, kind: props.kind, text: text.trim() === '' ? null : text.trim(), ...(photo === null ? {} : { photo }) } });
  }
  return (
    <Dialog title={props.title} close={props.close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">{props.about}</p>
        <TextField
          label={say(props.words === 'needed' ? directiveWords.words : directiveWords.wordsOptional)}
          hint={props.hint}
          problem={tried === 'yes' && isMissing ? say(directiveWords.textMissing) : null}
          value={text}
          onChange={setText}
        />
        {props.photo === 'asked' ? <PhotoField onChange={setPhoto} /> : null}
        <DialogFoot sending={change} close={props.close} name={props.title} />
      </form>
    </Dialog>
  );
}

export function DialogFoot({
  sending,
  close,
  name,
}: {
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  readonly close: () => void;
  readonly name: string;
}) {
  const say = useSay();
  return (
    <div className="dialog-foot">
      <div className="dialog-says" aria-live="assertive">
        {sending.error === null ? null : <FailureBox failure={failureOf(sending.error)} retry={null} />}
      </div>
      <button type="submit" className="primary" aria-disabled={sending.isPending}>
        {name}
      </button>
      <button type="button" onClick={close}>
        {say(directiveWords.leave)}
      </button>
    </div>
  );
}
