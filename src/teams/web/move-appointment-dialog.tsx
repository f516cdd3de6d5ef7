import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { DayAppointmentsView } from '../http/duty-shapes.ts';
import { FormDialog } from './dialog-parts.tsx';
import { dutyWords } from './duty-words.ts';
import { useChangeDuty, useSlots, weekdayOf } from './use-duty.ts';

type Props = { readonly unitCode: string; readonly row: DayAppointmentsView['rows'][number]; readonly day: string; readonly close: () => void };

/** Puts an appointment to a time at which somebody is there. */
export function MoveAppointmentDialog({ unitCode, row, day, close }: Props) {
  const say = useSay();
  const tell = useTell();
  const slots = useSlots(unitCode);
  const [chosen, setChosen] = useState('');
  const change = useChangeDuty(unitCode, () => {
    tell(dutyWords.moved);
    close();
  });
  const free = slots.data?.days.flatMap((one) => one.slots.map((slot) => ({ ...slot, day: one.day, key: `${one.day} ${slot.fromMinute}` }))) ?? [];
  const to = free.find(({ key }) => key === chosen) ?? free[0];
  function submit() {
    if (to !== undefined) change.mutate({ path: `/appointments/${row.id}/move`, body: { day: to.day, fromMinute: to.fromMinute } });
  }
  return (
    <FormDialog title={say(dutyWords.moveTitle(row.fullName ?? ''))} send={say(dutyWords.move)} submit={submit} close={close} isPending={change.isPending} error={change.error}>
      <p>
        {row.from}, {shownDay(day)} {row.phone === null ? '' : `· ${row.phone}`}
      </p>
      <p className="muted">{say(dutyWords.moveMeans)}</p>
      <Fetched result={slots}>
        {({ days }) =>
          free.length === 0 ? (
            <p role="status">{say(dutyWords.noFree)}</p>
          ) : (
            <Field label={say(dutyWords.moveTo)} hint={null} problem={null}>
              {(wiring) => (
                <select {...wiring} value={to?.key ?? ''} onChange={(event) => setChosen(event.target.value)}>
                  {days.map((one) => (
                    <optgroup key={one.day} label={`${say(weekdayOf(one.day))} ${shownDay(one.day)}`}>
                      {one.slots.map((slot) => (
                        <option key={slot.fromMinute} value={`${one.day} ${slot.fromMinute}`}>
                          {slot.from}–{slot.to}, {shownDay(one.day)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              )}
            </Field>
          )
        }
      </Fetched>
    </FormDialog>
  );
}
