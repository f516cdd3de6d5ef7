import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import type { OutreachView, TotalView } from '../http/outreach-shapes.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { EntryList, ItemList } from './outreach-lists.tsx';
import { type OutreachSearch, periodOf } from './outreach-search.ts';
import { outreachWords as words } from './outreach-words.ts';
import { OwnOverdue } from './own-overdue.tsx';
import { useOutreach } from './use-outreach.ts';

/** What was done to tell the people, and the entries to contests: totals first, then what they are made of. */
export function OutreachPage({ office, search }: { readonly office: number; readonly search: OutreachSearch }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const outreach = useOutreach({ office, ...periodOf(search, today) });
  return (
    <>
      <p className="muted">{say(words.about)}</p>
      <OwnOverdue office={office} />
      <Period search={search} thisYear={Number(today.slice(0, 4))} />
      <Fetched result={outreach}>{(view) => <Outreach view={view} />}</Fetched>
    </>
  );
}

function Period({ search, thisYear }: { readonly search: OutreachSearch; readonly thisYear: number }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <div className="work-filters no-print">
      <label className="inline-field">
        <span>{say(words.period)}</span>
        <select value={search.year ?? ''} onChange={({ target }) => void navigate({ to: '/tuyen-truyen', search: target.value === '' ? {} : { year: Number(target.value) } })}>
          <option value="">{say(words.lastYears)}</option>
          {Array.from({ length: 10 }, (_, i) => thisYear - i).map((year) => (
            <option key={year} value={year}>
              {say(words.year(year))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Outreach({ view }: { readonly view: OutreachView }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'item' | 'entry'>('nothing');
  const [shown, setShown] = useState<'inForce' | 'all'>('inForce');
  const close = () => setOpen('nothing');
  const isShown = ({ withdrawn }: { readonly withdrawn: 'yes' | 'no' }) => shown === 'all' || withdrawn === 'no';
  const hasWithdrawn = [...view.items, ...view.entries].some(({ withdrawn }) => withdrawn === 'yes');
  return (
    <div className="stack">
      <Totals totals={view.totals} />
      {view.cut === 'yes' ? <p className="notice">{say(words.cut)}</p> : null}
      {hasWithdrawn ? (
        <label className="choice no-print">
          <input type="checkbox" checked={shown === 'all'} onChange={({ target }) => setShown(target.checked ? 'all' : 'inForce')} />
          <span>{say(words.showWithdrawn)}</span>
        </label>
      ) : null}
      <ItemList rows={view.items.filter(isShown)} places={view.places} enter={view.places.length === 0 ? null : () => setOpen('item')} />
      <EntryList rows={view.entries.filter(isShown)} places={view.places} enter={view.places.length === 0 ? null : () => setOpen('entry')} />
      {open === 'item' ? <ItemDialog row={null} places={view.places} close={close} /> : null}
      {open === 'entry' ? <EntryDialog row={null} places={view.places} close={close} /> : null}
    </div>
  );
}

/** Known totals, each with what it stands on; where the source of an imported one is, one press away. */
function Totals({ totals }: { readonly totals: readonly TotalView[] }) {
  const say = useSay();
  return (
    <section aria-labelledby="outreach-totals">
      <h2 id="outreach-totals">{say(words.totals)}</h2>
      <dl className="facts outreach-totals">
        {totals.map((total) => (
          <div key={total.key}>
            <dt>{say(total.name)}</dt>
            <dd>
              <strong className={total.value === null ? 'muted' : undefined}>{total.value === null ? say(words.unknown) : formatInteger(total.value)}</strong>
              {total.records - total.unknown > 0 ? <small className="muted">{say(words.counted(total.records - total.unknown))}</small> : null}
              {total.unknown > 0 ? <small className="muted">{say(words.withoutQuantity(total.unknown))}</small> : null}
              {total.basis === 'imported' ? (
                <details>
                  <summary>{say(words.imported)}</summary>
                  <p>{total.source}</p>
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
