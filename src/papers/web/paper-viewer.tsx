import { useState } from 'react';
import { Empty } from '../../basics/web/fetched.tsx';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { StaffIcon } from '../../basics/web/staff-icon.tsx';
import { PaperImage } from './paper-image.tsx';
import { PaperPdf } from './paper-pdf.tsx';
import { paperWords } from './paper-words.ts';
import { sayBytes } from './say-bytes.ts';

export type ShownPaper = {
  readonly name: string;
  readonly lengthBytes: number;
  readonly sha256: string;
  readonly type: string | null;
  readonly arrivedAt: string | null;
  readonly url: string | null;
};

type View = { readonly turns: number; readonly zoom: number };
const plain: View = { turns: 0, zoom: 1 };
const zoomMax = 5;

/** One paper at a time, as large as there is room; arrows go to the next, r turns it, plus and minus change the size. */
export function PaperViewer({ papers, at, show }: { readonly papers: readonly ShownPaper[]; readonly at: number; readonly show: (at: number) => void }) {
  const say = useSay();
  const [views, setViews] = useState<Readonly<Record<string, View>>>({});
  const paper = papers[at];
  const view = (paper === undefined ? undefined : views[paper.sha256]) ?? plain;
  const change = (next: View) => paper !== undefined && setViews({ ...views, [paper.sha256]: next });
  const go = (by: number) => show(Math.max(0, Math.min(papers.length - 1, at + by)));
  const zoom = (factor: number) => change({ ...view, zoom: Math.max(0.25, Math.min(zoomMax, view.zoom * factor)) });
  const turn = () => change({ ...view, turns: (view.turns + 1) % 4 });
  useShortcuts([
    [['ArrowRight'], () => go(1)],
    [['ArrowLeft'], () => go(-1)],
    [['r'], turn],
    [['+', '='], () => zoom(1.25)],
    [['-'], () => zoom(0.8)],
    [['0'], () => change(plain)],
  ]);
  if (paper === undefined) return <Empty title={say(paperWords.none)}>{say(paperWords.noneMore)}</Empty>;
  const isPicture = paper.type?.startsWith('image/') === true && paper.url !== null;
  return (
    <div className="viewer">
      {papers.length === 1 ? null : <PaperList papers={papers} at={at} show={show} />}
      <fieldset className="viewer-tools">
        <legend className="unseen">{say(paperWords.viewer)}</legend>
        <button type="button" className="quiet" onClick={() => go(-1)} aria-disabled={at === 0} aria-label={say(paperWords.previous)}>
          <StaffIcon name="back" />
        </button>
        <span className="muted small">{say(paperWords.place(at + 1, papers.length))}</span>
        <button type="button" className="quiet" onClick={() => go(1)} aria-disabled={at === papers.length - 1} aria-label={say(paperWords.next)}>
          <StaffIcon name="forth" />
        </button>
        {isPicture ? (
          <>
            <button type="button" className="quiet" onClick={() => zoom(0.8)} aria-label={say(paperWords.smaller)}>
              <StaffIcon name="minus" />
            </button>
            <button type="button" className="quiet" onClick={() => zoom(1.25)} aria-label={say(paperWords.larger)}>
              <StaffIcon name="plus" />
            </button>
            <button type="button" className="quiet" onClick={() => change(plain)}>
              {say(paperWords.fit)}
            </button>
            <button type="button" className="quiet" onClick={turn} aria-label={say(paperWords.rotate)}>
              <StaffIcon name="turn" />
            </button>
          </>
        ) : null}
        {paper.url === null ? null : (
          <a href={shownUrl(paper.url, paper.type)} target="_blank" rel="noreferrer">
            {say(paperWords.open)}
          </a>
        )}
      </fieldset>
      <PaperSheet paper={paper} view={view} />
      <p className="small no-print">
        <strong>{paper.name}</strong> · {say(typeName(paper.type))} · {sayBytes(paper.lengthBytes)}
      </p>
      <details className="small no-print">
        <summary>{say(paperWords.digest)}</summary>
        <p className="code digest">{paper.sha256}</p>
        <p className="muted">{say(paperWords.digestMore)}</p>
      </details>
      <ul className="print-only">
        {papers.map((one) => (
          <li key={`${one.sha256} ${one.name}`}>
            <strong>{one.name}</strong> · {say(typeName(one.type))} · {sayBytes(one.lengthBytes)}
            <span className="line code digest">SHA-256 {one.sha256}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PaperSheet({ paper, view }: { readonly paper: ShownPaper; readonly view: View }) {
  const say = useSay();
  if (paper.url === null || paper.arrivedAt === null) return <Empty title={say(paperWords.notArrived)}>{say(paperWords.notArrivedMore)}</Empty>;
  if (paper.type === 'application/pdf' && showsPdf()) return <PaperPdf key={paper.sha256} url={paper.url} name={paper.name} />;
  if (paper.type?.startsWith('image/') === true)
    return <PaperImage key={paper.sha256} url={shownUrl(paper.url, paper.type)} name={paper.name} turns={view.turns} zoom={view.zoom} />;
  return <Empty title={say(paperWords.cannotShow)}>{say(paperWords.cannotShowMore)}</Empty>;
}

function PaperList({ papers, at, show }: { readonly papers: readonly ShownPaper[]; readonly at: number; readonly show: (at: number) => void }) {
  const say = useSay();
  return (
    <ul className="paper-list" aria-label={say(paperWords.list)}>
      {papers.map((paper, i) => (
        <li key={`${paper.sha256} ${paper.name}`}>
          <button type="button" aria-current={i === at} onClick={() => show(i)}>
            {paper.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function typeName(type: string | null) {
  const known = Object.entries(paperWords.types).find(([key]) => key === type);
  return known === undefined ? paperWords.unknownType : known[1];
}

/** Browsers show no HEIC; the server turns it into JPEG. */
function shownUrl(url: string, type: string | null): string {
  return type === 'image/heic' ? `${url}${url.includes('?') ? '&' : '?'}as=jpeg` : url;
}

/** Phones say no here; browsers too old to say show it or fall back by themselves. */
function showsPdf(): boolean {
  return !('pdfViewerEnabled' in navigator) || navigator.pdfViewerEnabled;
}
