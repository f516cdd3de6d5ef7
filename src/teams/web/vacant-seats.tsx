import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { TeamPageView } from '../http/team-shapes.ts';
import type { OpenDialog } from './member-dialogs.tsx';
import { teamWords } from './team-words.ts';
import { useChangeTeam } from './use-teams.ts';

/** Seats that somebody left and nobody has taken; closed ones below, since they can be opened again. */
export function VacantSeats({ page, open, mayManage }: { readonly page: TeamPageView; readonly open: (dialog: OpenDialog) => void; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  const tell = useTell();
  const change = useChangeTeam(() => tell(teamWords.done));
  const empty = page.members.filter(({ seat }) => seat === 'empty');
  const closed = page.members.filter(({ seat }) => seat === 'closed');
  if ((empty.length === 0 && closed.length === 0) || page.team.endedOn !== null) return null;
  return (
    <section className={empty.length === 0 ? 'notice' : 'notice warn'} aria-labelledby="vacant-title">
      <h2 id="vacant-title">{say(teamWords.vacantSeats)}</h2>
      <ul className="doubts">
        {empty.map((member) => (
          <li key={member.id}>
            <span>
              <strong>{member.positionTitle ?? say(member.positionName)}</strong>: {say(teamWords.vacantOf(member.fullName, shownDay(member.untilOn ?? '')))}
              {member.when === 'past' ? '' : `, ${say(teamWords.willBeVacant(shownDay(member.untilOn ?? '')))}`}
            </span>
            {mayManage === 'yes' ? (
              <span className="row-end no-print">
                <button type="button" className="primary" onClick={() => open({ kind: 'replace', member })}>
                  {say(teamWords.chooseNext)}
                  <span className="unseen"> {member.fullName}</span>
                </button>
                <button type="button" onClick={() => open({ kind: 'close', member })}>
                  {say(teamWords.closeSeat)}
                  <span className="unseen"> {member.fullName}</span>
                </button>
                <button type="button" className="quiet" onClick={() => change.mutate({ method: 'PATCH', path: `/memberships/${member.id}`, body: { act: 'takeBackEnd' } })}>
                  {say(teamWords.takeBack)}
                  <span className="unseen"> {member.fullName}</span>
                </button>
              </span>
            ) : null}
          </li>
        ))}
        {closed.map((member) => (
          <li key={member.id}>
            <span className="muted">
              {member.positionTitle ?? say(member.positionName)} ({member.fullName}): {say(teamWords.closedSeat(shownDay(member.seatClosedOn ?? ''), member.seatClosedWhy ?? ''))}
            </span>
            {mayManage === 'yes' ? (
              <button type="button" className="quiet no-print" onClick={() => change.mutate({ method: 'PATCH', path: `/memberships/${member.id}`, body: { act: 'reopenSeat' } })}>
                {say(teamWords.reopenSeat)}
                <span className="unseen"> {member.fullName}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
    </section>
  );
}
