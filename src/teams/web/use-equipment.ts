import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { CoverageView, ItemRow, ItemView, PlanView, RegisterView } from '../http/equipment-shapes.ts';
import type { HandoversView } from '../http/handover-shapes.ts';
import type { EquipmentPurpose, EquipmentState } from '../rules/equipment-item.ts';

export type { CoverageView, ItemRow, ItemView, PlanView, RegisterView };
export type EquipmentUnit = RegisterView['units'][number];
export type KindName = RegisterView['kinds'][number];

/** What stands in the address of the page. */
export type EquipmentSearch = {
  readonly office?: number;
  readonly view?: 'coverage' | 'plan' | 'labels' | 'handovers';
  readonly unit?: string;
  readonly kind?: string;
  readonly state?: EquipmentState;
  readonly purpose?: EquipmentPurpose;
  readonly reported?: 'yes';
  readonly item?: string;
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly more?: string;
};

export type Filters = Pick<EquipmentSearch, 'unit' | 'kind' | 'state' | 'purpose' | 'reported'>;

export function useEquipment(office: number, filters: Filters) {
  const api = useApi();
  const query = queryOf({ office, ...filters });
  return useQuery({
    queryKey: ['equipment', 'register', query],
    queryFn: ({ signal }) => api.get<RegisterView>(`/equipment?${query}`, signal),
    placeholderData: (before) => before,
  });
}

export function useEquipmentItem(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['equipment', 'item', id], queryFn: ({ signal }) => api.get<ItemView>(`/equipment/${id}`, signal) });
}

export function useHandovers(office: number) {
  const api = useApi();
  return useQuery({ queryKey: ['equipment', 'handovers', office], queryFn: ({ signal }) => api.get<HandoversView>(`/equipment-handovers?office=${office}`, signal) });
}

export function useCoverage(office: number, day: string | undefined) {
  const api = useApi();
  const query = queryOf({ office, day });
  return useQuery({
    queryKey: ['equipment', 'coverage', query],
    queryFn: ({ signal }) => api.get<CoverageView>(`/equipment-coverage?${query}`, signal),
    placeholderData: (before) => before,
  });
}

export function usePlan(asked: { readonly office: number; readonly from: string; readonly to: string; readonly more: string | undefined }) {
  const api = useApi();
  const query = queryOf(asked);
  return useQuery({ queryKey: ['equipment', 'plan', query], queryFn: ({ signal }) => api.get<PlanView>(`/equipment-plan?${query}`, signal), placeholderData: (before) => before });
}

/** A change of the register: everything that was counted from it is asked for again. */
export function useChangeEquipment<T>(done: (answer: T) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: { readonly method?: 'POST' | 'PUT'; readonly path: string; readonly body: unknown }) => api.send<T>({ method: 'POST', ...call }),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: ['equipment'] });
      done(answer);
    },
  });
}

function queryOf(asked: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(asked).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]));
  return new URLSearchParams(said).toString();
}
