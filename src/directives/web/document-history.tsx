import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { DocumentView } from '../http/register-shapes.ts';
import { documentName } from '../rules/steering-document.ts';
import { registerWords as words } from './register-words.ts';
import { useRegisterChange } from './use-register.ts';

/** Every saving, the newest first; an earlier content can be taken up again, as the newest. */
export function DocumentHistory({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const change = useRegisterChange(() => undefined);
  if (document.history.length === 0) return null;
  function takeAgain({ version, content }: DocumentView['history'][number]) {
    if (change.isPending) return;
    const recipients = document.deliveries.map(({ officeId }) => officeId);
    const body = { office: document.officeId, basedOn: document.version, content, recipients, why: words.takeAgainWhy(version) };
    change.mutate({ method: 'PUT', path: `/steering-documents/${document.id}`, body });
  }
  return (
    <section aria-labelledby="document-history">
      <h3 id="document-history">{say(words.history)}</h3>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      <ul className="plain-rows">
        {document.history.map((one) => (
          <li key={one.version}>
            <div className="plain-row">
              <p>
                <strong>{say(words.version(one.version))}</strong>: {say(words.acts[one.act])}
                {one.why === null ? '' : ` – ${one.why}`}
                {one.act === 'filed' ? (
                  <>
                    {' · '}
                    <a className="no-print" href={`/api/v1/steering-documents/${document.id}/file?version=${one.version}`} target="_blank" rel="noopener">
                      {say(words.fileThen)}
                      <span className="unseen"> {say(words.version(one.version))}</span>
                    </a>
                  </>
                ) : null}
                <small>
                  {documentName(one.content)}, {shownDay(one.content.issuedOn)}
                  {one.content.about === '' ? '' : ` · ${one.content.about}`}
                </small>
                <small className="muted">
                  {one.by}, {shownInstant(one.at)}
                </small>
              </p>
              {document.may.includes('correct') && JSON.stringify(one.content) !== JSON.stringify(document.content) ? (
                <p className="row-end no-print">
                  <button type="button" aria-disabled={change.isPending} onClick={() => takeAgain(one)}>
                    {say(words.takeAgain)}
                    <span className="unseen"> {say(words.version(one.version))}</span>
                  </button>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
