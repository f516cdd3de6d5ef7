import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { QrCode } from '../../papers/web/qr-code.tsx';
import type { EquipmentPageInput } from './equipment-page.tsx';
import { placeName, useKindName } from './equipment-parts.tsx';
import { filtersOf } from './equipment-register.tsx';
import { equipmentWords } from './equipment-words.ts';
import { useEquipment } from './use-equipment.ts';

/** A sheet of labels for what the register shows; scrapped things need none. */
export function EquipmentLabels({ office, search }: EquipmentPageInput) {
  const say = useSay();
  const register = useEquipment(office, filtersOf(search));
  const kindName = useKindName(register.data?.kinds ?? []);
  return (
    <Fetched result={register}>
      {(view) => {
        const rows = view.rows.filter((row) => row.state !== 'retired');
        if (rows.length === 0) return <Empty title={say(equipmentWords.noItems)}>{say(equipmentWords.noItemsMore)}</Empty>;
        return (
          <>
            <div className="section-head no-print">
              <p className="muted">{say(equipmentWords.labelsMore)}</p>
              <button type="button" className="primary" onClick={() => window.print()}>
                {say(equipmentWords.printLabels)}
              </button>
            </div>
            <ul className="equipment-labels">
              {rows.map((row) => (
                <li key={row.id}>
                  <QrCode text={row.address} label={row.address} />
                  <div>
                    <strong className="code">{row.label}</strong>
                    <span>{kindName(row.kindCode)}</span>
                    <small>{placeName({ name: row.unitName, wardName: row.wardName })}</small>
                    <small>{say(equipmentWords.labelSays)}</small>
                  </div>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Fetched>
  );
}
