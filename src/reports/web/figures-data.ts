import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { QueueRow } from '../../dossiers/web/queue-data.ts';
import type { Figure, Figures, GroupRow } from '../http/shapes.ts';
import type { FormView, IndexView } from '../http/table-shapes.ts';
import type { Grouping } from '../rules/figure-group.ts';
import type { Period } from '../rules/period.ts';
import type { FiguresSearch } from './figures-search.ts';

export type { Figure, Figures, FormView, GroupRow, IndexView };

/** Which figures are told, as it stands in the address, with what stands where the address is silent. */
export type FiguresAsked = Omit<FiguresSearch, 'unit' | 'scope' | 'from' | 'to' | 'compare' | 'groupBy'> &
  Period & { readonly unit: string; readonly scope: Figures['scope']; readonly groupBy: Grouping };

export function useFigures(asked: FiguresAsked) {
  const api = useApi();
  const query = queryOf(asked);
  return useQuery({ queryKey: ['figures', query], queryFn: ({ signal }) => api.get<Figures>(`/figures?${query}`, signal), placeholderData: (before) => before });
}

type FigureList = { readonly total: number; readonly rows: readonly QueueRow[]; readonly nextCursor: string | null };

export function useFigureList({ groupBy: _, ...asked }: FiguresAsked & { readonly figure: string }) {
  const api = useApi();
  const query = queryOf(asked);
  return useInfiniteQuery({
    queryKey: ['figure list', query],
    queryFn: ({ pageParam, signal }) => api.get<FigureList>(`/figures/dossiers?${query}${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** Tables whose form the law gives know unit and period alone. */
export function useOfficialTable<T>(table: 'form-ii06a' | 'index-766', asked: FiguresAsked) {
  const api = useApi();
  const query = unitQueryOf(asked);
  return useQuery({ queryKey: [table, query], queryFn: ({ signal }) => api.get<T>(`/${table}?${query}`, signal), placeholderData: (before) => before });
}

export function unitQueryOf({ unit, scope, version, from, to }: FiguresAsked): string {
  return queryOf({ unit, scope, from, to, ...(version === undefined ? {} : { version }) });
}

function queryOf(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(asked).toString();
}
