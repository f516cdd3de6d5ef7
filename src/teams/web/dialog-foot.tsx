import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { dutyWords } from './duty-words.ts';

/** What stands below every form about duty: what the server said, write, leave. */
export function DialogFoot({
  change,
  word,
  close,
}: {
  readonly change: { readonly error: Error | null; readonly isPending: boolean };
  readonly word: string;
  readonly close: () => void;
}) {
  const say = useSay();
  return (
    <div className="dialog-foot">
      <div className="dialog-says" aria-live="assertive">
        {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      </div>
      <button type="submit" className="primary" aria-disabled={change.isPending}>
        {word}
      </button>
      <button type="button" onClick={close}>
        {say(dutyWords.leave)}
      </button>
    </div>
  );
}
