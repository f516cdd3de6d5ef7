import { shownDay } from '../../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import type { PublicReport, PublicReports } from '../../../reports/http/report-shapes.ts';
import { printedReport } from '../../../reports/rules/printed-report.ts';
import { ReportPaper } from '../../../reports/web/report-paper.tsx';
import { type Frame, Page } from './document.tsx';
import { publicReportWords as words } from './words-reports.ts';

export function PublicReportsPage({ frame, reports }: { readonly frame: Frame; readonly reports: PublicReports['rows'] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(words.title, lang)}>
      <div className="column">
        <h1>{say(words.title, lang)}</h1>
        <p>{say(words.lead, lang)}</p>
        {reports.length === 0 ? (
          <p>{say(words.none, lang)}</p>
        ) : (
          <ul>
            {reports.map((row) => (
              <li key={row.id}>
                <a href={`/bao-cao/${row.id}`} lang="vi">
                  {row.subject}
                </a>
                <br />
                <span className="muted small">{say(words.row(row.from, row.numberText, shownDay(row.issuedOn)), lang)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

/** The report as it was signed, its files, and how each of its figures is counted. */
export function PublicReportPage({ frame, report }: { readonly frame: Frame; readonly report: PublicReport }) {
  const { lang } = frame;
  const { row, document, signer, digest, figureNames } = report;
  const issuedOn = parsePlainDate(row.issuedOn);
  const printed = printedReport(document, issuedOn === null ? null : { number: row.number, issuedOn, signer });
  const sources = [...new Set(Object.values(document.figures).flatMap(({ basis, source }) => (basis === 'imported' && source !== '' ? [source] : [])))];
  return (
    <Page frame={frame} kind="open" title={document.head.subject}>
      <link rel="stylesheet" href={frame.assets('report-style.css')} />
      <p className="no-print">
        <a href="/bao-cao">{say(words.back, lang)}</a>
      </p>
      <p className="no-print">
        {say(words.files, lang)}:{' '}
        {(['docx', 'pdf', 'xlsx'] as const).map((format, i) => (
          <span key={format}>
            {i === 0 ? '' : ' · '}
            <a href={`/api/v1/public-reports/${row.id}/files/${format}`}>{say(words.fileNames[format], lang)}</a>
          </span>
        ))}
      </p>
      <ReportPaper report={printed} annexTitle={say(words.annex, lang)} titleAs="h1" />
      <details className="no-print">
        <summary>{say(words.methods, lang)}</summary>
        <dl>
          {Object.entries(figureNames).map(([key, { name, definition }]) => (
            <div key={key}>
              <dt>{say(name, lang)}</dt>
              <dd>{say(definition, lang)}</dd>
            </div>
          ))}
          {sources.map((source) => (
            <div key={source}>
              <dt>{say(words.imported, lang)}</dt>
              <dd lang="vi">{source}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="muted small report-digest">{say(words.digest(digest), lang)}</p>
    </Page>
  );
}
