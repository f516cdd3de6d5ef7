import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { OfficerView, OfficeView, UnitView } from '../http/shapes.ts';

export type Officer = OfficerView;

export function useOfficers(officeId: number) {
  const api = useApi();
  return useQuery({ queryKey: ['officers', officeId], queryFn: ({ signal }) => api.get<{ readonly rows: readonly Officer[] }>(`/officers?office=${officeId}`, signal) });
}

/** The wards of a district, for choosing whose figures to see; empty for a ward. */
export function useWards(districtCode: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['units', 'ward', districtCode],
    queryFn: ({ signal }) => api.get<{ readonly rows: readonly UnitView[] }>(`/units?kind=ward&parent=${encodeURIComponent(districtCode)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useOffices() {
  const api = useApi();
  return useQuery({ queryKey: ['offices'], queryFn: ({ signal }) => api.get<{ readonly rows: readonly OfficeView[] }>('/offices', signal), staleTime: Number.POSITIVE_INFINITY });
}
