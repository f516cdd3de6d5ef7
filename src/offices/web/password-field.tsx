import { useState } from 'react';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { officeWords } from './office-words.ts';

type PasswordFieldProps = {
  readonly label: string;
  readonly hint: string | null;
  readonly problem: string | null;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function PasswordField({ label, hint, problem, autoComplete, value, onChange }: PasswordFieldProps) {
  const say = useSay();
  const [shown, setShown] = useState<'yes' | 'no'>('no');
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <span className="with-button">
          <input
            {...wiring}
            type={shown === 'yes' ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck="false"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="quiet"
            aria-pressed={shown === 'yes'}
            aria-label={say(officeWords.showPassword)}
            onClick={() => setShown(shown === 'yes' ? 'no' : 'yes')}
          >
            {say(shown === 'yes' ? officeWords.hide : officeWords.show)}
          </button>
        </span>
      )}
    </Field>
  );
}
