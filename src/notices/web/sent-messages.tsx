import { useInfiniteQuery } from '@tanstack/react-query';
import { formatInstant } from '../../basics/rules/dates-format.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import type { NoticesView, NoticeView } from '../http/shapes.ts';
import { noticeWords } from './notice-words.ts';

const refreshMillis = 5_000;

/** What went out to citizens, newest first. In the sample the one-time codes are read here. */
export function SentMessages() {
  const say = useSay();
  const api = useApi();
  const sent = useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam, signal }) => api.get<NoticesView>(pageParam === '' ? '/notices' : `/notices?cursor=${encodeURIComponent(pageParam)}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: refreshMillis,
  });
  return (
    <>
      <p className="muted">{say(noticeWords.about)}</p>
      <Fetched result={sent}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.rows);
          return rows.length === 0 ? (
            <Empty title={say(noticeWords.none)}>{say(noticeWords.noneMore)}</Empty>
          ) : (
            <>
              <ul className="plain-rows">
                {rows.map((row) => (
                  <MessageRow key={`${row.at} ${row.to} ${row.text}`} row={row} />
                ))}
              </ul>
              {sent.hasNextPage ? (
                <button type="button" className="more" onClick={() => void sent.fetchNextPage()} aria-disabled={sent.isFetchingNextPage}>
                  {say(sent.isFetchingNextPage ? staffWords.loading : staffWords.more)}
                </button>
              ) : null}
            </>
          );
        }}
      </Fetched>
    </>
  );
}

function MessageRow({ row }: { readonly row: NoticeView }) {
  const say = useSay();
  const at = parseInstant(row.at);
  return (
    <li className="plain-row">
      <p>
        {row.text}
        <small>
          {at === null ? row.at : formatInstant(at)} · {row.to}
          {row.dossierCode === null ? '' : ` · ${row.dossierCode}`}
        </small>
      </p>
      <p className="row-end">
        <span className={`chip ${row.state === 'failed' || row.state === 'noAddress' ? 'late' : row.state === 'queued' ? 'soon' : 'done'}`}>
          {say(noticeWords.states[row.state])}
        </span>
      </p>
    </li>
  );
}
