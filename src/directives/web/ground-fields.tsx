import { formatDate } from '../../basics/rules/dates-format.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import type { DocumentRow } from '../http/register-shapes.ts';
import { documentName } from '../rules/steering-document.ts';
import { KindSelect } from './kind-select.tsx';
import { registerWords as words } from './register-words.ts';
import { readGround, type TypedGround } from './typed-document.ts';

type Props = {
  readonly grounds: readonly TypedGround[];
  readonly actOn: PlainDate | null;
  readonly register: readonly DocumentRow[];
  readonly tried: 'yes' | 'no';
  readonly onChange: (grounds: readonly TypedGround[]) => void;
};

/** Căn cứ, one by one; where one is later than the document, both days are shown and the reason is asked for. */
export function GroundFields({ grounds, actOn, register, tried, onChange }: Props) {
  const say = useSay();
  return (
    <fieldset className="stack">
      <legend>{say(words.grounds)}</legend>
      <p className="hint">{say(words.groundsHint)}</p>
      {grounds.map((ground, i) => (
        <GroundField
          key={ground.key}
          place={i + 1}
          typed={ground}
          actOn={actOn}
          register={register}
          tried={tried}
          onChange={(next) => onChange(grounds.map((one) => (one.key === next.key ? next : one)))}
          drop={() => onChange(grounds.filter(({ key }) => key !== ground.key))}
        />
      ))}
      <p>
        <button type="button" onClick={() => onChange([...grounds, { key: newId(), documentId: '', kind: 'kh', number: '', issuedOn: '', issuer: '', reason: '' }])}>
          {say(words.addGround)}
        </button>
      </p>
    </fieldset>
  );
}

type OneProps = Omit<Props, 'grounds' | 'onChange'> & {
  readonly place: number;
  readonly typed: TypedGround;
  readonly onChange: (typed: TypedGround) => void;
  readonly drop: () => void;
};

function GroundField({ place, typed, actOn, register, tried, onChange, drop }: OneProps) {
  const say = useSay();
  const { ground, laterThan, on } = readGround(typed, actOn, register);
  const set = (change: Partial<TypedGround>) => onChange({ ...typed, ...change });
  const missing = (isMissing: boolean) => (tried === 'yes' && isMissing ? say(words.missing) : null);
  return (
    <fieldset className="stack ground-field">
      <legend>{say(words.ground(place))}</legend>
      <Field label={say(words.groundDocument)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={typed.documentId} onChange={(event) => set({ documentId: event.target.value })}>
            <option value="">{say(words.otherDocument)}</option>
            {typed.documentId === '' || register.some(({ id }) => id === typed.documentId) ? null : (
              <option value={typed.documentId}>{`${documentName(typed)}, ${typed.issuedOn}`}</option>
            )}
            {register.map((row) => (
              <option key={row.id} value={row.id}>
                {`${documentName(row)}, ${formatDate(row.issuedOn as PlainDate)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.documentId !== '' ? null : (
        <>
          <KindSelect label={say(words.kind)} value={typed.kind} onChange={(kind) => set({ kind })} />
          <LineField
            label={say(words.number)}
            hint={null}
            problem={missing(typed.number.trim() === '')}
            value={typed.number}
            type="text"
            autoComplete="off"
            onChange={(number) => set({ number })}
          />
          <DateField
            label={say(words.issuedOn)}
            hint={null}
            problem={tried === 'yes' && on === null ? say(staffWords.dateWrong) : null}
            value={typed.issuedOn}
            onChange={(issuedOn) => set({ issuedOn })}
            daysAhead={[]}
          />
          <LineField label={say(words.issuer)} hint={null} problem={null} value={typed.issuer} type="text" autoComplete="off" onChange={(issuer) => set({ issuer })} />
        </>
      )}
      {laterThan === null || on === null ? null : (
        <div className="notice warn" role="status">
          <p>
            <strong>{say(words.laterWarn(formatDate(on), formatDate(laterThan)))}</strong>
          </p>
          <p>{say(words.laterHint)}</p>
          <LineField
            label={say(words.reason)}
            hint={null}
            problem={tried === 'yes' && ground?.reason === null ? say(words.reasonMissing) : null}
            value={typed.reason}
            type="text"
            autoComplete="off"
            onChange={(reason) => set({ reason })}
          />
        </div>
      )}
      <p>
        <button type="button" onClick={drop}>
          {say(words.dropGround)}
          <span className="unseen"> {place}</span>
        </button>
      </p>
    </fieldset>
  );
}
