import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { teamWords } from './team-words.ts';
import { usePeople } from './use-teams.ts';

export type Candidate = { readonly id: string; readonly fullName: string; readonly phone: string | null; readonly teams: readonly string[] };
export type PersonTyped =
  | { readonly kind: 'looking'; readonly words: string }
  | { readonly kind: 'known'; readonly person: Candidate }
  | { readonly kind: 'new'; readonly fullName: string; readonly phone: string };

type Props = { readonly office: number; readonly value: PersonTyped; readonly onChange: (value: PersonTyped) => void; readonly tried: 'yes' | 'no' };

/** Who it is: found in the book of the office, or written down anew. */
export function PersonFields({ office, value, onChange, tried }: Props) {
  const say = useSay();
  if (value.kind === 'known') {
    return (
      <p className="row-end">
        <strong>{say(teamWords.chosen(value.person.fullName))}</strong>
        <button type="button" className="small" onClick={() => onChange({ kind: 'looking', words: '' })}>
          {say(teamWords.otherOne)}
        </button>
      </p>
    );
  }
  if (value.kind === 'looking') return <Looking office={office} value={value} onChange={onChange} tried={tried} />;
  return (
    <>
      <LineField
        label={say(teamWords.fullName)}
        hint={null}
        problem={tried === 'yes' && value.fullName.trim() === '' ? say(teamWords.nameMissing) : null}
        type="text"
        autoComplete="off"
        value={value.fullName}
        onChange={(fullName) => onChange({ ...value, fullName })}
      />
      <LineField
        label={say(teamWords.phone)}
        hint={say(teamWords.phoneHint)}
        problem={null}
        type="tel"
        autoComplete="off"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </>
  );
}

function Looking({ office, value, onChange, tried }: Props & { readonly value: Extract<PersonTyped, { kind: 'looking' }> }) {
  const say = useSay();
  const found = usePeople(office, value.words);
  const rows = /\S\S/.test(value.words.trim()) ? (found.data?.rows ?? []) : [];
  const isPhone = /^[\d\s.]+$/.test(value.words);
  return (
    <div className="stack">
      <Field label={say(teamWords.findPerson)} hint={say(teamWords.findPersonHint)} problem={tried === 'yes' ? say(teamWords.whoMissing) : null}>
        {(wiring) => <input {...wiring} type="search" autoComplete="off" value={value.words} onChange={(event) => onChange({ kind: 'looking', words: event.target.value })} />}
      </Field>
      <ul className="plain-rows" aria-live="polite" hidden={rows.length === 0}>
        {rows.slice(0, 6).map((person) => (
          <li key={person.id} className="plain-row">
            <p>
              {person.fullName} <small>{[person.phone ?? say(teamWords.noPhone), ...person.teams].join(' · ')}</small>
            </p>
            <button type="button" className="small" onClick={() => onChange({ kind: 'known', person })}>
              {say(teamWords.take)}
              <span className="unseen"> {person.fullName}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.data !== undefined && rows.length === 0 && value.words.trim().length > 1 ? <p className="muted">{say(teamWords.noPerson)}</p> : null}
      <p>
        <button type="button" onClick={() => onChange({ kind: 'new', fullName: isPhone ? '' : value.words.trim(), phone: isPhone ? value.words.trim() : '' })}>
          {say(teamWords.newPerson)}
        </button>
      </p>
    </div>
  );
}
