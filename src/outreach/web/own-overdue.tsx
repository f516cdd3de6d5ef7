import { Link } from '@tanstack/react-router';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { planKindNames } from '../rules/plan-line.ts';
import { planWords as words } from './plan-words.ts';
import { useOwnOverdue } from './use-plan.ts';

/** What the one who looks should have done by now; nothing where nothing is late. */
export function OwnOverdue({ office }: { readonly office: number }) {
  const say = useSay();
  const rows = useOwnOverdue(office).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="notice no-print" aria-labelledby="own-overdue">
      <h2 id="own-overdue">{say(words.mine)}</h2>
      <ul>
        {rows.map(({ id, content, progress, daysLate }) => (
          <li key={id}>
            <Link to="/tuyen-truyen/ke-hoach" search={{ year: Number(content.dueOn.slice(0, 4)) }}>
              {say(planKindNames[content.kind])}: {content.what}
            </Link>{' '}
            ({say(words.mineLine(formatInteger(progress.done), formatInteger(content.quantity), formatDate(content.dueOn), daysLate))})
          </li>
        ))}
      </ul>
      <p>{say(words.mineMore)}</p>
    </section>
  );
}
