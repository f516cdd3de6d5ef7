import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isoWeekday, parsePlainDate } from '../../basics/rules/time.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { CardsView, DayAppointmentsView, DutyView, OfficeDutyView } from '../http/duty-shapes.ts';
import type { SlotsView } from '../http/team-post-shapes.ts';
import { weekdays } from './duty-words.ts';

const refreshMillis = 60_000;

export function useOfficeDuty(office: number) {
  const api = useApi();
  return useQuery({ queryKey: ['duty-of', office], queryFn: ({ signal }) => api.get<OfficeDutyView>(`/duty?office=${office}`, signal), refetchInterval: refreshMillis });
}

export function useDuty(unitCode: string, from: string) {
  const api = useApi();
  const query = from === '' ? '' : `?from=${from}`;
  return useQuery({ queryKey: ['duty', unitCode, from], queryFn: ({ signal }) => api.get<DutyView>(`/teams/${unitCode}/duty${query}`, signal), refetchInterval: refreshMillis });
}

export function useDayAppointments(unitCode: string, day: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['appointments', unitCode, day],
    queryFn: ({ signal }) => api.get<DayAppointmentsView>(`/teams/${unitCode}/appointments?day=${day}`, signal),
    refetchInterval: refreshMillis,
  });
}

export function useSlots(unitCode: string) {
  const api = useApi();
  return useQuery({ queryKey: ['appointments', 'slots', unitCode], queryFn: ({ signal }) => api.get<SlotsView>(`/team-posts/${unitCode}/slots`, signal) });
}

export function useCards(unitCode: string) {
  const api = useApi();
  return useQuery({ queryKey: ['member-cards', unitCode], queryFn: ({ signal }) => api.get<CardsView>(`/teams/${unitCode}/cards`, signal) });
}

type Call = { readonly method?: 'POST' | 'PUT'; readonly path: string; readonly body: unknown };

/** A change of a unit's duty, appointments or cards; what is shown of them is asked for anew. */
export function useChangeDuty(unitCode: string, done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body }: Call) => api.send<unknown>({ method, path: `/teams/${unitCode}${path}`, body }),
    onSuccess: async () => {
      await Promise.all(['duty', 'duty-of', 'appointments', 'member-cards'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
      done();
    },
  });
}

export function weekdayOf(text: string) {
  const day = parsePlainDate(text);
  return weekdays[day === null ? 0 : isoWeekday(day) - 1] ?? { vi: '', en: '' };
}
