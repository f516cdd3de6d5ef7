import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OfficeView } from '../../../offices/http/shapes.ts';
import { type Frame, Page } from './document.tsx';
import type { NamedOffice } from './office-page.tsx';
import { helpQuestions, helpWords, weekdayNames } from './words-help.ts';
import { practiceLinkWords } from './words-practice-links.ts';

/** Answers first, then the people: address, phone and hours of every desk. */
export function HelpPage({ frame, offices }: { readonly frame: Frame; readonly offices: readonly NamedOffice[] }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(helpWords.title, lang)}>
      <h1>{say(helpWords.title, lang)}</h1>
      <p className="lead">{say(helpWords.lead, lang)}</p>
      <section className="column" aria-labelledby="often">
        <h2 id="often">{say(helpWords.often, lang)}</h2>
        {helpQuestions.map((question) => (
          <details key={question.ask.vi}>
            <summary>{say(question.ask, lang)}</summary>
            <div>
              <p>{say(question.answer, lang)}</p>
            </div>
          </details>
        ))}
      </section>
      <p className="column">
        <a href="/tap-lam">{say(practiceLinkWords.home, lang)}</a>
      </p>
      <p className="column">
        {say(helpWords.forPosts, lang)} <a href="/ho-tro">{say(helpWords.forPostsLink, lang)}</a>
      </p>
      <p className="column">
        {say(helpWords.forMembers, lang)} <a href="/bai-hoc">{say(helpWords.forMembersLink, lang)}</a>
      </p>
      <section aria-labelledby="noi-nop">
        <h2 id="noi-nop">{say(helpWords.where, lang)}</h2>
        {offices.length === 0 ? <p>{say(helpWords.whereNone, lang)}</p> : null}
        <ul className="offices">
          {offices.map((office) => (
            <li key={office.id} className="card">
              <h3>{office.unitName}</h3>
              <p>
                {office.name}
                <br />
                {office.address}
                <br />
                <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>
              </p>
              <Hours lang={lang} hours={office.hours} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Hours({ lang, hours }: { readonly lang: Lang; readonly hours: OfficeView['hours'] }) {
  if (hours.length === 0) return null;
  return (
    <details>
      <summary>{say(helpWords.hours, lang)}</summary>
      <div>
        <ul className="plain-list">
          {groupedHours(hours).map((group) => (
            <li key={group.days.join()}>
              {daysText(group.days, lang)}: {group.times}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Days with the same hours in one line. */
function groupedHours(hours: OfficeView['hours']): readonly { readonly days: readonly number[]; readonly times: string }[] {
  const byDay = new Map<number, string>();
  for (const session of hours) byDay.set(session.isoWeekday, [byDay.get(session.isoWeekday), `${session.opens}–${session.closes}`].filter((text) => text !== undefined).join(', '));
  const groups: { days: number[]; times: string }[] = [];
  for (const [day, times] of [...byDay].sort(([a], [b]) => a - b)) {
    const last = groups[groups.length - 1];
    if (last?.times === times) last.days.push(day);
    else groups.push({ days: [day], times });
  }
  return groups;
}

function daysText(days: readonly number[], lang: Lang): string {
  const [first, last] = [days[0] ?? 1, days[days.length - 1] ?? 1];
  const name = (day: number) => weekdayNames[lang][day - 1] ?? '';
  return first === last ? name(first) : `${name(first)} – ${name(last)}`;
}
