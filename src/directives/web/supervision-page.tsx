import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { lastDays, todayCounts } from '../../teams/rules/last-days.ts';
import { SupervisionByWard } from './supervision-by-ward.tsx';
import { supervisionWords as words } from './supervision-words.ts';
import { useSupervision } from './use-directives.ts';
import type { SupervisionSearch } from './work-search.ts';

type SupervisionInput = {
  readonly office: number;
  readonly search: SupervisionSearch;
  /** What else is told of the teams in the same period. */
  readonly children: (period: Period) => ReactNode;
};

/** Which team needs help: those that should be called first, then all in the order of their units, each number with its list. */
export function SupervisionPage({ office, search, children }: SupervisionInput) {
  const say = useSay();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const month = lastDays(today, 30);
  const period = { from: search.from ?? month.from, to: search.to ?? month.to };
  const supervision = useSupervision({ office, ...period });
  const { ward: _ward, need: _need, ...plain } = search;
  const go = (next: SupervisionSearch) => void navigate({ to: '/to-tu-van/giup-do', search: next });
  return (
    <>
      <p className="muted">{say(words.about)}</p>
      <PeriodForm key={`${period.from} ${period.to}`} period={period} today={today} choose={(chosen) => go({ ...search, ...chosen })} />
      <Fetched result={supervision}>
        {(view) => {
          const wards = [...new Map(view.rows.map((row) => [row.officeId, row.officeName]))];
          const rows = view.rows.filter((row) => (search.ward === undefined || row.officeId === search.ward) && (search.need === undefined || row.need !== null));
          return (
            <>
              <div className="work-filters no-print">
                {wards.length < 2 ? null : (
                  <label className="inline-field">
                    <span>{say(words.ward)}</span>
                    <select
                      value={search.ward ?? ''}
                      onChange={(event) =>
                        go({ ...plain, ...(search.need === undefined ? {} : { need: 'only' }), ...(event.target.value === '' ? {} : { ward: Number(event.target.value) }) })
                      }
                    >
                      <option value="">{say(words.anyWard)}</option>
                      {wards.map(([id, name]) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </label>
                )}
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={search.need === 'only'}
                    onChange={(event) => go({ ...plain, ...(search.ward === undefined ? {} : { ward: search.ward }), ...(event.target.checked ? { need: 'only' } : {}) })}
                  />
                  <span>{say(words.needOnly)}</span>
                </label>
              </div>
              <details>
                <summary>{say(words.when)}</summary>
                <p>{say(view.thresholds)}</p>
              </details>
              <h2 className="figures-of">{say(words.of(formatDate(period.from), formatDate(period.to)))}</h2>
              {period.to < today ? null : <p className="muted">{say(todayCounts)}</p>}
              {view.rows.length === 0 ? <Empty title={say(words.none)}>{say(words.noneMore)}</Empty> : null}
              {view.rows.length > 0 && rows.length === 0 ? <p role="status">{say(words.noneHere)}</p> : null}
              {rows.length === 0 ? null : <SupervisionByWard rows={rows} period={period} />}
            </>
          );
        }}
      </Fetched>
      {children(period)}
    </>
  );
}

type Period = { readonly from: PlainDate; readonly to: PlainDate };

function PeriodForm({ period, today, choose }: { readonly period: Period; readonly today: PlainDate; readonly choose: (period: Period) => void }) {
  const say = useSay();
  const [typedFrom, setFrom] = useState(formatDate(period.from));
  const [typedTo, setTo] = useState(formatDate(period.to));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const [from, to] = [readTypedDate(typedFrom), readTypedDate(typedTo)];
  const wrong = (date: PlainDate | null) => (tried === 'yes' && date === null ? say(staffWords.dateWrong) : null);
  const reversed = tried === 'yes' && from !== null && to !== null && to < from ? say(words.reversed) : null;
  const offered: readonly (readonly [string, Period])[] = [
    [say(words.days30), lastDays(today, 30)],
    [say(words.thisYear), { from: `${today.slice(0, 4)}-01-01` as PlainDate, to: today }],
  ];
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (from !== null && to !== null && from <= to) choose({ from, to });
  }
  return (
    <form className="period-fields no-print" onSubmit={submit} noValidate>
      <fieldset className="picks">
        <legend>{say(words.period)}</legend>
        {offered.map(([name, one]) => (
          <button key={name} type="button" className="pick" aria-pressed={one.from === period.from && one.to === period.to} onClick={() => choose(one)}>
            {name}
          </button>
        ))}
      </fieldset>
      <DateField label={say(words.from)} hint="" problem={wrong(from)} value={typedFrom} onChange={setFrom} daysAhead={[]} />
      <DateField label={say(words.to)} hint="" problem={wrong(to) ?? reversed} value={typedTo} onChange={setTo} daysAhead={[]} />
      <button type="submit">{say(words.apply)}</button>
    </form>
  );
}
