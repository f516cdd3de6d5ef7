import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { OutreachView } from '../http/outreach-shapes.ts';
import { outreachWords as words } from './outreach-words.ts';

type Props = { readonly places: OutreachView['places']; readonly value: string; readonly onChange: (unitCode: string) => void };

/** The unit whose doing it was. */
export function PlaceSelect({ places, value, onChange }: Props) {
  const say = useSay();
  return (
    <Field label={say(words.unit)} hint={null} problem={null}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={({ target }) => onChange(target.value)}>
          {places.map(({ unitCode, name }) => (
            <option key={unitCode} value={unitCode}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
