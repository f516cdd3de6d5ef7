import { shownDay } from '../../basics/rules/dates-format.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { DutyView } from '../http/duty-shapes.ts';
import { dutyWords } from './duty-words.ts';

/** Who changed what about the duty, the newest first. */
export function DutyBookSection({ view }: { readonly view: DutyView }) {
  const say = useSay();
  if (view.book.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{say(dutyWords.book)}</summary>
      <ul className="plain-rows">
        {view.book.map((one) => (
          <li key={`${one.notedAt} ${one.kind} ${one.day}`}>
            {shownInstant(one.notedAt)} · {one.notedBy}: {say(dutyWords.bookKinds[one.kind] ?? dutyWords.change)}
            {one.day === null ? '' : ` (${shownDay(one.day)})`}
            {one.reason === null ? '' : `, ${one.reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
