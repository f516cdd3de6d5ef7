import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Text } from '../../basics/rules/outcome.ts';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { CoursesView, DoorCode, HoursView, PersonTraining, SessionPage } from '../http/course-shapes.ts';

const codeEveryMillis = 15_000;

export function useCourses(office: number) {
  const api = useApi();
  return useQuery({ queryKey: ['training', 'courses', office], queryFn: ({ signal }) => api.get<CoursesView>(`/training-courses?office=${office}`, signal) });
}

/** While the class comes in, those who scanned stand in the list without a reload. */
export function useTrainingSession(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['training', 'session', id],
    queryFn: ({ signal }) => api.get<SessionPage>(`/training-sessions/${id}`, signal),
    refetchInterval: ({ state }) => {
      const seconds = state.data?.lookAgainSeconds ?? null;
      return seconds !== null && seconds * 1000;
    },
  });
}

export function useDoorCode(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['training', 'code', id],
    queryFn: ({ signal }) => api.get<DoorCode>(`/training-sessions/${id}/attendance-code`, signal),
    refetchInterval: codeEveryMillis,
    gcTime: 0,
  });
}

export function useTrainingHours(office: number, year: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['training', 'hours', office, year],
    queryFn: ({ signal }) => api.get<HoursView>(`/training-hours?office=${office}&year=${year}`, signal),
    placeholderData: (before) => before,
  });
}

export function usePersonTraining(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['training', 'person', id], queryFn: ({ signal }) => api.get<PersonTraining>(`/team-people/${id}/training`, signal) });
}

type Call = { readonly method?: 'POST' | 'PUT'; readonly path: string; readonly body: unknown };

/** A change of courses or of a session; what is shown of them is asked for anew. */
export function useChangeTraining(said: Text, done: () => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'POST', ...call }: Call) => api.send<unknown>({ method, ...call }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['training'] });
      tell(said);
      done();
    },
  });
}
