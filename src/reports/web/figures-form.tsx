import { useNavigate } from '@tanstack/react-router';
import { plainDateOf } from '../../basics/rules/time.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { procedureWords } from '../../procedures/web/procedure-words.ts';
import { placeOrder, places } from '../rules/figure-group.ts';
import { levelViewOrder, levelViews } from '../rules/level-view.ts';
import { isSame } from '../rules/period.ts';
import { unitScopes } from '../rules/unit-spans.ts';
import { figureWords } from './figure-words.ts';
import type { Figures, FiguresAsked } from './figures-data.ts';
import { type FiguresSearch, readFiguresSearch, searchOf } from './figures-search.ts';
import { KindFields, PeriodFields } from './period-fields.tsx';
import { offeredPeriods } from './periods.ts';

export type UnitChoice = { readonly code: string; readonly name: string; readonly hasWards: 'yes' | 'no' };

export type FiguresPlace = '/so-lieu' | '/so-lieu/bieu-ii06a' | '/so-lieu/chi-so-766';

type Form = { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[]; readonly place: FiguresPlace };

const levels = ['3', '4', 'partial', 'full'] as const;

/** Unit, scope and period. Choosing shows at once, and the address says the same. */
export function FiguresForm({ asked, units, place, fields }: Form & { readonly fields: Figures['fields'] | null }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const go = useGo(asked, place);
  const unit = units.find((one) => one.code === asked.unit);
  return (
    <div className="figures-form no-print">
      <div className="filters">
        <label className="inline-field">
          <span>{say(figureWords.unit)}</span>
          <select
            value={asked.unit}
            onChange={(event) =>
              go({ unit: event.target.value, version: undefined, scope: units.find((one) => one.code === event.target.value)?.hasWards === 'yes' ? asked.scope : 'own' })
            }
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
            <select value={asked.scope} onChange={(event) => go({ scope: unitScopes.find((one) => one === event.target.value) ?? 'own' })}>
              {unitScopes.map((one) => (
                <option key={one} value={one}>
                  {say(figureWords.scopes[one])}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {fields === null ? null : <DossierFilters asked={asked} fields={fields} go={go} />}
      </div>
      <fieldset className="picks">
        <legend>{say(figureWords.period)}</legend>
        {offeredPeriods(today).map((period) => (
          <button key={period.name.en} type="button" className="pick" aria-pressed={isSame(period, asked)} onClick={() => go({ from: period.from, to: period.to })}>
            {say(period.name)}
          </button>
        ))}
      </fieldset>
      <KindFields period={asked} today={today} choose={go} />
      <PeriodFields period={asked} choose={go} />
    </div>
  );
}

type Go = (next: { readonly [K in keyof FiguresSearch]?: FiguresSearch[K] | undefined }) => void;

/** Goes to the same figures, asked a little otherwise; what is told as undefined is not asked any more. */
export function useGo(asked: FiguresAsked, place: FiguresPlace): Go {
  const navigate = useNavigate();
  return (next) => void navigate({ to: place, search: readFiguresSearch({ ...searchOf(asked), ...next }), resetScroll: false });
}

function DossierFilters({ asked, fields, go }: { readonly asked: FiguresAsked; readonly fields: Figures['fields']; readonly go: Go }) {
  const say = useSay();
  return (
    <>
      <label className="inline-field">
        <span>{say(figureWords.level)}</span>
        <select
          value={asked.levelView === undefined ? (asked.level ?? '') : `view-${asked.levelView}`}
          onChange={({ target }) => go({ level: levels.find((one) => one === target.value), levelView: levelViewOrder.find((one) => `view-${one}` === target.value) })}
        >
          <option value="">{say(figureWords.anyLevel)}</option>
          <optgroup label={say(figureWords.levelRecorded)}>
            {levels.map((one) => (
              <option key={one} value={one}>
                {say(procedureWords.levels[one])}
              </option>
            ))}
          </optgroup>
          <optgroup label={say(figureWords.levelToday)}>
            {levelViewOrder.map((one) => (
              <option key={one} value={`view-${one}`}>
                {say(levelViews[one].name)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className="inline-field">
        <span>{say(figureWords.field)}</span>
        <select value={asked.field ?? ''} onChange={({ target }) => go({ field: target.value === '' ? undefined : target.value })}>
          <option value="">{say(figureWords.anyField)}</option>
          {fields.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(figureWords.channel)}</span>
        <select value={asked.channel ?? ''} onChange={({ target }) => go({ channel: placeOrder.find((one) => one === target.value) })}>
          <option value="">{say(figureWords.anyChannel)}</option>
          {placeOrder.map((one) => (
            <option key={one} value={one}>
              {say(places[one])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
