import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../basics/rules/dates-format.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { readsOffice, useSession } from '../../offices/web/session.tsx';
import type { QueueList, QueueRow } from '../http/shapes.ts';
import { queueWords } from './queue-words.ts';
import { timeLeft } from './time-left.ts';

/** Where the officer came from, so that the dossier page knows its neighbours. */
export type ListPlace = { readonly list: QueueList; readonly office: number };

/** A grid on a desk, cards on a phone. The styles take `display: table` away, so the roles are said again. */
export function DossierTable({ rows, place, caption }: { readonly rows: readonly QueueRow[]; readonly place: ListPlace | null; readonly caption: string }) {
  const say = useSay();
  const now = useNow();
  const head = [queueWords.time, queueWords.dossier, queueWords.stageAndWho, queueWords.code];
  return (
    <table {...as('table')} className="dossiers" aria-label={caption}>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {head.map((text) => (
            <th key={text.en} scope="col" {...as('columnheader')}>
              {say(text)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row) => (
          <DossierRow key={row.id} row={row} place={place} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function DossierRow({ row, place, now }: { readonly row: QueueRow; readonly place: ListPlace | null; readonly now: Instant }) {
  const say = useSay();
  const mayOpen = readsOffice(useSession(), row.officeId);
  const left = timeLeft(row, now);
  return (
    <tr {...as('row')} className={`dossier-row ${left.tone}`}>
      <td {...as('cell')} className="cell-time">
        <span className={`chip ${left.tone}`}>{say(left.text)}</span>
        {left.until === null ? null : <small>{left.until.at}</small>}
      </td>
      <td {...as('cell')} className="cell-dossier">
        {mayOpen ? (
          <Link to="/ho-so/$id" params={{ id: row.id }} search={place === null ? {} : { list: place.list, office: place.office }} className="row-link" data-row={row.id}>
            {row.applicantName}
          </Link>
        ) : (
          <span>
            {row.applicantName} <small>({say(queueWords.otherOffice)})</small>
          </span>
        )}
        <span className="line">{row.procedureName}</span>
      </td>
      <td {...as('cell')} className="cell-stage">
        {say(row.stageName)}
        <small>{row.assigneeName ?? say(queueWords.nobody)}</small>
      </td>
      <td {...as('cell')} className="cell-code">
        <span className="code">{row.code}</span>
        <small>{say(queueWords.filed(sayChannel(row), shown(row.submittedAt)))}</small>
      </td>
    </tr>
  );
}

function as(role: string): { readonly role: string } {
  return { role };
}

function sayChannel(row: QueueRow): keyof typeof queueWords.channels {
  return row.channel === 'online' && row.assisted === 'yes' ? 'assisted' : row.channel;
}

function shown(instant: string): string {
  const parsed = parseInstant(instant);
  return parsed === null ? instant : formatInstant(parsed);
}
