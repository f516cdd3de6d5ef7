import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { type Issue, printedReport } from '../rules/printed-report.ts';
import { type ReportActKind, stateNames } from '../rules/report-life.ts';
import { ChangedTables } from './changed-tables.tsx';
import { DifferencesDialog } from './differences-dialog.tsx';
import { EditReport } from './edit-report.tsx';
import { ReportActDialog } from './report-act-dialog.tsx';
import { ReportPaper } from './report-paper.tsx';
import { reportWords as words } from './report-words.ts';
import { type ReportView, type SavedView, useReport, useReportChange } from './use-reports.ts';
import { VersionsDialog } from './versions-dialog.tsx';

type Open = ReportActKind | 'versions' | 'differences' | null;

/** One report: as it will be printed, where it stands, what whoever looks may do; or its editor. */
export function ReportPage({ id }: { readonly id: string }) {
  const say = useSay();
  const report = useReport(id);
  const [editing, setEditing] = useState<'no' | number>('no');
  usePageTitle(say(words.title));
  return (
    <div className="page">
      <p className="no-print">
        <Link to="/bao-cao">{say(words.back)}</Link>
      </p>
      <Fetched result={report}>
        {(view) => (
          <>
            <ReportTop view={view} editing={editing === 'no' ? 'no' : 'yes'} edit={() => setEditing(1)} />
            <ChangedTables tables={editing === 'no' ? view.changedTables : []} />
            {editing === 'no' || view.mayEdit === 'no' ? (
              <ReportPaper report={printedReport(view.document, issueOf(view))} annexTitle={say(words.annex)} titleAs="p" />
            ) : (
              <EditReport
                key={editing}
                report={view}
                done={() => void report.refetch().then(() => setEditing('no'))}
                reopen={() => void report.refetch().then(() => setEditing((now) => (now === 'no' ? 1 : now + 1)))}
              />
            )}
            <History view={view} />
          </>
        )}
      </Fetched>
    </div>
  );
}

function issueOf({ issue }: ReportView): Issue | null {
  const issuedOn = issue === null ? null : parsePlainDate(issue.issuedOn);
  return issue === null || issuedOn === null ? null : { number: issue.number, issuedOn, signer: issue.signer };
}

const tones = { draft: 'waiting', inReview: 'soon', approved: 'soon', issued: 'done' } as const;

function ReportTop({ view, editing, edit }: { readonly view: ReportView; readonly editing: 'yes' | 'no'; readonly edit: () => void }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className="report-top no-print">
      <h1>{say(view.kindName)}</h1>
      <p>
        <span className={`chip ${tones[view.state]}`}>{say(stateNames[view.state])}</span> {shownDay(view.from)} – {shownDay(view.to)}
        {view.issue === null ? '' : ` · ${say(words.number(view.issue.numberText, shownDay(view.issue.issuedOn)))}`}
        {view.published === 'yes' ? ` · ${say(words.published)}` : ''}
      </p>
      {view.issue === null ? null : <p className={view.issue.intact === 'yes' ? 'muted' : 'notice bad'}>{say(view.issue.intact === 'yes' ? words.intact : words.broken)}</p>}
      <Warnings view={view} editing={editing} />
      {editing === 'yes' ? null : (
        <div className="report-acts">
          {view.mayEdit === 'yes' ? (
            <button type="button" onClick={edit}>
              {say(words.edit)}
            </button>
          ) : null}
          {view.may.map((kind) => (
            <button key={kind} type="button" className={kind === 'return' || kind === 'withdraw' ? '' : 'primary'} onClick={() => setOpen(kind)}>
              {say(words.acts[kind])}
            </button>
          ))}
          {view.own === 'no' ? null : (
            <>
              <button type="button" onClick={() => setOpen('differences')}>
                {say(words.differences)}
              </button>
              <button type="button" onClick={() => setOpen('versions')}>
                {say(words.versions)}
              </button>
            </>
          )}
        </div>
      )}
      <p className="report-files">
        {say(words.files)}:{' '}
        {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
          <a key={format} href={`/api/v1/reports/${view.id}/files/${format}`} target={format === 'pdf' ? '_blank' : undefined} rel="noreferrer">
            {say(words.fileNames[format])}
          </a>
        ))}
      </p>
      {open === 'versions' ? <VersionsDialog report={view} close={close} /> : null}
      {open === 'differences' ? <DifferencesDialog id={view.id} close={close} /> : null}
      {open === null || open === 'versions' || open === 'differences' ? null : <ReportActDialog report={view} kind={open} close={close} />}
    </div>
  );
}

/** What whoever signs should know. Words that stand on a figure stay told until a writer says he has looked at them. */
function Warnings({ view, editing }: { readonly view: ReportView; readonly editing: 'yes' | 'no' }) {
  const say = useSay();
  const lookedAt = useReportChange<SavedView>(() => undefined);
  const count = view.warnings.length + view.wordsToLookAt.length;
  if (count === 0) return null;
  const settle = (id: string) => lookedAt.isPending || lookedAt.mutate({ path: `/reports/${view.id}/refreshes`, body: { basedOn: view.version, figures: [id] } });
  return (
    <details className="notice report-warnings" open={view.wordsToLookAt.length > 0}>
      <summary>
        {say(words.warnings)} ({count})
      </summary>
      <ul>
        {view.warnings.map((warning) => (
          <li key={warning.vi}>{say(warning)}</li>
        ))}
        {view.wordsToLookAt.map(({ id, text }) => (
          <li key={id}>
            {say(text)}{' '}
            {view.mayEdit === 'yes' && editing === 'no' ? (
              <button type="button" aria-disabled={lookedAt.isPending} onClick={() => settle(id)}>
                {say(words.lookedAt)}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {lookedAt.error === null ? null : <FailureBox failure={failureOf(lookedAt.error)} retry={null} />}
    </details>
  );
}

function History({ view }: { readonly view: ReportView }) {
  const say = useSay();
  if (view.acts.length === 0 && view.deliveries.length === 0) return null;
  return (
    <section className="no-print report-history" aria-labelledby="report-history">
      <h2 id="report-history">{say(words.history)}</h2>
      <ol>
        {view.acts.map((act) => (
          <li key={act.id}>
            <strong>{say(words.acts[act.kind])}</strong> ({say(words.onVersion(act.version))}): {act.by}, {shownInstant(act.at)}
            {act.text === null ? null : <span className="quoted">{act.text}</span>}
          </li>
        ))}
      </ol>
      {view.deliveries.length === 0 ? null : (
        <>
          <h3>{say(words.deliveries)}</h3>
          <ul>
            {view.deliveries.map((one) => (
              <li key={one.office}>
                {one.office}: {one.readBy === null || one.readAt === null ? say(words.notRead) : say(words.readBy(one.readBy, shownInstant(one.readAt)))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
