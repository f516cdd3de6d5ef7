import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Dialog } from '../../../basics/web/dialog.tsx';
import { Fetched } from '../../../basics/web/fetched.tsx';
import { usePageTitle } from '../../../basics/web/page-title.ts';
import { useApi, useLine, usePreferences, useSay } from '../../../basics/web/staff-context.tsx';
import { ChangePassword } from '../../../offices/web/change-password.tsx';
import { officeWords } from '../../../offices/web/office-words.ts';
import { fetchSession, type Session } from '../../../offices/web/session.adapter.ts';
import { SessionProvider } from '../../../offices/web/session.tsx';
import { SignInForm } from '../../../offices/web/sign-in.tsx';
import { Brand, LanguageSwitch } from './brand.tsx';
import { NewsLine, ServerLine } from './notices.tsx';
import { Shell } from './shell.tsx';

/** Nobody sees a screen without being logged in; after logging in one is where one wanted to go. */
export function Gate() {
  const api = useApi();
  const say = useSay();
  const { lang } = usePreferences();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: () => fetchSession(api), staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const enter = (next: Session) => queries.setQueryData(['session'], next);
  return (
    <>
      <ServerLine />
      <Fetched result={session}>
        {(current) => {
          if (current === null) {
            return (
              <Doorstep title={say(officeWords.signInTitle)} to="signIn">
                <SignInForm username="" done={enter} />
              </Doorstep>
            );
          }
          if (current.officer.mustChangePassword === 'yes') {
            return (
              <Doorstep title={say(officeWords.changePassword)} to="changePassword">
                <ChangePassword why="forced" done={() => {}} />
              </Doorstep>
            );
          }
          return (
            <SessionProvider session={current}>
              <Shell />
              <SignInAgain session={current} />
            </SessionProvider>
          );
        }}
      </Fetched>
      <NewsLine />
    </>
  );
}

function Doorstep({ title, to, children }: { readonly title: string; readonly to: 'signIn' | 'changePassword'; readonly children: ReactNode }) {
  const say = useSay();
  usePageTitle(title);
  return (
    <div className="doorstep">
      <header className="office-header">
        <div className="header-row">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <main className="doorstep-box">
        <h1>{title}</h1>
        {to === 'signIn' ? <p className="muted">{say(officeWords.signInFor)}</p> : null}
        {children}
        {to === 'signIn' ? (
          <p className="small">
            <a href="/">{say(officeWords.toCitizens)}</a>
          </p>
        ) : null}
      </main>
    </div>
  );
}

/** The session ran out while somebody worked: the page stays as it is, and so does what was typed. */
function SignInAgain({ session }: { readonly session: Session }) {
  const say = useSay();
  const api = useApi();
  const line = useLine();
  const queries = useQueryClient();
  if (line.session === 'kept') return null;
  function done(next: Session) {
    if (next.officer.id !== session.officer.id) return window.location.assign('/can-bo');
    queries.setQueryData(['session'], next);
    api.line.set({ ...api.line.get(), session: 'kept' });
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.state.status === 'error' });
  }
  return (
    <Dialog title={say(officeWords.signInAgainTitle)} close={null}>
      <p>{say(officeWords.signInAgain)}</p>
      <SignInForm username={session.officer.username} done={done} />
    </Dialog>
  );
}
