import { say } from '../../../basics/web/lang.ts';
import { lifeEvents } from '../../../procedures/rules/life-events.ts';
import { type Frame, Page } from './document.tsx';
import { CheckIcon, LifeEventIcon, MarkShadow } from './icons.tsx';
import { Examples, SearchForm } from './search-form.tsx';
import { TrackingForm } from './tracking-form.tsx';
import { catalogueWords } from './words-catalogue.ts';
import { chromeWords } from './words-chrome.ts';
import { practiceLinkWords } from './words-practice-links.ts';
import { promises, promiseWords } from './words-promise.ts';
import { trackingWords } from './words-tracking.ts';

/** The first page: one question, the life events, and a way to what was filed already. */
export function HomePage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(catalogueWords.homeTitle, lang)}>
      <section className="hero">
        <MarkShadow />
        <h1>{say(catalogueWords.homeQuestion, lang)}</h1>
        <p className="lead">{say(catalogueWords.homeLead, lang)}</p>
        <SearchForm lang={lang} query="" label={say(catalogueWords.searchLabel, lang)} />
        <Examples lang={lang} />
      </section>
      <section aria-labelledby="events">
        <h2 id="events">{say(catalogueWords.lifeEvents, lang)}</h2>
        <ul className="tiles">
          {lifeEvents.map(({ event, name }) => (
            <li key={event}>
              <a className="tile" href={`/thu-tuc?lifeEvent=${event}`}>
                <LifeEventIcon event={event} />
                <b>{say(name, lang)}</b>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href="/thu-tuc">{say(catalogueWords.allProcedures, lang)}</a>
        </p>
        <p>
          <a href="/tap-lam">{say(practiceLinkWords.home, lang)}</a>
        </p>
      </section>
      <div className="pair">
        <section className="card" aria-labelledby="track">
          <h2 id="track">{say(trackingWords.boxTitle, lang)}</h2>
          <TrackingForm lang={lang} code="" proof="" faults={[]} />
          <p>
            <a href="/kiem-tra-bien-nhan">{say(chromeWords.checkReceipt, lang)}</a>
          </p>
        </section>
        <section className="card" aria-labelledby="promise">
          <h2 id="promise">{say(promiseWords.title, lang)}</h2>
          <ul className="promises">
            {promises.map((promise) => (
              <li key={promise.vi}>
                <CheckIcon />
                <span>{say(promise, lang)}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href="/cam-ket">{say(promiseWords.more, lang)}</a>
          </p>
        </section>
      </div>
    </Page>
  );
}
