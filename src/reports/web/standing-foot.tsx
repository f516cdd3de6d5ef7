import { failureOf } from '../../basics/web/api.adapter.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { standingWords as words } from './standing-words.ts';

type FootProps = {
  readonly day: string;
  readonly setDay: (day: string) => void;
  readonly problem: string | null;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  readonly leave: () => void;
  readonly preview: (() => void) | null;
};

/** From which day, and save. */
export function StandingFoot({ day, setDay, problem, sending, leave, preview }: FootProps) {
  const say = useSay();
  return (
    <>
      <DateField label={say(words.fromDay)} hint={say(words.fromHint)} problem={problem} value={day} onChange={setDay} daysAhead={[]} />
      <div aria-live="assertive">{sending.error === null ? null : <FailureBox failure={failureOf(sending.error)} retry={null} />}</div>
      <p className="standing-foot">
        <button type="submit" className="primary" aria-disabled={sending.isPending}>
          {say(words.save)}
        </button>
        {preview === null ? null : (
          <button type="button" onClick={preview}>
            {say(words.preview)}
          </button>
        )}
        <button type="button" onClick={leave}>
          {say(words.leave)}
        </button>
      </p>
    </>
  );
}
