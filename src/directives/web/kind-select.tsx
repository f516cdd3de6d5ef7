import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { type DocumentKind, documentKindMarks, documentKindNames, documentKinds } from '../rules/document-kind.ts';

/** Loại văn bản, by name and by the letters of its symbol. */
export function KindSelect({ label, value, onChange }: { readonly label: string; readonly value: DocumentKind; readonly onChange: (kind: DocumentKind) => void }) {
  const say = useSay();
  return (
    <Field label={label} hint={null} problem={null}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(documentKinds.find((one) => one === event.target.value) ?? 'other')}>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {`${say(documentKindNames[kind])} (${documentKindMarks[kind]})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
