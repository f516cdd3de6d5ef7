import { DateField } from '../../basics/web/date-field.tsx';
import { Field, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { type Severity, severities } from '../rules/task.ts';
import { directiveWords, visitWords as words } from './directive-words.ts';

export type TypedFinding = { readonly id: string; readonly what: string; readonly severity: Severity; readonly due: string };

export function emptyFinding(): TypedFinding {
  return { id: newId(), what: '', severity: 'medium', due: '' };
}

/** One finding: what, how grave, by when. */
export function FindingFields(props: {
  readonly number: number;
  readonly finding: TypedFinding;
  readonly days: number;
  readonly tried: 'yes' | 'no';
  readonly onChange: (finding: TypedFinding) => void;
  readonly drop: () => void;
}) {
  const say = useSay();
  const { finding, tried, onChange } = props;
  return (
    <fieldset className="item">
      <legend className="unseen">
        {say(words.findings)} {props.number}
      </legend>
      <TextField
        label={`${say(words.what)} (${props.number})`}
        hint={null}
        problem={tried === 'yes' && finding.what.trim() === '' ? say(directiveWords.textMissing) : null}
        value={finding.what}
        onChange={(what) => onChange({ ...finding, what })}
      />
      <Field label={say(words.severity)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={finding.severity} onChange={(event) => onChange({ ...finding, severity: severities.find((one) => one === event.target.value) ?? 'medium' })}>
            {severities.map((one) => (
              <option key={one} value={one}>
                {say(directiveWords.severities[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DateField
        label={say(words.dueOn(props.days))}
        hint={null}
        problem={tried === 'yes' && finding.due !== '' && readTypedDate(finding.due) === null ? say(staffWords.dateWrong) : null}
        value={finding.due}
        onChange={(due) => onChange({ ...finding, due })}
        daysAhead={[7, 14]}
      />
      <button type="button" onClick={props.drop}>
        {say(words.dropFinding)}
        <span className="unseen"> {props.number}</span>
      </button>
    </fieldset>
  );
}
