import { useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { addDays, parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { MemberView, TeamPageView } from '../http/team-shapes.ts';
import { DocumentField, FormDialog, orNull, PlaceFields, type PlaceTyped } from './dialog-parts.tsx';
import { type Candidate, PersonFields, type PersonTyped } from './person-fields.tsx';
import { teamWords } from './team-words.ts';
import { type TeamCall, useChangeTeam } from './use-teams.ts';

type Props = {
  readonly page: TeamPageView;
  /** Whose seat it is; null for a seat more. */
  readonly seat: MemberView | null;
  readonly close: () => void;
  readonly undoable: (call: TeamCall) => void;
};

/** Somebody comes into the team: looked for in the book first, so that one person is not written down twice. */
export function AddMemberDialog({ page, seat, close, undoable }: Props) {
  const say = useSay();
  const tell = useTell();
  const [id] = useState(newId);
  const today = plainDateOf(useNow());
  const [who, setWho] = useState<PersonTyped>({ kind: 'looking', words: '' });
  const [place, setPlace] = useState<PlaceTyped>(() => placeOf(page, seat));
  const [typed, setTyped] = useState(() => formatDate(firstDay(seat, today)));
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const fromOn = readTypedDate(typed);
  const change = useChangeTeam(() => {
    tell(teamWords.done);
    if (seat === null) undoable({ method: 'PATCH', path: `/memberships/${id}`, body: { act: 'end', lastOn: fromOn, why: 'Ghi nhầm' } });
    close();
  });
  const candidates = candidatesOf(change.error);
  function send(told: object) {
    const body = { id, ...told, ...place, positionTitle: orNull(place.positionTitle), fromOn, document: orNull(document) };
    change.mutate(
      seat === null
        ? { method: 'POST', path: `/teams/${page.team.id}/memberships`, body }
        : { method: 'PATCH', path: `/memberships/${seat.id}`, body: { act: 'replace', ...body } },
    );
  }
  function submit() {
    setTried('yes');
    if (fromOn === null) return;
    if (who.kind === 'known') send({ personId: who.person.id });
    if (who.kind === 'new' && who.fullName.trim() !== '') send({ person: { fullName: who.fullName.trim(), phone: orNull(who.phone) } });
  }
  function sendOther() {
    if (who.kind === 'new') send({ person: { fullName: who.fullName.trim(), phone: orNull(who.phone), other: 'yes' } });
  }
  function take(person: Candidate) {
    setWho({ kind: 'known', person });
    change.reset();
  }
  return (
    <FormDialog
      title={say(seat === null ? teamWords.addTitle : teamWords.replaceTitle(seat.fullName))}
      send={say(teamWords.record)}
      submit={submit}
      close={close}
      isPending={change.isPending}
      error={change.error}
    >
      <PersonFields office={page.team.officeId} value={who} onChange={setWho} tried={tried} />
      {candidates.length === 0 ? null : (
        <div className="notice warn">
          <p>
            <strong>{say(teamWords.sameFound)}</strong>
          </p>
          <p className="row-end">
            {candidates.map((person) => (
              <button key={person.id} type="button" onClick={() => take(person)}>
                {say(teamWords.take)}: {person.fullName} {person.phone ?? ''}
              </button>
            ))}
            <button type="button" onClick={sendOther}>
              {say(teamWords.isOther)}
            </button>
          </p>
        </div>
      )}
      <PlaceFields page={page} value={place} onChange={setPlace} />
      <DateField
        label={say(teamWords.fromOn)}
        hint={null}
        problem={tried === 'yes' && fromOn === null ? say(teamWords.dayWrong) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <DocumentField value={document} onChange={setDocument} />
    </FormDialog>
  );
}

function placeOf(page: TeamPageView, seat: MemberView | null): PlaceTyped {
  if (seat !== null) return { positionCode: seat.positionCode, positionTitle: seat.positionTitle ?? '', role: seat.role };
  return { positionCode: page.positions[0]?.code ?? '', positionTitle: '', role: 'member' };
}

/** Today, or the day after the seat is left. */
function firstDay(seat: MemberView | null, today: ReturnType<typeof plainDateOf>) {
  const left = seat?.untilOn === null || seat === null ? null : parsePlainDate(seat.untilOn);
  return left === null || left < today ? today : addDays(left, 1);
}

/** People that the server knows under the same name or phone. */
function candidatesOf(error: Error | null): readonly Candidate[] {
  const failure = error === null ? null : failureOf(error);
  if (failure?.kind !== 'problem' || failure.problem.code !== 'personExists') return [];
  return (failure.problem.facts as { readonly candidates: readonly Candidate[] }).candidates;
}
