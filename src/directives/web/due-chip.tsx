import { formatDate } from '../../basics/rules/dates-format.ts';
import { parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { dueNearness } from '../rules/task.ts';
import { directiveWords as words } from './directive-words.ts';

export function DueChip({ dueOn, overdue, closed }: { readonly dueOn: string; readonly overdue: 'yes' | 'no'; readonly closed: 'yes' | 'no' }) {
  const say = useSay();
  const day = parsePlainDate(dueOn);
  const today = plainDateOf(useNow());
  if (closed === 'yes' || day === null) return null;
  if (overdue === 'no' && dueNearness(day, today) === 'near') return <span className="chip soon">{say(words.near(formatDate(day)))}</span>;
  return <span className={overdue === 'yes' ? 'chip late' : 'muted'}>{say(overdue === 'yes' ? words.overdue(formatDate(day)) : words.due(formatDate(day)))}</span>;
}
