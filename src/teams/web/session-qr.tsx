import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { QrCode } from '../../papers/web/qr-code.tsx';
import type { SessionHead } from '../http/course-shapes.ts';
import { sessionWords as words } from './course-words.ts';
import { useDoorCode, useTrainingSession } from './use-courses.ts';

/** The code of this minute, large enough for the last row. */
export function SessionQr({ session, close }: { readonly session: SessionHead; readonly close: () => void }) {
  const say = useSay();
  const code = useDoorCode(session.id);
  const page = useTrainingSession(session.id);
  return (
    <Dialog title={session.title} close={close}>
      <Fetched result={code}>
        {(shown) =>
          shown.open === 'no' ? (
            <p className="notice warn" data-first>
              {say(words.qrClosed)}
            </p>
          ) : (
            <div className="session-code">
              <p>
                <strong>{say(words.qrHow)}</strong>
              </p>
              <QrCode text={shown.address} label={say(words.qr)} />
              <p>
                {say(words.qrOr)} <strong className="code">{shown.code}</strong>
              </p>
              <p role="status">{say(words.qrPresent(page.data?.session.present ?? session.present))}</p>
              <p className="muted">{say(words.qrChanges)}</p>
            </div>
          )
        }
      </Fetched>
    </Dialog>
  );
}
