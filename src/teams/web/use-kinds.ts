import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { UnitView } from '../../offices/http/shapes.ts';
import type { KindsView } from '../http/change-shapes.ts';
import type { TeamsView } from '../http/team-shapes.ts';

export type KindView = KindsView['rows'][number];

export function useKinds() {
  const api = useApi();
  return useQuery({ queryKey: ['team-kinds'], queryFn: ({ signal }) => api.get<KindsView>('/team-kinds', signal) });
}

export function useChangeKind(done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kind: KindView) => api.send<KindsView>({ method: 'PUT', path: '/team-kinds', body: kind }),
    onSuccess: (kinds) => {
      queries.setQueryData(['team-kinds'], kinds);
      void queries.invalidateQueries({ queryKey: ['teams'] });
      done();
    },
  });
}

/** The neighbourhoods of a ward; a district's wards have their own offices and are asked for there. */
export function useNeighbourhoods(unitCode: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['units', 'neighbourhood', unitCode],
    queryFn: ({ signal }) => api.get<{ readonly rows: readonly UnitView[] }>(`/units?kind=neighbourhood&parent=${encodeURIComponent(unitCode)}`, signal),
    enabled: unitCode !== '',
  });
}

/** The teams that were there on a day. */
export function useTeamsOn(day: string | null) {
  const api = useApi();
  return useQuery({ queryKey: ['teams', 'on', day], queryFn: ({ signal }) => api.get<TeamsView>(`/teams?day=${day}`, signal), enabled: day !== null });
}
