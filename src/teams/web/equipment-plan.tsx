import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { addDays, plainDateOf } from '../../basics/rules/time.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import type { EquipmentPageInput } from './equipment-page.tsx';
import { placeName, useKindName } from './equipment-parts.tsx';
import { PlanPeriod, WhatIf } from './equipment-plan-forms.tsx';
import { PricesDialog } from './equipment-prices-dialog.tsx';
import { equipmentWords, planWords } from './equipment-words.ts';
import { type PlanView, usePlan } from './use-equipment.ts';

const yearDays = 365;

/** What is missing, where first, what it costs; and what a few more items would change. */
export function EquipmentPlan({ office, search, go }: EquipmentPageInput) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const [open, setOpen] = useState<'nothing' | 'prices'>('nothing');
  const plan = usePlan({ office, from: search.from ?? addDays(today, -yearDays), to: search.to ?? today, more: search.more });
  return (
    <Fetched result={plan}>
      {(view) => (
        <>
          <PlanPeriod key={`${view.period.from} ${view.period.to}`} period={view.period} go={go} />
          {view.unknown.length === 0 ? null : <p className="notice warn">{say(planWords.unknown(view.unknown.map(placeName).join('; ')))}</p>}
          <Totals view={view} edit={view.mayManage === 'yes' ? () => setOpen('prices') : null} />
          <WhatIf view={view} more={search.more} go={go} />
          <Posts view={view} />
          {open === 'prices' ? <PricesDialog office={office} view={view} close={() => setOpen('nothing')} /> : null}
        </>
      )}
    </Fetched>
  );
}

function Totals({ view, edit }: { readonly view: PlanView; readonly edit: (() => void) | null }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  if (view.totals.length === 0) return null;
  return (
    <section className="by-unit" aria-labelledby="plan-totals">
      <div className="section-head">
        <h2 id="plan-totals">{say(planWords.totalsTitle)}</h2>
        {edit === null ? null : (
          <button type="button" className="no-print" onClick={edit}>
            {say(planWords.editPrices)}
          </button>
        )}
      </div>
      <table className="figure-table equipment-table">
        <caption className="unseen">{say(planWords.totalsTitle)}</caption>
        <thead>
          <tr>
            {[equipmentWords.kind, planWords.count, planWords.price, planWords.cost].map((head) => (
              <th key={head.vi} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.totals.map((line) => {
            const price = view.prices.find((one) => one.kindCode === line.kindCode);
            return (
              <tr key={line.kindCode}>
                <th scope="row">{kindName(line.kindCode)}</th>
                <td data-head={say(planWords.count)}>{formatInteger(line.count)}</td>
                <td data-head={say(planWords.price)}>
                  {price === undefined ? (
                    say(planWords.noPrice)
                  ) : (
                    <>
                      {say(planWords.dong(price.priceDong))} <small className="line">{say(price.basis === 'assumed' ? planWords.assumed : planWords.quoted)}</small>
                    </>
                  )}
                </td>
                <td data-head={say(planWords.cost)}>{line.costDong === null ? say(planWords.noPrice) : say(planWords.dong(line.costDong))}</td>
              </tr>
            );
          })}
          <tr className="group">
            <th scope="row">{say(planWords.total)}</th>
            <td data-head={say(planWords.count)}>{formatInteger(view.totals.reduce((sum, line) => sum + line.count, 0))}</td>
            <td />
            <td data-head={say(planWords.cost)}>
              <strong>{say(planWords.dong(view.totalDong))}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Posts({ view }: { readonly view: PlanView }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  if (view.posts.length === 0) return <Empty title={say(planWords.nothingMissing)}>{say(planWords.nothingMissingMore)}</Empty>;
  const heads = [planWords.rank, equipmentWords.place, planWords.assisted, planWords.missing, planWords.cost];
  const rows = view.posts.map((post, at) => [at + 1, placeName(post.unit), post.assisted, post.missing.map(kindName).join(', '), post.costDong]);
  return (
    <section className="by-unit" aria-labelledby="plan-posts">
      <div className="section-head">
        <h2 id="plan-posts">{say(planWords.postsTitle)}</h2>
        <TakeAlong table={{ name: `${say(equipmentWords.file)}-${view.period.to}`, head: heads.map(say), rows }} />
      </div>
      <p className="muted">{say(planWords.about)}</p>
      <table className="figure-table equipment-table">
        <caption className="unseen">{say(planWords.postsTitle)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.vi} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.posts.map((post, at) => (
            <tr key={post.unit.code}>
              <td data-head={say(planWords.rank)}>{at + 1}</td>
              <th scope="row">
                {post.unit.name}
                {post.unit.wardName === null ? null : <small className="line">{post.unit.wardName}</small>}
              </th>
              <td data-head={say(planWords.assisted)}>{formatInteger(post.assisted)}</td>
              <td data-head={say(planWords.missing)}>{post.missing.map(kindName).join(', ')}</td>
              <td data-head={say(planWords.cost)}>{post.costDong === null ? say(planWords.noPrice) : say(planWords.dong(post.costDong))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
