import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { formatHundredths, readPercent } from '../rules/hundredths.ts';
import { type TargetsAsked, type TargetsView, useSetTarget } from './dashboard-data.ts';
import { targetWords as words } from './target-words.ts';

type TargetDialogProps = { readonly asked: TargetsAsked; readonly row: TargetsView['rows'][number]; readonly proposal: number | null; readonly close: () => void };

/** Sets a target, or corrects it with a reason. A new one begins with the proposal; nothing is kept before it is sent. */
export function TargetDialog({ asked, row, proposal, close }: TargetDialogProps) {
  const say = useSay();
  const tell = useTell();
  // What the fields began with: set by somebody else meanwhile, it is refused, not overwritten.
  const [last] = useState(row.versions[0]);
  const start = last?.hundredths ?? proposal;
  const [id] = useState(newId);
  const [value, setValue] = useState(start === null ? '' : formatHundredths(start).replace(/,00$/, ''));
  const [document, setDocument] = useState(last?.document ?? '');
  const [typedDay, setDay] = useState(dayOf(last?.documentOn ?? null));
  const [why, setWhy] = useState('');
  const [isWithdrawn, setWithdrawn] = useState<'yes' | 'no'>('no');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const sending = useSetTarget(() => {
    tell(words.saved);
    close();
  });
  const hundredths = isWithdrawn === 'yes' ? null : readPercent(value);
  const day = typedDay.trim() === '' ? null : readTypedDate(typedDay);
  const problems = {
    value: isWithdrawn === 'no' && hundredths === null ? say(words.valueWrong) : null,
    document: document.trim() === '' ? say(words.documentMissing) : null,
    day: typedDay.trim() !== '' && day === null ? say(staffWords.dateWrong) : null,
    why: last !== undefined && why.trim() === '' ? say(words.whyMissing) : null,
  };
  const shown = (problem: string | null) => (tried === 'yes' ? problem : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (Object.values(problems).some((problem) => problem !== null) || sending.isPending) return;
    const { unit, scope, level, from, to } = asked;
    const said = { hundredths, document: document.trim(), documentOn: day, why: why.trim() === '' ? null : why.trim() };
    sending.mutate({ id, unit, scope, level, from, to, figure: row.figure, ...said, basedOn: last?.version ?? 0 });
  }
  return (
    <Dialog title={say(words.setOf(say(row.name)))} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        {isWithdrawn === 'yes' ? null : (
          <LineField label={say(words.value)} hint={say(words.valueHint)} problem={shown(problems.value)} value={value} onChange={setValue} type="text" autoComplete="off" />
        )}
        {(last?.hundredths ?? null) === null ? null : (
          <label className="choice">
            <input type="checkbox" checked={isWithdrawn === 'yes'} onChange={({ target }) => setWithdrawn(target.checked ? 'yes' : 'no')} />
            <span>{say(words.withdraw)}</span>
          </label>
        )}
        <TextField label={say(words.document)} hint={say(words.documentHint)} problem={shown(problems.document)} value={document} onChange={setDocument} />
        <DateField label={say(words.documentOn)} hint={null} problem={shown(problems.day)} value={typedDay} onChange={setDay} daysAhead={[]} />
        {last === undefined ? null : <TextField label={say(words.why)} hint={null} problem={shown(problems.why)} value={why} onChange={setWhy} />}
        <DialogFoot sending={sending} close={close} name={say(words.save)} />
      </form>
    </Dialog>
  );
}

function dayOf(text: string | null): string {
  const day = text === null ? null : parsePlainDate(text);
  return day === null ? '' : formatDate(day);
}
