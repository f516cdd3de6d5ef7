import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatInstant } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { instantFromMillis, plainDateOf } from '../../basics/rules/time.ts';
import { useCurrentInView } from '../../basics/web/current-in-view.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { KeyMark } from '../../basics/web/key-mark.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useShortcuts } from '../../basics/web/shortcuts.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { DossierTable, type ListPlace } from './dossier-table.tsx';
import { listOrder, rowsOf, useKnownCounts, useQueue } from './queue-data.ts';
import { emptyLists, listNames, queueWords } from './queue-words.ts';
import { useRowCursor } from './row-cursor.ts';

type OfficeChoice = { readonly officeId: number; readonly name: string };

/** What there is to do at one office, list by list. */
export function QueuePage({ place, offices }: { readonly place: ListPlace; readonly offices: readonly OfficeChoice[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const queue = useQueue(place);
  const known = useKnownCounts(place.office);
  const counts = queue.data?.pages[0]?.counts ?? known;
  const box = useRef<HTMLDivElement>(null);
  const rows = rowsOf(queue.data);
  const office = offices.find((one) => one.officeId === place.office);
  useRowCursor({ box, ids: rows.map((row) => row.id), memory: `${place.office} ${place.list}`, atEnd: () => queue.hasNextPage && void queue.fetchNextPage() });
  useShortcuts(listOrder.map((list, i) => [[String(i + 1)], () => void navigate({ to: '/', search: { list, office: place.office } })]));
  useTellArrivals(counts['new']);
  usePageTitle(say(listNames[place.list]));
  return (
    <div className="queue">
      <div className="queue-side">
        <OfficePick place={place} offices={offices} />
        <ListNav place={place} counts={counts} />
        <RegisterLink office={place.office} />
      </div>
      <section className="queue-main" aria-labelledby="list-title" ref={box}>
        <div className="list-head">
          <h1 id="list-title">{say(listNames[place.list])}</h1>
          <p className="muted">
            {[office === undefined ? '' : shortOfficeName(office.name), counts[place.list] === undefined ? '' : say(queueWords.count(formatInteger(counts[place.list] ?? 0)))]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
        <Fetched result={queue}>
          {() =>
            rows.length === 0 ? (
              <Empty title={say(listNames[place.list])}>{say(emptyLists[place.list])}</Empty>
            ) : (
              <>
                <DossierTable rows={rows} place={place} caption={say(listNames[place.list])} />
                {queue.hasNextPage ? (
                  <button type="button" className="more" onClick={() => void queue.fetchNextPage()} aria-disabled={queue.isFetchingNextPage}>
                    {say(queue.isFetchingNextPage ? staffWords.loading : staffWords.more)}
                  </button>
                ) : null}
                <p className="muted small">{say(queueWords.refreshed(formatInstant(instantFromMillis(queue.dataUpdatedAt)).slice(0, 5)))}</p>
              </>
            )
          }
        </Fetched>
      </section>
    </div>
  );
}

function ListNav({ place, counts }: { readonly place: ListPlace; readonly counts: Readonly<Record<string, number>> }) {
  const say = useSay();
  const strip = useCurrentInView<HTMLElement>(place.list);
  return (
    <nav className="lists" aria-label={say(queueWords.listsLabel)} ref={strip}>
      {listOrder.map((list, i) => (
        <Link
          key={list}
          to="/"
          search={{ list, office: place.office }}
          className={`list-link ${list === 'late' && (counts[list] ?? 0) > 0 ? 'alarming' : ''}`}
          aria-current={list === place.list ? 'page' : undefined}
          aria-keyshortcuts={String(i + 1)}
        >
          <KeyMark name={String(i + 1)} />
          <span className="list-name">{say(listNames[list])}</span>
          <span className="count">{counts[list] === undefined ? '' : formatInteger(counts[list] ?? 0)}</span>
        </Link>
      ))}
    </nav>
  );
}

function OfficePick({ place, offices }: { readonly place: ListPlace; readonly offices: readonly OfficeChoice[] }) {
  const say = useSay();
  const navigate = useNavigate();
  if (offices.length < 2) return null;
  return (
    <label className="office-pick">
      <span>{say(queueWords.office)}</span>
      <select value={place.office} onChange={(event) => void navigate({ to: '/', search: { list: place.list, office: Number(event.target.value) } })}>
        {offices.map((office) => (
          <option key={office.officeId} value={office.officeId}>
            {shortOfficeName(office.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function RegisterLink({ office }: { readonly office: number }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  return (
    <a className="register" href={`/api/v1/register.pdf?office=${office}&from=${today.slice(0, 8)}01&to=${today}`} target="_blank" rel="noreferrer">
      {say(queueWords.printRegister)}
    </a>
  );
}

/** Says that something came in; the officer may be reading elsewhere on the page. */
function useTellArrivals(count: number | undefined): void {
  const tell = useTell();
  const before = useRef(count);
  useEffect(() => {
    const came = count !== undefined && before.current !== undefined ? count - before.current : 0;
    before.current = count;
    if (came > 0) tell(queueWords.arrived(came));
  });
}
