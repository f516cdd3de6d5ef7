import { Link } from '@tanstack/react-router';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DashboardAsked } from './dashboard-data.ts';
import { dashboardWords as words } from './dashboard-words.ts';

const tabs = ['/bang-dieu-hanh', '/bang-dieu-hanh/chi-tieu'] as const;

/** Dashboard and targets, each opened on the same unit. */
export function DashboardTabs({ asked, current }: { readonly asked: Pick<DashboardAsked, 'unit' | 'scope' | 'level'>; readonly current: (typeof tabs)[number] }) {
  const say = useSay();
  const { unit, scope, level } = asked;
  return (
    <nav className="no-print" aria-label={say(words.tabs)}>
      <ul className="page-nav">
        {tabs.map((to) => (
          <li key={to}>
            <Link to={to} search={{ unit, scope, level }} activeOptions={{ exact: true, includeSearch: false }} aria-current={to === current ? 'page' : undefined}>
              {say(words.places[to])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
