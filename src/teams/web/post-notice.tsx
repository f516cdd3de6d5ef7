import { useSay } from '../../basics/web/staff-context.tsx';
import { QrCode } from '../../papers/web/qr-code.tsx';
import type { DutyView } from '../http/duty-shapes.ts';
import { dutyWords } from './duty-words.ts';
import { PrintSheet } from './print-sheet.tsx';

/** A sheet to put up at the post and at the neighbourhood's notice board: the code leads to the page with the hours of today. */
export function PostNotice({ view, where, close }: { readonly view: DutyView; readonly where: string; readonly close: () => void }) {
  const say = useSay();
  return (
    <PrintSheet label={say(dutyWords.postNotice)} close={close}>
      <div className="post-notice">
        <h2>{say(dutyWords.noticeTitle)}</h2>
        <p>
          <strong>{view.name}</strong>
        </p>
        <p>{where}</p>
        <QrCode text={view.postAddress} label={say(dutyWords.noticeCode)} />
        <p>{say(dutyWords.noticeHow)}</p>
        <p className="code">{view.postAddress}</p>
      </div>
    </PrintSheet>
  );
}
