import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { reportWords as words } from './report-words.ts';
import { type ReportView, type SavedView, useReportChange, useVersions } from './use-reports.ts';

/** All versions, each whole; an old one can be taken up again, as the newest. */
export function VersionsDialog({ report, close }: { readonly report: ReportView; readonly close: () => void }) {
  const say = useSay();
  const versions = useVersions(report.id);
  const [asked, setAsked] = useState<number | null>(null);
  const change = useReportChange<SavedView>(close);
  return (
    <Dialog title={say(words.versions)} close={close}>
      <p className="about">{say(words.restoreMore)}</p>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      <Fetched result={versions}>
        {({ rows }) => (
          <ul className="plain-rows">
            {rows.map((row) => (
              <li key={row.version}>
                <div className="plain-row">
                  <p>
                    <strong>{say(words.version(row.version))}</strong>: {say(words.why[row.why])}
                    <small className="muted">{say(words.savedBy(row.by, shownInstant(row.at)))}</small>
                  </p>
                  {report.mayEdit === 'yes' && row.version !== report.version ? (
                    <p className="row-end">
                      <button
                        type="button"
                        aria-disabled={change.isPending}
                        onClick={() => {
                          setAsked(row.version);
                          if (!change.isPending) change.mutate({ path: `/reports/${report.id}/restorations`, body: { basedOn: report.version, version: row.version } });
                        }}
                      >
                        {say(words.restore)}
                        <span className="unseen"> {say(words.version(row.version))}</span>
                        {asked === row.version && change.isPending ? '…' : ''}
                      </button>
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </Dialog>
  );
}
