import { TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords } from './act-words.ts';
import { needed } from './said.ts';

/** What came in lacks something of the first request: its points only, never new ones. */
export function ReturnSupplementDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const [chosen, setChosen] = useDraft<readonly string[]>(`${id} returnSupplement items`, []);
  const [note, setNote] = useDraft(`${id} returnSupplement note`, '');
  const items = props.dossier.supplementRequest?.items ?? [];
  const outstanding = chosen.map(Number).sort((one, other) => one - other);
  return (
    <ActDialog
      {...props}
      kind="returnSupplement"
      content={{ outstanding, note: note.trim() }}
      checks={{ items: chosen.length === 0 ? actWords.chooseSome : null, note: needed(note) }}
    >
      {(problem) => (
        <>
          <TicksField
            label={say(actWords.outstanding)}
            hint={say(actWords.outstandingHint)}
            problem={problem('items')}
            choices={items.map((item, i) => ({ value: String(i), label: item.what, hint: item.reason }))}
            values={chosen}
            onChange={setChosen}
          />
          <TextField label={say(actWords.whatLacks)} hint={say(actWords.reasonHint)} problem={problem('note')} value={note} onChange={setNote} />
        </>
      )}
    </ActDialog>
  );
}

/** The person brought it to the desk: what was handed over is written down, so that the clock may run on. */
export function SupplementDialog(props: ActProps) {
  const say = useSay();
  const [note, setNote] = useDraft(`${props.dossier.row.id} supplement`, '');
  return (
    <ActDialog {...props} kind="supplement" content={{ answers: null, papers: [], note: note.trim() }} checks={{ note: needed(note) }}>
      {(problem) => (
        <>
          <RequestedItems dossier={props.dossier} />
          <TextField label={say(actWords.received)} hint={say(actWords.deskSupplement)} problem={problem('note')} value={note} onChange={setNote} />
        </>
      )}
    </ActDialog>
  );
}

function RequestedItems({ dossier }: Pick<ActProps, 'dossier'>) {
  const open = (dossier.supplementRequest?.items ?? []).filter((item) => item.open === 'yes');
  return (
    <ul>
      {open.map((item) => (
        <li key={item.what}>
          {item.what}: {item.reason}
        </li>
      ))}
    </ul>
  );
}
