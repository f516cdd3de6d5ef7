import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { StandingPartView, StandingVersionView, StandingView } from '../http/standing-shapes.ts';
import { sinceEver } from '../rules/report-standing.ts';
import { StandingContent } from './standing-content.tsx';
import type { StandingStart } from './standing-page.tsx';
import { standingWords as words } from './standing-words.ts';
import { useStandingChange } from './use-standing.ts';

type VersionsProps = { readonly office: number; readonly view: StandingView; readonly part: StandingPartView; readonly startFrom: (start: StandingStart) => void };
type Open = { readonly kind: 'show' | 'takeBack'; readonly version: StandingVersionView; readonly n: number };

const tones = { now: 'done', later: 'soon', before: 'waiting', withdrawn: 'waiting' } as const;

/** All versions of a part, the newest first: read, edited from, taken back. */
export function StandingVersions({ office, view, part, startFrom }: VersionsProps) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const count = part.versions.length;
  return (
    <section className="no-print standing-versions" aria-labelledby="standing-versions">
      <h3 id="standing-versions">{say(words.versions)}</h3>
      {count === 0 ? <p className="muted">{say(words.noVersions)}</p> : null}
      <ul className="plain-rows">
        {part.versions.map((version, i) => {
          const n = count - i;
          const of = <span className="unseen">{say(words.ofVersion(n))}</span>;
          return (
            <li key={version.id}>
              <div className="plain-row">
                <p>
                  <span className={`chip ${tones[version.state]}`}>{say(words.states[version.state])}</span> <strong>{say(words.version(n))}</strong>,{' '}
                  {version.from === sinceEver ? say(words.sinceEver) : say(words.from(shownDay(version.from)))}
                  <small className="muted">
                    {say(words.savedBy(version.savedBy, shownInstant(version.savedAt)))}
                    {version.withdrawnBy === null || version.withdrawnAt === null ? '' : ` · ${say(words.withdrawnBy(version.withdrawnBy, shownInstant(version.withdrawnAt)))}`}
                  </small>
                </p>
                <p className="row-end">
                  <button type="button" onClick={() => setOpen({ kind: 'show', version, n })}>
                    {say(words.show)}
                    {of}
                  </button>
                  {part.mayKeep === 'no' ? null : (
                    <button type="button" onClick={() => startFrom(version)}>
                      {say(words.startFrom)}
                      {of}
                    </button>
                  )}
                  {part.mayKeep === 'no' || version.state === 'withdrawn' ? null : (
                    <button type="button" onClick={() => setOpen({ kind: 'takeBack', version, n })}>
                      {say(words.takeBack)}
                      {of}
                    </button>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {open?.kind === 'show' ? (
        <Dialog title={say(words.version(open.n))} close={close}>
          <StandingContent content={open.version} offices={view.offices} />
        </Dialog>
      ) : null}
      {open?.kind === 'takeBack' ? <TakeBack office={office} open={open} close={close} /> : null}
    </section>
  );
}

function TakeBack({ office, open, close }: { readonly office: number; readonly open: Open; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const change = useStandingChange(office, () => {
    tell(words.tookBack);
    close();
  });
  return (
    <Dialog title={say(words.takeBack)} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) change.mutate({ act: 'withdrawals', body: { id: open.version.id } });
        }}
      >
        <p className="about">
          <strong>{say(words.version(open.n))}</strong>. {say(words.takeBackMore)}
        </p>
        <DialogFoot sending={change} close={close} name={say(words.takeBack)} />
      </form>
    </Dialog>
  );
}
