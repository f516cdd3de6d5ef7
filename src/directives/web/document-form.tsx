import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Field, LineField, TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { DocumentView, RegisterView } from '../http/register-shapes.ts';
import { documentName, documentUses } from '../rules/steering-document.ts';
import { GroundFields } from './ground-fields.tsx';
import { KindSelect } from './kind-select.tsx';
import { registerWords as words } from './register-words.ts';
import { emptyDocument, optionalDay, readDocument, type TypedDocument, typedOf } from './typed-document.ts';
import { useRegisterChange } from './use-register.ts';

type Props = { readonly office: number; readonly register: RegisterView; readonly document: DocumentView | null };
type Part = { readonly typed: TypedDocument; readonly tried: 'yes' | 'no'; readonly set: (change: Partial<TypedDocument>) => void };

/** A document is entered, or mended with a reason. */
export function DocumentForm({ office, register, document }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const [id] = useState(() => document?.id ?? newId());
  const [typed, setTyped] = useState(() => (document === null ? emptyDocument : typedOf(document)));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useRegisterChange((saved) => void navigate({ to: '/van-ban/$id', params: { id: saved.id } }));
  const others = register.rows.filter((row) => row.id !== id && row.standing !== 'withdrawn');
  const set = (part: Partial<TypedDocument>) => setTyped((before) => ({ ...before, ...part }));
  const whyMissing = document !== null && typed.why.trim() === '';
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    const content = readDocument(typed, others);
    if (content === null || whyMissing || change.isPending) return;
    const body = { office, basedOn: document?.version ?? 0, content, recipients: typed.recipients, why: document === null ? null : typed.why.trim() };
    change.mutate({ method: 'PUT', path: `/steering-documents/${id}`, body });
  }
  const part: Part = { typed, tried, set };
  return (
    <form onSubmit={submit} className="stack document-form" noValidate>
      <NameFields {...part} />
      <GroundFields grounds={typed.grounds} actOn={readTypedDate(typed.issuedOn)} register={others} tried={tried} onChange={(grounds) => set({ grounds })} />
      <EffectFields {...part} others={others} />
      <TicksField
        label={say(words.usedFor)}
        hint={null}
        problem={null}
        choices={documentUses.map((value) => ({ value, label: say(words.uses[value]), hint: null }))}
        values={typed.uses}
        onChange={(values) => set({ uses: documentUses.filter((one) => values.includes(one)) })}
      />
      {register.below.length === 0 ? null : <RecipientFields {...part} below={register.below} />}
      {document === null ? null : (
        <TextField
          label={say(words.why)}
          hint={say(words.whyHint)}
          problem={tried === 'yes' && whyMissing ? say(words.whyMissing) : null}
          value={typed.why}
          onChange={(why) => set({ why })}
        />
      )}
      <div aria-live="assertive">{change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}</div>
      <p className="row-end">
        <button type="submit" className="primary" aria-disabled={change.isPending}>
          {say(words.save)}
        </button>
        <Link to="/van-ban">{say(words.back)}</Link>
      </p>
    </form>
  );
}

function NameFields({ typed, tried, set }: Part) {
  const say = useSay();
  const missing = (text: string) => (tried === 'yes' && text.trim() === '' ? say(words.missing) : null);
  const day = tried === 'yes' && readTypedDate(typed.issuedOn) === null ? say(staffWords.dateWrong) : null;
  return (
    <>
      <KindSelect label={say(words.kind)} value={typed.kind} onChange={(kind) => set({ kind })} />
      <LineField
        label={say(words.number)}
        hint={say(words.numberHint)}
        problem={missing(typed.number)}
        value={typed.number}
        type="text"
        autoComplete="off"
        onChange={(number) => set({ number })}
      />
      <DateField label={say(words.issuedOn)} hint={null} problem={day} value={typed.issuedOn} onChange={(issuedOn) => set({ issuedOn })} daysAhead={[]} />
      <LineField label={say(words.issuer)} hint={null} problem={missing(typed.issuer)} value={typed.issuer} type="text" autoComplete="off" onChange={(issuer) => set({ issuer })} />
      <TextField label={say(words.abstract)} hint={say(words.abstractHint)} problem={null} value={typed.about} onChange={(about) => set({ about })} />
    </>
  );
}

function EffectFields({ typed, tried, set, others }: Part & { readonly others: RegisterView['rows'] }) {
  const say = useSay();
  const wrong = (text: string) => (tried === 'yes' && optionalDay(text) === 'wrong' ? say(staffWords.dateWrong) : null);
  const hint = say(words.emptyUnknown);
  return (
    <>
      <DateField
        label={say(words.effectFrom)}
        hint={hint}
        problem={wrong(typed.effectFrom)}
        value={typed.effectFrom}
        onChange={(effectFrom) => set({ effectFrom })}
        daysAhead={[]}
      />
      <DateField label={say(words.effectTo)} hint={hint} problem={wrong(typed.effectTo)} value={typed.effectTo} onChange={(effectTo) => set({ effectTo })} daysAhead={[]} />
      <Field label={say(words.replacedBy)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={typed.replacedBy} onChange={(event) => set({ replacedBy: event.target.value })}>
            <option value="">{say(words.notReplaced)}</option>
            {others
              .filter(({ own }) => own === 'yes')
              .map((row) => (
                <option key={row.id} value={row.id}>
                  {`${documentName(row)}, ${formatDate(row.issuedOn as PlainDate)}`}
                </option>
              ))}
          </select>
        )}
      </Field>
    </>
  );
}

function RecipientFields({ typed, set, below }: Part & { readonly below: RegisterView['below'] }) {
  const say = useSay();
  return (
    <div>
      <TicksField
        label={say(words.recipients)}
        hint={null}
        problem={null}
        choices={below.map(({ officeId, name }) => ({ value: String(officeId), label: name, hint: null }))}
        values={typed.recipients.map(String)}
        onChange={(values) => set({ recipients: values.map(Number) })}
      />
      <button type="button" onClick={() => set({ recipients: below.map(({ officeId }) => officeId) })}>
        {say(words.allOffices)}
      </button>
    </div>
  );
}
