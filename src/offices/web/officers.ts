import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { OfficerView, OfficeView } from '../http/shapes.ts';

export type Officer = OfficerView;

export function useOfficers(officeId: number) {
  const api = useApi();
  return useQuery({ queryKey: ['officers', officeId], queryFn: ({ signal }) => api.get<{ readonly rows: readonly Officer[] }>(`/officers?office=${officeId}`, signal) });
}

export function useOffices() {
  const api = useApi();
  return useQuery({ queryKey: ['offices'], queryFn: ({ signal }) => api.get<{ readonly rows: readonly OfficeView[] }>('/offices', signal), staleTime: Number.POSITIVE_INFINITY });
}
