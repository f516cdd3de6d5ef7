import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { OfficeDutyView } from '../http/duty-shapes.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { DayAppointments } from './day-appointments.tsx';
import { DutyBookSection } from './duty-book-section.tsx';
import { DutyWeek } from './duty-week.tsx';
import { dutyWords } from './duty-words.ts';
import { MemberCards } from './member-cards.tsx';
import { PostSection } from './post-section.tsx';
import { useDuty, useOfficeDuty, weekdayOf } from './use-duty.ts';

/** The duty of an office's teams: where nobody will be, and one team with its week, its day and its cards. */
export function DutyPage({ office }: { readonly office: number }) {
  const duty = useOfficeDuty(office);
  return <Fetched result={duty}>{(view) => <OfficeDuty view={view} />}</Fetched>;
}

function OfficeDuty({ view }: { readonly view: OfficeDutyView }) {
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const [day, setDay] = useState<string | null>(null);
  function open(unit: string, on: string | null) {
    setChosen(unit);
    setDay(on);
  }
  const unitCode = view.rows.some((row) => row.unitCode === chosen) ? chosen : (view.rows[0]?.unitCode ?? '');
  return (
    <>
      <Uncovered view={view} open={open} />
      <Gaps view={view} choose={(unit) => open(unit, null)} />
      <label className="inline-field no-print">
        <span>{say(dutyWords.unit)}</span>
        <select value={unitCode} onChange={(event) => open(event.target.value, null)}>
          {view.rows.map((row) => (
            <option key={row.unitCode} value={row.unitCode}>
              {row.name}
              {row.gaps.length === 0 ? '' : ` (${row.gaps.length}!)`}
            </option>
          ))}
        </select>
      </label>
      {unitCode === '' ? null : <UnitDuty key={`${unitCode} ${day ?? ''}`} unitCode={unitCode} day={day} />}
    </>
  );
}

/** Somebody will come and nobody will be there: first of all that the ward sees. */
function Uncovered({ view, open }: { readonly view: OfficeDutyView; readonly open: (unitCode: string, day: string) => void }) {
  const say = useSay();
  const rows = view.rows.flatMap((row) => row.uncovered.map((one) => ({ row, one })));
  if (rows.length === 0) return null;
  return (
    <section className="notice warn no-print" aria-labelledby="uncovered-title">
      <h2 id="uncovered-title">{say(dutyWords.uncoveredTitle(rows.reduce((sum, { one }) => sum + one.count, 0)))}</h2>
      <p>{say(dutyWords.uncoveredNext)}</p>
      <ul className="doubts">
        {rows.map(({ row, one }) => (
          <li key={`${row.unitCode} ${one.day} ${one.from}`}>
            <span>
              <strong>{row.name}</strong>: {say(weekdayOf(one.day))} {shownDay(one.day)}, {one.from} ({one.count})
            </span>
            <button type="button" onClick={() => open(row.unitCode, one.day)}>
              {say(dutyWords.seeDay)}
              <span className="unseen">
                {' '}
                {row.name} {shownDay(one.day)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ view, choose }: { readonly view: OfficeDutyView; readonly choose: (unitCode: string) => void }) {
  const say = useSay();
  const gaps = view.rows.flatMap((row) => row.gaps.map((gap) => ({ row, gap })));
  const unnamed = view.rows.reduce((sum, row) => sum + row.unnamed, 0);
  return (
    <section className={gaps.length === 0 ? 'no-print' : 'notice warn no-print'}>
      {gaps.length === 0 ? <p>{say(dutyWords.noGaps(unnamed))}</p> : <h2>{say(dutyWords.gapsTitle(gaps.length))}</h2>}
      {gaps.length === 0 ? null : (
        <ul className="doubts">
          {gaps.map(({ row, gap }) => (
            <li key={`${gap.lineId} ${gap.day}`}>
              <span>
                <strong>{row.name}</strong>: {say(weekdayOf(gap.day))} {shownDay(gap.day)}, {clockOf(gap.fromMinute)}–{clockOf(gap.toMinute)} · {gap.name}{' '}
                {say(dutyWords.manning[gap.manning])}
              </span>
              <button type="button" onClick={() => choose(row.unitCode)}>
                {say(dutyWords.change)}
                <span className="unseen">
                  {' '}
                  {row.name} {shownDay(gap.day)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {unnamed === 0 || gaps.length === 0 ? null : <p className="muted">{say(dutyWords.unnamed(unnamed))}</p>}
    </section>
  );
}

function UnitDuty({ unitCode, day }: { readonly unitCode: string; readonly day: string | null }) {
  const [from, setFrom] = useState('');
  const duty = useDuty(unitCode, from);
  return (
    <Fetched result={duty}>
      {(view) => (
        <>
          <DutyWeek view={view} show={setFrom} />
          {view.mayAppoint === 'yes' ? <DayAppointments unitCode={unitCode} today={view.today} asked={day} /> : null}
          <MemberCards unitCode={unitCode} />
          <PostSection view={view} />
          <DutyBookSection view={view} />
        </>
      )}
    </Fetched>
  );
}
