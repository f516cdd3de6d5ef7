import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { choiceOf, type Period, type PeriodKind, partsOfYear, periodAround, periodKinds, periodOf, sayDays } from '../rules/period.ts';
import { figureWords } from './figure-words.ts';

type Fields = { readonly period: Period; readonly choose: (period: Period) => void };

const firstYear = 2017;

/** Kind, year and part: month, quarter, year by the calendar, or from the 15th to the 14th. */
export function KindFields({ period, today, choose }: Fields & { readonly today: PlainDate }) {
  const say = useSay();
  const choice = choiceOf(period);
  const shown = choice ?? periodAround('month', period.to);
  const go = (next: { readonly kind: PeriodKind; readonly year: number; readonly part: number }) => {
    const found = periodOf({ ...next, part: Math.min(next.part, partsOfYear[next.kind]) });
    if (found !== null) choose(found);
  };
  const lastYear = Math.max(Number(today.slice(0, 4)), shown.year);
  const years = Array.from({ length: lastYear - Math.min(firstYear, shown.year) + 1 }, (_, i) => lastYear - i);
  return (
    <div className="filters">
      <label className="inline-field">
        <span>{say(figureWords.periodKind)}</span>
        <select
          value={choice?.kind ?? ''}
          onChange={({ target }) => {
            const kind = periodKinds.find((one) => one === target.value);
            if (kind !== undefined) go(periodAround(kind, period.to));
          }}
        >
          {choice === null ? <option value="">{say(figureWords.otherRange)}</option> : null}
          {periodKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(figureWords.periodKinds[kind])}
            </option>
          ))}
        </select>
      </label>
      {choice === null ? null : (
        <>
          <label className="inline-field">
            <span>{say(figureWords.year)}</span>
            <select value={choice.year} onChange={({ target }) => go({ ...choice, year: Number(target.value) })}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
          {partsOfYear[choice.kind] === 1 ? null : (
            <label className="inline-field">
              <span>{say(figureWords.part)}</span>
              <select value={choice.part} onChange={({ target }) => go({ ...choice, part: Number(target.value) })}>
                {Array.from({ length: partsOfYear[choice.kind] }, (_, i) => i + 1).map((part) => (
                  <option key={part}>{part}</option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
      <p className="muted period-days">{say(sayDays(period))}</p>
    </div>
  );
}

/** Any first and last day. */
export function PeriodFields({ period, choose }: Fields) {
  const say = useSay();
  const [typedFrom, setFrom] = useState(formatDate(period.from));
  const [typedTo, setTo] = useState(formatDate(period.to));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const from = readTypedDate(typedFrom);
  const to = readTypedDate(typedTo);
  const wrong = (date: typeof from) => (tried === 'yes' && date === null ? say(staffWords.dateWrong) : null);
  const reversed = tried === 'yes' && from !== null && to !== null && to < from ? say(figureWords.reversed) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (from !== null && to !== null && from <= to) choose({ from, to });
  }
  return (
    <form className="period-fields" onSubmit={submit} noValidate>
      <DateField label={say(figureWords.from)} hint="" problem={wrong(from)} value={typedFrom} onChange={setFrom} daysAhead={[]} />
      <DateField label={say(figureWords.to)} hint="" problem={wrong(to) ?? reversed} value={typedTo} onChange={setTo} daysAhead={[]} />
      <button type="submit">{say(figureWords.apply)}</button>
    </form>
  );
}
