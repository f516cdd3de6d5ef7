import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { PlanView } from '../http/plan-shapes.ts';
import { outreachWords } from './outreach-words.ts';
import type { TypedLine } from './plan-line-dialog.tsx';
import { planWords as words } from './plan-words.ts';

type Props = { readonly typed: TypedLine; readonly set: (part: Partial<TypedLine>) => void; readonly owners: PlanView['owners'] };

/** An officer, who is shown what is late; or somebody without an account, by name. */
export function OwnerFields({ typed, set, owners }: Props) {
  const say = useSay();
  const isGone = typed.ownerId !== null && !owners.some(({ id }) => id === typed.ownerId);
  return (
    <>
      <Field label={say(words.owner)} hint={say(words.ownerHint)} problem={null}>
        {(wiring) => (
          <select {...wiring} value={typed.ownerId ?? ''} onChange={({ target }) => set({ ownerId: target.value === '' ? null : target.value, ownerName: '' })}>
            <option value="">{say(words.ownerOther)}</option>
            {isGone ? <option value={typed.ownerId ?? ''}>{typed.ownerName}</option> : null}
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.ownerId === null ? (
        <LineField
          label={say(words.ownerName)}
          hint={say(outreachWords.optional)}
          problem={null}
          value={typed.ownerName}
          type="text"
          autoComplete="off"
          onChange={(ownerName) => set({ ownerName })}
        />
      ) : null}
    </>
  );
}
