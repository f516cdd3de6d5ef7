import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { attachedBytesMax } from '../../papers/rules/attached-file.ts';
import { uploadOf } from '../../papers/web/file-content.ts';
import type { ItemRow, OutreachView } from '../http/outreach-shapes.ts';
import { outreachKindNames, outreachKinds } from '../rules/outreach-item.ts';
import { outreachWords as words } from './outreach-words.ts';
import { PlaceSelect } from './place-select.tsx';
import { placesOf } from './places-of.ts';
import { readWhole } from './read-whole.ts';
import { useOutreachChange } from './use-outreach.ts';

type Props = { readonly row: ItemRow | null; readonly places: OutreachView['places']; readonly close: () => void };

function typedOf(row: ItemRow | null, places: Props['places']) {
  const one = row?.content;
  return {
    kind: one?.kind ?? ('banner' as const),
    unitCode: one?.unitCode ?? places[0]?.unitCode ?? '',
    message: one?.message ?? '',
    quantity: one?.quantity === undefined || one.quantity === null ? '' : String(one.quantity),
    place: one?.place ?? '',
    fromOn: one === undefined ? '' : formatDate(one.fromOn),
    toOn: one?.toOn === undefined || one.toOn === null ? '' : formatDate(one.toOn),
    cost: one?.costDong === undefined || one.costDong === null ? '' : String(one.costDong),
    why: '',
  };
}
type Typed = ReturnType<typeof typedOf>;

/** An activity is entered, or mended with a reason; the photo goes behind it. */
export function ItemDialog({ row, places: all, close }: Props) {
  const say = useSay();
  const places = placesOf(row, all);
  const [id] = useState(() => row?.id ?? newId());
  const [typed, setTyped] = useState<Typed>(() => typedOf(row, places));
  const [photo, setPhoto] = useState<File | null>(null);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const read = readItem(typed, { why: row === null ? 'none' : 'needed', photo });
  const wrong = (key: keyof typeof read.wrong) => (tried === 'yes' ? read.wrong[key] : null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    const office = places.find(({ unitCode }) => unitCode === typed.unitCode)?.officeId;
    if (read.content === null || office === undefined || change.isPending) return;
    const body = { office, basedOn: row?.version ?? 0, content: read.content, why: row === null ? null : typed.why.trim() };
    const upload = photo === null ? [] : [{ method: 'PUT' as const, path: `/outreach/items/${id}/photo`, body: await uploadOf(photo) }];
    change.mutate([{ method: 'PUT', path: `/outreach/items/${id}`, body }, ...upload]);
  }
  const said = (text: ReturnType<typeof wrong>) => (text === null ? null : say(text));
  return (
    <Dialog title={say(row === null ? words.enterItem : words.correct)} close={close}>
      <form onSubmit={(event) => void submit(event)} className="stack" noValidate>
        <Field label={say(words.kind)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={typed.kind} onChange={({ target }) => set({ kind: outreachKinds.find((one) => one === target.value) ?? 'other' })}>
              {outreachKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(outreachKindNames[kind])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PlaceSelect places={places} value={typed.unitCode} onChange={(unitCode) => set({ unitCode })} />
        <TextField label={say(words.message)} hint={null} problem={said(wrong('message'))} value={typed.message} onChange={(message) => set({ message })} />
        <LineField
          label={say(words.quantity)}
          hint={say(words.quantityHint)}
          problem={said(wrong('quantity'))}
          value={typed.quantity}
          type="text"
          autoComplete="off"
          onChange={(quantity) => set({ quantity })}
        />
        <LineField label={say(words.where)} hint={null} problem={null} value={typed.place} type="text" autoComplete="off" onChange={(place) => set({ place })} />
        <DateField label={say(words.fromOn)} hint={null} problem={said(wrong('fromOn'))} value={typed.fromOn} onChange={(fromOn) => set({ fromOn })} daysAhead={[]} />
        <DateField label={say(words.toOn)} hint={say(words.optional)} problem={said(wrong('toOn'))} value={typed.toOn} onChange={(toOn) => set({ toOn })} daysAhead={[]} />
        <LineField
          label={say(words.cost)}
          hint={say(words.optional)}
          problem={said(wrong('cost'))}
          value={typed.cost}
          type="text"
          autoComplete="off"
          onChange={(cost) => set({ cost })}
        />
        <Field label={say(words.addPhoto)} hint={say(words.photoHint)} problem={said(wrong('photo'))}>
          {(wiring) => <input {...wiring} type="file" accept="image/jpeg,image/png" onChange={({ target }) => setPhoto(target.files?.[0] ?? null)} />}
        </Field>
        {row === null ? null : <TextField label={say(words.why)} hint={say(words.whyHint)} problem={said(wrong('why'))} value={typed.why} onChange={(why) => set({ why })} />}
        <DialogFoot sending={change} close={close} name={say(words.save)} />
      </form>
    </Dialog>
  );
}

/** What is to be kept, or null with what is wrong by field. */
function readItem(typed: Typed, { why, photo }: { readonly why: 'none' | 'needed'; readonly photo: File | null }) {
  const [fromOn, quantity, costDong] = [readTypedDate(typed.fromOn), readWhole(typed.quantity), readWhole(typed.cost)];
  const toOn: PlainDate | null = typed.toOn.trim() === '' ? null : readTypedDate(typed.toOn);
  const toWrong = typed.toOn.trim() !== '' && toOn === null;
  const isReversed = toOn !== null && fromOn !== null && toOn < fromOn;
  const wrong = {
    message: typed.message.trim() === '' ? words.missing : null,
    quantity: quantity === 'wrong' || quantity === 0 ? words.quantityWrong : null,
    fromOn: fromOn === null ? staffWords.dateWrong : null,
    toOn: toWrong ? staffWords.dateWrong : isReversed ? words.reversed : null,
    cost: costDong === 'wrong' ? words.costWrong : null,
    photo: photo !== null && photo.size > attachedBytesMax ? words.photoTooLarge : null,
    why: why === 'needed' && typed.why.trim() === '' ? words.whyMissing : null,
  };
  const isWhole = Object.values(wrong).every((one) => one === null);
  if (!isWhole || fromOn === null || quantity === 'wrong' || costDong === 'wrong') return { content: null, wrong };
  return { content: { kind: typed.kind, unitCode: typed.unitCode, message: typed.message.trim(), quantity, place: typed.place.trim(), fromOn, toOn, costDong }, wrong };
}
