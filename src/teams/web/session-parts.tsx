import { type FormEvent, useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { SessionPage } from '../http/course-shapes.ts';
import { isForMembers } from '../rules/course.ts';
import { numberIn } from './course-dialog.tsx';
import { courseWords, sessionWords as words } from './course-words.ts';
import { useChangeTraining } from './use-courses.ts';

type Part = { readonly view: SessionPage };

/** A ward signs its own members up. */
export function AddToSession({ view }: Part) {
  const say = useSay();
  const [personId, setPersonId] = useState('');
  const adding = useChangeTraining(words.added, () => setPersonId(''));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (personId === '' || adding.isPending) return;
    adding.mutate({ path: `/training-sessions/${view.session.id}/signups`, body: { id: newId(), personId, act: 'sign' } });
  }
  if (!isForMembers(view.session)) return null;
  return (
    <section className="team-part no-print" aria-labelledby="add-title">
      <h2 id="add-title">{say(words.add)}</h2>
      {view.candidates.length === 0 ? (
        <p>{say(words.addNone)}</p>
      ) : (
        <form onSubmit={submit} className="what-if one-line">
          <Field label={say(words.addWho)} hint={null} problem={null}>
            {(wiring) => (
              <select {...wiring} value={personId} onChange={(event) => setPersonId(event.target.value)}>
                <option value="">{say(words.addChoose)}</option>
                {view.candidates.map((one) => (
                  <option key={one.personId} value={one.personId}>
                    {one.fullName} ({one.teamName})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="submit" className="primary" aria-disabled={adding.isPending}>
            {say(words.addDo)}
          </button>
        </form>
      )}
      <Failed error={adding.error} />
    </section>
  );
}

/** By the number of a card, typed or from a reader: one after the other, without the mouse. */
export function MarkByCard({ view }: Part) {
  const say = useSay();
  const [card, setCard] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const marking = useChangeTraining(words.marked, () => setCard(''));
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(card.trim() === '' ? 'yes' : 'no');
    if (card.trim() === '' || marking.isPending) return;
    marking.mutate({ path: `/training-sessions/${view.session.id}/attendance`, body: { id: newId(), card: card.trim(), present: 'yes' } });
  }
  return (
    <section className="team-part no-print">
      <form onSubmit={submit} className="what-if one-line" noValidate>
        <LineField
          label={say(words.byCard)}
          hint={say(words.byCardHint)}
          problem={tried === 'yes' && card.trim() === '' ? say(words.byCardMissing) : null}
          type="text"
          autoComplete="off"
          value={card}
          onChange={setCard}
        />
        <button type="submit" aria-disabled={marking.isPending}>
          {say(words.byCardDo)}
        </button>
      </form>
      <Failed error={marking.error} />
    </section>
  );
}

/** How many came who are no members. */
export function Headcounts({ view }: Part) {
  const say = useSay();
  const { headcounts, session, mayManage } = view;
  const shown = (count: number | null) => (count === null ? say(words.notCounted) : formatInteger(count));
  const isOpen = mayManage === 'yes' && session.state !== 'planned' && session.state !== 'cancelled';
  if (session.state === 'planned') return null;
  return (
    <section className="team-part" aria-labelledby="others-title">
      <h2 id="others-title">{say(words.others)}</h2>
      <p>
        {say(words.officials)}: {shown(headcounts.officials)} · {say(words.people)}: {shown(headcounts.people)}
      </p>
      {isOpen ? <HeadcountForm key={`${headcounts.officials} ${headcounts.people}`} view={view} /> : null}
    </section>
  );
}

function HeadcountForm({ view }: Part) {
  const say = useSay();
  const { headcounts, session } = view;
  const [typed, setTyped] = useState({ officials: String(headcounts.officials ?? ''), people: String(headcounts.people ?? '') });
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const saving = useChangeTraining(courseWords.saved, () => undefined);
  const read = (text: string) => (text.trim() === '' ? null : (numberIn(text, { least: 0, most: 100_000 }) ?? 'wrong'));
  const [officials, people] = [read(typed.officials), read(typed.people)];
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (officials === 'wrong' || people === 'wrong' || saving.isPending) return;
    saving.mutate({ method: 'PUT', path: `/training-sessions/${session.id}/headcounts`, body: { officials, people } });
  }
  const line = (field: 'officials' | 'people') => ({
    label: say(words[field]),
    hint: null,
    type: 'text',
    autoComplete: 'off',
    value: typed[field],
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <form onSubmit={submit} className="no-print" noValidate>
      <p className="muted">{say(words.othersMore)}</p>
      <div className="what-if">
        <LineField problem={tried === 'yes' && officials === 'wrong' ? say(courseWords.fNumberWrong) : null} {...line('officials')} />
        <LineField problem={tried === 'yes' && people === 'wrong' ? say(courseWords.fNumberWrong) : null} {...line('people')} />
        <button type="submit" aria-disabled={saving.isPending}>
          {say(courseWords.save)}
        </button>
      </div>
      <Failed error={saving.error} />
    </form>
  );
}

/** Before, and 30 and 90 days after: what has not gone by is said to be unknown. */
export function Effect({ view }: Part) {
  const say = useSay();
  if (view.session.state === 'planned' || view.session.state === 'cancelled') return null;
  return (
    <section className="team-part no-print" aria-labelledby="effect-title">
      <h2 id="effect-title">{say(words.effect)}</h2>
      {view.effect.length === 0 ? (
        <p>{say(words.effectNone)}</p>
      ) : (
        <table className="credit-table">
          <thead>
            <tr>
              <th scope="col">{say(words.window)}</th>
              <th scope="col">{say(words.assisted)}</th>
              <th scope="col">{say(words.returned)}</th>
            </tr>
          </thead>
          <tbody>
            {view.effect.map(({ window, from, to, counts }) => (
              <tr key={window}>
                <th scope="row">
                  {say(words.windows[window])}
                  <small className="line">
                    {shownDay(from)}–{shownDay(to)}
                  </small>
                </th>
                {counts === null ? (
                  <td colSpan={2}>{say(words.notYet(shownDay(to)))}</td>
                ) : (
                  <>
                    <td>{formatInteger(counts.assisted)}</td>
                    <td>{say(words.returnedOf(counts.returned, counts.assisted, counts.rateText))}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted">{say(words.effectMore)}</p>
    </section>
  );
}

function Failed({ error }: { readonly error: Error | null }) {
  return <div aria-live="assertive">{error === null ? null : <FailureBox failure={failureOf(error)} retry={null} />}</div>;
}
