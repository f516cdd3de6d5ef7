import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { ReceivedView, ReportRow } from '../http/report-shapes.ts';
import { reportKindOf } from '../rules/report-kind.ts';
import { stateNames } from '../rules/report-life.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { dataImportWords } from './data-import-words.ts';
import { reportWords as words } from './report-words.ts';

import { standingWords } from './standing-words.ts';
import { useReports } from './use-reports.ts';

const tones = { draft: 'waiting', inReview: 'soon', approved: 'soon', issued: 'done' } as const;

/** The reports of an office, in the making and issued, and those it received. */
export function ReportsPage({ office }: { readonly office: number }) {
  const say = useSay();
  const reports = useReports(office);
  const [open, setOpen] = useState<'nothing' | 'begin'>('nothing');
  usePageTitle(say(words.title));
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <Fetched result={reports}>
        {({ rows, received, mayBegin, mayReadStanding }) => (
          <>
            <div className="section-head">
              <p className="muted">
                {say(words.about)} <Link to="/nhap-so-lieu">{say(dataImportWords.bringIn)}</Link>
                {mayReadStanding === 'yes' ? (
                  <>
                    {' · '}
                    <Link to="/bao-cao/loi-van">{say(standingWords.title)}</Link>
                  </>
                ) : null}
              </p>
              {mayBegin.length === 0 ? null : (
                <button type="button" className="primary" onClick={() => setOpen('begin')}>
                  {say(words.begin)}
                </button>
              )}
            </div>
            <section aria-labelledby="own-reports">
              <h2 id="own-reports">{say(words.own)}</h2>
              {rows.length === 0 ? (
                <Empty title={say(words.none)}>{say(mayBegin.length === 0 ? words.noneToRead : words.noneMore)}</Empty>
              ) : (
                <ul className="plain-rows">
                  {rows.map((row) => (
                    <OwnRow key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </section>
            <section aria-labelledby="received-reports">
              <h2 id="received-reports">{say(words.received)}</h2>
              {received.length === 0 ? (
                <p className="muted">{say(words.noneReceived)}</p>
              ) : (
                <ul className="plain-rows">
                  {received.map((row) => (
                    <ReceivedRow key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </section>
            {open === 'begin' ? <BeginDialog office={office} kinds={mayBegin} close={() => setOpen('nothing')} /> : null}
          </>
        )}
      </Fetched>
    </div>
  );
}

function OwnRow({ row }: { readonly row: ReportRow }) {
  const say = useSay();
  return (
    <li>
      <div className="plain-row">
        <p>
          <span className={`chip ${tones[row.state]}`}>{say(stateNames[row.state])}</span>{' '}
          <Link to="/bao-cao/$id" params={{ id: row.id }}>
            {row.subject}
          </Link>
          <small className="muted">
            {say(reportKindOf[row.kind].name)} · {shownDay(row.from)} – {shownDay(row.to)} · {say(words.savedBy(row.savedBy, shownInstant(row.savedAt)))}
          </small>
          {row.numberText === null || row.issuedOn === null ? null : (
            <small>
              {say(words.number(row.numberText, shownDay(row.issuedOn)))}
              {row.published === 'yes' ? ` · ${say(words.published)}` : ''}
            </small>
          )}
        </p>
      </div>
    </li>
  );
}

function ReceivedRow({ row }: { readonly row: ReceivedView }) {
  const say = useSay();
  return (
    <li>
      <div className="plain-row">
        <p>
          {row.readAt === null ? <span className="chip soon">{say(words.unread)}</span> : null}{' '}
          <Link to="/bao-cao/$id" params={{ id: row.id }}>
            {row.from}: {row.subject}
          </Link>
          <small className="muted">
            {say(words.number(row.numberText, shownDay(row.issuedOn)))} · {say(words.deliveredAt(shownInstant(row.deliveredAt)))}
            {row.readAt === null || row.readBy === null ? '' : ` · ${say(words.readBy(row.readBy, shownInstant(row.readAt)))}`}
          </small>
        </p>
      </div>
    </li>
  );
}
