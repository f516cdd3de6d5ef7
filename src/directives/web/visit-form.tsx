import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { Field, LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { VisitsView, VisitView } from '../http/directive-shapes.ts';
import type { CheckAnswer } from '../rules/visit.ts';
import { ChecklistFields } from './checklist-fields.tsx';
import { visitWords as words } from './directive-words.ts';
import { emptyFinding, FindingFields, type TypedFinding } from './finding-fields.tsx';
import { useChange, useVisits } from './use-directives.ts';
import type { VisitSearch } from './work-search.ts';

/** The visit as it is written down on the spot: checklist by taps, findings with their days. */
export function VisitForm({ office, visitor, search }: { readonly office: number; readonly visitor: string; readonly search: VisitSearch }) {
  const say = useSay();
  const visits = useVisits(office);
  return (
    <Fetched result={visits}>
      {(view) => (view.teams.length === 0 ? <Empty title={say(words.notYours)}>{say(words.notYoursMore)}</Empty> : <Form view={view} visitor={visitor} search={search} />)}
    </Fetched>
  );
}

function Form({ view, visitor, search }: { readonly view: VisitsView; readonly visitor: string; readonly search: VisitSearch }) {
  const say = useSay();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  const [team, setTeam] = useState(view.teams.find((one) => one.id === search.team)?.id ?? '');
  const [day, setDay] = useState(formatDate(today));
  const [visitors, setVisitors] = useState(visitor);
  const [wardPresent, setWardPresent] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, CheckAnswer>>>({});
  const [findings, setFindings] = useState<readonly TypedFinding[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChange<VisitView>((visit) => void navigate({ to: '/to-tu-van/kiem-tra/$id', params: { id: visit.id } }));
  const visitedOn = readTypedDate(day);
  const wrong = (isWrong: boolean, text: string) => (tried === 'yes' && isWrong ? text : null);
  const isWhole =
    team !== '' && visitedOn !== null && visitors.trim() !== '' && findings.every((one) => one.what.trim() !== '' && (one.due === '' || readTypedDate(one.due) !== null));
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (!isWhole || change.isPending) return;
    const found = findings.map((one) => ({ id: one.id, what: one.what.trim(), severity: one.severity, dueOn: one.due === '' ? null : readTypedDate(one.due) }));
    const body = { id, teamId: team, visitedOn, visitors, wardPresent, answers, note: note.trim() === '' ? null : note, follows: search.follows ?? null, findings: found };
    change.mutate({ path: '/visits', body });
  }
  return (
    <form className="stack visit-form" onSubmit={submit} noValidate>
      {search.follows === undefined ? null : <p className="muted">{say(words.follows)}</p>}
      <Field label={say(words.team)} hint={null} problem={wrong(team === '', say(words.teamMissing))}>
        {(wiring) => (
          <select {...wiring} value={team} onChange={(event) => setTeam(event.target.value)}>
            <option value="">{say(words.chooseTeam)}</option>
            {view.teams.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name} ({one.place})
              </option>
            ))}
          </select>
        )}
      </Field>
      <DateField label={say(words.day)} hint={null} problem={wrong(visitedOn === null, say(staffWords.dateWrong))} value={day} onChange={setDay} daysAhead={[]} />
      <LineField
        label={say(words.visitors)}
        hint={say(words.visitorsHint)}
        problem={wrong(visitors.trim() === '', say(words.visitorsMissing))}
        type="text"
        autoComplete="off"
        value={visitors}
        onChange={setVisitors}
      />
      <LineField label={say(words.present)} hint={null} problem={null} type="text" autoComplete="off" value={wardPresent} onChange={setWardPresent} />
      <ChecklistFields items={view.checklist} answers={answers} onChange={setAnswers} />
      <section className="stack" aria-labelledby="findings-title">
        <h2 id="findings-title">{say(words.findings)}</h2>
        <p className="muted">{say(words.findingsHint)}</p>
        {findings.map((one, i) => (
          <FindingFields
            key={one.id}
            number={i + 1}
            finding={one}
            days={view.findingWorkingDays}
            tried={tried}
            onChange={(next) => setFindings(findings.map((other) => (other.id === one.id ? next : other)))}
            drop={() => setFindings(findings.filter((other) => other.id !== one.id))}
          />
        ))}
        <p>
          <button type="button" onClick={() => setFindings([...findings, emptyFinding()])}>
            {say(words.addFinding)}
          </button>
        </p>
      </section>
      <TextField label={say(words.note)} hint={null} problem={null} value={note} onChange={setNote} />
      <div aria-live="assertive">{change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}</div>
      <p>
        <button type="submit" className="primary" aria-disabled={change.isPending}>
          {say(words.save)}
        </button>
      </p>
    </form>
  );
}
