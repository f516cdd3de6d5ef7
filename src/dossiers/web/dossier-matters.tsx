import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatDong } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { shownInstant } from './dossier-header.tsx';
import { dossierWords } from './dossier-words.ts';

/** What is going on beside the main line: a wish to withdraw, a request, an opinion, a payment, a draft, values not yet sure. */
export function OpenMatters({ dossier }: { readonly dossier: DossierView }) {
  const say = useSay();
  const { supplementRequest, consultations, payment, resultDraft, result, withdrawalAskedAt, procedure } = dossier;
  return (
    <div className="matters">
      {withdrawalAskedAt === null ? null : <p className="notice warn">{say(dossierWords.withdrawalAsked(shownInstant(withdrawalAskedAt)))}</p>}
      {procedure.toVerify.length === 0 ? null : (
        <details className="notice warn">
          <summary>{say(dossierWords.toVerify(procedure.toVerify.length))}</summary>
          <ul>
            {procedure.toVerify.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {supplementRequest === null ? null : <SupplementMatter request={supplementRequest} />}
      {consultations.map((one) => (
        <section key={one.id} className="notice">
          <h2>{say(dossierWords.consulted(one.askedUnit))}</h2>
          <p>{one.question}</p>
          <p className="muted">{say(one.answeredAt === null ? dossierWords.answerBy(shownDay(one.answerBy)) : dossierWords.answeredAt(shownInstant(one.answeredAt)))}</p>
        </section>
      ))}
      {payment === null ? null : (
        <section className="notice">
          <h2>{say(dossierWords.payment)}</h2>
          <p>
            {payment.what}: <strong>{formatDong(payment.amountDong)}</strong>
          </p>
          <p className="muted">{say(payment.paidAt === null ? dossierWords.notPaid : dossierWords.paidAt(shownInstant(payment.paidAt)))}</p>
        </section>
      )}
      {resultDraft === null ? null : (
        <p className="notice">
          {say(resultDraft.confirmedAt === null ? dossierWords.draftSent(shownInstant(resultDraft.sentAt)) : dossierWords.draftConfirmed(shownInstant(resultDraft.confirmedAt)))}
        </p>
      )}
      {result === null ? null : (
        <section className="notice">
          <h2>{say(result.decision === 'granted' ? dossierWords.resultGranted : dossierWords.resultDeclined)}</h2>
          <p>
            <strong>{result.document}</strong>
            {result.number === null ? null : <span> · {say(dossierWords.resultNumber(result.number))}</span>}
          </p>
          <p className="quoted">{result.text}</p>
          {result.ground === null ? null : <p className="source">{result.ground}</p>}
          <p className="muted">{result.signedAt === null ? say(dossierWords.notSigned) : say(dossierWords.signed(result.signedBy ?? '', shownInstant(result.signedAt)))}</p>
        </section>
      )}
    </div>
  );
}

function SupplementMatter({ request }: { readonly request: NonNullable<DossierView['supplementRequest']> }) {
  const say = useSay();
  const isOpen = request.answeredAt === null || request.items.some((item) => item.open === 'yes');
  return (
    <section className={`notice ${isOpen ? 'warn' : ''}`}>
      <h2>{say(dossierWords.supplementAsked)}</h2>
      <ol>
        {request.items.map((item) => (
          <li key={item.what}>
            <strong>{item.what}</strong>: {item.reason} <span className="muted">({say(item.open === 'yes' ? dossierWords.itemOpen : dossierWords.itemClosed)})</span>
          </li>
        ))}
      </ol>
      <p className="source">{request.ground}</p>
      <p className="muted">
        {say(request.answeredAt === null ? dossierWords.supplementWaiting : dossierWords.supplementAnswered(shownInstant(request.answeredAt)))}
        {request.respondBy === null ? '' : ` ${say(dossierWords.respondBy(shownDay(request.respondBy)))}`}
      </p>
    </section>
  );
}
