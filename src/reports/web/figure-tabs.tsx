import { Link } from '@tanstack/react-router';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { FiguresAsked } from './figures-data.ts';
import type { FiguresPlace } from './figures-form.tsx';
import { searchOf } from './figures-search.ts';
import { tableWords } from './table-words.ts';

const tabs = ['/so-lieu', '/so-lieu/bieu-ii06a', '/so-lieu/chi-so-766'] as const satisfies readonly FiguresPlace[];

/** The pages of figures, each opened on the same unit and period. */
export function FigureTabs({ asked, current }: { readonly asked: FiguresAsked; readonly current: FiguresPlace }) {
  const say = useSay();
  return (
    <nav className="no-print" aria-label={say(tableWords.tabs)}>
      <ul className="page-nav">
        {tabs.map((to) => (
          <li key={to}>
            <Link to={to} search={searchOf(asked)} activeOptions={{ exact: true, includeSearch: false }} aria-current={to === current ? 'page' : undefined}>
              {say(tableWords.places[to])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
