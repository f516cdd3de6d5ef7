import { type FormEvent, useState } from 'react';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField, TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { DocumentView } from '../http/register-shapes.ts';
import { registerWords as words } from './register-words.ts';
import { TaskRow } from './task-list.tsx';
import { useRegisterChange } from './use-register.ts';

/** What follows from a document: who has to do what by when, and what was answered. */
export function DocumentTasks({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const [open, setOpen] = useState<'yes' | 'no'>('no');
  return (
    <section aria-labelledby="document-tasks">
      <div className="section-head">
        <h3 id="document-tasks">{say(words.tasks)}</h3>
        {document.may.includes('task') ? (
          <button type="button" className="no-print" onClick={() => setOpen('yes')}>
            {say(words.giveTask)}
          </button>
        ) : null}
      </div>
      {document.tasks.length === 0 ? (
        <p className="muted">{say(words.noTasks)}</p>
      ) : (
        <ul className="plain-rows">
          {document.tasks.map((task) => (
            <TaskRow key={task.id} row={task} from="document" />
          ))}
        </ul>
      )}
      {open === 'yes' ? <GiveDialog document={document} close={() => setOpen('no')} /> : null}
    </section>
  );
}

function GiveDialog({ document, close }: { readonly document: DocumentView; readonly close: () => void }) {
  const say = useSay();
  const choices = [{ officeId: document.officeId, name: document.from }, ...document.below];
  const [ids] = useState(() => new Map(choices.map(({ officeId }) => [officeId, newId()])));
  const [to, setTo] = useState<readonly string[]>(document.deliveries.map(({ officeId }) => String(officeId)));
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [ownerName, setOwnerName] = useState('');
  const [typedDue, setDue] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useRegisterChange(close);
  const dueOn = readTypedDate(typedDue);
  const wrong = (isWrong: boolean, problem: string) => (tried === 'yes' && isWrong ? problem : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (title.trim() === '' || dueOn === null || to.length === 0 || change.isPending) return;
    const offices = to.map(Number).flatMap((office) => ({ id: ids.get(office) ?? newId(), office }));
    const body = { title: title.trim(), text: text.trim(), dueOn, ownerName: ownerName.trim() === '' ? null : ownerName.trim(), to: offices };
    change.mutate({ method: 'POST', path: `/steering-documents/${document.id}/tasks`, body });
  }
  return (
    <Dialog title={say(words.giveTask)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <LineField
          label={say(words.taskTitle)}
          hint={null}
          problem={wrong(title.trim() === '', say(words.missing))}
          value={title}
          type="text"
          autoComplete="off"
          onChange={setTitle}
        />
        <TextField label={say(words.taskText)} hint={null} problem={null} value={text} onChange={setText} />
        <DateField label={say(words.dueOn)} hint={null} problem={wrong(dueOn === null, say(staffWords.dateWrong))} value={typedDue} onChange={setDue} daysAhead={[5, 15, 30]} />
        <LineField label={say(words.ownerName)} hint={say(words.ownerHint)} problem={null} value={ownerName} type="text" autoComplete="off" onChange={setOwnerName} />
        <TicksField
          label={say(words.taskOffices)}
          hint={null}
          problem={wrong(to.length === 0, say(words.officeMissing))}
          choices={choices.map(({ officeId, name }) => ({ value: String(officeId), label: name, hint: null }))}
          values={to}
          onChange={setTo}
        />
        <DialogFoot sending={change} close={close} name={say(words.giveTask)} />
      </form>
    </Dialog>
  );
}
