import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { PlanRow, PlanView } from '../http/plan-shapes.ts';
import { planKindNames, planKinds } from '../rules/plan-line.ts';
import { outreachWords } from './outreach-words.ts';
import { OwnerFields } from './owner-fields.tsx';
import { PlaceSelect } from './place-select.tsx';
import { planWords as words } from './plan-words.ts';
import { readWhole } from './read-whole.ts';
import { useOutreachChange } from './use-outreach.ts';

type Props = { readonly row: PlanRow | null; readonly view: PlanView; readonly close: () => void };

function typedOf(row: PlanRow | null, places: PlanView['places']) {
  const one = row?.content;
  return {
    kind: one?.kind ?? ('leaflet' as const),
    unitCode: one?.unitCode ?? places[0]?.unitCode ?? '',
    what: one?.what ?? '',
    place: one?.place ?? '',
    quantity: one === undefined ? '' : String(one.quantity),
    dueOn: one === undefined ? '' : formatDate(one.dueOn),
    ownerId: one?.ownerId ?? null,
    ownerName: one?.ownerName ?? '',
    cost: one?.costDong === undefined || one.costDong === null ? '' : String(one.costDong),
    taskId: one?.taskId ?? null,
    why: '',
  };
}
export type TypedLine = ReturnType<typeof typedOf>;

/** A line is entered, or mended with a reason. */
export function PlanLineDialog({ row, view, close }: Props) {
  const say = useSay();
  const places = placesOfLine(row, view.places);
  const [id] = useState(() => row?.id ?? newId());
  const [typed, setTyped] = useState<TypedLine>(() => typedOf(row, places));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  const set = (part: Partial<TypedLine>) => setTyped((before) => ({ ...before, ...part }));
  const read = readLine(typed, row === null ? 'none' : 'needed');
  const wrong = (key: keyof typeof read.wrong) => {
    const text = tried === 'yes' ? read.wrong[key] : null;
    return text === null ? null : say(text);
  };
  const office = places.find(({ unitCode }) => unitCode === typed.unitCode)?.officeId;
  const tasks = view.tasks.filter(({ officeId }) => officeId === office);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (read.content === null || office === undefined || change.isPending) return;
    const body = { office, basedOn: row?.version ?? 0, content: read.content, why: row === null ? null : typed.why.trim() };
    change.mutate([{ method: 'PUT', path: `/outreach/plan/lines/${id}`, body }]);
  }
  return (
    <Dialog title={say(row === null ? words.enter : words.correct)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <Field label={say(words.kind)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={typed.kind} onChange={({ target }) => set({ kind: planKinds.find((one) => one === target.value) ?? 'other' })}>
              {planKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(planKindNames[kind])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField label={say(words.what)} hint={null} problem={wrong('what')} value={typed.what} onChange={(what) => set({ what })} />
        <PlaceSelect places={places} value={typed.unitCode} onChange={(unitCode) => set({ unitCode, ownerId: null, taskId: null })} />
        <LineField
          label={say(words.where)}
          hint={say(outreachWords.optional)}
          problem={null}
          value={typed.place}
          type="text"
          autoComplete="off"
          onChange={(place) => set({ place })}
        />
        <LineField
          label={say(words.quantityLabel)}
          hint={null}
          problem={wrong('quantity')}
          value={typed.quantity}
          type="text"
          autoComplete="off"
          onChange={(quantity) => set({ quantity })}
        />
        <DateField label={say(words.dueOn)} hint={say(words.dueHint)} problem={wrong('dueOn')} value={typed.dueOn} onChange={(dueOn) => set({ dueOn })} daysAhead={[]} />
        <OwnerFields typed={typed} set={set} owners={view.owners.filter(({ officeId }) => officeId === office)} />
        <LineField
          label={say(words.cost)}
          hint={say(outreachWords.optional)}
          problem={wrong('cost')}
          value={typed.cost}
          type="text"
          autoComplete="off"
          onChange={(cost) => set({ cost })}
        />
        {tasks.length === 0 && typed.taskId === null ? null : (
          <Field label={say(words.task)} hint={say(outreachWords.optional)} problem={null}>
            {(wiring) => (
              <select {...wiring} value={typed.taskId ?? ''} onChange={({ target }) => set({ taskId: target.value === '' ? null : target.value })}>
                <option value="">{say(words.noTask)}</option>
                {typed.taskId === null || tasks.some((one) => one.id === typed.taskId) ? null : <option value={typed.taskId}>{row?.task?.title ?? say(words.taskGone)}</option>}
                {tasks.map((task) => (
                  <option key={task.id} value={task.id}>
                    {task.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {row === null ? null : (
          <TextField label={say(outreachWords.why)} hint={say(outreachWords.whyHint)} problem={wrong('why')} value={typed.why} onChange={(why) => set({ why })} />
        )}
        <DialogFoot sending={change} close={close} name={say(outreachWords.save)} />
      </form>
    </Dialog>
  );
}

/** A new line: every unit; one that is mended: those of its office, with its own also where that has ended. */
function placesOfLine(row: PlanRow | null, places: PlanView['places']): PlanView['places'] {
  if (row === null) return places;
  const own = places.filter(({ officeId }) => officeId === row.officeId);
  return own.some(({ unitCode }) => unitCode === row.content.unitCode) ? own : [...own, { officeId: row.officeId, unitCode: row.content.unitCode, name: row.place }];
}

/** What is to be kept, or null with what is wrong by field. */
function readLine(typed: TypedLine, why: 'none' | 'needed') {
  const [dueOn, quantity, costDong] = [readTypedDate(typed.dueOn), readWhole(typed.quantity), readWhole(typed.cost)];
  const wrong = {
    what: typed.what.trim() === '' ? outreachWords.missing : null,
    quantity: quantity === 'wrong' || quantity === null || quantity === 0 ? words.quantityWrong : null,
    dueOn: dueOn === null ? staffWords.dateWrong : null,
    cost: costDong === 'wrong' ? outreachWords.costWrong : null,
    why: why === 'needed' && typed.why.trim() === '' ? outreachWords.whyMissing : null,
  };
  const isWhole = Object.values(wrong).every((one) => one === null);
  if (!isWhole || dueOn === null || quantity === 'wrong' || quantity === null || costDong === 'wrong') return { content: null, wrong };
  const { kind, unitCode, ownerId, taskId } = typed;
  const ownerName = ownerId === null ? typed.ownerName.trim() : '';
  return { content: { kind, unitCode, what: typed.what.trim(), place: typed.place.trim(), quantity, dueOn, ownerId, ownerName, costDong, taskId }, wrong };
}
