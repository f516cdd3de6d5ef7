import type { ReactNode } from 'react';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { Mark } from './icons.tsx';
import { chromeWords } from './words-chrome.ts';

/** What a page knows about where it stands. */
export type Frame = {
  readonly lang: Lang;
  /** Path and query of this page, for the language link and the mark in the navigation. */
  readonly path: string;
  /** Name of the authority, as printed in the header; null while none is set up. */
  readonly authority: string | null;
  /** Address of a built file: 'site.css', 'wizard.js'. */
  readonly assets: (name: string) => string;
  /** Addresses of the files a script is made of, so that they are fetched beside it and not after it. */
  readonly partsOf: (script: string) => readonly string[];
  /** Whether this browser holds our typeface: fetched after the first page was ready, used from the second on. */
  readonly typeface: 'here' | 'notYet';
  /** On a machine that people share it takes the place of header, navigation and footer: nothing leads away by mistake. */
  readonly bar?: ReactNode;
  /** On a machine for self-service: whose session it is, and what its script has to do on this page. */
  readonly kiosk?: { readonly session: string; readonly step: 'setup' | 'fresh' | 'watched' | 'wiped' };
};

/**
 * `open`: for everybody · `own`: somebody's own, with the whole navigation · `task`: somebody's own, with nothing that leads away from what
 * is being filled in.
 */
export type PageKind = 'open' | 'own' | 'task';

export type PageInput = {
  readonly frame: Frame;
  readonly kind: PageKind;
  readonly title: string;
  /** The island of this page, beside the one that all pages have. */
  readonly script?: string;
  readonly children: ReactNode;
};

/** The whole HTML document around one page. */
export function Page({ frame, kind, title, script, children }: PageInput) {
  const { kiosk } = frame;
  // The one that clears comes before all others.
  const scripts = [...(kiosk === undefined ? [] : ['kiosk.js']), 'page.js', ...(script === undefined ? [] : [script])];
  return (
    <html
      lang={frame.lang}
      // A machine of the ward's own forgets after each person what it has fetched: there the page waits for no second visit.
      className={frame.typeface === 'here' || kiosk !== undefined ? 'typeface' : undefined}
      data-own={kind === 'open' && kiosk === undefined ? undefined : ''}
      data-kiosk={kiosk?.session}
      data-kiosk-step={kiosk?.step}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#a4161a" />
        <meta name="format-detection" content="telephone=no" />
        <title>{titleOf({ frame, title })}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={frame.assets('site.css')} />
        {kiosk === undefined ? null : <link rel="stylesheet" href={frame.assets('kiosk-style.css')} />}
        {[...new Set(scripts.flatMap(frame.partsOf))].map((part) => (
          <link key={part} rel="modulepreload" href={part} />
        ))}
        {scripts.map((name) => (
          <script key={name} src={frame.assets(name)} type="module" />
        ))}
      </head>
      <body>
        <PageBody frame={frame} kind={kind}>
          {children}
        </PageBody>
      </body>
    </html>
  );
}

/** What stands inside the document: all that changes when a device goes from one of its pages to the next without fetching any. */
export function PageBody({ frame, kind, children }: Pick<PageInput, 'frame' | 'kind' | 'children'>) {
  const { bar } = frame;
  return (
    <>
      <a className="skip" href="#main">
        {say(chromeWords.skip, frame.lang)}
      </a>
      {bar ?? <Header frame={frame} kind={kind} />}
      {kind === 'task' || bar !== undefined ? null : <Navigation frame={frame} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {bar === undefined ? <Footer frame={frame} kind={kind} /> : null}
    </>
  );
}

export function titleOf(page: Pick<PageInput, 'frame' | 'title'>): string {
  return `${page.title} | ${say(chromeWords.site, page.frame.lang)}`;
}

function Header({ frame, kind }: { readonly frame: Frame; readonly kind: PageKind }) {
  return (
    <header className={`site-header ${kind}`}>
      <div className="header-row">
        <a className="mark" href="/">
          <Mark />
          <span>
            <b>{say(chromeWords.site, frame.lang)}</b>
            <span>{frame.authority === null ? say(chromeWords.siteKind, frame.lang) : say(chromeWords.siteFor(frame.authority), frame.lang)}</span>
          </span>
        </a>
        <a className="language" href={languageHref(frame, kind)} hrefLang={otherLang(frame.lang)} lang={otherLang(frame.lang)}>
          {say(chromeWords.otherLanguage, frame.lang)}
        </a>
      </div>
    </header>
  );
}

const places = [
  { href: '/thu-tuc', name: chromeWords.procedures },
  { href: '/tra-cuu', name: chromeWords.tracking },
  { href: '/tiep-tuc', name: chromeWords.resume },
  { href: '/tren-may-nay', name: chromeWords.here },
  { href: '/to-tu-van', name: chromeWords.findHelp },
  { href: '/tro-giup', name: chromeWords.help },
] as const;

function Navigation({ frame }: { readonly frame: Frame }) {
  return (
    <nav className="site-nav" aria-label={say(chromeWords.navigation, frame.lang)}>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={frame.path.split('?')[0]?.startsWith(place.href) ? 'page' : undefined}>
              {say(place.name, frame.lang)}
              {place.href === '/tren-may-nay' ? <span data-unsent hidden /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ frame, kind }: { readonly frame: Frame; readonly kind: PageKind }) {
  return (
    <footer className="site-footer">
      <div className="footer-row">
        <p>{say(chromeWords.footer, frame.lang)}</p>
        <ul>
          <li>
            <a href="/tro-giup">{say(chromeWords.help, frame.lang)}</a>
          </li>
          <li>
            <a href="/cam-ket">{say(chromeWords.promise, frame.lang)}</a>
          </li>
          {kind === 'task' ? null : (
            <li>
              <a href="/kiem-tra-bien-nhan">{say(chromeWords.checkReceipt, frame.lang)}</a>
            </li>
          )}
          {kind === 'task' ? null : (
            <li>
              <a href="/so-lieu">{say(chromeWords.figures, frame.lang)}</a>
            </li>
          )}
          {kind === 'task' ? null : (
            <li>
              <a href="/bao-cao">{say(chromeWords.reports, frame.lang)}</a>
            </li>
          )}
          {kind === 'task' ? null : (
            <li>
              <a href="/the">{say(chromeWords.checkCard, frame.lang)}</a>
            </li>
          )}
          {kind === 'task' ? null : (
            <li>
              <a href="/can-bo/">{say(chromeWords.officers, frame.lang)}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}

function otherLang(lang: Lang): Lang {
  return lang === 'vi' ? 'en' : 'vi';
}

/** Queries of pages that are somebody's own are not repeated: what a stranger puts into an address has no place beside personal data. */
function languageHref(frame: Frame, kind: PageKind): string {
  const [path = '/', asked = ''] = frame.path.split('?');
  const query = kind === 'open' ? asked : '';
  const kept = query.split('&').filter((one) => one !== '' && !one.startsWith('lang='));
  return `${path}?${[...kept, `lang=${otherLang(frame.lang)}`].join('&')}`;
}
