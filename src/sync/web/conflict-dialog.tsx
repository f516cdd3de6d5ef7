import type { FormEvent } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { TextField } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import type { ConflictStep } from '../rules/conflict.ts';
import { conflictWords, stepWords } from './conflict-words.ts';
import { useDecide } from './use-conflicts.ts';

type Props = { readonly dossierId: string; readonly conflictId: string; readonly step: ConflictStep; readonly close: () => void; readonly done: () => void };

/** A second look before a decision: what it means, a note, and the server's "no" beside what was typed. */
export function ConflictDialog({ dossierId, conflictId, step, close, done }: Props) {
  const say = useSay();
  const [note, setNote] = useDraft(`${conflictId} ${step} note`, '');
  const { decide, isSending, failure } = useDecide({ dossierId, conflictId, step, done });
  function submit(event: FormEvent) {
    event.preventDefault();
    decide(note.trim());
  }
  return (
    <Dialog title={say(stepWords[step].button)} close={close}>
      <form onSubmit={submit} className="stack">
        <p className="notice warn">{say(stepWords[step].means)}</p>
        <TextField label={say(conflictWords.note)} hint={say(conflictWords.noteHint)} problem={null} value={note} onChange={setNote} />
        <div className="dialog-foot">
          <div className="dialog-says" aria-live="assertive">
            {failure === null ? null : <FailureBox failure={failure} retry={null} />}
          </div>
          <button type="submit" className="primary" aria-disabled={isSending}>
            {say(isSending ? conflictWords.sending : conflictWords.yes(say(stepWords[step].button)))}
          </button>
          <button type="button" onClick={close}>
            {say(conflictWords.leave)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
