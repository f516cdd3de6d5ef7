import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCurrentInView } from '../../../basics/web/current-in-view.ts';
import { usePageTitle } from '../../../basics/web/page-title.ts';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { type TeamPlace, teamPlaceGroups, teamPlaceWords } from './team-places.ts';

/** The pages about teams stand beside each other. */
export function TeamFrame({ place, children }: { readonly place: TeamPlace; readonly children: ReactNode }) {
  const say = useSay();
  usePageTitle(say(teamPlaceWords[place]));
  const strip = useCurrentInView<HTMLElement>(place);
  return (
    <div className="page">
      <h1>{say(teamPlaceWords[place])}</h1>
      <nav aria-label={say(teamPlaceWords.places)} className="no-print" ref={strip}>
        <div className="page-nav-groups">
          {teamPlaceGroups.map(({ name, places }) => (
            <div key={name.vi} className="page-nav-group">
              <span id={`group-${places[0]}`}>{say(name)}</span>
              <ul className="page-nav" aria-labelledby={`group-${places[0]}`}>
                {places.map((one) => (
                  <li key={one}>
                    <Link to={one} activeOptions={{ exact: true }} aria-current={one === place ? 'page' : undefined}>
                      {say(teamPlaceWords[one])}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </nav>
      {children}
    </div>
  );
}
