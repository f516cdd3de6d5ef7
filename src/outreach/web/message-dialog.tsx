import { type FormEvent, useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { MessagesView } from '../http/message-shapes.ts';
import { type MessageMarks, messageText, smsSize } from '../rules/message-text.ts';
import { MessagePreview } from './message-preview.tsx';
import { messageWords as words } from './message-words.ts';
import { useOutreachChange } from './use-outreach.ts';

const marksChoices: readonly MessageMarks[] = ['left', 'kept'];

/** A message is written, seen as it will arrive, and handed over to whoever confirms it. */
export function MessageDialog({ office, view, close }: { readonly office: number; readonly view: MessagesView; readonly close: () => void }) {
  const say = useSay();
  const [id] = useState(() => newId());
  const [body, setBody] = useState('');
  const [marks, setMarks] = useState<MessageMarks>('left');
  const [to, setTo] = useState<readonly number[]>([office]);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  const isTooLong = smsSize(messageText({ body, marks, label: view.label, link: view.sampleLink })).parts > view.partsMax;
  const bodyProblem = body.trim() === '' ? say(words.bodyMissing) : isTooLong ? say(words.tooLong(view.partsMax)) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (bodyProblem !== null || to.length === 0 || change.isPending) return;
    change.mutate([{ method: 'PUT', path: `/outreach/messages/${id}`, body: { office, body: body.trim(), marks, toOffices: to } }]);
  }
  return (
    <Dialog title={say(words.write)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <TextField label={say(words.body)} hint={say(words.bodyHint)} problem={tried === 'yes' ? bodyProblem : null} value={body} onChange={setBody} />
        <Field label={say(words.marks)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={marks} onChange={({ target }) => setMarks(target.value === 'kept' ? 'kept' : 'left')}>
              {marksChoices.map((one) => (
                <option key={one} value={one}>
                  {say(words.marksOf[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="stack">
          <legend>{say(words.to)}</legend>
          {view.offices.map(({ officeId, name, agreed }) => (
            <label key={officeId} className="choice">
              <input
                type="checkbox"
                checked={to.includes(officeId)}
                onChange={({ target }) => setTo((before) => (target.checked ? [...before, officeId] : before.filter((one) => one !== officeId)))}
              />
              <span>{say(words.place(name, formatInteger(agreed)))}</span>
            </label>
          ))}
          {tried === 'yes' && to.length === 0 ? <p className="notice bad">{say(words.toNone)}</p> : null}
        </fieldset>
        {body.trim() === '' ? null : <MessagePreview body={body} marks={marks} view={view} />}
        <DialogFoot sending={change} close={close} name={say(words.propose)} />
      </form>
    </Dialog>
  );
}
