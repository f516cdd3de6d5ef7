import { Link } from '@tanstack/react-router';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { MemberView } from '../http/team-shapes.ts';
import { roleNames } from '../rules/role-names.ts';
import type { OpenDialog } from './member-dialogs.tsx';
import { teamWords } from './team-words.ts';

/** One membership: who, as what, since when, and what can be done about it. */
export function MemberRow({ member, open, mayManage }: { readonly member: MemberView; readonly open: (dialog: OpenDialog) => void; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  return (
    <li className={member.when === 'past' ? 'retired' : undefined}>
      <div className="plain-row">
        <p>
          <Link to="/to-tu-van/nguoi/$id" params={{ id: member.personId }}>
            <strong>{member.fullName}</strong>
          </Link>{' '}
          {member.role === 'member' ? null : <span className="chip">{say(roleNames[member.role])}</span>}
          <small>
            {member.positionTitle ?? say(member.positionName)} · {member.fromOn === null ? say(teamWords.sinceUnknown) : say(teamWords.since(shownDay(member.fromOn)))}
            {member.untilOn === null ? '' : ` · ${say(teamWords.until(shownDay(member.untilOn)))}${member.endedWhy === null ? '' : ` (${member.endedWhy})`}`}
          </small>
          <small className="muted">
            {member.phone === null ? say(teamWords.noPhone) : <span className="code">{member.phone}</span>}
            {member.hasAccount === 'yes' ? ` · ${say(teamWords.account)}` : ''}
            {member.otherTeams.length === 0 ? '' : ` · ${say(teamWords.alsoIn(member.otherTeams.map(({ name }) => name).join('; ')))}`}
          </small>
        </p>
        {mayManage === 'yes' && member.untilOn === null ? (
          <p className="row-end no-print">
            {(['replace', 'end', 'change', 'contact'] as const).map((kind) => (
              <button key={kind} type="button" className="small" onClick={() => open({ kind, member })}>
                {say(teamWords[kind])}
                <span className="unseen"> {member.fullName}</span>
              </button>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
