import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { EntryRow, OutreachView } from '../http/outreach-shapes.ts';
import { outreachWords as words } from './outreach-words.ts';
import { PlaceSelect } from './place-select.tsx';
import { placesOf } from './places-of.ts';
import { useOutreachChange } from './use-outreach.ts';

type Props = { readonly row: EntryRow | null; readonly places: OutreachView['places']; readonly close: () => void };
type Typed = {
  readonly contest: string;
  readonly title: string;
  readonly unitCode: string;
  readonly author: string;
  readonly enteredOn: string;
  readonly prize: string;
  readonly why: string;
};

/** An entry is written down, or mended with a reason. */
export function EntryDialog({ row, places: all, close }: Props) {
  const say = useSay();
  const places = placesOf(row, all);
  const [id] = useState(() => row?.id ?? newId());
  const [typed, setTyped] = useState<Typed>(() => ({
    contest: row?.content.contest ?? '',
    title: row?.content.title ?? '',
    unitCode: row?.content.unitCode ?? places[0]?.unitCode ?? '',
    author: row?.content.author ?? '',
    enteredOn: row === null ? '' : formatDate(row.content.enteredOn),
    prize: row?.content.prize ?? '',
    why: '',
  }));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useOutreachChange(close);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const enteredOn = readTypedDate(typed.enteredOn);
  const missing = (text: string) => (tried === 'yes' && text.trim() === '' ? say(words.missing) : null);
  const whyMissing = row !== null && typed.why.trim() === '';
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    const office = places.find(({ unitCode }) => unitCode === typed.unitCode)?.officeId;
    const [contest, title, author, prize] = [typed.contest.trim(), typed.title.trim(), typed.author.trim(), typed.prize.trim()];
    if ([contest, title, author].includes('') || enteredOn === null || whyMissing || office === undefined || change.isPending) return;
    const content = { contest, title, unitCode: typed.unitCode, author, enteredOn, prize: prize === '' ? null : prize };
    change.mutate([{ method: 'PUT', path: `/outreach/entries/${id}`, body: { office, basedOn: row?.version ?? 0, content, why: row === null ? null : typed.why.trim() } }]);
  }
  return (
    <Dialog title={say(row === null ? words.enterEntry : words.correct)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <LineField
          label={say(words.contest)}
          hint={null}
          problem={missing(typed.contest)}
          value={typed.contest}
          type="text"
          autoComplete="off"
          onChange={(contest) => set({ contest })}
        />
        <LineField
          label={say(words.entryTitle)}
          hint={null}
          problem={missing(typed.title)}
          value={typed.title}
          type="text"
          autoComplete="off"
          onChange={(title) => set({ title })}
        />
        <PlaceSelect places={places} value={typed.unitCode} onChange={(unitCode) => set({ unitCode })} />
        <LineField
          label={say(words.author)}
          hint={null}
          problem={missing(typed.author)}
          value={typed.author}
          type="text"
          autoComplete="off"
          onChange={(author) => set({ author })}
        />
        <DateField
          label={say(words.enteredOn)}
          hint={null}
          problem={tried === 'yes' && enteredOn === null ? say(staffWords.dateWrong) : null}
          value={typed.enteredOn}
          onChange={(on) => set({ enteredOn: on })}
          daysAhead={[]}
        />
        <LineField label={say(words.prize)} hint={say(words.optional)} problem={null} value={typed.prize} type="text" autoComplete="off" onChange={(prize) => set({ prize })} />
        {row === null ? null : (
          <TextField
            label={say(words.why)}
            hint={say(words.whyHint)}
            problem={tried === 'yes' && whyMissing ? say(words.whyMissing) : null}
            value={typed.why}
            onChange={(why) => set({ why })}
          />
        )}
        <DialogFoot sending={change} close={close} name={say(words.save)} />
      </form>
    </Dialog>
  );
}
