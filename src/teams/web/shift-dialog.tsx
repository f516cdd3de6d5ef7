import { type FormEvent, useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField, Field, LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { DutyView, ShiftView } from '../http/duty-shapes.ts';
import { clockOf } from '../rules/duty-clock.ts';
import { dutyWords } from './duty-words.ts';
import { useChangeDuty } from './use-duty.ts';

type Kind = 'absent' | 'back' | 'cover' | 'swapAsked';

/** What is to be done about one shift: away, back, somebody stands in, a swap. */
export function ShiftDialog({ view, shift, close }: { readonly view: DutyView; readonly shift: ShiftView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const others = view.days.flatMap((day) => day.shifts).filter((one) => one.day >= view.today && one.personId !== null && one.personId !== shift.personId);
  const kinds = kindsFor(shift, view);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'absent');
  const [personId, setPersonId] = useState(view.members.find((one) => one.personId !== shift.personId)?.personId ?? '');
  const [other, setOther] = useState(others[0] === undefined ? '' : keyOf(others[0]));
  const [reason, setReason] = useState('');
  const change = useChangeDuty(view.unitCode, () => {
    tell(dutyWords.done);
    close();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    const [otherLineId, otherDay] = other.split(' ');
    const { lineId, day } = shift;
    const more = kind === 'cover' ? { personId } : kind === 'swapAsked' ? { otherLineId, otherDay } : {};
    change.mutate({ path: '/duty/changes', body: { id: newId(), kind, lineId, day, ...more, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } });
  }
  return (
    <Dialog title={say(dutyWords.shift(shownDay(shift.day), `${clockOf(shift.fromMinute)}–${clockOf(shift.toMinute)}`))} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <ChoiceField
          label={say(dutyWords.whatIs)}
          hint={null}
          problem={null}
          choices={kinds.map((one) => ({ value: one, label: say(kindNames[one]), hint: one === 'swapAsked' ? say(dutyWords.swapHint) : null }))}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
        />
        {kind === 'cover' ? (
          <Field label={say(dutyWords.who)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={personId} onChange={(event) => setPersonId(event.target.value)}>
                {view.members.map((one) => (
                  <option key={one.personId} value={one.personId}>
                    {one.fullName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        {kind === 'swapAsked' ? (
          <Field label={say(dutyWords.otherShift)} hint={others.length === 0 ? say(dutyWords.noOthers) : null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={other} onChange={(event) => setOther(event.target.value)}>
                {others.map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {shownDay(one.day)}, {clockOf(one.fromMinute)}–{clockOf(one.toMinute)}, {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        {kind === 'back' ? null : <LineField label={say(dutyWords.reason)} hint={null} problem={null} type="text" autoComplete="off" value={reason} onChange={setReason} />}
        <DialogFoot sending={change} name={say(dutyWords.write)} close={close} />
      </form>
    </Dialog>
  );
}

const kindNames = { absent: dutyWords.absent, back: dutyWords.back, cover: dutyWords.cover, swapAsked: dutyWords.swap } as const;

function kindsFor(shift: ShiftView, view: DutyView): readonly Kind[] {
  return [
    ...(shift.manning === 'absent' ? (['back'] as const) : (['absent'] as const)),
    ...(view.members.length > 0 ? (['cover'] as const) : []),
    ...(shift.personId !== null && shift.manning === 'named' ? (['swapAsked'] as const) : []),
  ];
}

function keyOf(shift: ShiftView): string {
  return `${shift.lineId} ${shift.day}`;
}
