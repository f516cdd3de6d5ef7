import { type Lang, say } from '../../../basics/web/lang.ts';
import { kioskStart } from '../rules/kiosk.ts';
import { kioskWords } from './words-kiosk.ts';

/** Stands on every page of a machine for self-service. `watched`: somebody has begun something, so the time runs. */
export function KioskBar({ lang, watched }: { readonly lang: Lang; readonly watched: 'yes' | 'no' }) {
  return (
    <header className="kiosk-bar">
      <div className="kiosk-bar-row">
        <a className="kiosk-home" href={kioskStart}>
          {say(kioskWords.home, lang)}
        </a>
        {watched === 'no' ? (
          <b>{say(kioskWords.machine, lang)}</b>
        ) : (
          <>
            <p className="kiosk-left">
              {say(kioskWords.left, lang)} <b id="kiosk-left">2:00</b>
            </p>
            <a className="button" id="kiosk-done" href={`${kioskStart}/ket-thuc`}>
              {say(kioskWords.done, lang)}
            </a>
          </>
        )}
      </div>
      <noscript>
        <p className="fault">{say(kioskWords.noScript, lang)}</p>
      </noscript>
      <dialog id="kiosk-warning" aria-labelledby="kiosk-warning-title" aria-describedby="kiosk-warning-text">
        <h2 id="kiosk-warning-title">{say(kioskWords.warnTitle, lang)}</h2>
        <p id="kiosk-warning-text">{say(kioskWords.warnText, lang)}</p>
        <p className="kiosk-seconds" id="kiosk-seconds" aria-hidden="true" />
        <button type="button" id="kiosk-stay">
          {say(kioskWords.stay, lang)}
        </button>
      </dialog>
    </header>
  );
}
