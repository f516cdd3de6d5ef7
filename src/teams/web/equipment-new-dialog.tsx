import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { equipmentOrigins, equipmentPurposes } from '../rules/equipment-item.ts';
import { TeamField, UnitOptions, useKindName } from './equipment-parts.tsx';
import { equipmentWords, originWords, purposeWords } from './equipment-words.ts';
import { type EquipmentUnit, type ItemView, type KindName, useChangeEquipment } from './use-equipment.ts';

/** Enters an item. Its id is born with the dialog: pressing twice enters it once. The label comes from the server. */
export function NewEquipmentDialog({ units, kinds, close }: { readonly units: readonly EquipmentUnit[]; readonly kinds: readonly KindName[]; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const kindName = useKindName(kinds);
  const own = units.filter((unit) => unit.mayManage === 'yes');
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  const [typed, setTyped] = useState({
    unitCode: own[0]?.code ?? '',
    teamId: '',
    kindCode: kinds[0]?.code ?? '',
    purpose: 'team',
    name: '',
    serial: '',
    origin: 'bought',
    document: '',
    receivedOn: formatDate(today),
  });
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const adding = useChangeEquipment<ItemView>((item) => {
    tell({ vi: `Đã ghi vào sổ, mã nhãn ${item.label}.`, en: `Entered, label ${item.label}.` });
    close();
  });
  const receivedOn = readTypedDate(typed.receivedOn);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (typed.name.trim() === '' || receivedOn === null || adding.isPending) return;
    const unit = own.find(({ code }) => code === typed.unitCode);
    const teamId = unit?.teams.some(({ id: one }) => one === typed.teamId) ? typed.teamId : null;
    adding.mutate({ path: '/equipment', body: { ...typed, id, office: unit?.office, teamId, receivedOn } });
  }
  const select = (field: 'unitCode' | 'kindCode' | 'purpose' | 'origin') => ({
    value: typed[field],
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped({ ...typed, [field]: event.target.value }),
  });
  const line = (field: 'name' | 'serial' | 'document') => ({
    type: 'text',
    autoComplete: 'off',
    value: typed[field],
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <Dialog title={say(equipmentWords.add)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <Field label={say(equipmentWords.place)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} {...select('unitCode')}>
              <UnitOptions units={own} />
            </select>
          )}
        </Field>
        <TeamField unit={own.find(({ code }) => code === typed.unitCode)} value={typed.teamId} onChange={(teamId) => setTyped({ ...typed, teamId })} />
        <Field label={say(equipmentWords.kind)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} {...select('kindCode')}>
              {kinds.map(({ code }) => (
                <option key={code} value={code}>
                  {kindName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say(equipmentWords.purpose)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} {...select('purpose')}>
              {equipmentPurposes.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {say(purposeWords[purpose])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LineField label={say(equipmentWords.name)} hint={null} problem={tried === 'yes' && typed.name.trim() === '' ? say(equipmentWords.nameMissing) : null} {...line('name')} />
        <LineField label={say(equipmentWords.serial)} hint={null} problem={null} {...line('serial')} />
        <Field label={say(equipmentWords.origin)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} {...select('origin')}>
              {equipmentOrigins.map((origin) => (
                <option key={origin} value={origin}>
                  {say(originWords[origin])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LineField label={say(equipmentWords.document)} hint={say(equipmentWords.documentHint)} problem={null} {...line('document')} />
        <DateField
          label={say(equipmentWords.receivedOn)}
          hint={null}
          problem={tried === 'yes' && receivedOn === null ? say(equipmentWords.dayMissing) : null}
          value={typed.receivedOn}
          onChange={(value) => setTyped({ ...typed, receivedOn: value })}
          daysAhead={[]}
        />
        <DialogFoot sending={adding} name={say(equipmentWords.save)} close={close} />
      </form>
    </Dialog>
  );
}
