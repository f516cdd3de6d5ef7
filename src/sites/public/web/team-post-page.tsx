import { formatDate } from '../../../basics/rules/dates-format.ts';
import { isoWeekday, parsePlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { TeamPostView } from '../../../teams/http/team-post-shapes.ts';
import { postHelpNames } from '../../../teams/rules/post-help.ts';
import { CardForm, NeverAsked } from './card-form.tsx';
import { type Frame, Page } from './document.tsx';
import { Today } from './find-help-page.tsx';
import { BackLink, type Fact, Facts, Tag } from './parts.tsx';
import { findHelpWords, presenceNames } from './words-find-help.ts';
import { weekdayNames } from './words-help.ts';

/** One team: where, when, who by role, the button for a time, and how to tell a member from an impostor. `bookHref` carries the id of the appointment to be. */
export function TeamPostPage({ frame, post, bookHref }: { readonly frame: Frame; readonly post: TeamPostView; readonly bookHref: string }) {
  const { lang } = frame;
  const name = post.kind === 'neighbourhood' ? `${post.name}, ${post.wardName}` : post.name;
  const title = say(findHelpWords.postTitle(name), lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <BackLink lang={lang} href={`/to-tu-van?phuong=${post.wardCode}`} />
      <h1>{title}</h1>
      <p className="lead">
        <Today lang={lang} row={post} />
      </p>
      <div className="actions">
        {post.booking === 'open' ? (
          <a className="button large" href={bookHref} rel="nofollow">
            {say(findHelpWords.book, lang)}
          </a>
        ) : (
          <p>{say(findHelpWords.noBooking, lang)}</p>
        )}
      </div>
      <p className="muted">
        {say(findHelpWords.bookMore, lang)} <a href="/to-tu-van/hen">{say(findHelpWords.beside, lang)}</a>
      </p>
      <div className="pair">
        <div>
          <Facts facts={placeFacts(post, lang)} />
          <Week lang={lang} post={post} />
        </div>
        <div>
          <Present lang={lang} post={post} />
          <NeverAsked lang={lang} />
          <section className="card" aria-labelledby="card">
            <h2 id="card">{say(findHelpWords.cardTitle, lang)}</h2>
            <p>{say(findHelpWords.cardHow, lang)}</p>
            <CardForm lang={lang} code="" fault={undefined} />
          </section>
        </div>
      </div>
    </Page>
  );
}

function placeFacts(post: TeamPostView, lang: Lang): readonly Fact[] {
  return [
    { name: say(findHelpWords.where, lang), value: post.address },
    ...(post.note === null ? [] : [{ name: say(findHelpWords.note, lang), value: post.note }]),
    ...(post.streets.length === 0 ? [] : [{ name: say(findHelpWords.streets, lang), value: post.streets.join(', ') }]),
    ...(post.help.length === 0 ? [] : [{ name: say(findHelpWords.helps, lang), value: post.help.map((one) => say(postHelpNames[one], lang)).join(', ') }]),
    {
      name: say(findHelpWords.call, lang),
      value: (
        <>
          {post.phone === null ? null : (
            <div>
              {say(findHelpWords.callPost, lang)}: <Phone number={post.phone} />
            </div>
          )}
          <div>
            {post.office.name}: <Phone number={post.office.phone} />
          </div>
        </>
      ),
    },
  ];
}

function Phone({ number }: { readonly number: string }) {
  return (
    <a className="nowrap" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}

function Week({ lang, post }: { readonly lang: Lang; readonly post: TeamPostView }) {
  return (
    <section aria-labelledby="week">
      <h2 id="week">{say(findHelpWords.week, lang)}</h2>
      <Facts
        facts={post.week.map(({ day, hours }) => ({
          name: sayDay(day, lang),
          value: hours.length === 0 ? <span className="muted">{say(findHelpWords.noDuty, lang)}</span> : hours.map(({ from, to }) => `${from}–${to}`).join(', '),
        }))}
      />
    </section>
  );
}

function Present({ lang, post }: { readonly lang: Lang; readonly post: TeamPostView }) {
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say(findHelpWords.who, lang)}</h2>
      {post.present.length === 0 ? (
        <p>{say(findHelpWords.nobodyTodayMore, lang)}</p>
      ) : (
        <ul className="plain-list">
          {post.present.map((one) => (
            <li key={`${one.from} ${one.to} ${one.role} ${one.name ?? ''} ${one.position ?? ''}`}>
              {one.from}–{one.to}: <strong>{one.name ?? say(presenceNames[one.role], lang)}</strong>
              {one.people === 1 ? null : `, ${say(findHelpWords.people(one.people), lang)}`}
              {one.name === null ? null : ` (${one.position ?? say(presenceNames[one.role], lang)})`}{' '}
              {one.now === 'yes' ? <Tag kind="good">{say(findHelpWords.nowHere, lang)}</Tag> : null}
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">{say(findHelpWords.nameless, lang)}</p>
    </section>
  );
}

/** 'Thứ Hai 30/11/2026' */
export function sayDay(text: string, lang: Lang): string {
  const day = parsePlainDate(text);
  return day === null ? text : `${weekdayNames[lang][isoWeekday(day) - 1] ?? ''} ${formatDate(day)}`;
}
