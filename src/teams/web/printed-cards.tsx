import { shownDay } from '../../basics/rules/dates-format.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { QrCode } from '../../papers/web/qr-code.tsx';
import type { CardsView } from '../http/duty-shapes.ts';
import { dutyWords } from './duty-words.ts';
import { PrintSheet } from './print-sheet.tsx';

/** The cards at the size of a bank card, alone on the page that is printed. */
export function PrintedCards({ view, close }: { readonly view: CardsView; readonly close: () => void }) {
  const say = useSay();
  return (
    <PrintSheet label={say(dutyWords.printCards)} close={close}>
      <ul>
        {view.rows.map((row) =>
          row.card === null ? null : (
            <li key={row.membershipId} className="member-card">
              <p className="card-head">
                <strong>{say(dutyWords.cardTitle)}</strong>
                <small>
                  {row.teamName}, {view.name}
                </small>
              </p>
              <p className="card-photo">{say(dutyWords.photo)}</p>
              <p className="card-who">
                <strong>{row.fullName}</strong>
                <span>{row.position}</span>
                <small>{say(dutyWords.cardUntil(shownDay(row.card.validUntil)))}</small>
              </p>
              <div className="card-qr">
                <QrCode text={row.card.checkUrl} label={say(dutyWords.cardCheck)} />
                <strong>{row.card.code}</strong>
              </div>
              <p className="card-never">
                {say(dutyWords.cardCheck)}. {say(dutyWords.cardNever)}
              </p>
            </li>
          ),
        )}
      </ul>
    </PrintSheet>
  );
}
