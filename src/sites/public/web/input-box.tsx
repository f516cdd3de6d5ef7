import type { InputHTMLAttributes } from 'react';
import { type Asking, boxValue, describedBy, faultsOf } from './asking.ts';

export type BoxAttributes = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'maxLength' | 'className' | 'autoCapitalize' | 'autoComplete' | 'spellCheck'>;
export type BoxInput = { readonly asking: Asking; readonly name: string; readonly id: string; readonly attributes?: BoxAttributes };

/** One box, tied to the hint and the fault of its question. The browser fills in nothing that was not said to be the person's own. */
export function InputBox({ asking, name, id, attributes }: BoxInput) {
  return (
    <input
      type="text"
      maxLength={500}
      autoComplete="off"
      {...attributes}
      id={id}
      name={name}
      defaultValue={boxValue(asking, name)}
      aria-describedby={describedBy(asking)}
      aria-invalid={faultsOf(asking).length > 0 ? true : undefined}
    />
  );
}

export function LabelledBox({ label, ...box }: BoxInput & { readonly label: string }) {
  return (
    <div className="part">
      <label htmlFor={box.id}>{label}</label>
      <InputBox {...box} />
    </div>
  );
}
