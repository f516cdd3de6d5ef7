import { useEffect, useRef, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { jpegSize } from '../rules/pdf-of-pages.ts';
import type { PhoneState } from '../rules/scan.ts';
import { phoneCodeWords } from './phone-code-words.ts';
import { QrCode } from './qr-code.tsx';
import { beginScanning, type ScanReceiver } from './scan-receiver.ts';
import type { TakenPage } from './take-page.tsx';

export type PhoneCodeInput = {
  readonly lang: Lang;
  readonly onPage: (page: TakenPage) => void;
  /** `not`: the person closed it · `over`: its time is over · `failed`: it could not be made. */
  readonly onEnd: (how: 'not' | 'over' | 'failed') => void;
};

/** A code on this screen; the phone that reads it becomes its camera. The session ends with this part of the screen. */
export function PhoneCode({ lang, onPage, onEnd }: PhoneCodeInput) {
  const [address, setAddress] = useState<string | null>(null);
  const [phone, setPhone] = useState<PhoneState | 'noLine'>('awaited');
  const [isDamaged, setDamaged] = useState(false);
  const told = useRef({ onPage, onEnd });
  told.current = { onPage, onEnd };

  useEffect(() => {
    let receiver: ScanReceiver | null = null;
    let isHere = true;
    const take = (bytes: ArrayBuffer | null) => {
      const isPage = bytes !== null && jpegSize(new Uint8Array(bytes)) !== null;
      setDamaged(!isPage);
      if (!isPage) return;
      const jpeg = new Blob([bytes], { type: 'image/jpeg' });
      told.current.onPage({ key: `phone-${performance.now()}`, jpeg, look: URL.createObjectURL(jpeg) });
    };
    void beginScanning({
      origin: window.location.origin,
      fetch: (place, request) => window.fetch(place, request),
      pause: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
      onNews: (news) => (news.phone === 'over' ? told.current.onEnd('over') : setPhone(news.phone)),
      onPage: take,
    }).then((begun) => {
      receiver = begun;
      if (begun === null) told.current.onEnd('failed');
      else if (isHere) setAddress(begun.address);
      else begun.end();
    });
    return () => {
      isHere = false;
      receiver?.end();
    };
  }, []);

  if (address === null) return <p role="status">…</p>;
  return (
    <div className="phone-link-open">
      <QrCode text={address} label={say(phoneCodeWords.code, lang)} />
      <div>
        {isDamaged ? (
          <p className="fault" role="alert">
            {say(phoneCodeWords.notOpened, lang)}
          </p>
        ) : null}
        <p>{say(phoneCodeWords.steps, lang)}</p>
        <p role="status" data-phone={phone}>
          {say(phoneCodeWords[phone], lang)}
        </p>
        <p className="muted small">{say(phoneCodeWords.sealed, lang)}</p>
        <p className="muted small">{say(phoneCodeWords.sameNet, lang)}</p>
        <button type="button" className="text" onClick={() => onEnd('not')}>
          {say(phoneCodeWords.close, lang)}
        </button>
      </div>
    </div>
  );
}
