import { type FormEvent, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Field, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { HandoversView } from '../http/handover-shapes.ts';
import { handoverWords as words } from './handover-words.ts';
import { type ItemView, useChangeEquipment, useHandovers } from './use-equipment.ts';

/** Offers an item to another office, or says to whom it is offered already. */
export function OfferForm({ item }: { readonly item: ItemView }) {
  const say = useSay();
  const tell = useTell();
  const { data } = useHandovers(item.office);
  const [id] = useState(newId);
  const [toOffice, setToOffice] = useState(0);
  const [note, setNote] = useState('');
  const change = useChangeEquipment<HandoversView>(() => tell(words.sent));
  const open = data?.rows.find((row) => row.itemId === item.id && row.answer === null);
  if (data === undefined) return null;
  if (open !== undefined)
    return (
      <p className="notice">
        {say(words.open)}: {say(words.fromTo(open.from.name, open.to.name))}
      </p>
    );
  const chosen = data.offices.some((one) => one.id === toOffice) ? toOffice : (data.offices[0]?.id ?? 0);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate({ path: `/equipment/${item.id}/handovers`, body: { id, toOffice: chosen, note: note.trim() === '' ? null : note } });
  }
  return (
    <details>
      <summary>{say(words.offer)}</summary>
      <form className="item" onSubmit={submit} noValidate>
        <p>{say(words.offerMeans)}</p>
        <Field label={say(words.to)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={chosen} onChange={(event) => setToOffice(Number(event.target.value))}>
              {data.offices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField label={say(words.note)} hint={say(words.noteHint)} problem={null} value={note} onChange={setNote} />
        <div aria-live="assertive">{change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}</div>
        <button type="submit" aria-disabled={change.isPending}>
          {say(words.send)}
        </button>
      </form>
    </details>
  );
}
