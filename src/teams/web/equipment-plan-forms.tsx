import { type FormEvent, useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { readMore } from '../rules/equipment-plan.ts';
import type { EquipmentPageInput } from './equipment-page.tsx';
import { placeName, useKindName } from './equipment-parts.tsx';
import { equipmentWords, planWords } from './equipment-words.ts';
import type { PlanView } from './use-equipment.ts';

type Go = EquipmentPageInput['go'];

/** From which days the assisted dossiers are counted. */
export function PlanPeriod({ period, go }: { readonly period: PlanView['period']; readonly go: Go }) {
  const say = useSay();
  const [typed, setTyped] = useState({ from: shownDay(period.from), to: shownDay(period.to) });
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const [from, to] = [readTypedDate(typed.from), readTypedDate(typed.to)];
  const problemOf = (day: string | null) => (tried === 'yes' && day === null ? say(equipmentWords.dayMissing) : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (from !== null && to !== null && from <= to) go({ from, to });
  }
  return (
    <form className="period-fields no-print" onSubmit={submit} noValidate>
      <DateField label={say(planWords.from)} hint={null} problem={problemOf(from)} value={typed.from} onChange={(value) => setTyped({ ...typed, from: value })} daysAhead={[]} />
      <DateField
        label={say(planWords.to)}
        hint={null}
        problem={problemOf(to === null || (from !== null && to < from) ? null : to)}
        value={typed.to}
        onChange={(value) => setTyped({ ...typed, to: value })}
        daysAhead={[]}
      />
      <button type="submit">{say(equipmentWords.see)}</button>
    </form>
  );
}

/** "Ba máy scan nữa thì sao": how many more of what, and what that changes. */
export function WhatIf({ view, more, go }: { readonly view: PlanView; readonly more: string | undefined; readonly go: Go }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  const asked = more === undefined ? [] : (readMore(more) ?? []);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(asked.map(({ kindCode, count }) => [kindCode, String(count)])));
  function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = view.wanted.flatMap((kind) => (/^[1-9]\d{0,2}$/.test(typed[kind]?.trim() ?? '') ? [`${kind}:${typed[kind]?.trim()}`] : []));
    go({ more: wanted.length === 0 ? undefined : wanted.join(',') });
  }
  return (
    <section className="by-unit" aria-labelledby="what-if">
      <h2 id="what-if">{say(planWords.whatIf)}</h2>
      <p className="muted">{say(planWords.whatIfMore)}</p>
      <form className="what-if no-print" onSubmit={submit} noValidate>
        {view.wanted.map((kind) => (
          <LineField
            key={kind}
            label={say(planWords.more(kindName(kind)))}
            hint={null}
            problem={null}
            type="number"
            autoComplete="off"
            value={typed[kind] ?? ''}
            onChange={(value) => setTyped({ ...typed, [kind]: value })}
          />
        ))}
        <button type="submit" className="primary">
          {say(planWords.simulate)}
        </button>
      </form>
      {view.simulation === null ? null : <Simulated simulation={view.simulation} kindName={kindName} />}
    </section>
  );
}

function Simulated({ simulation, kindName }: { readonly simulation: NonNullable<PlanView['simulation']>; readonly kindName: (code: string) => string }) {
  const say = useSay();
  return (
    <div className="notice" role="status">
      {simulation.kinds.map((one) => {
        const places = simulation.placed.filter((place) => place.kindCode === one.kindCode);
        return (
          <div key={one.kindCode}>
            <h3>
              {kindName(one.kindCode)}: +{one.given}
            </h3>
            <p>
              {say(planWords.change(one.coveredBefore, one.coveredAfter, one.units))} {say(planWords.changeAssisted(one.assistedBefore, one.assistedAfter))}
            </p>
            {one.left === 0 ? null : <p>{say(planWords.left(one.left))}</p>}
            {places.length === 0 ? null : (
              <p>
                {say(planWords.placedAt)}: {places.map((place) => `${placeName(place.unit)} (${place.assisted})`).join('; ')}.
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
