import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import type { PlanView } from '../http/plan-shapes.ts';
import { CopyPlanDialog } from './copy-plan-dialog.tsx';
import type { OutreachSearch } from './outreach-search.ts';
import { outreachWords } from './outreach-words.ts';
import { OwnOverdue } from './own-overdue.tsx';
import { PlanLineDialog } from './plan-line-dialog.tsx';
import { PlanTable } from './plan-table.tsx';
import { planWords as words } from './plan-words.ts';
import { usePlan } from './use-plan.ts';

type Props = { readonly office: number; readonly search: OutreachSearch };

/** A year's plan: what, where, how much, by when, by whom, and how much of it is done. */
export function PlanPage({ office, search }: Props) {
  const say = useSay();
  const thisYear = Number(plainDateOf(useNow()).slice(0, 4));
  const year = search.year ?? thisYear;
  const plan = usePlan({ office, year });
  return (
    <>
      <p className="muted">{say(words.about)}</p>
      <Years year={year} thisYear={thisYear} />
      <OwnOverdue office={office} />
      <Fetched result={plan}>{(view) => <Plan view={view} office={office} year={year} />}</Fetched>
    </>
  );
}

function Years({ year, thisYear }: { readonly year: number; readonly thisYear: number }) {
  const say = useSay();
  const navigate = useNavigate();
  const years = [...new Set([...Array.from({ length: 6 }, (_, i) => thisYear + 1 - i), year])].sort((a, b) => b - a);
  return (
    <div className="work-filters no-print">
      <label className="inline-field">
        <span>{say(words.year)}</span>
        <select value={year} onChange={({ target }) => void navigate({ to: '/tuyen-truyen/ke-hoach', search: { year: Number(target.value) } })}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Plan({ view, office, year }: { readonly view: PlanView; readonly office: number; readonly year: number }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'line' | 'copy'>('nothing');
  const [shown, setShown] = useState<'inForce' | 'all'>('inForce');
  const close = () => setOpen('nothing');
  const inForce = view.rows.filter(({ withdrawn }) => withdrawn === 'no');
  const standing = (wanted: PlanView['rows'][number]['progress']['standing']) => inForce.filter(({ progress }) => progress.standing === wanted).length;
  const cost = inForce.reduce((sum, { content }) => sum + (content.costDong ?? 0), 0);
  const rows = shown === 'all' ? view.rows : inForce;
  const hasOwn = inForce.some(({ officeId }) => officeId === office);
  return (
    <div className="stack">
      <div className="section-head no-print">
        <span className="row-end">
          {view.places.length === 0 ? null : (
            <button type="button" onClick={() => setOpen('line')}>
              {say(words.enter)}
            </button>
          )}
          {view.mayCopy === 'yes' && hasOwn ? (
            <button type="button" onClick={() => setOpen('copy')}>
              {say(words.copy(year + 1))}
            </button>
          ) : null}
          {rows.length === 0 ? null : (
            <button type="button" onClick={() => window.print()}>
              {say(words.print)}
            </button>
          )}
        </span>
      </div>
      {inForce.length === 0 ? null : (
        <p>
          <strong>{say(words.summary(inForce.length, standing('done'), standing('late')))}</strong> {cost === 0 ? null : `${say(words.total)}: ${formatInteger(cost)} đ.`}
        </p>
      )}
      {view.rows.length === inForce.length ? null : (
        <label className="choice no-print">
          <input type="checkbox" checked={shown === 'all'} onChange={({ target }) => setShown(target.checked ? 'all' : 'inForce')} />
          <span>{say(outreachWords.showWithdrawn)}</span>
        </label>
      )}
      {rows.length === 0 ? <Empty title={say(words.none)}>{say(words.noneMore)}</Empty> : <PlanTable rows={rows} view={view} year={year} />}
      <details className="definition no-print">
        <summary>{say(words.howCounted)}</summary>
        <p>{say(words.counts)}</p>
      </details>
      {open === 'line' ? <PlanLineDialog row={null} view={view} close={close} /> : null}
      {open === 'copy' ? <CopyPlanDialog office={office} year={year} there={view.nextYear} close={close} /> : null}
    </div>
  );
}
