import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { HeatTable } from '../../basics/web/charts/heat-table.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { type DashboardAsked, type HoursView, useHours } from './dashboard-data.ts';
import { dashboardWords as words } from './dashboard-words.ts';

const kinds = ['all', 'online', 'other'] as const;
type Kind = (typeof kinds)[number];

/** On which days and at which hours people file: when posts and desks are needed. */
export function HoursSection({ asked }: { readonly asked: DashboardAsked }) {
  const say = useSay();
  const hours = useHours(asked);
  const [kind, setKind] = useState<Kind>('all');
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{say(words.hours)}</h2>
      <p className="muted">{say(words.hoursMore)}</p>
      <fieldset className="picks no-print">
        <legend>{say(words.hoursWhich)}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" className="pick" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {say(words.hoursKinds[one])}
          </button>
        ))}
      </fieldset>
      <Fetched result={hours}>{(view) => (view.rows.length === 0 ? <p>{say(words.noHours)}</p> : <Hours view={view} kind={kind} unit={asked.unit} />)}</Fetched>
    </section>
  );
}

function Hours({ view, kind, unit }: { readonly view: HoursView; readonly kind: Kind; readonly unit: string }) {
  const say = useSay();
  const all = view.rows.map(({ hour }) => hour);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const value = (weekday: number, hour: number) => {
    const found = view.rows.find((one) => one.weekday === weekday && one.hour === hour);
    return found === undefined ? 0 : kind === 'all' ? found.online + found.other : found[kind];
  };
  const rows = words.weekdays.map((name, i) => ({ name: say(name), values: columns.map((hour) => value(i + 1, hour)) }));
  const names = columns.map((hour) => say(words.hour(hour)));
  return (
    <>
      <TakeAlong table={{ name: `gio-nop-${unit}-${kind}`, head: [say(words.weekday), ...names], rows: rows.map(({ name, values }) => [name, ...values]) }} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="wide-scroll" tabIndex={0} aria-label={say(words.hours)}>
        <HeatTable caption={say(words.hours)} corner={say(words.weekday)} columns={names} rows={rows} format={formatInteger} />
      </section>
    </>
  );
}
