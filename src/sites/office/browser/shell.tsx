import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCurrentInView } from '../../../basics/web/current-in-view.ts';
import { KeyMark } from '../../../basics/web/key-mark.tsx';
import { useShortcuts } from '../../../basics/web/shortcuts.ts';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { officesWithDossiers, officesWithRole, officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { Brand, LanguageSwitch } from './brand.tsx';
import { KeysHelp } from './keys-help.tsx';
import { fetchScreens } from './later-screen.tsx';
import { OfficerMenu } from './officer-menu.tsx';
import { siteWords } from './site-words.ts';
import { isTeamAddress } from './team-places.ts';

const quietMillis = 2_500;

/** What stands around every screen: the band, the places to go, the officer, the keys. */
export function Shell() {
  const say = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const [keysShown, setKeysShown] = useState<'yes' | 'no'>('no');
  const main = useRef<HTMLElement>(null);
  const reads = officesWithDossiers(session).length > 0;
  const operates = officesWithRole(session, 'operator').length > 0;
  const audits = operates || officesWithRole(session, 'leader').length > 0 || officesWithRole(session, 'procedureControl').length > 0;
  const path = useRouterState({ select: (state) => state.location.pathname });
  useShortcuts([
    [['/'], () => reads && void navigate({ to: '/tim', search: { q: '' } })],
    [['?'], () => setKeysShown('yes')],
  ]);
  const strip = useCurrentInView<HTMLElement>(path);
  useFocusOnNewPage(main, path);
  useScreensAhead();
  return (
    <>
      <a className="skip" href="#main">
        {say(siteWords.skip)}
      </a>
      <header className="office-header no-print">
        <div className="header-row">
          <Link to="/" className="mark-link">
            <Brand />
          </Link>
          <span className="header-end">
            <button type="button" className="in-header keys-button" onClick={() => setKeysShown('yes')} aria-keyshortcuts="?">
              {say(siteWords.keys)} <KeyMark name="?" />
            </button>
            <LanguageSwitch />
            <OfficerMenu />
          </span>
        </div>
      </header>
      <nav className="office-nav no-print" aria-label={say(siteWords.places)} ref={strip}>
        <ul>
          {reads ? (
            <>
              <Place to="/" name={say(siteWords.dossiers)} current={path === '/can-bo' || path === '/can-bo/' || path === '/' || path.includes('/ho-so/')} />
              <Place to="/tim" name={say(siteWords.search)} current={path.endsWith('/tim')} />
              <Place to="/so-lieu" name={say(siteWords.figures)} current={path.includes('so-lieu')} />
              <Place to="/soat-bao-cao" name={say(siteWords.proofread)} current={path.endsWith('/soat-bao-cao')} />
              <Place to="/diem-ho-tro" name={say(siteWords.posts)} current={path.includes('/diem-ho-tro')} />
            </>
          ) : null}
          {officesWithTeams(session).length > 0 ? <Place to="/bang-dieu-hanh" name={say(siteWords.dashboard)} current={path.includes('/bang-dieu-hanh')} /> : null}
          {officesWithTeams(session).length > 0 ? <Place to="/to-tu-van" name={say(siteWords.teams)} current={isTeamAddress(path)} /> : null}
          {officesWithTeams(session).length > 0 ? <Place to="/bao-cao" name={say(siteWords.reports)} current={path.includes('/bao-cao')} /> : null}
          {audits ? <Place to="/so-cai" name={say(siteWords.ledger)} current={path.endsWith('/so-cai')} /> : null}
          <Place to="/thu-tuc" name={say(siteWords.procedures)} current={path.includes('/thu-tuc')} />
          {operates ? (
            <>
              <Place to="/van-hanh/tin-da-gui" name={say(siteWords.messages)} current={path.endsWith('/tin-da-gui')} />
              <Place to="/van-hanh/can-bo" name={say(siteWords.officers)} current={path.endsWith('/can-bo') && path.includes('/van-hanh/')} />
            </>
          ) : null}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      {keysShown === 'yes' ? <KeysHelp close={() => setKeysShown('no')} /> : null}
    </>
  );
}

type PlaceProps = {
  readonly to:
    | '/'
    | '/tim'
    | '/bang-dieu-hanh'
    | '/so-lieu'
    | '/bao-cao'
    | '/soat-bao-cao'
    | '/diem-ho-tro'
    | '/to-tu-van'
    | '/so-cai'
    | '/thu-tuc'
    | '/van-hanh/tin-da-gui'
    | '/van-hanh/can-bo';
  readonly name: string;
  readonly current: boolean;
};

function Place({ to, name, current }: PlaceProps) {
  return (
    <li>
      <Link to={to} aria-current={current ? 'page' : undefined}>
        {name}
      </Link>
    </li>
  );
}

function useScreensAhead(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => void fetchScreens(queries), quietMillis);
    return () => clearTimeout(timer);
  }, [queries]);
}

/** A new screen is read from its beginning; screens that put the focus somewhere themselves keep it. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const nowhere = document.activeElement === document.body || document.activeElement?.closest('.office-nav, .page-nav') !== null;
    if (nowhere) main.current?.focus({ preventScroll: true });
  }, [main, path]);
}
