import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { procedureWords } from '../../procedures/web/procedure-words.ts';
import { figureWords } from './figure-words.ts';
import type { FiguresAsked } from './figures-data.ts';
import { searchOf } from './figures-search.ts';
import { isSame, offeredPeriods, type Period } from './periods.ts';

/** A unit whose figures the officer may see; `hasWards` decides whether a scope can be chosen. */
export type UnitChoice = { readonly code: string; readonly name: string; readonly hasWards: 'yes' | 'no' };

const levels = ['3', '4', 'partial', 'full'] as const;

/** Unit, scope, level and period. Choosing shows at once, and the address says the same. */
export function FiguresForm({ asked, units }: { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const unit = units.find((one) => one.code === asked.unit);
  const go = (next: Partial<FiguresAsked>) => void navigate({ to: '/so-lieu', search: searchOf({ ...asked, ...next }), resetScroll: false });
  return (
    <div className="figures-form no-print">
      <div className="filters">
        <label className="inline-field">
          <span>{say(figureWords.unit)}</span>
          <select
            value={asked.unit}
            onChange={(event) => go({ unit: event.target.value, scope: units.find((one) => one.code === event.target.value)?.hasWards === 'yes' ? asked.scope : 'own' })}
          >
            {units.map((one) => (
              <option key={one.code} value={one.code}>
                {shortOfficeName(one.name)}
              </option>
            ))}
          </select>
        </label>
        {unit?.hasWards === 'yes' ? (
          <label className="inline-field">
            <span>{say(figureWords.scope)}</span>
            <select value={asked.scope} onChange={(event) => go({ scope: scopes.find((one) => one === event.target.value) ?? 'own' })}>
              {scopes.map((one) => (
                <option key={one} value={one}>
                  {say(figureWords.scopes[one])}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="inline-field">
          <span>{say(figureWords.level)}</span>
          <select value={asked.level ?? ''} onChange={(event) => go({ level: levels.find((one) => one === event.target.value) ?? null })}>
            <option value="">{say(figureWords.anyLevel)}</option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {say(procedureWords.levels[one])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="picks">
        <legend>{say(figureWords.period)}</legend>
        {offeredPeriods(today).map((period) => (
          <button key={period.name.en} type="button" className="pick" aria-pressed={isSame(period, asked)} onClick={() => go({ from: period.from, to: period.to })}>
            {say(period.name)}
          </button>
        ))}
      </fieldset>
      <PeriodFields period={asked} choose={go} />
    </div>
  );
}

const scopes = ['own', 'wards', 'all'] as const;

function PeriodFields({ period, choose }: { readonly period: Period; readonly choose: (period: Period) => void }) {
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
