import { Link } from '@tanstack/react-router';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { figureWords } from './figure-words.ts';
import type { Figure } from './figures-data.ts';
import { listSearchOf } from './figures-search.ts';

/** A number that opens its dossiers. Unknown is said so, never shown as 0. */
export function FigureNumber({ value, dossiersUrl, of }: { readonly value: number | null; readonly dossiersUrl: string | null; readonly of: string }) {
  const say = useSay();
  if (value === null) return <span className="muted">{say(figureWords.notKnown)}</span>;
  if (dossiersUrl === null) return <span className="figure-number">{formatInteger(value)}</span>;
  return (
    <Link to="/so-lieu/ho-so" search={listSearchOf(dossiersUrl)} className="figure-number" title={say(figureWords.seeList(of))}>
      {formatInteger(value)}
      <span className="unseen"> {say(figureWords.seeList(of))}</span>
    </Link>
  );
}

/** The share, with what it is a share of. */
export function FigureShare({ figure }: { readonly figure: Figure }) {
  const say = useSay();
  if (figure.of === null) return null;
  if (figure.rateText === null) return <span className="muted">{say(figureWords.noShare(figure.of.name))}</span>;
  return <span>{say(figureWords.shareOf(figure.rateText, formatInteger(figure.of.value), figure.of.name))}</span>;
}
