import { formatDate } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { directiveWords as words } from './directive-words.ts';

export function DueChip({ dueOn, overdue, closed }: { readonly dueOn: string; readonly overdue: 'yes' | 'no'; readonly closed: 'yes' | 'no' }) {
  const say = useSay();
  const day = parsePlainDate(dueOn);
  if (closed === 'yes' || day === null) return null;
  return <span className={overdue === 'yes' ? 'chip late' : 'muted'}>{say(overdue === 'yes' ? words.overdue(formatDate(day)) : words.due(formatDate(day)))}</span>;
}
