import { useEffect, useRef, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { StepHeading } from '../../basics/web/step-heading.tsx';
import { readScanFragment, type ScanSecret } from '../rules/scan.ts';
import { openSender, type ScanSender, type SenderNews } from './scan-sender.ts';
import { scanWords, sentWords } from './scan-words.ts';
import { dropPage, TakePage } from './take-page.tsx';

export type PhoneScannerInput = { readonly lang: Lang; readonly sessionId: string; readonly fragment: string };

/** The page that a phone opens by the code: it takes pages and sends each, sealed, to the one screen that shows the code. */
export function PhoneScanner({ lang, sessionId, fragment }: PhoneScannerInput) {
  const [secret] = useState(() => readScanFragment(fragment));
  const canSeal = window.isSecureContext && 'subtle' in crypto;
  if (secret !== null && canSeal) return <Scanner lang={lang} sessionId={sessionId} secret={secret} />;
  return (
    <p className="fault" role="alert">
      {say(secret === null ? scanWords.noSecret : scanWords.phoneCannot, lang)}
    </p>
  );
}

function Scanner({ lang, sessionId, secret }: { readonly lang: Lang; readonly sessionId: string; readonly secret: ScanSecret }) {
  const [news, setNews] = useState<SenderNews>({ pages: [], line: 'good' });
  const [isDone, setDone] = useState(false);
  const [isFull, setFull] = useState(false);
  const sender = useRef<ScanSender | null>(null);

  useEffect(() => {
    const opened = openSender({
      sessionId,
      secret,
      fetch: (address, request) => window.fetch(address, request),
      pause: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
      onNews: setNews,
    });
    sender.current = opened;
    return () => opened.end();
  }, [sessionId, secret]);

  const left = news.pages.filter(({ state }) => state !== 'fetched').length;
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    if (left > 0) window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [left]);

  if (news.line === 'over')
    return (
      <>
        <p className={isDone && left === 0 ? 'box good' : 'box warn'} role="alert">
          {say(isDone && left === 0 ? scanWords.finished : scanWords.phoneOver, lang)}
        </p>
        <SentPages lang={lang} pages={news.pages} />
      </>
    );
  if (isDone)
    return (
      <>
        <StepHeading id="scan-done">{say(left === 0 ? scanWords.finished : scanWords.notSent(left), lang)}</StepHeading>
        <NoLine lang={lang} line={news.line} />
        <SentPages lang={lang} pages={news.pages} />
        <button
          type="button"
          className="second"
          onClick={() => {
            sender.current?.tell('here');
            setDone(false);
          }}
        >
          {say(scanWords.takeMore, lang)}
        </button>
      </>
    );
  return (
    <TakePage
      lang={lang}
      takeLabel={say(news.pages.length === 0 ? scanWords.take : scanWords.takeMore, lang)}
      look="first"
      onCamera={() => undefined}
      onOther={null}
      onPage={(page) => {
        void page.jpeg
          .arrayBuffer()
          .then((bytes) => sender.current?.add(bytes) ?? false)
          .then((taken) => setFull(!taken));
        dropPage(page);
      }}
    >
      {(buttons) => (
        <>
          <NoLine lang={lang} line={news.line} />
          {isFull ? (
            <p className="fault" role="alert">
              {say(scanWords.tooMany, lang)}
            </p>
          ) : null}
          <SentPages lang={lang} pages={news.pages} />
          <div className="actions">
            {buttons}
            {news.pages.length === 0 ? null : (
              <button
                type="button"
                className="second"
                onClick={() => {
                  sender.current?.tell('done');
                  setDone(true);
                }}
              >
                {say(scanWords.finish, lang)}
              </button>
            )}
          </div>
          {left === 0 ? null : <p className="muted small">{say(scanWords.keepOpen, lang)}</p>}
        </>
      )}
    </TakePage>
  );
}

function NoLine({ lang, line }: { readonly lang: Lang; readonly line: SenderNews['line'] }) {
  return line === 'noLine' ? (
    <p className="fault" role="alert">
      {say(scanWords.phoneNoLine, lang)}
    </p>
  ) : null;
}

function SentPages({ lang, pages }: { readonly lang: Lang; readonly pages: SenderNews['pages'] }) {
  if (pages.length === 0) return null;
  return (
    <ol className="sent-pages" aria-live="polite">
      {pages.map(({ n, state }) => (
        <li key={n} data-state={state}>
          {say(scanWords.page(n), lang)}: {say(sentWords[state], lang)}
        </li>
      ))}
    </ol>
  );
}
