import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { outreachWords as words } from './outreach-words.ts';
import { useOutreachChange } from './use-outreach.ts';

/** A record is taken out, or put back, with a reason. */
export function TurnRecordDialog({ id, name, act, close }: { readonly id: string; readonly name: string; readonly act: 'withdraw' | 'restore'; readonly close: () => void }) {
  const say = useSay();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (why.trim() === '' || change.isPending) return;
    change.mutate([{ method: 'POST', path: `/outreach/records/${id}/acts`, body: { kind: act, why: why.trim() } }]);
  }
  return (
    <Dialog title={say(words[act])} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">{name}</p>
        <p>{say(act === 'withdraw' ? words.withdrawMore : words.restoreMore)}</p>
        <TextField label={say(words.why)} hint={null} problem={tried === 'yes' && why.trim() === '' ? say(words.whyMissing) : null} value={why} onChange={setWhy} />
        <DialogFoot sending={change} close={close} name={say(words[act])} />
      </form>
    </Dialog>
  );
}
