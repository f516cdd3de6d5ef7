import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { directiveWords } from './directive-words.ts';
import { PhotoField } from './photo-field.tsx';
import { useChange } from './use-directives.ts';

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
  const [id] = useState(newId);
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
