import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { DutyView, LineView } from '../http/duty-shapes.ts';
import { clockOf, readClock } from '../rules/duty-clock.ts';
import { dutyWords, weekdays } from './duty-words.ts';
import { useChangeDuty } from './use-duty.ts';

type Row = { readonly key: number; readonly isoWeekday: number; readonly from: string; readonly to: string; readonly personId: string; readonly onDaysOff: LineView['onDaysOff'] };

/** The week that repeats, seat by seat. */
export function PatternDialog({ view, close }: { readonly view: DutyView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [rows, setRows] = useState<readonly Row[]>(() => view.lines.map(rowOf));
  const [from, setFrom] = useState(formatDate(view.today as PlainDate));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChangeDuty(view.unitCode, () => {
    tell(dutyWords.done);
    close();
  });
  const day = readTypedDate(from);
  const isDayWrong = day === null || day < view.today;
  const lines = rows.map(lineOf);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    const whole = lines.filter((line) => line !== null);
    if (isDayWrong || whole.length < rows.length || change.isPending) return;
    change.mutate({ method: 'PUT', path: '/duty/pattern', body: { from: day, lines: whole } });
  }
  const set = (key: number, more: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  const add = () => setRows([...rows, { key: Math.max(0, ...rows.map((row) => row.key)) + 1, isoWeekday: 1, from: '8:00', to: '11:00', personId: '', onDaysOff: 'closed' }]);
  return (
    <Dialog title={`${say(dutyWords.editWeek)}: ${view.name}`} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        {rows.map((row, at) => (
          <PatternRow
            key={row.key}
            row={row}
            view={view}
            wrong={tried === 'yes' && lines[at] === null ? 'yes' : 'no'}
            set={(more) => set(row.key, more)}
            remove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
        <button type="button" onClick={add}>
          {say(dutyWords.addLine)}
        </button>
        <DateField
          label={say(dutyWords.startsOn)}
          hint={say(dutyWords.pastStays)}
          problem={tried === 'yes' && isDayWrong ? say(dutyWords.dateWrong) : null}
          value={from}
          onChange={setFrom}
          daysAhead={[]}
        />
        <DialogFoot sending={change} name={say(dutyWords.write)} close={close} />
      </form>
    </Dialog>
  );
}

type RowProps = { readonly row: Row; readonly view: DutyView; readonly wrong: 'yes' | 'no'; readonly set: (more: Partial<Row>) => void; readonly remove: () => void };

function PatternRow({ row, view, wrong, set, remove }: RowProps) {
  const say = useSay();
  const clockProblem = wrong === 'yes' ? true : undefined;
  return (
    <fieldset className="duty-row">
      <legend className="unseen">
        {say(weekdays[row.isoWeekday - 1] ?? dutyWords.weekday)} {row.from}
      </legend>
      <label>
        <span>{say(dutyWords.weekday)}</span>
        <select value={row.isoWeekday} onChange={(event) => set({ isoWeekday: Number(event.target.value) })}>
          {weekdays.map((name, at) => (
            <option key={name.vi} value={at + 1}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say(dutyWords.from)}</span>
        <input value={row.from} autoComplete="off" aria-invalid={clockProblem} onChange={(event) => set({ from: event.target.value })} />
      </label>
      <label>
        <span>{say(dutyWords.to)}</span>
        <input value={row.to} autoComplete="off" aria-invalid={clockProblem} onChange={(event) => set({ to: event.target.value })} />
      </label>
      <label className="wide">
        <span>{say(dutyWords.member)}</span>
        <select value={row.personId} onChange={(event) => set({ personId: event.target.value })}>
          <option value="">{say(dutyWords.byTeam)}</option>
          {view.members.map((one) => (
            <option key={one.personId} value={one.personId}>
              {one.fullName}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input type="checkbox" checked={row.onDaysOff === 'open'} onChange={(event) => set({ onDaysOff: event.target.checked ? 'open' : 'closed' })} />
        <span>{say(dutyWords.daysOff)}</span>
      </label>
      <button type="button" className="no" onClick={remove}>
        {say(dutyWords.removeLine)}
      </button>
      {wrong === 'yes' ? <p className="field-problem">{say(dutyWords.clockWrong)}</p> : null}
    </fieldset>
  );
}

function rowOf(line: LineView, key: number): Row {
  return { key, isoWeekday: line.isoWeekday, from: clockOf(line.fromMinute), to: clockOf(line.toMinute), personId: line.personId ?? '', onDaysOff: line.onDaysOff };
}

function lineOf(row: Row): LineView | null {
  const [fromMinute, toMinute] = [readClock(row.from), readClock(row.to)];
  if (fromMinute === null || toMinute === null || fromMinute >= toMinute) return null;
  return { isoWeekday: row.isoWeekday, fromMinute, toMinute, personId: row.personId === '' ? null : row.personId, onDaysOff: row.onDaysOff };
}
