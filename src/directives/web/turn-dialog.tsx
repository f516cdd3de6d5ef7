import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DocumentView } from '../http/register-shapes.ts';
import { registerWords as words } from './register-words.ts';
import { useRegisterChange } from './use-register.ts';

/** A document is taken out of the register, or put back, with a reason. */
export function TurnDialog({ document, act, close }: { readonly document: DocumentView; readonly act: 'withdraw' | 'restore'; readonly close: () => void }) {
  const say = useSay();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useRegisterChange(close);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (why.trim() === '' || change.isPending) return;
    change.mutate({ method: 'POST', path: `/steering-documents/${document.id}/acts`, body: { kind: act, why: why.trim() } });
  }
  return (
    <Dialog title={say(words[act])} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">{say(act === 'withdraw' ? words.withdrawMore : words.restoreMore)}</p>
        <TextField label={say(words.reason)} hint={null} problem={tried === 'yes' && why.trim() === '' ? say(words.whyMissing) : null} value={why} onChange={setWhy} />
        <DialogFoot sending={change} close={close} name={say(words[act])} />
      </form>
    </Dialog>
  );
}
