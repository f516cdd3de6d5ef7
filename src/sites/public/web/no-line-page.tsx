import type { ReactNode } from 'react';
import { say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { type NamedItem, StateTag } from './sent-parts.tsx';
import { chromeWords } from './words-chrome.ts';
import { hereWords } from './words-here.ts';

export type NoLineInput = { readonly frame: Frame; readonly title: string; readonly text: string; readonly items: readonly NamedItem[]; readonly children?: ReactNode };

/** What only the server knows cannot be shown now: said so, with what this device has. */
export function NoLinePage({ frame, title, text, items, children }: NoLineInput) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={title}>
      <div className="column">
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
        <p className="actions">
          <a className="button" href={frame.path} data-fetch>
            {say(hereWords.tryAgain, lang)}
          </a>
          <a className="button second" href="/tren-may-nay">
            {say(chromeWords.here, lang)}
          </a>
        </p>
        {items.length === 0 ? null : (
          <section>
            <h2>{say(hereWords.filedHere, lang)}</h2>
            <ul className="kept">
              {items.map(({ item, name }) => (
                <li key={item.id} className="card">
                  <p>
                    <StateTag lang={lang} state={item.state} />
                  </p>
                  <h3>
                    <a href={`/nop/ho-so/${item.id}/gui`}>{name}</a>
                  </h3>
                  {item.code === null ? null : <p className="small">{say(hereWords.code(item.code), lang)}</p>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}
