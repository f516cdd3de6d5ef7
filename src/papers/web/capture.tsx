import { useEffect, useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { StepHeading } from '../../basics/web/step-heading.tsx';
import { pdfOfPages } from '../rules/pdf-of-pages.ts';
import { forget, remember } from './capture-memory.adapter.ts';
import { captureWords } from './capture-words.ts';
import { PageList } from './page-list.tsx';
import { PhoneLink } from './phone-link.tsx';
import { sayBytes } from './say-bytes.ts';
import { dropPage, type TakenPage, TakePage } from './take-page.tsx';

/** A file that the person made of pages, or chose and that passes through as it is. */
export type TakenFile = { readonly name: string; readonly bytes: ArrayBuffer };

export type CaptureInput = {
  readonly lang: Lang;
  /** What the paper is called: stands in the heading and becomes the name of the file. */
  readonly title: string;
  /** The key of the paper, told again when the device dropped the page while the camera was open. */
  readonly place: string;
  readonly onTaken: (file: TakenFile) => void;
  readonly onClose: () => void;
};

/** Taking pictures of one paper: page after page, put in order, made one file, handed on. Nothing leaves this screen before the person says so. */
export function Capture({ lang, title, place, onTaken, onClose }: CaptureInput) {
  const [pages, setPages] = useState<readonly TakenPage[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  // The screen is closed by button, by file, or with the page that holds it.
  useEffect(() => forget, []);
  const hasPages = pages.length > 0;
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    if (hasPages) window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [hasPages]);

  const add = (page: TakenPage) => setPages((known) => [...known, page]);

  async function finish(): Promise<void> {
    const [first] = pages;
    const parts = await Promise.all(pages.map(async ({ jpeg }) => new Uint8Array(await jpeg.arrayBuffer())));
    const bytes = parts.length === 1 ? parts[0] : pdfOfPages(parts);
    if (first === undefined || bytes === undefined || bytes === null) return setFault(say(captureWords.notJoined, lang));
    onTaken({ name: `${fileName(title)}.${pages.length === 1 ? 'jpg' : 'pdf'}`, bytes: bytes.slice().buffer });
    close();
  }

  function close(): void {
    pages.forEach(dropPage);
    onClose();
  }

  return (
    <div className="capture">
      <button type="button" className="text back-button" onClick={() => (hasPages ? setLeaving(true) : close())}>
        {say(captureWords.back, lang)}
      </button>
      {isLeaving ? (
        <div className="box warn" role="alert">
          <p>{say(captureWords.leaving(pages.length), lang)}</p>
          <div className="actions">
            <button type="button" onClick={() => setLeaving(false)}>
              {say(captureWords.stay, lang)}
            </button>
            <button type="button" className="second" onClick={close}>
              {say(captureWords.leave, lang)}
            </button>
          </div>
        </div>
      ) : null}
      <StepHeading id="capture-title">{say(captureWords.title(title), lang)}</StepHeading>
      <TakePage
        lang={lang}
        takeLabel={say(pages.length === 0 ? captureWords.take : captureWords.takeMore, lang)}
        look={pages.length === 0 ? 'first' : 'second'}
        onCamera={() => remember({ place, pages: pages.length })}
        onPage={add}
        onOther={(file) => void file.arrayBuffer().then((bytes) => onTaken({ name: file.name, bytes }))}
      >
        {(buttons) => (
          <>
            {pages.length === 0 ? (
              <p>{say(captureWords.lead, lang)}</p>
            ) : (
              <PageList lang={lang} pages={pages} onMove={(from, to) => setPages(moved(pages, from, to))} onDrop={(at) => setPages(without(pages, at))} />
            )}
            {fault === null ? null : (
              <p className="fault" role="alert">
                {fault}
              </p>
            )}
            <div className="actions">
              {pages.length === 0 ? null : (
                <button type="button" onClick={() => void finish()}>
                  {say(pages.length === 1 ? captureWords.joinOne : captureWords.joinAll(pages.length), lang)}
                </button>
              )}
              {buttons}
            </div>
            {pages.length === 0 ? null : <p className="muted small">{say(captureWords.sizeOf(sayBytes(pages.reduce((sum, { jpeg }) => sum + jpeg.size, 0))), lang)}</p>}
          </>
        )}
      </TakePage>
      <PhoneLink lang={lang} onPage={add} />
    </div>
  );
}

function moved(pages: readonly TakenPage[], from: number, to: number): readonly TakenPage[] {
  const [rest, page] = [pages.filter((_, at) => at !== from), pages[from]];
  return page === undefined ? pages : [...rest.slice(0, to), page, ...rest.slice(to)];
}

function without(pages: readonly TakenPage[], at: number): readonly TakenPage[] {
  const page = pages[at];
  if (page !== undefined) dropPage(page);
  return pages.filter((one) => one !== page);
}

/** What every system can keep as the name of a file. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? 'giay-to' : name.slice(0, 100).trim();
}
