import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { DocumentView } from '../http/register-shapes.ts';
import { documentName } from '../rules/steering-document.ts';
import { DocumentFile } from './document-file.tsx';
import { DocumentHistory } from './document-history.tsx';
import { DocumentTasks } from './document-tasks.tsx';
import { standingTones, registerWords as words } from './register-words.ts';
import { TurnDialog } from './turn-dialog.tsx';
import { useCitingReports, useDocument } from './use-register.ts';

/** One document of the register: what it says, what it stands on, who has read it, what was changed. */
export function DocumentPage({ id }: { readonly id: string }) {
  const document = useDocument(id);
  return <Fetched result={document}>{(view) => <Document document={view} />}</Fetched>;
}

function Document({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const { content, may } = document;
  const [open, setOpen] = useState<'nothing' | 'withdraw' | 'restore'>('nothing');
  return (
    <article className="document-page stack">
      <p className="no-print">
        <Link to="/van-ban">{say(words.back)}</Link>
      </p>
      <div className="section-head">
        <h2>
          {documentName(content)} {say(words.of(shownDay(content.issuedOn)))}
        </h2>
        <p className="row-end no-print">
          {may.includes('correct') ? (
            <Link to="/van-ban/ghi" search={{ id: document.id }} className="button-link">
              {say(words.correct)}
            </Link>
          ) : null}
          {may.includes('withdraw') ? (
            <button type="button" onClick={() => setOpen('withdraw')}>
              {say(words.withdraw)}
            </button>
          ) : null}
          {may.includes('restore') ? (
            <button type="button" onClick={() => setOpen('restore')}>
              {say(words.restore)}
            </button>
          ) : null}
        </p>
      </div>
      <p>
        <span className={`chip ${standingTones[document.standing]}`}>{say(words.standings[document.standing])}</span> {content.issuer}
        {content.about === '' ? '' : ` ${content.about}`}
      </p>
      <LaterGrounds document={document} />
      <Facts document={document} />
      <DocumentFile document={document} />
      <DocumentTasks document={document} />
      <Links document={document} />
      <Reports id={document.id} />
      <Deliveries document={document} />
      <DocumentHistory document={document} />
      {open === 'nothing' ? null : <TurnDialog document={document} act={open} close={() => setOpen('nothing')} />}
    </article>
  );
}

function LaterGrounds({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  if (document.laterGrounds.length === 0) return null;
  return (
    <section className="notice warn" aria-labelledby="later-grounds">
      <h3 id="later-grounds">{say(words.laterTitle)}</h3>
      <ul>
        {document.laterGrounds.map((one) => (
          <li key={`${one.name} ${one.groundOn}`}>
            {say(words.laterLine(one.name, shownDay(one.groundOn), shownDay(one.actOn)))} {one.reason === null ? say(words.reasonNone) : `${say(words.reason)}: ${one.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  const { content, openGrounds, replacement } = document;
  const day = (one: string | null) => (one === null ? say(words.untold) : shownDay(one));
  const effect = content.effectFrom === null && content.effectTo === null ? say(words.notTold) : say(words.effectSpan(day(content.effectFrom), day(content.effectTo)));
  return (
    <dl className="facts">
      <div>
        <dt>{say(words.effect)}</dt>
        <dd>{effect}</dd>
      </div>
      {replacement === null ? null : (
        <div>
          <dt>{say(words.replacedBy)}</dt>
          <dd>{replacement.id === null ? nameAndDay(replacement) : <DocumentLink one={{ ...replacement, id: replacement.id }} />}</dd>
        </div>
      )}
      <div>
        <dt>{say(words.grounds)}</dt>
        <dd>
          {content.grounds.length === 0 ? say(words.notTold) : null}
          <ul className="bare">
            {content.grounds.map((one) => (
              <li key={`${one.number} ${one.issuedOn}`}>
                {one.documentId === null || !openGrounds.includes(one.documentId) ? nameAndDay(one) : <DocumentLink one={{ ...one, id: one.documentId }} />}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {content.uses.length === 0 ? null : (
        <div>
          <dt>{say(words.usedFor)}</dt>
          <dd>{content.uses.map((use) => say(words.uses[use])).join('; ')}</dd>
        </div>
      )}
    </dl>
  );
}

type Named = Pick<DocumentView['namedBy'][number], 'kind' | 'number' | 'issuedOn'>;

function nameAndDay(one: Named): string {
  return `${documentName(one)}, ${shownDay(one.issuedOn)}`;
}

function DocumentLink({ one }: { readonly one: Named & { readonly id: string } }) {
  return (
    <Link to="/van-ban/$id" params={{ id: one.id }}>
      {nameAndDay(one)}
    </Link>
  );
}

function Links({ document: { namedBy, teams } }: { readonly document: DocumentView }) {
  const say = useSay();
  return (
    <>
      {namedBy.length === 0 ? null : (
        <section aria-labelledby="named-by">
          <h3 id="named-by">{say(words.namedBy)}</h3>
          <ul className="bare">
            {namedBy.map((one) => (
              <li key={one.id}>
                <DocumentLink one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {teams.length === 0 ? null : (
        <details>
          <summary>
            {say(words.teams)}: {say(words.teamCount(teams.length))}
          </summary>
          <ul className="bare">
            {teams.map((team) => (
              <li key={team.id}>
                <Link to="/to-tu-van/to/$id" params={{ id: team.id }}>
                  {team.name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Nothing stands here while they are looked for, or where there are none. */
function Reports({ id }: { readonly id: string }) {
  const say = useSay();
  const rows = useCitingReports(id).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="citing-reports">
      <h3 id="citing-reports">{say(words.reports)}</h3>
      <ul className="bare">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/bao-cao/$id" params={{ id: row.id }}>
              {row.subject}
            </Link>{' '}
            <span className="muted">
              {shownDay(row.from)} – {shownDay(row.to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deliveries({ document }: { readonly document: DocumentView }) {
  const say = useSay();
  return (
    <section aria-labelledby="deliveries">
      <h3 id="deliveries">{say(words.deliveries)}</h3>
      {document.deliveries.length === 0 ? <p className="muted">{say(words.notDelivered)}</p> : null}
      <ul className="bare">
        {document.deliveries.map((one) => (
          <li key={one.officeId}>
            {one.name}:{' '}
            <span className="muted">
              {one.readAt === null || one.readBy === null ? say(words.notRead(shownInstant(one.deliveredAt))) : say(words.readBy(one.readBy, shownInstant(one.readAt)))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
