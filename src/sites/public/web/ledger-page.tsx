import { formatDate } from '../../../basics/rules/dates-format.ts';
import { formatInteger } from '../../../basics/rules/numbers.ts';
import { say } from '../../../basics/web/lang.ts';
import type { LedgerDayView } from '../../../dossiers/http/ledger-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { ledgerPageWords as words } from './words-ledger.ts';

/** `unitName`: what people call the office by, 'Phường An Lạc'. */
type NamedDay = LedgerDayView & { readonly unitName: string };

/** What was signed of each ledger, so that anybody may keep a copy: who has one can show later that the ledger was made anew. */
export function LedgerPage({ frame, days }: { readonly frame: Frame; readonly days: readonly NamedDay[] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(words.title, lang)}>
      <h1>{say(words.title, lang)}</h1>
      <p className="lead">{say(words.lead, lang)}</p>
      {days.length === 0 ? <p>{say(words.none, lang)}</p> : null}
      <ul className="offices">
        {days.map((day) => (
          <li key={day.unitCode} className="card">
            <h2>{day.unitName}</h2>
            <p>
              {say(words.day(formatDate(day.day), formatInteger(day.acts)), lang)}
              <br />
              <code className="digest">{day.head}</code>
            </p>
            <p>
              <a href={`/api/v1/ledger/days?unit=${encodeURIComponent(day.unitCode)}`}>{say(words.all, lang)}</a>
            </p>
          </li>
        ))}
      </ul>
      <section className="column">
        <h2>{say(words.how, lang)}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step.vi}>{say(step, lang)}</li>
          ))}
        </ol>
        <p>
          <a href="/api/v1/keys">{say(words.keys, lang)}</a>
        </p>
      </section>
    </Page>
  );
}
