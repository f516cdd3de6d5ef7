import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { periodKinds } from '../rules/period.ts';
import type { DashboardAsked } from './dashboard-data.ts';
import { type DashboardSearch, readDashboardSearch } from './dashboard-search.ts';
import { dashboardWords as words } from './dashboard-words.ts';
import { figureWords } from './figure-words.ts';
import type { UnitChoice } from './figures-form.tsx';
import { UnitFields } from './unit-fields.tsx';

type Go = (next: { readonly [K in keyof DashboardSearch]?: DashboardSearch[K] | undefined }) => void;

/** Goes to the same dashboard, asked a little otherwise; what is told as undefined is not asked any more. */
export function useGoDashboard(search: DashboardSearch): Go {
  const navigate = useNavigate();
  return (next) => void navigate({ to: '/bang-dieu-hanh', search: readDashboardSearch({ ...search, ...next }), resetScroll: false });
}

export function DashboardForm({ asked, units, go }: { readonly asked: DashboardAsked; readonly units: readonly UnitChoice[]; readonly go: Go }) {
  const say = useSay();
  return (
    <div className="figures-form no-print">
      <div className="filters">
        <UnitFields asked={asked} units={units} go={go} />
        <label className="inline-field">
          <span>{say(words.period)}</span>
          <select value={asked.period} onChange={({ target }) => go({ period: periodKinds.find((one) => one === target.value) })}>
            {periodKinds.map((period) => (
              <option key={period} value={period}>
                {say(figureWords.periodKinds[period])}
              </option>
            ))}
          </select>
        </label>
        <LookBack key={asked.on ?? ''} asked={asked} go={go} />
      </div>
    </div>
  );
}

/** From which day it is looked at. */
function LookBack({ asked, go }: { readonly asked: DashboardAsked; readonly go: Go }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const [typed, setTyped] = useState(asked.on === null ? '' : formatDate(asked.on));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const day = readTypedDate(typed);
  const isGood = typed.trim() === '' || (day !== null && day <= today);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (isGood) go({ on: day === null || day === today ? undefined : day });
  }
  return (
    <form className="period-fields look-back" onSubmit={submit} noValidate>
      <DateField label={say(words.on)} hint={say(words.onHint)} problem={tried === 'yes' && !isGood ? say(words.onWrong) : null} value={typed} onChange={setTyped} daysAhead={[]} />
      <button type="submit">{say(words.show)}</button>
    </form>
  );
}
