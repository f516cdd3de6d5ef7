import { useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { CreditView } from '../http/ward-shapes.ts';
import { lastDays, todayCounts } from '../rules/last-days.ts';
import { mandateWords } from './mandate-words.ts';
import { useCredit } from './use-mandates.ts';

type Figures = CreditView['teams'][number]['figures'];
type Row = { readonly key: string; readonly name: string; readonly figures: Figures };

/** Whom help is credited to in a period, and whether it turns into habit. */
export function CreditPart({ office }: { readonly office: number }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const [period, setPeriod] = useState(() => lastDays(today, 365));
  const credit = useCredit({ office, ...period });
  const [typed, setTyped] = useState({ from: formatDate(period.from), to: formatDate(period.to) });
  function type(key: 'from' | 'to', value: string) {
    const day = readTypedDate(value);
    setTyped({ ...typed, [key]: value });
    // What is not yet a day leaves the figures as they are.
    if (day !== null) setPeriod({ ...period, [key]: day });
  }
  const day = (key: 'from' | 'to') => (
    <DateField
      label={say(mandateWords[key])}
      hint={null}
      problem={readTypedDate(typed[key]) === null ? say(staffWords.dateWrong) : null}
      value={typed[key]}
      onChange={(value) => type(key, value)}
      daysAhead={[]}
    />
  );
  return (
    <section className="team-part" aria-labelledby="credit-title">
      <h2 id="credit-title">{say(mandateWords.credit)}</h2>
      <div className="no-print">
        {day('from')} {day('to')}
      </div>
      {period.to < today ? null : <p className="muted">{say(todayCounts)}</p>}
      <Fetched result={credit}>{(view) => <Tables view={view} />}</Fetched>
    </section>
  );
}

function Tables({ view }: { readonly view: CreditView }) {
  const say = useSay();
  const { channels, laterAlone } = view;
  const shown = { self: '', neighbourhood: '', ward: '', counter: '', post: '', neighbourhoodUnproven: '', wardUnproven: '' };
  for (const key of Object.keys(shown) as (keyof typeof shown)[]) shown[key] = formatInteger(channels[key]);
  return (
    <>
      <p>{say(mandateWords.channels(shown))}</p>
      <p className="muted">{say(mandateWords.channelsHow)}</p>
      {view.posts.length === 0 ? <p className="muted">{say(mandateWords.noCredit)}</p> : null}
      <CreditRows caption={say(mandateWords.byTeam)} rows={view.teams.map((one) => ({ key: one.teamId, ...one }))} />
      <CreditRows caption={say(mandateWords.byMember)} rows={view.members.map((one) => ({ key: one.personId, name: one.fullName, figures: one.figures }))} />
      <CreditRows caption={say(mandateWords.byPost)} rows={view.posts.map((one) => ({ key: one.unitCode, ...one }))} />
      <Habit months={view.months} />
      {laterAlone.people === 0 ? null : <p>{say(mandateWords.later(formatInteger(laterAlone.laterAlone), formatInteger(laterAlone.people), laterAlone.rateText ?? ''))}</p>}
    </>
  );
}

function CreditRows({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  const columns = ['assisted', 'confirmed', 'unconfirmed', 'doubtful'] as const;
  return (
    <table className="credit-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(mandateWords.name)}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(mandateWords[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map((column) => (
              <td key={column}>{formatInteger(row.figures[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Habit({ months }: { readonly months: CreditView['months'] }) {
  const say = useSay();
  if (months.length === 0) return null;
  return (
    <table className="credit-table">
      <caption>{say(mandateWords.byMonth)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(mandateWords.month)}</th>
          <th scope="col">{say(mandateWords.assisted)}</th>
          <th scope="col">{say(mandateWords.alone)}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{one.month.split('-').reverse().join('/')}</th>
            <td>{formatInteger(one.assisted)}</td>
            <td>{one.rateText === null ? say(mandateWords.notNoted) : `${one.rateText} (${say(mandateWords.aloneOf(formatInteger(one.alone), formatInteger(one.of)))})`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
