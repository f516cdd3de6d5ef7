import { formatDate, formatInstant } from '../../../basics/rules/dates-format.ts';
import type { Text } from '../../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OwnProposal } from '../../../directives/rules/own-proposal.ts';
import type { OwnCount } from '../../../sync/rules/own-count.ts';
import type { WalkInCounts } from '../../../teams/rules/kept-walk-in.ts';
import { Box, Tag } from './parts.tsx';
import { WalkInsOnShelf } from './post-walk-ins-page.tsx';
import { ownProposalWords } from './words-own-proposals.ts';
import { benchTrainingWords } from './words-training.ts';
import { benchWords } from './words-workbench.ts';

/** What a member sees in the morning beside drafts and outbox. A block that the server has not answered yet is null, and is left out. */
export type BenchInput = {
  /** Whether the member has shown to be who was chosen. */
  readonly confirmed: 'yes' | 'no';
  /** Why the member counts no more, in the words of the office. */
  readonly ended: Text | null;
  readonly appointments: null | { readonly heardAt: Instant; readonly rows: readonly { readonly time: string; readonly who: string; readonly what: string }[] };
  /** Who came today without one: as the server told it, and what waits here. */
  readonly walkIns: WalkInCounts;
  readonly returned: null | {
    readonly heardAt: Instant;
    readonly rows: readonly { readonly code: string; readonly name: string; readonly who: string; readonly needs: 'supplement' | 'result'; readonly due: PlainDate | null }[];
  };
  /** Commendations and reminders about the member himself. */
  readonly proposals: readonly OwnProposal[];
  readonly lesson: null | { readonly title: string; readonly minutes: number | null; readonly href: string | null };
  /** The next session that the member is signed up for, else the next one for his team. */
  readonly training: null | { readonly title: string; readonly day: PlainDate; readonly signedUp: 'yes' | 'no' };
  /** `heardAt` is null where the figures were counted on this machine; `unheard`: what is on this machine alone, and counted in. */
  readonly own: OwnCount & { readonly received: number | null; readonly waiting: number | null; readonly heardAt: Instant | null };
};

type Shown = { readonly lang: Lang; readonly bench: BenchInput };

/** Who has left has been told so above, once. */
export function BenchFirst({ lang, bench: { confirmed, ended, appointments, walkIns, returned }, hasLeft }: Shown & { readonly hasLeft: 'yes' | 'no' }) {
  return (
    <>
      {confirmed === 'yes' || hasLeft === 'yes' ? null : (
        <Box kind="warn">
          <p>
            {say(ended ?? benchWords.selfRemind, lang)} <a href="/ho-tro/toi">{say(benchWords.selfTitle, lang)}</a>
          </p>
        </Box>
      )}
      {appointments === null ? null : (
        <section aria-labelledby="appointments">
          <h2 id="appointments">{say(benchWords.appointments, lang)}</h2>
          {appointments.rows.length === 0 ? <p>{say(benchWords.appointmentsNone, lang)}</p> : null}
          <ul>
            {appointments.rows.map(({ time, who, what }) => (
              <li key={time + who + what}>
                <strong>{time}</strong> {[who, what].filter((text) => text !== '').join(', ')}
              </li>
            ))}
          </ul>
          <HeardAt lang={lang} at={appointments.heardAt} />
        </section>
      )}
      <WalkInsOnShelf lang={lang} counts={walkIns} />
      {returned === null ? null : (
        <section aria-labelledby="returned">
          <h2 id="returned">{say(benchWords.returned, lang)}</h2>
          {returned.rows.length === 0 ? <p>{say(benchWords.returnedNone, lang)}</p> : null}
          <ul className="kept">
            {returned.rows.map(({ code, name, who, needs, due }) => (
              <li key={code} className="card">
                <p>
                  <Tag kind={needs === 'supplement' ? 'warn' : 'good'}>{say(needs === 'supplement' ? benchWords.needsSupplement : benchWords.needsResult, lang)}</Tag>{' '}
                  {due === null ? null : <span className="muted small">{say(benchWords.dueAt(formatDate(due)), lang)}</span>}
                </p>
                <p>
                  <strong>{who}</strong>: {name} <span className="muted small">{code}</span>
                </p>
              </li>
            ))}
          </ul>
          <HeardAt lang={lang} at={returned.heardAt} />
        </section>
      )}
    </>
  );
}

export function BenchLast({ lang, bench: { own, lesson, training, proposals } }: Shown) {
  return (
    <>
      <section aria-labelledby="own">
        <h2 id="own">{say(benchWords.own, lang)}</h2>
        <p id="own-figures">{say(benchWords.ownLine(own), lang)}</p>
        {own.received === null || own.waiting === null ? null : <p>{say(benchWords.ownWaiting({ received: own.received, waiting: own.waiting }), lang)}</p>}
        {own.heardAt === null ? <p className="small muted">{say(benchWords.ownHere, lang)}</p> : <HeardAt lang={lang} at={own.heardAt} />}
        {own.heardAt === null || own.unheard === 0 ? null : <p className="small muted">{say(benchWords.ownUnheard(own.unheard), lang)}</p>}
      </section>
      {proposals.length === 0 ? null : (
        <section aria-labelledby="about-me">
          <h2 id="about-me">{say(ownProposalWords.title, lang)}</h2>
          <p>
            <a href="/ho-tro/khen-nhac">{say(ownProposalWords.see(proposals.length), lang)}</a>
          </p>
        </section>
      )}
      {lesson === null ? null : (
        <section aria-labelledby="lesson">
          <h2 id="lesson">{say(benchWords.lesson, lang)}</h2>
          <p>
            {lesson.href === null ? lesson.title : <a href={lesson.href}>{lesson.title}</a>}
            {lesson.minutes === null ? null : <span className="muted small"> {say(benchWords.minutes(lesson.minutes), lang)}</span>}
          </p>
        </section>
      )}
      {training === null ? null : (
        <section aria-labelledby="training">
          <h2 id="training">{say(benchTrainingWords.title, lang)}</h2>
          <p>
            <a href="/ho-tro/tap-huan">{say(benchTrainingWords.next(training.title, formatDate(training.day)), lang)}</a>
            {training.signedUp === 'yes' ? <span className="muted small"> {say(benchTrainingWords.signedUp, lang)}</span> : null}
          </p>
        </section>
      )}
    </>
  );
}

function HeardAt({ lang, at }: { readonly lang: Lang; readonly at: Instant }) {
  return <p className="small muted">{say(benchWords.heardAt(formatInstant(at)), lang)}</p>;
}
