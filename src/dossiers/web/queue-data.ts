import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { Role } from '../../offices/rules/role.ts';
import type { Queue, QueueList, QueueRow } from '../http/shapes.ts';
import type { ListPlace } from './dossier-table.tsx';

export type { Queue, QueueList, QueueRow };

/** The order of the lists on the page, which is also what the number keys choose. */
export const listOrder = ['new', 'mine', 'dueToday', 'late', 'waiting', 'toSign', 'toIssue', 'ready', 'all'] as const satisfies readonly QueueList[];

export function isQueueList(text: unknown): text is QueueList {
  return (listOrder as readonly unknown[]).includes(text);
}

/** What a person of these roles most likely came for. */
export function firstListOf(roles: readonly Role[]): QueueList {
  if (roles.includes('reception')) return 'new';
  if (roles.includes('leader')) return 'toSign';
  if (roles.includes('specialist') || roles.includes('unitHead')) return 'mine';
  if (roles.includes('clerk')) return 'toIssue';
  return 'all';
}

const refreshMillis = 20_000;

export function useQueue(place: ListPlace) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: queueKey(place),
    queryFn: ({ pageParam, signal }) =>
      api.get<Queue>(`/queue?office=${place.office}&list=${place.list}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: refreshMillis,
  });
}

/** The dossiers of a list as last seen, without asking again. */
export function useKnownRows(place: ListPlace | null): readonly QueueRow[] {
  const queries = useQueryClient();
  return place === null ? [] : rowsOf(queries.getQueryData<InfiniteData<Queue>>(queueKey(place)));
}

/** The counts of an office as last seen in any of its lists, so that they do not blink while a list loads. */
export function useKnownCounts(office: number): Queue['counts'] {
  const queries = useQueryClient();
  const seen = queries.getQueriesData<InfiniteData<Queue>>({ queryKey: ['queue', office] });
  const newest = seen.filter(([, data]) => data !== undefined).sort(([one], [other]) => updatedAt(other) - updatedAt(one));
  function updatedAt(key: readonly unknown[]): number {
    return queries.getQueryState(key)?.dataUpdatedAt ?? 0;
  }
  return newest[0]?.[1]?.pages[0]?.counts ?? {};
}

export function rowsOf(data: InfiniteData<Queue> | undefined): readonly QueueRow[] {
  return data === undefined ? [] : data.pages.flatMap((page) => page.rows);
}

function queueKey(place: ListPlace): readonly [string, number, QueueList] {
  return ['queue', place.office, place.list];
}
