import { type FormEvent, useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { MessagesView, RunView } from '../http/message-shapes.ts';
import type { RunAct } from '../rules/message-run.ts';
import { messageText, smsSize } from '../rules/message-text.ts';
import { MessagePreview } from './message-preview.tsx';
import { messageWords as words } from './message-words.ts';
import { useOutreachChange } from './use-outreach.ts';

type Props = { readonly run: RunView; readonly act: RunAct; readonly view: MessagesView; readonly close: () => void };

/** Confirmed after a look at what goes out and to how many; sent back, or stopped, with a reason. */
export function RunActDialog({ run, act, view, close }: Props) {
  const say = useSay();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  const isMissing = act !== 'confirm' && why.trim() === '';
  const { parts } = smsSize(messageText({ body: run.body, marks: run.marks, label: view.label, link: view.sampleLink }));
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (isMissing || change.isPending) return;
    change.mutate([{ method: 'POST', path: `/outreach/messages/${run.id}/acts`, body: { kind: act, why: act === 'confirm' ? null : why.trim() } }]);
  }
  const more = act === 'confirm' ? words.confirmMore(formatInteger(run.agreed), formatInteger(run.agreed * parts)) : act === 'return' ? words.returnMore : words.stopMore;
  return (
    <Dialog title={say(words.acts[act])} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <MessagePreview body={run.body} marks={run.marks} view={view} />
        <p>{say(more)}</p>
        {act === 'confirm' ? null : (
          <TextField label={say(words.why)} hint={null} problem={tried === 'yes' && isMissing ? say(words.whyMissing) : null} value={why} onChange={setWhy} />
        )}
        <DialogFoot sending={change} close={close} name={say(act === 'confirm' ? words.confirmDo : words.acts[act])} />
      </form>
    </Dialog>
  );
}
