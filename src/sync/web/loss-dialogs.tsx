import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField, LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { type LossFinding, type LossProof, lossFindings, lossProofs } from '../rules/loss.ts';
import { findingWords, lossWords, proofWords } from './loss-words.ts';
import type { LossCall } from './losses-page.tsx';

type Props = {
  readonly office: number;
  readonly close: () => void;
  readonly send: (call: LossCall) => void;
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
};

/** What a person says at the desk. Its id is born with the dialog: pressing twice notes it once. */
export function NoteDialog({ office, close, send, sending }: Props) {
  const say = useSay();
  const [id] = useState(newId);
  const [proof, setProof] = useState<LossProof>('receipt');
  const [number, setNumber] = useDraft('loss number', '');
  const [about, setAbout] = useDraft('loss about', '');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (about.trim() === '' || sending.isPending) return;
    send({ path: '/losses/suspicions', body: { id, office, proof, number: number.trim() === '' ? null : number.trim(), about: about.trim() } });
  }
  const choices = lossProofs.filter((one) => one !== 'reconciliation').map((one) => ({ value: one, label: say(proofWords[one]), hint: null }));
  return (
    <Dialog title={say(lossWords.note)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <ChoiceField
          label={say(lossWords.proof)}
          hint={null}
          problem={null}
          choices={choices}
          value={proof}
          onChange={(value) => setProof(lossProofs.find((one) => one === value) ?? 'word')}
        />
        <LineField label={say(lossWords.number)} hint={say(lossWords.numberHint)} problem={null} type="text" autoComplete="off" value={number} onChange={setNumber} />
        <TextField
          label={say(lossWords.what)}
          hint={say(lossWords.whatHint)}
          problem={tried === 'yes' && about.trim() === '' ? say(lossWords.whatMissing) : null}
          value={about}
          onChange={setAbout}
        />
        <DialogFoot sending={sending} name={say(lossWords.save)} close={close} />
      </form>
    </Dialog>
  );
}

export function CloseDialog({ office, id, close, send, sending }: Props & { readonly id: string }) {
  const say = useSay();
  const [found, setFound] = useState<LossFinding | ''>('');
  const [cause, setCause] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (found === '' || cause.trim() === '' || sending.isPending) return;
    send({ path: `/losses/suspicions/${id}/close`, body: { office, found, cause: cause.trim() } });
  }
  const choices = lossFindings.map((one) => ({ value: one, label: say(findingWords[one]), hint: null }));
  return (
    <Dialog title={say(lossWords.closeTitle)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <ChoiceField
          label={say(lossWords.found)}
          hint={null}
          problem={tried === 'yes' && found === '' ? say(lossWords.choose) : null}
          choices={choices}
          value={found}
          onChange={(value) => setFound(lossFindings.find((one) => one === value) ?? '')}
        />
        <TextField
          label={say(lossWords.cause)}
          hint={say(lossWords.causeHint)}
          problem={tried === 'yes' && cause.trim() === '' ? say(lossWords.causeMissing) : null}
          value={cause}
          onChange={setCause}
        />
        <DialogFoot sending={sending} name={say(lossWords.close)} close={close} />
      </form>
    </Dialog>
  );
}
