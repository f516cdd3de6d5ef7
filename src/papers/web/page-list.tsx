import { useState } from 'react';
import { type Lang, say } from '../../basics/web/lang.ts';
import { captureWords } from './capture-words.ts';
import type { TakenPage } from './take-page.tsx';

export type PageListInput = {
  readonly lang: Lang;
  readonly pages: readonly TakenPage[];
  readonly onMove: (from: number, to: number) => void;
  readonly onDrop: (at: number) => void;
};

/** The pages in the order in which they will stand in the file; moved by buttons, which everybody can use. */
export function PageList({ lang, pages, onMove, onDrop }: PageListInput) {
  const [news, setNews] = useState('');
  const move = (from: number, to: number) => {
    onMove(from, to);
    setNews(say(captureWords.moved(to + 1), lang));
  };
  return (
    <>
      <ol className="capture-pages">
        {pages.map((page, at) => (
          <li key={page.key}>
            <img src={page.look} alt={say(captureWords.page(at + 1), lang)} />
            <div className="page-actions">
              <span>{say(captureWords.page(at + 1), lang)}</span>
              <button type="button" className="second move" aria-label={say(captureWords.up(at + 1), lang)} aria-disabled={at === 0} onClick={() => at > 0 && move(at, at - 1)}>
                ↑
              </button>
              <button
                type="button"
                className="second move"
                aria-label={say(captureWords.down(at + 1), lang)}
                aria-disabled={at === pages.length - 1}
                onClick={() => at < pages.length - 1 && move(at, at + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className="text"
                onClick={() => {
                  onDrop(at);
                  setNews(say(captureWords.dropped, lang));
                }}
              >
                {say(captureWords.drop(at + 1), lang)}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {news}
      </p>
    </>
  );
}
