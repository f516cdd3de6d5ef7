import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { PersonView } from '../http/team-shapes.ts';
import { roleNames } from '../rules/role-names.ts';
import { MemberSessions } from './member-sessions.tsx';
import { teamWords } from './team-words.ts';
import { PersonTraining } from './training-hours.tsx';
import { usePerson } from './use-teams.ts';

/** One person and all his teams, past and present. */
export function PersonPage({ id }: { readonly id: string }) {
  const person = usePerson(id);
  return (
    <>
      <Fetched result={person}>{(view) => <Shown person={view} />}</Fetched>
      <PersonTraining id={id} />
    </>
  );
}

function Shown({ person }: { readonly person: PersonView }) {
  const say = useSay();
  usePageTitle(person.fullName);
  return (
    <section className="stack" aria-labelledby="person-title">
      <h2 id="person-title">{say(teamWords.personTeams(person.fullName))}</h2>
      <p className="muted">{[person.phone ?? say(teamWords.noPhone), person.email ?? ''].filter((part) => part !== '').join(' · ')}</p>
      <ul className="plain-rows">
        {person.teams.map((one) => (
          <li key={one.membershipId} className={one.when === 'past' ? 'retired' : undefined}>
            <p>
              <Link to="/to-tu-van/to/$id" params={{ id: one.teamId }}>
                {one.teamName}
              </Link>{' '}
              <span className={one.when === 'now' ? 'chip done' : 'chip'}>{say(teamWords[one.when])}</span>
              <small className="line">
                {say(roleNames[one.role])} · {say(one.positionName)} · {one.fromOn === null ? say(teamWords.sinceUnknown) : say(teamWords.since(shownDay(one.fromOn)))}
                {one.untilOn === null ? '' : ` · ${say(teamWords.until(shownDay(one.untilOn)))}`}
              </small>
            </p>
          </li>
        ))}
      </ul>
      <MemberSessions office={person.officeId} person={person} />
    </section>
  );
}
