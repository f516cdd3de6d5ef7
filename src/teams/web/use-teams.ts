import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { CompositionView, PeopleView, PersonView, TeamPageView, TeamsView } from '../http/team-shapes.ts';
import type { TeamsSearch } from './teams-search.ts';

export function useTeams(search: TeamsSearch) {
  const api = useApi();
  const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]));
  return useQuery({
    queryKey: ['teams', 'list', query.toString()],
    queryFn: ({ signal }) => api.get<TeamsView>(`/teams?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function useComposition(office: number | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['teams', 'composition', office ?? null],
    queryFn: ({ signal }) => api.get<CompositionView>(`/team-composition${office === undefined ? '' : `?office=${office}`}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function useTeam(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['teams', 'one', id], queryFn: ({ signal }) => api.get<TeamPageView>(`/teams/${id}`, signal) });
}

export function usePerson(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['teams', 'person', id], queryFn: ({ signal }) => api.get<PersonView>(`/team-people/${id}`, signal) });
}

export function usePeople(office: number, words: string) {
  const api = useApi();
  const q = words.trim();
  return useQuery({
    queryKey: ['teams', 'people', office, q],
    queryFn: ({ signal }) => api.get<PeopleView>(`/team-people?office=${office}&q=${encodeURIComponent(q)}`, signal),
    enabled: /\S\S/.test(q),
    placeholderData: keepPreviousData,
  });
}

export type TeamCall = { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string; readonly body: unknown };

/** A change of a team; what lists and pages showed before is asked for anew. */
export function useChangeTeam(done: (page: TeamPageView) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: TeamCall) => api.send<TeamPageView>(call),
    onSuccess: (page) => {
      if ('team' in page) queries.setQueryData(['teams', 'one', page.team.id], page);
      void queries.invalidateQueries({ queryKey: ['teams'] });
      done(page);
    },
  });
}
