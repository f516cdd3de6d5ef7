import { type ComponentType, useEffect, useRef, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { jpegSize } from '../rules/pdf-of-pages.ts';
import { beginScanning, type ScanNews, type ScanReceiver } from './scan-receiver.ts';
import { scanWords } from './scan-words.ts';
import type { TakenPage } from './take-page.tsx';

export type PhoneLinkInput = { readonly lang: Lang; readonly onPage: (page: TakenPage) => void };

type CodeView = ComponentType<{ readonly text: string; readonly label: string }>;

/** A code on this screen; the phone that reads it becomes its camera. */
export function PhoneLink({ lang, onPage }: PhoneLinkInput) {
  const [scan, setScan] = useState<{ readonly receiver: ScanReceiver; readonly Code: CodeView } | null>(null);
  const [phone, setPhone] = useState<ScanNews['phone']>('awaited');
  const [fault, setFault] = useState<string | null>(null);
  const open = useRef<ScanReceiver | null>(null);
  const take = useRef(onPage);
  take.current = onPage;
  useEffect(() => () => open.current?.end(), []);

  async function begin(): Promise<void> {
    setFault(null);
    setPhone('awaited');
    // What draws codes weighs as much as this screen: it comes when it is asked for.
    const drawer = await import('./qr-code.tsx').catch(() => null);
    const begun =
      drawer === null
        ? null
        : await beginScanning({
            origin: window.location.origin,
            fetch: (address, request) => window.fetch(address, request),
            pause: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
            onNews: (news) => setPhone(news.phone),
            onPage: (bytes) => {
              if (bytes === null || jpegSize(new Uint8Array(bytes)) === null) return setFault(say(scanWords.notOpened, lang));
              const jpeg = new Blob([bytes], { type: 'image/jpeg' });
              take.current({ key: `phone-${performance.now()}`, jpeg, look: URL.createObjectURL(jpeg) });
            },
          });
    if (begun === null || drawer === null) return setFault(say(scanWords.cannotBegin, lang));
    open.current = begun;
    setScan({ receiver: begun, Code: drawer.QrCode });
  }

  function close(): void {
    open.current?.end();
    open.current = null;
    setScan(null);
  }

  return (
    <section className="phone-link" aria-labelledby="phone-link-title">
      <h3 id="phone-link-title">{say(scanWords.offer, lang)}</h3>
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {scan === null || phone === 'over' ? (
        <>
          <p className="muted">{say(phone === 'over' ? scanWords.over : scanWords.offerHint, lang)}</p>
          <button type="button" className="second" onClick={() => void begin()}>
            {say(scanWords.offer, lang)}
          </button>
        </>
      ) : (
        <div className="phone-link-open">
          <scan.Code text={scan.receiver.address} label={say(scanWords.code, lang)} />
          <div>
            <p>{say(scanWords.steps, lang)}</p>
            <p role="status" className={`phone-state ${phone}`} data-phone={phone}>
              {say(scanWords[phone], lang)}
            </p>
            <p className="muted small">{say(scanWords.sealed, lang)}</p>
            <p className="muted small">{say(scanWords.sameNet, lang)}</p>
            <button type="button" className="text" onClick={close}>
              {say(scanWords.close, lang)}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
