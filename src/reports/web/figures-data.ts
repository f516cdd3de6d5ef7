import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { QueueRow } from '../../dossiers/web/queue-data.ts';
import type { ServiceLevel } from '../../procedures/rules/procedure.ts';
import type { Figure, Figures } from '../http/shapes.ts';
import type { Period } from './periods.ts';

export type { Figure, Figures };

/** What is asked for, as it stands in the address. */
export type FiguresAsked = Period & { readonly unit: string; readonly scope: Figures['scope']; readonly level: ServiceLevel | null };

export function useFigures(asked: FiguresAsked) {
  const api = useApi();
  const query = queryOf(asked);
  return useQuery({ queryKey: ['figures', query], queryFn: ({ signal }) => api.get<Figures>(`/figures?${query}`, signal), placeholderData: (before) => before });
}

type FigureList = { readonly total: number; readonly rows: readonly QueueRow[]; readonly nextCursor: string | null };

export function useFigureList(asked: FiguresAsked & { readonly figure: string }) {
  const api = useApi();
  const query = `${queryOf(asked)}&figure=${encodeURIComponent(asked.figure)}`;
  return useInfiniteQuery({
    queryKey: ['figure list', query],
    queryFn: ({ pageParam, signal }) => api.get<FigureList>(`/figures/dossiers?${query}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

function queryOf({ unit, scope, from, to, level }: FiguresAsked): string {
  const query = new URLSearchParams({ unit, scope, from, to });
  if (level !== null) query.set('level', level);
  return query.toString();
}
