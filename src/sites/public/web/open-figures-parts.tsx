import { formatInteger } from '../../../basics/rules/numbers.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { OpenFigureView, ShownView } from '../../../reports/http/open-data-shapes.ts';
import { openFiguresWords as words } from './words-open-figures.ts';

/** A count, or the words for why it is not told. */
export function shownText({ value, mark }: ShownView, lang: Lang): string {
  if (value !== null) return formatInteger(value);
  return say(mark === 'small' ? words.small : words.hidden, lang);
}

/** One figure as a large number with its share; how it is counted opens by a press. */
export function FigureCard({ lang, figure }: { readonly lang: Lang; readonly figure: OpenFigureView }) {
  const { name, shown, share, of } = figure;
  return (
    <li className="open-figure">
      <p>
        <b className={shown.value === null ? 'untold' : undefined}>{shownText(shown, lang)}</b> {say(name, lang)}
      </p>
      {share === null || of === null ? null : <p className="muted small">{say(words.share(share, lowered(say(of.name, lang))), lang)}</p>}
      <details className="no-print">
        <summary>
          {say(words.howCounted, lang)}
          <span className="hidden-text">: {say(name, lang)}</span>
        </summary>
        <div className="small">
          <p>{say(figure.definition, lang)}</p>
          <p className="muted">
            {say(words.ground, lang)}: <span lang="vi">{figure.source}</span>
          </p>
        </div>
      </details>
    </li>
  );
}

/** A bar for a share told as "35,06%"; the number stands beside it, so it says nothing to who cannot see it. */
export function ShareBar({ share }: { readonly share: string | null }) {
  if (share === null) return null;
  const width = Math.min(100, Number(share.replace('%', '').replace('.', '').replace(',', '.')));
  return (
    <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="all" width="100" height="6" />
      <rect className="part" width={width} height="6" />
    </svg>
  );
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
