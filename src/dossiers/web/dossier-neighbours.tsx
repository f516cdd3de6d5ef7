import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { ListPlace } from './dossier-table.tsx';
import { dossierWords } from './dossier-words.ts';
import { useKnownRows } from './queue-data.ts';
import { listNames } from './queue-words.ts';

/** Back to the list, and to the dossier before and after, so that a list is worked through without going back each time. */
export function DossierNeighbours({ id, place }: { readonly id: string; readonly place: ListPlace | null }) {
  const say = useSay();
  const navigate = useNavigate();
  const ids = useKnownRows(place).map((row) => row.id);
  const [order, setOrder] = useState(ids);
  const known = ids.join(' ');
  useEffect(() => {
    const fresh = known === '' ? [] : known.split(' ');
    setOrder((before) => (before.length === 0 || fresh.some((one) => !before.includes(one)) ? fresh : before));
  }, [known]);
  const at = order.indexOf(id);
  const before = at > 0 ? order[at - 1] : undefined;
  const after = at === -1 ? undefined : order[at + 1];
  const search = place === null ? {} : { list: place.list, office: place.office };
  const open = (next: string | undefined) => next !== undefined && void navigate({ to: '/ho-so/$id', params: { id: next }, search });
  const leave = () => void (place === null ? window.history.back() : navigate({ to: '/', search: place }));
  useShortcuts([
    [['j'], () => open(after)],
    [['k'], () => open(before)],
    [['u'], leave],
  ]);
  if (place === null) return null;
  return (
    <nav className="neighbours" aria-label={say(dossierWords.neighbours)}>
      <Link to="/" search={place} aria-keyshortcuts="u">
        ‹ {say(listNames[place.list])}
      </Link>
      {at === -1 ? null : (
        <span className="steps">
          <NeighbourLink id={before} place={place} text={say(dossierWords.before)} shortcut="k" />
          <span className="muted">{say(dossierWords.place(at + 1))}</span>
          <NeighbourLink id={after} place={place} text={say(dossierWords.after)} shortcut="j" />
        </span>
      )}
    </nav>
  );
}

function NeighbourLink({ id, place, text, shortcut }: { readonly id: string | undefined; readonly place: ListPlace; readonly text: string; readonly shortcut: string }) {
  if (id === undefined) return <span className="muted">{text}</span>;
  return (
    <Link to="/ho-so/$id" params={{ id }} search={{ list: place.list, office: place.office }} aria-keyshortcuts={shortcut}>
      {text}
    </Link>
  );
}
