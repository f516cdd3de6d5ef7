import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { DutyView, ShiftView } from '../http/duty-shapes.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { dutyWords } from './duty-words.ts';
import { PatternDialog } from './pattern-dialog.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { useChangeDuty, weekdayOf } from './use-duty.ts';

/** One week of one unit as a grid, with what may be done about each shift. */
export function DutyWeek({ view, show }: { readonly view: DutyView; readonly show: (from: string) => void }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'pattern' | ShiftView>('nothing');
  const days = view.days.slice(0, 7);
  const move = (by: number) => show(addDays(view.from as PlainDate, by));
  return (
    <section aria-labelledby="week-title" className="duty">
      <div className="section-head">
        <h2 id="week-title">
          {view.name}: {say(dutyWords.weekOf(shownDay(view.from), shownDay(days.at(-1)?.day ?? view.from)))}
        </h2>
        <p className="row-end no-print">
          <button type="button" onClick={() => move(-7)}>
            {say(dutyWords.before)}
          </button>
          <button type="button" onClick={() => move(7)}>
            {say(dutyWords.after)}
          </button>
          {view.mayManage === 'yes' ? (
            <button type="button" className="primary" onClick={() => setOpen('pattern')}>
              {say(dutyWords.editWeek)}
            </button>
          ) : null}
        </p>
      </div>
      {view.lines.length === 0 && days.every((day) => day.shifts.length === 0) ? <Empty title={say(dutyWords.noWeek)}>{say(dutyWords.noWeekMore)}</Empty> : null}
      <ol className="duty-week">
        {days.map((day) => (
          <li key={day.day} className={day.day === view.today ? 'is-today' : undefined}>
            <h3>
              {say(weekdayOf(day.day))} <small>{shownDay(day.day)}</small>
            </h3>
            {day.off === 'yes' ? <p className="chip waiting">{say(dutyWords.dayOff)}</p> : null}
            {day.shifts.length === 0 ? <p className="muted">{say(dutyWords.noShift)}</p> : null}
            {day.shifts.map((shift) => (
              <Shift key={shift.lineId} shift={shift} change={view.mayManage === 'yes' && shift.day >= view.today ? () => setOpen(shift) : null} />
            ))}
          </li>
        ))}
      </ol>
      <Swaps view={view} />
      {open === 'pattern' ? <PatternDialog view={view} close={() => setOpen('nothing')} /> : null}
      {open === 'nothing' || open === 'pattern' ? null : <ShiftDialog view={view} shift={open} close={() => setOpen('nothing')} />}
    </section>
  );
}

function Shift({ shift, change }: { readonly shift: ShiftView; readonly change: (() => void) | null }) {
  const say = useSay();
  const isGap = shift.manning === 'absent' || shift.manning === 'left';
  const hours = `${clockOf(shift.fromMinute)}–${clockOf(shift.toMinute)}`;
  return (
    <div className={isGap ? 'duty-shift gap' : 'duty-shift'}>
      <p>
        <strong>{hours}</strong> {shift.name ?? say(dutyWords.manning.byTeam)}
        {isGap ? <small>{say(dutyWords.manning[shift.manning])}</small> : null}
        {shift.reason === null ? null : <small>{shift.reason}</small>}
        {shift.insteadOf === null ? null : <small>{say(dutyWords.insteadOf(shift.insteadOf))}</small>}
      </p>
      {change === null ? null : (
        <button type="button" className="no-print" onClick={change}>
          {say(dutyWords.change)}
          <span className="unseen">
            {' '}
            {hours} {shownDay(shift.day)} {shift.name ?? ''}
          </span>
        </button>
      )}
    </div>
  );
}

/** Asked by one, agreed by the other: both are shown. */
function Swaps({ view }: { readonly view: DutyView }) {
  const say = useSay();
  const tell = useTell();
  const change = useChangeDuty(view.unitCode, () => tell(dutyWords.done));
  if (view.swaps.length === 0) return null;
  const end = (one: DutyView['swaps'][number]['asked']) => `${one.name} (${one.hours} ${shownDay(one.day)})`;
  const answer = (kind: 'swapAgreed' | 'swapDeclined', swapId: string) => change.mutate({ path: '/duty/changes', body: { id: newId(), kind, swapId } });
  return (
    <section aria-labelledby="swaps-title" className="duty no-print">
      <h3 id="swaps-title">{say(dutyWords.swaps)}</h3>
      <ul className="doubts">
        {view.swaps.map((swap) => (
          <li key={swap.id}>
            <span>
              {say(dutyWords.swapSays(end(swap.asked), end(swap.other)))}
              {swap.reason === null ? '' : `: ${swap.reason}`}{' '}
              <span className={swap.state === 'agreed' ? 'chip done' : 'chip waiting'}>{say(dutyWords.swapStates[swap.state])}</span>
            </span>
            {swap.state === 'asked' && view.mayManage === 'yes' ? (
              <span className="row-end">
                <button type="button" onClick={() => answer('swapAgreed', swap.id)}>
                  {say(dutyWords.agree)}
                </button>
                <button type="button" onClick={() => answer('swapDeclined', swap.id)}>
                  {say(dutyWords.decline)}
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
    </section>
  );
}
