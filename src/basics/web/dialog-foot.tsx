import { failureOf } from './api.adapter.ts';
import { FailureBox } from './problem-box.tsx';
import { useSay } from './staff-context.tsx';
import { staffWords } from './staff-words.ts';

type DialogFootInput = {
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  /** What pressing does, in the words of the dialog. */
  readonly name: string;
  readonly close: () => void;
};

/** What stands below the form of a dialog: what the server said, send, leave. */
export function DialogFoot({ sending, name, close }: DialogFootInput) {
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
        {say(staffWords.leave)}
      </button>
    </div>
  );
}
