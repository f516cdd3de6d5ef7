import { formatDate } from '../rules/dates-format.ts';
import { addDays, isoWeekday, type PlainDate, plainDateOf } from '../rules/time.ts';
import { Field } from './form-fields.tsx';
import { useNow, useSay } from './staff-context.tsx';
import { staffWords } from './staff-words.ts';
import { readTypedDate, sayDate } from './typed-date.ts';

type DateFieldProps = {
  readonly label: string;
  readonly hint: string | null;
  readonly problem: string | null;
  /** As typed: ngày/tháng/năm. The browser's own date box follows the language of the machine, not ours. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Days from today that can be had with one press. */
  readonly daysAhead: readonly number[];
};

export function DateField({ label, hint, problem, value, onChange, daysAhead }: DateFieldProps) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const date = readTypedDate(value);
  return (
    <div className="date-field">
      <Field label={label} hint={hint ?? say(staffWords.dateHint)} problem={problem}>
        {(wiring) => <input {...wiring} inputMode="numeric" autoComplete="off" placeholder="dd/mm/yyyy" value={value} onChange={(event) => onChange(event.target.value)} />}
      </Field>
      <p className="date-said" aria-live="polite">
        {date === null ? '' : say(sayDate(date))}
      </p>
      {daysAhead.length === 0 ? null : (
        <div className="picks">
          {daysAhead.map((days) => (
            <button key={days} type="button" className="pick" onClick={() => onChange(formatDate(orMonday(addDays(today, days))))}>
              {say(staffWords.inDays(days))}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A day offered is never at the week-end; whether it is a holiday, the server knows. */
function orMonday(date: PlainDate): PlainDate {
  const weekday = isoWeekday(date);
  return weekday >= 6 ? addDays(date, 8 - weekday) : date;
}
