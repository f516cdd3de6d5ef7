import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../../basics/web/dialog.tsx';
import { useApi, useSay } from '../../../basics/web/staff-context.tsx';
import { ChangePassword } from '../../../offices/web/change-password.tsx';
import { officeWords } from '../../../offices/web/office-words.ts';
import { useSession } from '../../../offices/web/session.tsx';
import { siteWords } from './site-words.ts';

/** Who is logged in, with which roles, and the way out. */
export function OfficerMenu() {
  const say = useSay();
  const api = useApi();
  const { officer } = useSession();
  const [open, setOpen] = useState<'closed' | 'menu' | 'password'>('closed');
  const box = useRef<HTMLDivElement>(null);
  useCloseOutside(box, open === 'menu', () => setOpen('closed'));
  async function leave() {
    await api.send<null>({ method: 'DELETE', path: '/session', body: null });
    window.location.assign('/can-bo');
  }
  return (
    <div className="officer-menu" ref={box}>
      <button type="button" className="in-header" aria-expanded={open === 'menu'} onClick={() => setOpen(open === 'menu' ? 'closed' : 'menu')}>
        {givenName(officer.fullName)}
        <span className="unseen"> {say(siteWords.account)}</span>
      </button>
      {open === 'menu' ? (
        <div className="officer-card">
          <p>
            <strong>{officer.fullName}</strong>
            <small>{officer.username}</small>
          </p>
          <ul>
            {officer.offices.map((office) => (
              <li key={office.officeId}>
                {office.name}
                <small>{office.roles.map(({ name }) => say(name)).join(', ')}</small>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setOpen('password')}>
            {say(officeWords.changePassword)}
          </button>
          <button type="button" onClick={() => void leave()}>
            {say(siteWords.signOut)}
          </button>
        </div>
      ) : null}
      {open === 'password' ? (
        <Dialog title={say(officeWords.changePassword)} close={() => setOpen('closed')}>
          <ChangePassword why="asked" done={() => setOpen('closed')} />
        </Dialog>
      ) : null}
    </div>
  );
}

/** People are called by their given name, the last word. */
function givenName(fullName: string): string {
  return fullName.trim().replace(/^.*\s/, '');
}

function useCloseOutside(box: { readonly current: HTMLElement | null }, isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : event.target instanceof Node && box.current?.contains(event.target) === false) latest.current();
      if (event instanceof KeyboardEvent && event.key === 'Escape') box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('mousedown', press);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('mousedown', press);
    };
  }, [box, isOpen]);
}
