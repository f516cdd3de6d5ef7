import { type ReactNode, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { Empty } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import type { EntryRow, ItemRow, OutreachView } from '../http/outreach-shapes.ts';
import { outreachKindNames } from '../rules/outreach-item.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { outreachWords as words } from './outreach-words.ts';
import { RecordActs } from './record-acts.tsx';

type Places = OutreachView['places'];
type Frame<T> = { readonly rows: readonly T[]; readonly places: Places; readonly enter: (() => void) | null };

export function ItemList({ rows, places, enter }: Frame<ItemRow>) {
  const say = useSay();
  const head = [words.kind, words.unit, words.message, words.quantity, words.where, words.fromOn, words.toOn, words.cost].map(say);
  const table = {
    name: words.file,
    head,
    rows: rows.map(({ content: one, place }) => [
      say(outreachKindNames[one.kind]),
      place,
      one.message,
      one.quantity,
      one.place,
      formatDate(one.fromOn),
      one.toOn === null ? '' : formatDate(one.toOn),
      one.costDong,
    ]),
  };
  return (
    <section aria-labelledby="outreach-items">
      <Head id="outreach-items" title={say(words.items)} enter={enter} enterName={say(words.enterItem)} />
      {rows.length === 0 ? <Empty title={say(words.noItems)}>{say(words.noItemsMore)}</Empty> : <TakeAlong table={table} />}
      <Rows rows={rows} what={say(words.items)}>
        {(row) => <Item key={row.id} row={row} places={places} />}
      </Rows>
    </section>
  );
}

export function EntryList({ rows, places, enter }: Frame<EntryRow>) {
  const say = useSay();
  const head = [words.contest, words.entryTitle, words.author, words.unit, words.enteredOn, words.prize].map(say);
  const table = {
    name: words.fileEntries,
    head,
    rows: rows.map(({ content: one, place }) => [one.contest, one.title, one.author, place, formatDate(one.enteredOn), one.prize ?? '']),
  };
  return (
    <section aria-labelledby="contest-entries">
      <Head id="contest-entries" title={say(words.entries)} enter={enter} enterName={say(words.enterEntry)} />
      {rows.length === 0 ? <Empty title={say(words.noEntries)}>{say(words.noEntriesMore)}</Empty> : <TakeAlong table={table} />}
      <Rows rows={rows} what={say(words.entries)}>
        {(row) => <Entry key={row.id} row={row} places={places} />}
      </Rows>
    </section>
  );
}

function Head({ id, title, enter, enterName }: { readonly id: string; readonly title: string; readonly enter: (() => void) | null; readonly enterName: string }) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {enter === null ? null : (
        <button type="button" className="no-print" onClick={enter}>
          {enterName}
        </button>
      )}
    </div>
  );
}

const rowsFirst = 15;

/** The newest; the rest at a press. */
function Rows<T>({ rows, what, children }: { readonly rows: readonly T[]; readonly what: string; readonly children: (row: T) => ReactNode }) {
  const say = useSay();
  const [shown, setShown] = useState<'some' | 'all'>('some');
  const [first, rest] = shown === 'all' ? [rows, []] : [rows.slice(0, rowsFirst), rows.slice(rowsFirst)];
  if (rows.length === 0) return null;
  return (
    <>
      <ul className="plain-rows">{first.map(children)}</ul>
      {rest.length === 0 ? null : (
        <p className="no-print">
          <button type="button" onClick={() => setShown('all')}>
            {say(words.showMore(rest.length))}
            <span className="unseen"> {what}</span>
          </button>
        </p>
      )}
    </>
  );
}

function Item({ row, places }: { readonly row: ItemRow; readonly places: Places }) {
  const say = useSay();
  const { content } = row;
  const days = content.toOn === null ? formatDate(content.fromOn) : `${formatDate(content.fromOn)} – ${formatDate(content.toOn)}`;
  const name = `${say(outreachKindNames[content.kind])}: ${content.quantity === null ? say(words.noQuantity) : formatInteger(content.quantity)}`;
  return (
    <Row row={row} name={name} edit={(close) => <ItemDialog row={row} places={places} close={close} />}>
      <strong>{name}</strong> · {row.place}
      <small>{content.message}</small>
      <small className="muted">
        {[content.place, days, ...(content.costDong === null ? [] : [say(words.costOf(formatInteger(content.costDong)))])].filter((one) => one !== '').join(' · ')}
      </small>
      {row.photo === 'no' ? null : (
        <a href={`/api/v1/outreach/items/${row.id}/photo`} target="_blank" rel="noopener" className="no-print">
          {say(words.photo)}
          <span className="unseen"> {name}</span>
        </a>
      )}
    </Row>
  );
}

function Entry({ row, places }: { readonly row: EntryRow; readonly places: Places }) {
  const say = useSay();
  const { content } = row;
  return (
    <Row row={row} name={content.title} edit={(close) => <EntryDialog row={row} places={places} close={close} />}>
      <strong>{content.title}</strong> · {row.place}
      <small>{[content.author, ...(content.prize === null ? [] : [`${say(words.prize)}: ${content.prize}`])].join(' · ')}</small>
      <small className="muted">
        {content.contest}, {formatDate(content.enteredOn)}
      </small>
    </Row>
  );
}

type RowProps = {
  readonly row: ItemRow | EntryRow;
  readonly name: string;
  readonly edit: (close: () => void) => ReactNode;
  readonly children: ReactNode;
};

/** What may be done with a record stands at its end. */
function Row({ row, name, edit, children }: RowProps) {
  const say = useSay();
  return (
    <li className="plain-row">
      <p>
        {row.withdrawn === 'yes' ? <span className="chip late">{say(words.withdrawn)}</span> : null} {children}
      </p>
      <RecordActs row={row} name={name} edit={edit} />
    </li>
  );
}
