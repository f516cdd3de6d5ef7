import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlainDate } from '../../basics/rules/time.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { DashboardView, HoursView, RankingView, ReturnsView, ShareView, TodayRow, TodayView } from '../http/dashboard-shapes.ts';
import type { NewTargetBody, TargetsView, TargetVersion } from '../http/target-shapes.ts';
import type { Period, PeriodKind } from '../rules/period.ts';
import type { RankedGroup } from '../rules/ranking.ts';
import type { ShareKey } from '../rules/share-figure.ts';
import type { TargetLevel } from '../rules/target.ts';
import type { DashboardSearch } from './dashboard-search.ts';

export type { DashboardView, HoursView, NewTargetBody, RankingView, ReturnsView, ShareView, TargetsView, TargetVersion, TodayRow, TodayView };

/** What the dashboard is about, with what stands where the address is silent. */
export type DashboardAsked = {
  readonly unit: string;
  readonly scope: NonNullable<DashboardSearch['scope']>;
  readonly level: TargetLevel;
  readonly period: PeriodKind;
  readonly on: PlainDate | null;
};

/** On a wall it grows old: today's state is asked for anew each minute, what a period came to each hour. */
const refreshMillis = { today: 60_000, period: 3_600_000 };

export function useDashboard(asked: DashboardAsked) {
  const api = useApi();
  const query = queryOf(asked);
  return useQuery({
    queryKey: ['dashboard', query],
    queryFn: ({ signal }) => api.get<DashboardView>(`/figures/dashboard?${query}`, signal),
    placeholderData: (before) => before,
    refetchInterval: asked.on === null ? refreshMillis.period : false,
  });
}

function usePart<T>(part: string, query: string, refetchInterval: number | false = false) {
  const api = useApi();
  return useQuery({
    queryKey: ['dashboard', part, query],
    queryFn: ({ signal }) => api.get<T>(`/figures/dashboard/${part}?${query}`, signal),
    placeholderData: (before) => before,
    refetchInterval,
  });
}

export const useToday = (asked: DashboardAsked) => usePart<TodayView>('today', queryOf(asked), asked.on === null ? refreshMillis.today : false);
export const useRanking = (asked: DashboardAsked, { figure, groups }: { readonly figure: ShareKey; readonly groups: RankedGroup }) =>
  usePart<RankingView>('ranking', `${queryOf(asked)}&figure=${figure}&groups=${groups}`);
export const useHours = (asked: DashboardAsked) => usePart<HoursView>('hours', queryOf(asked));
export const useReturns = (asked: DashboardAsked) => usePart<ReturnsView>('returns', queryOf(asked));

function queryOf({ unit, scope, level, period, on }: DashboardAsked): string {
  return new URLSearchParams({ unit, scope, level, period, ...(on === null ? {} : { on }) }).toString();
}

export type TargetsAsked = Pick<DashboardAsked, 'unit' | 'scope' | 'level'> & Period;

export function useTargets({ unit, scope, level, from, to }: TargetsAsked) {
  const api = useApi();
  const query = new URLSearchParams({ unit, scope, level, from, to }).toString();
  return useQuery({ queryKey: ['targets', query], queryFn: ({ signal }) => api.get<TargetsView>(`/figures/targets?${query}`, signal), placeholderData: (before) => before });
}

/** Sets, corrects or withdraws; what compares with targets is asked for anew. */
export function useSetTarget(done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewTargetBody) => api.send<TargetsView>({ method: 'POST', path: '/figures/targets', body }),
    onSuccess: async () => {
      done();
      await queries.invalidateQueries({ queryKey: ['targets'] });
      await queries.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
