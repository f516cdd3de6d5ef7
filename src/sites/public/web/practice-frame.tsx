import type { ReactElement, ReactNode } from 'react';
import type { Text } from '../../../basics/rules/outcome.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { PracticePerson } from '../rules/practice-people.ts';
import { type Frame, Page, type PageInput } from './document.tsx';
import { practiceWords } from './words-practice.ts';

/** What stands around every page of practice, so that none of them can be mistaken for a real one, on the screen or on paper. */

export type Around = {
  readonly person: PracticePerson;
  /** Wide screens have room for the card beside the form. */
  readonly card: 'open' | 'closed';
  readonly tips: readonly Text[];
  /** What helps on this page, above the form. */
  readonly tools?: ReactNode;
};

/** Takes the place of header and navigation; under the bar of a post, whose ways to clear the screen stay. */
function practiceFrame(frame: Frame): Frame {
  return {
    ...frame,
    bar: (
      <>
        {frame.bar}
        <PracticeBar lang={frame.lang} leads="back" />
      </>
    ),
  };
}

/** `back`: to the choice of what to practise, where what was begun still is. */
export function PracticeBar({ lang, leads }: { readonly lang: Lang; readonly leads: 'back' | 'no' }) {
  return (
    <section className="practice-bar" aria-label={say(practiceWords.mark, lang)}>
      <p>
        <strong>{say(practiceWords.mark, lang)}</strong> <span>— {say(practiceWords.banner, lang)}</span>
      </p>
      {leads === 'no' ? null : <a href="/tap-lam">{say(practiceWords.leave, lang)}</a>}
    </section>
  );
}

/** One of the real pages, as it is, inside the marks of practice. */
export function inPractice(page: ReactElement<PageInput>, around: Around): ReactElement<PageInput> {
  const { frame, kind, title, children } = page.props;
  const { lang } = frame;
  return (
    <Page frame={practiceFrame(frame)} kind={kind} title={say(practiceWords.titleOf(title), lang)}>
      <div className="practice" data-mark={say(practiceWords.mark, lang)}>
        <PersonCard lang={lang} person={around.person} open={around.card} />
        <div className="practice-page">
          <Tips lang={lang} tips={around.tips} />
          {around.tools}
          {children}
        </div>
      </div>
    </Page>
  );
}

function PersonCard({ lang, person, open }: { readonly lang: Lang; readonly person: PracticePerson; readonly open: Around['card'] }) {
  return (
    <details className="practice-card" open={open === 'open'}>
      <summary>{say(practiceWords.cardTitle(person.fullName), lang)}</summary>
      <div>
        <dl lang="vi">
          {person.lines.map(({ name, value }) => (
            <div key={name.vi}>
              <dt>{say(name, lang)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">{say(practiceWords.cardHint, lang)}</p>
      </div>
    </details>
  );
}

function Tips({ lang, tips }: { readonly lang: Lang; readonly tips: readonly Text[] }) {
  if (tips.length === 0) return null;
  return (
    <div className="box info practice-tips column" role="status">
      {tips.map((tip) => (
        <p key={tip.en}>
          <strong>{say(practiceWords.tip, lang)}:</strong> {say(tip, lang)}
        </p>
      ))}
    </div>
  );
}
