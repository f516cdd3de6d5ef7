import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { teamWords } from './team-words.ts';
import { type TeamCall, useChangeTeam } from './use-teams.ts';

/** What was just recorded can be taken back at once. */
export function UndoBox({ call, close }: { readonly call: TeamCall; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const change = useChangeTeam(() => {
    tell(teamWords.undone);
    close();
  });
  return (
    <div className="notice no-print">
      <p className="row-end">
        <span>{say(teamWords.done)}</span>
        <button type="button" onClick={() => change.mutate(call)} aria-disabled={change.isPending}>
          {say(teamWords.undo)}
        </button>
      </p>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
    </div>
  );
}
