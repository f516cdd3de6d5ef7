import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField, Field, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import type { DifficultiesView } from '../http/directive-shapes.ts';
import { type DifficultyKind, difficultyKinds } from '../rules/difficulty.ts';
import { directiveWords as words } from './directive-words.ts';
import { PhotoField } from './photo-field.tsx';
import { useChange } from './use-directives.ts';

/** A difficulty in a minute: where, about what, a few words, a picture. */
export function RaiseDialog({ places, workingDays, close }: Pick<DifficultiesView, 'places' | 'workingDays'> & { readonly close: () => void }) {
  const say = useSay();
  const [id] = useState(newId);
  const [kind, setKind] = useState<DifficultyKind>('line');
  const [unitCode, setUnitCode] = useState(places[0]?.unitCode ?? '');
  const [text, setText] = useDraft('difficulty', '');
  const [photo, setPhoto] = useState<string | null>(null);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChange(() => {
    setText('');
    close();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    const place = places.find((one) => one.unitCode === unitCode);
    if (place === undefined || text.trim() === '' || change.isPending) return;
    change.mutate({ path: '/difficulties', body: { id, office: place.officeId, unitCode, kind, text: text.trim(), photo } });
  }
  return (
    <Dialog title={say(words.raise)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">{say(words.raiseAbout(workingDays))}</p>
        <Field label={say(words.place)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={unitCode} onChange={(event) => setUnitCode(event.target.value)}>
              {places.map((one) => (
                <option key={one.unitCode} value={one.unitCode}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceField
          label={say(words.kind)}
          hint={null}
          problem={null}
          choices={difficultyKinds.map((value) => ({ value, label: say(words.kinds[value]), hint: null }))}
          value={kind}
          onChange={(value) => setKind(difficultyKinds.find((one) => one === value) ?? 'other')}
        />
        <TextField
          label={say(words.what)}
          hint={say(words.whatHint)}
          problem={tried === 'yes' && text.trim() === '' ? say(words.textMissing) : null}
          value={text}
          onChange={setText}
        />
        <PhotoField onChange={setPhoto} />
        <DialogFoot sending={change} close={close} name={say(words.raise)} />
      </form>
    </Dialog>
  );
}
