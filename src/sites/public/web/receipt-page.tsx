import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { shortDigest } from '../../../dossiers/rules/legal-form-papers.ts';
import { printResumeCode } from '../../../dossiers/rules/resume-code.ts';
import { sayBytes } from '../../../papers/web/say-bytes.ts';
import { type Frame, Page } from './document.tsx';
import { Box, Facts } from './parts.tsx';
import { words } from './words.ts';
import { receiptWords } from './words-receipt.ts';
import { trackingWords } from './words-tracking.ts';

export type ReceiptInput = {
  readonly frame: Frame;
  readonly receipt: Receipt;
  readonly qr: QrDrawing;
};

/** The code that leads to the page that checks the receipt (to tracking, while it is not signed), as one path over a square of so many modules. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** Proof at once, and of use when it is opened again weeks later. */
export function ReceiptPage({ frame, receipt, qr }: ReceiptInput) {
  const { lang } = frame;
  const scan = say(receipt.signed === null ? receiptWords.scan : receiptWords.scanToCheck, lang);
  return (
    <Page frame={frame} kind="own" title={`${say(receiptWords.title, lang)} ${receipt.code}`}>
      <div className="receipt">
        <div className="top">
          <div>
            {receipt.signed === null ? null : <Seal />}
            <h1>{say(titleOf(receipt), lang)}</h1>
            <p className="muted code-name">{say(receiptWords.code, lang)}</p>
            <strong className="code">{receipt.code}</strong>
            <p>
              <strong>{say(standingOf(receipt), lang)}</strong>
            </p>
            <p className="muted code-name">{say(receiptWords.checkCode, lang)}</p>
            <p className="check-code">{printResumeCode(receipt.checkCode)}</p>
          </div>
          <figure>
            <div className="qr">
              <svg viewBox={`0 0 ${qr.size} ${qr.size}`} shapeRendering="crispEdges" role="img" aria-label={scan}>
                <path d={qr.path} fill="#000000" />
              </svg>
            </div>
            <figcaption>{scan}</figcaption>
          </figure>
        </div>
        <ReceiptFacts lang={lang} receipt={receipt} />
        <p className="small signed-line">{say(receipt.signed === null ? receiptWords.notSigned : receiptWords.signed, lang)}</p>
      </div>
      {receipt.papers.arrived < receipt.papers.declared ? (
        <Box kind="warn">
          <p>{say(receiptWords.papersMissing, lang)}</p>
        </Box>
      ) : null}
      <p className="no-print">{say(receiptWords.keep, lang)}</p>
      <div className="actions">
        <a className="button" href={`/tra-cuu?ma=${encodeURIComponent(receipt.code)}`}>
          {say(receiptWords.track, lang)}
        </a>
        <a className="button second" href={`/api/v1/dossiers/${receipt.id}/receipt.pdf`}>
          {say(receiptWords.pdf, lang)}
        </a>
        <button className="second" type="button" data-print hidden>
          {say(words.print, lang)}
        </button>
      </div>
      <p className="no-print after-form">
        <a href={checkHref(receipt)}>{say(receiptWords.check, lang)}</a>
      </p>
      <h2>{say(receiptWords.nextTitle, lang)}</h2>
      <ol className="steps column">
        {receiptWords.next.map((step) => (
          <li key={step.vi}>
            <p>{say(step, lang)}</p>
          </li>
        ))}
      </ol>
      <p className="no-print">
        <a href="/thu-tuc">{say(receiptWords.otherMatter, lang)}</a>
      </p>
    </Page>
  );
}

function titleOf(receipt: Receipt) {
  if (receipt.stage !== 'submitted') return receiptWords.title;
  return receipt.signed === null ? receiptWords.doneButPapers(receipt.papers.declared - receipt.papers.arrived) : receiptWords.done;
}

function standingOf(receipt: Receipt) {
  if (receipt.stage !== 'submitted') return receiptWords.nowAt(receipt.stageName);
  return receipt.signed === null ? receiptWords.honestInPart : receiptWords.honest(timeOf(receipt.answerBy));
}

function checkHref({ signed, code }: Receipt): string {
  return `/kiem-tra-bien-nhan${signed === null ? `?ma=${encodeURIComponent(code)}` : `#${signed.packed}`}`;
}

/** Each file by what it stands for: its own name is the person's. Sixteen of the digits tell two files apart at a glance; the signature holds all. */
function Papers({ lang, papers }: { readonly lang: Lang; readonly papers: Receipt['papers'] }) {
  return (
    <>
      {say(trackingWords.papersArrived(papers), lang)}
      {papers.list.length === 0 ? null : (
        <ol className="paper-digests small">
          {papers.list.map((paper) => (
            <li key={paper.sha256}>
              {paper.standsFor?.split(';')[0] ?? say(receiptWords.otherPaper, lang)}, {sayBytes(paper.lengthBytes)}:{' '}
              {paper.arrived === 'yes' ? say(receiptWords.arrived, lang) : <strong>{say(receiptWords.notArrived, lang)}</strong>} <br />
              <code className="digest">{shortDigest(paper.sha256)}</code>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function ReceiptFacts({ lang, receipt }: { readonly lang: Lang; readonly receipt: Receipt }) {
  return (
    <Facts
      facts={[
        { name: say(receiptWords.procedure, lang), value: receipt.procedureName },
        { name: say(receiptWords.office, lang), value: receipt.receivingUnit.name },
        { name: say(receiptWords.submittedAt, lang), value: timeOf(receipt.submittedAt) },
        { name: say(receiptWords.answerBy, lang), value: timeOf(receipt.answerBy) },
        { name: say(receiptWords.dueAt, lang), value: receipt.dueAt === null ? say(receiptWords.dueLater, lang) : timeOf(receipt.dueAt) },
        { name: say(trackingWords.papers, lang), value: <Papers lang={lang} papers={receipt.papers} /> },
        { name: say(receiptWords.digest, lang), value: <code className="digest">{receipt.contentDigest.match(/.{1,8}/g)?.join(' ')}</code> },
      ]}
    />
  );
}

/** A seal of our own: the mark and a ring, no emblem of the State. */
function Seal() {
  return (
    <svg className="seal" viewBox="0 0 64 64" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="29" strokeWidth="3" />
      <circle cx="32" cy="32" r="24" strokeWidth="1.5" strokeDasharray="2 3" />
      <path d="M20 33l8.5 8.5L45 24" strokeWidth="4.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function timeOf(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant);
}
