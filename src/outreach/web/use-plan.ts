import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { OwnPlanView, PlanView } from '../http/plan-shapes.ts';

export function usePlan({ office, year }: { readonly office: number; readonly year: number }) {
  const api = useApi();
  const path = `/outreach/plan?office=${office}&year=${year}`;
  return useQuery({ queryKey: ['outreach', path], queryFn: ({ signal }) => api.get<PlanView>(path, signal) });
}

export function useOwnOverdue(office: number) {
  const api = useApi();
  const path = `/outreach/plan/own-overdue?office=${office}`;
  return useQuery({ queryKey: ['outreach', path], queryFn: ({ signal }) => api.get<OwnPlanView>(path, signal) });
}
