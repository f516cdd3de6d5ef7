import { useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { shownInstant } from './dossier-header.tsx';
import { dossierWords } from './dossier-words.ts';

/** What has happened, newest first: an officer who takes over reads the last line first. */
export function Timeline({ rows }: { readonly rows: DossierView['timeline'] }) {
  const say = useSay();
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{say(dossierWords.timeline)}</h2>
      <ol className="timeline" reversed>
        {[...rows].reverse().map((row) => (
          <li key={`${row.at} ${row.act}`}>
            <p>
              <strong>{say(row.name)}</strong> <time dateTime={row.at}>{shownInstant(row.at)}</time>
            </p>
            {row.by === null ? null : <p className="muted">{row.by}</p>}
            {row.note === null ? null : <p className="quoted">{row.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The forms of the law that exist for this dossier now. */
export function PrintedForms({ forms }: { readonly forms: DossierView['forms'] }) {
  const say = useSay();
  return (
    <section className="no-print" aria-labelledby="forms-title">
      <h2 id="forms-title">{say(dossierWords.forms)}</h2>
      {forms.length === 0 ? (
        <p className="muted">{say(dossierWords.noForms)}</p>
      ) : (
        <ul className="links">
          {forms.map((form) => (
            <li key={form.kind}>
              <a href={form.url} target="_blank" rel="noreferrer">
                {say(form.name)} (PDF)
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="quiet" onClick={() => window.print()}>
          {say(dossierWords.printPage)}
        </button>
      </p>
    </section>
  );
}

/** Who opened the dossier; the person may see it too. */
export function Looks({ looks }: { readonly looks: DossierView['looks'] }) {
  const say = useSay();
  return (
    <details className="looks">
      <summary>{say(dossierWords.looks(looks.length))}</summary>
      <ul>
        {looks.map((look) => (
          <li key={`${look.at} ${look.by}`}>
            {look.by} · <span className="muted">{shownInstant(look.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
