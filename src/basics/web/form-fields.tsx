import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';

type FieldProps = {
  readonly label: string;
  readonly hint: string | null;
  /** What is wrong with it, once somebody tried to go on. */
  readonly problem: string | null;
};

type Wiring = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

/** Label, hint and problem around one control, tied together for screen readers. */
export function Field({ label, hint, problem, children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint === null ? null : `${id}-hint`, problem === null ? null : `${id}-problem`].filter((one) => one !== null).join(' ');
  return (
    <div className={problem === null ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === null ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem === null ? null : (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': problem === null ? undefined : true })}
    </div>
  );
}

type TextProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

export function LineField({ value, onChange, type, autoComplete, ...field }: TextProps & { readonly type: HTMLInputTypeAttribute; readonly autoComplete: string }) {
  return <Field {...field}>{(wiring) => <input {...wiring} type={type} value={value} autoComplete={autoComplete} onChange={(event) => onChange(event.target.value)} />}</Field>;
}

export function TextField({ value, onChange, ...field }: TextProps) {
  return <Field {...field}>{(wiring) => <textarea {...wiring} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />}</Field>;
}

export type Choice = { readonly value: string; readonly label: string; readonly hint: string | null };

export function ChoiceField({
  label,
  hint,
  problem,
  choices,
  value,
  onChange,
}: FieldProps & { readonly choices: readonly Choice[]; readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <fieldset className={problem === null ? 'field' : 'field wrong'} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend>{label}</legend>
      {hint === null ? null : <p className="hint">{hint}</p>}
      {problem === null ? null : (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type="radio" name={id} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.hint === null ? null : <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function TicksField({
  label,
  hint,
  problem,
  choices,
  values,
  onChange,
}: FieldProps & { readonly choices: readonly Choice[]; readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void }) {
  const id = useId();
  return (
    <fieldset className={problem === null ? 'field' : 'field wrong'} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend>{label}</legend>
      {hint === null ? null : <p className="hint">{hint}</p>}
      {problem === null ? null : (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            checked={values.includes(choice.value)}
            onChange={(event) => onChange(event.target.checked ? [...values, choice.value] : values.filter((value) => value !== choice.value))}
          />
          <span>
            {choice.label}
            {choice.hint === null ? null : <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Ready-made words to put into a field with one press. */
export function QuickPicks({ label, picks, onPick }: { readonly label: string; readonly picks: readonly string[]; readonly onPick: (pick: string) => void }) {
  if (picks.length === 0) return null;
  return (
    <fieldset className="picks">
      <legend className="unseen">{label}</legend>
      {picks.map((pick) => (
        <button key={pick} type="button" className="pick" onClick={() => onPick(pick)}>
          {pick}
        </button>
      ))}
    </fieldset>
  );
}
