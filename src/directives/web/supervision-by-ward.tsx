import { useState } from 'react';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { type SupervisedRow, wardsOf } from '../rules/supervised-wards.ts';
import { SupervisionTable } from './supervision-table.tsx';
import { supervisionWords as words } from './supervision-words.ts';

type Row = SupervisedRow & Parameters<typeof SupervisionTable>[0]['rows'][number];
type Rows = { readonly rows: readonly Row[]; readonly period: { readonly from: PlainDate; readonly to: PlainDate } };

/** Teams that somebody should call first; then the others, of several wards each ward folded until it is asked for. On paper all of them. */
export function SupervisionByWard({ rows, period }: Rows) {
  const say = useSay();
  const { called, wards } = wardsOf(rows);
  return (
    <>
      {called.length === 0 ? null : (
        <section aria-labelledby="called-title">
          <h3 id="called-title">{say(words.calledFirst(formatInteger(called.length)))}</h3>
          <SupervisionTable rows={called} period={period} />
        </section>
      )}
      {wards.length === 1 ? <Only rows={wards[0]?.rows ?? []} period={period} title={called.length === 0 ? null : say(words.others)} /> : null}
      {wards.length < 2 ? null : wards.map((ward) => <Folded key={ward.officeId} name={ward.name} rows={ward.rows} period={period} />)}
    </>
  );
}

function Only({ rows, period, title }: Rows & { readonly title: string | null }) {
  return (
    <>
      {title === null ? null : <h3>{title}</h3>}
      <SupervisionTable rows={rows} period={period} />
    </>
  );
}

function Folded({ name, rows, period }: Rows & { readonly name: string }) {
  const say = useSay();
  const [open, setOpen] = useState<'yes' | 'no'>('no');
  const helped = rows.reduce((sum, row) => sum + row.now, 0);
  const id = `teams-of-${rows[0]?.officeId ?? 0}`;
  return (
    <section className="folded-ward" aria-label={name}>
      <h3>
        <button type="button" className="fold" aria-expanded={open === 'yes'} aria-controls={id} onClick={() => setOpen(open === 'yes' ? 'no' : 'yes')}>
          <span>{name}</span>
          <small>{say(words.wardSums(formatInteger(rows.length), formatInteger(helped)))}</small>
        </button>
        <span className="print-only">
          {name}: {say(words.wardSums(formatInteger(rows.length), formatInteger(helped)))}
        </span>
      </h3>
      <div id={id} className={open === 'yes' ? undefined : 'print-only'}>
        <SupervisionTable rows={rows} period={period} />
      </div>
    </section>
  );
}
