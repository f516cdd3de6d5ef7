import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field } from '../../basics/web/form-fields.tsx';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { UnitOptions } from './equipment-parts.tsx';
import { equipmentWords } from './equipment-words.ts';
import { type EquipmentUnit, type RegisterView, useChangeEquipment } from './use-equipment.ts';

/** Says that somebody looked at a unit: from then on what is not in the register is not there, instead of unknown. */
export function StocktakeDialog({ units, close }: { readonly units: readonly EquipmentUnit[]; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const own = units.filter((unit) => unit.mayManage === 'yes');
  const [unitCode, setUnitCode] = useState(own.find((unit) => unit.known === 'no')?.code ?? own[0]?.code ?? '');
  const today = plainDateOf(useNow());
  const [typed, setTyped] = useState(formatDate(today));
  const takenOn = readTypedDate(typed);
  const noting = useChangeEquipment<RegisterView>(() => {
    tell(equipmentWords.recorded);
    close();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (takenOn === null || noting.isPending) return;
    noting.mutate({ path: '/equipment/stocktakes', body: { office: own.find((unit) => unit.code === unitCode)?.office, unitCode, takenOn } });
  }
  return (
    <Dialog title={say(equipmentWords.stocktake)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p>{say(equipmentWords.stocktakeMore)}</p>
        <Field label={say(equipmentWords.place)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={unitCode} onChange={(event) => setUnitCode(event.target.value)}>
              <UnitOptions units={own} />
            </select>
          )}
        </Field>
        <DateField
          label={say(equipmentWords.takenOn)}
          hint={null}
          problem={takenOn === null ? say(equipmentWords.dayMissing) : null}
          value={typed}
          onChange={setTyped}
          daysAhead={[]}
        />
        <DialogFoot sending={noting} name={say(equipmentWords.save)} close={close} />
      </form>
    </Dialog>
  );
}
