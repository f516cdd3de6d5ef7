import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { KindsView } from '../http/change-shapes.ts';
import { foundingWords as words } from './founding-words.ts';
import { KindDialog } from './kind-dialog.tsx';
import { teamWords } from './team-words.ts';
import { type KindView, useKinds } from './use-kinds.ts';

/** The kinds of teams that can be founded: at which levels, what for, who can be in them, and on what they stand. */
export function KindsPage() {
  const say = useSay();
  const kinds = useKinds();
  return (
    <>
      <p className="muted">{say(words.kindsAbout)}</p>
      <Fetched result={kinds}>{(view) => <Shown view={view} />}</Fetched>
    </>
  );
}

function Shown({ view }: { readonly view: KindsView }) {
  const say = useSay();
  const [open, setOpen] = useState<KindView | 'new' | null>(null);
  const mayChange = view.mayChange === 'yes';
  return (
    <>
      <p className="no-print">
        {mayChange ? (
          <button type="button" onClick={() => setOpen('new')}>
            {say(words.addKind)}
          </button>
        ) : (
          <span className="muted">{say(words.kindsOthers)}</span>
        )}
      </p>
      {view.rows.map((kind) => (
        <section key={kind.code} className="stack" aria-label={kind.name}>
          <div className="section-head">
            <h2>{say({ vi: kind.name, en: kind.nameEn })}</h2>
            {mayChange ? (
              <button type="button" className="no-print" onClick={() => setOpen(kind)}>
                {say(words.editKind)}
                <span className="unseen"> {kind.name}</span>
              </button>
            ) : null}
          </div>
          <Facts kind={kind} />
        </section>
      ))}
      {open === null ? null : <KindDialog kind={open === 'new' ? null : open} view={view} close={() => setOpen(null)} />}
    </>
  );
}

function Facts({ kind }: { readonly kind: KindView }) {
  const say = useSay();
  const valid = [say(words.from(shownDay(kind.validFrom))), kind.validTo === null ? '' : say(words.until(shownDay(kind.validTo)))].filter((part) => part !== '');
  return (
    <>
      <p>
        {kind.levels.map((level) => say(teamWords.levels[level])).join(', ')} · {valid.join(', ')}
      </p>
      {kind.duties.length === 0 ? null : (
        <ul>
          {kind.duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say(words.composition)}</summary>
        {kind.composition.length === 0 ? (
          <p>{say(words.anyPosition)}</p>
        ) : (
          <ul>
            {kind.composition.map((one) => (
              <li key={`${one.level}.${one.code}`}>
                {say(teamWords.levels[one.level])}: {say({ vi: one.name, en: one.nameEn })}
              </li>
            ))}
          </ul>
        )}
      </details>
      <p className="muted">
        {say(words.source)}: {kind.source}
      </p>
    </>
  );
}
