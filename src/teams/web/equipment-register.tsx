import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import type { SavedTable } from '../../basics/web/save-table.adapter.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { equipmentStateNames } from '../rules/equipment-events.ts';
import { equipmentPurposes, equipmentStates } from '../rules/equipment-item.ts';
import { EquipmentItemDialog } from './equipment-item-dialog.tsx';
import { NewEquipmentDialog } from './equipment-new-dialog.tsx';
import type { EquipmentPageInput } from './equipment-page.tsx';
import { placeName, UnitOptions, useKindName } from './equipment-parts.tsx';
import { StocktakeDialog } from './equipment-stocktake-dialog.tsx';
import { equipmentWords, originWords, purposeWords, stateChips } from './equipment-words.ts';
import { type Filters, type ItemRow, type RegisterView, useEquipment } from './use-equipment.ts';

/** The register with its filters; each row opens the item. */
export function EquipmentRegister({ office, search, go }: EquipmentPageInput) {
  const register = useEquipment(office, filtersOf(search));
  const [open, setOpen] = useState<'nothing' | 'new' | 'stocktake'>('nothing');
  const close = () => setOpen('nothing');
  return (
    <Fetched result={register}>
      {(view) => (
        <>
          <RegisterHead view={view} open={setOpen} go={go} search={search} />
          <FilterForm view={view} filters={filtersOf(search)} go={go} />
          <Rows view={view} go={go} />
          {open === 'new' ? <NewEquipmentDialog units={view.units} kinds={view.kinds} close={close} /> : null}
          {open === 'stocktake' ? <StocktakeDialog units={view.units} close={close} /> : null}
          {search.item === undefined ? null : (
            <EquipmentItemDialog key={search.item} id={search.item} units={view.units} kinds={view.kinds} close={() => go({ item: undefined })} />
          )}
        </>
      )}
    </Fetched>
  );
}

export function filtersOf({ unit, kind, state, purpose, reported }: Filters): Filters {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(reported === undefined ? {} : { reported }),
  };
}

type HeadInput = Pick<EquipmentPageInput, 'go' | 'search'> & { readonly view: RegisterView; readonly open: (what: 'new' | 'stocktake') => void };

function RegisterHead({ view, open, go, search }: HeadInput) {
  const say = useSay();
  const table = useRegisterTable(view);
  return (
    <>
      {view.openReports === 0 || search.reported === 'yes' ? null : (
        <div className="notice warn">
          <p>{say(equipmentWords.reports(view.openReports))}</p>
          <button type="button" onClick={() => go({ unit: undefined, kind: undefined, state: undefined, purpose: undefined, reported: 'yes' })}>
            {say(equipmentWords.seeReports)}
          </button>
        </div>
      )}
      <div className="section-head">
        <p className="muted" role="status">
          {say(equipmentWords.shown(view.rows.length, view.total))}
        </p>
        <span className="row-end no-print">
          <TakeAlong table={table} />
          {view.mayManage === 'yes' ? (
            <>
              <button type="button" onClick={() => open('stocktake')}>
                {say(equipmentWords.stocktake)}
              </button>
              <button type="button" className="primary" onClick={() => open('new')}>
                {say(equipmentWords.add)}
              </button>
            </>
          ) : null}
        </span>
      </div>
    </>
  );
}

function useRegisterTable(view: RegisterView): SavedTable {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  const { label, kind, name, serial, place, purpose, state, since, checkedOn, origin, document } = equipmentWords;
  return {
    name: say(equipmentWords.file),
    head: [label, kind, name, serial, place, purpose, state, since, checkedOn, origin, document].map(say),
    rows: view.rows.map((row) => [
      row.label,
      kindName(row.kindCode),
      row.name,
      row.serial,
      placeName({ name: row.unitName, wardName: row.wardName }),
      say(purposeWords[row.purpose]),
      say(equipmentStateNames[row.state]),
      shownDay(row.since),
      row.checkedOn === null ? null : shownDay(row.checkedOn),
      say(originWords[row.origin]),
      row.document,
    ]),
  };
}

function FilterForm({ view, filters, go }: { readonly view: RegisterView; readonly filters: Filters; readonly go: EquipmentPageInput['go'] }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  const all = <option value="">{say(equipmentWords.all)}</option>;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className="filters no-print">
      <label className="inline-field">
        <span>{say(equipmentWords.place)}</span>
        <select value={filters.unit ?? ''} onChange={(event) => go({ unit: event.target.value || undefined })}>
          {all}
          <UnitOptions units={view.units} />
        </select>
      </label>
      <label className="inline-field">
        <span>{say(equipmentWords.kind)}</span>
        <select value={filters.kind ?? ''} onChange={(event) => go({ kind: event.target.value || undefined })}>
          {all}
          {view.kinds.map(({ code }) => (
            <option key={code} value={code}>
              {kindName(code)}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(equipmentWords.state)}</span>
        <select value={filters.state ?? ''} onChange={(event) => go({ state: equipmentStates.find((one) => one === event.target.value) })}>
          {all}
          {equipmentStates.map((state) => (
            <option key={state} value={state}>
              {say(equipmentStateNames[state])}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span>{say(equipmentWords.purpose)}</span>
        <select value={filters.purpose ?? ''} onChange={(event) => go({ purpose: equipmentPurposes.find((one) => one === event.target.value) })}>
          {all}
          {equipmentPurposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {say(purposeWords[purpose])}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input type="checkbox" checked={filters.reported === 'yes'} onChange={(event) => go({ reported: event.target.checked ? 'yes' : undefined })} />
        <span>{say(equipmentWords.onlyReported)}</span>
      </label>
      {isFiltered ? (
        <button type="button" className="quiet" onClick={() => go({ unit: undefined, kind: undefined, state: undefined, purpose: undefined, reported: undefined })}>
          {say(equipmentWords.noFilter)}
        </button>
      ) : null}
    </div>
  );
}

function Rows({ view, go }: { readonly view: RegisterView; readonly go: EquipmentPageInput['go'] }) {
  const say = useSay();
  if (view.rows.length === 0) return <Empty title={say(equipmentWords.noItems)}>{say(equipmentWords.noItemsMore)}</Empty>;
  const { label, name, place, purpose, state, checkedOn } = equipmentWords;
  return (
    <table className="figure-table equipment-table equipment-rows">
      <caption className="unseen">{say(equipmentWords.register)}</caption>
      <thead>
        <tr>
          {[label, name, place, purpose, state, checkedOn].map((head) => (
            <th key={head.vi} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={row.id} row={row} view={view} open={() => go({ item: row.id })} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, view, open }: { readonly row: ItemRow; readonly view: RegisterView; readonly open: () => void }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="quiet code on-paper" onClick={open}>
          {row.label}
        </button>
      </th>
      <td>
        <strong>{kindName(row.kindCode)}</strong>
        <small className="line">{row.name}</small>
      </td>
      <td>
        {row.unitName}
        {row.wardName === null ? null : <small className="line">{row.wardName}</small>}
      </td>
      <td data-head={say(equipmentWords.purpose)}>{say(purposeWords[row.purpose])}</td>
      <td>
        <span className={stateChips[row.state]}>{say(equipmentStateNames[row.state])}</span>{' '}
        {row.report === null ? null : <span className="chip soon">{say(equipmentWords.reported)}</span>}
      </td>
      <td data-head={say(equipmentWords.checkedOn)}>{row.checkedOn === null ? <span className="muted">{say(equipmentWords.neverChecked)}</span> : shownDay(row.checkedOn)}</td>
    </tr>
  );
}
