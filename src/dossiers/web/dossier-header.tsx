import type { ReactNode, RefObject } from 'react';
import { formatInstant, formatPartialDate } from '../../basics/rules/dates-format.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import { useNow, usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { dossierWords } from './dossier-words.ts';
import { queueWords } from './queue-words.ts';
import { timeLeft } from './time-left.ts';

/** What, whose, where it stands, how long it has, who has it. */
export function DossierHeader({
  dossier,
  titleRef,
  reload,
}: {
  readonly dossier: DossierView;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly reload: () => void;
}) {
  const say = useSay();
  const { row, applicant } = dossier;
  const left = timeLeft(row, useNow());
  return (
    <header className="dossier-head">
      <div>
        <p className="dossier-code">
          <span className="code">{row.code}</span>
          <span className="muted"> · {say(queueWords.channels[row.channel === 'online' && row.assisted === 'yes' ? 'assisted' : row.channel])}</span>
          <button type="button" className="quiet small no-print" onClick={reload}>
            {say(dossierWords.reload)}
          </button>
        </p>
        <h1 ref={titleRef} tabIndex={-1}>
          {applicant.fullName}
          <small>{dossier.procedure.name}</small>
        </h1>
      </div>
      <dl className="facts">
        <Fact name={say(queueWords.time)}>
          <span className={`chip ${left.tone}`}>{say(left.text)}</span>
          {left.until === null ? null : (
            <small>
              {say(left.until.what)} {left.until.at}
            </small>
          )}
        </Fact>
        <Fact name={say(queueWords.stage)}>{say(row.stageName)}</Fact>
        <Fact name={say(queueWords.assignee)}>{row.assigneeName ?? <span className="muted">{say(queueWords.nobody)}</span>}</Fact>
        <Fact name={say(dossierWords.submittedAt)}>{shownInstant(row.submittedAt)}</Fact>
        {dossier.receivedAt === null ? null : <Fact name={say(dossierWords.receivedAt)}>{shownInstant(dossier.receivedAt)}</Fact>}
        {row.dueAt === null || (left.until !== null && dossier.newDueAt === null) ? null : (
          <Fact name={say(dossierWords.dueAt)}>
            {shownInstant(row.dueAt)}
            {dossier.newDueAt === null ? null : <small>{say(dossierWords.newDueAt(shownInstant(dossier.newDueAt)))}</small>}
          </Fact>
        )}
        {dossier.slips.length === 0 ? null : (
          <Fact name={say(dossierWords.slips)}>
            <span className="code">{dossier.slips.join(', ')}</span>
          </Fact>
        )}
        <Fact name={say(dossierWords.fee)}>
          <span className="small">{say(dossier.procedure.fee)}</span>
        </Fact>
      </dl>
      <Person dossier={dossier} />
    </header>
  );
}

function Person({ dossier }: { readonly dossier: DossierView }) {
  const say = useSay();
  const { lang } = usePreferences();
  const { applicant, submitter, helper } = dossier;
  return (
    <dl className="facts person">
      <Fact name={say(dossierWords.phone)}>
        {applicant.phone === null ? (
          <span className="muted">{say(dossierWords.unknown)}</span>
        ) : (
          <>
            <a href={`tel:${applicant.phone}`}>{applicant.phone}</a>
            <small>{say(applicant.phoneConfirmed === 'yes' ? dossierWords.phoneConfirmed : dossierWords.phoneNotConfirmed)}</small>
          </>
        )}
      </Fact>
      {applicant.personalId === null ? null : <Fact name={say(dossierWords.personalId)}>{applicant.personalId}</Fact>}
      {applicant.birthDate === null ? null : (
        <Fact name={say(dossierWords.birthDate)}>{lang === 'vi' ? formatPartialDate(applicant.birthDate) : formatPartialDate(applicant.birthDate).replace('năm ', '')}</Fact>
      )}
      {applicant.address === null ? null : <Fact name={say(dossierWords.address)}>{applicant.address}</Fact>}
      {applicant.email === null ? null : <Fact name={say(dossierWords.email)}>{applicant.email}</Fact>}
      {submitter === null ? null : (
        <Fact name={say(dossierWords.submitter)}>
          {submitter.fullName}
          <small>{[submitter.relation, submitter.phone].filter((one) => one !== null && one !== '').join(' · ')}</small>
        </Fact>
      )}
      {helper === null ? null : <Fact name={say(dossierWords.helper)}>{helper.name ?? say(dossierWords.helperUnnamed)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function shownInstant(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : formatInstant(instant);
}
