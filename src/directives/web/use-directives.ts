import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { DifficultiesView, TasksView, VisitsView, VisitView } from '../http/directive-shapes.ts';
import type { AssistedView, MembersView, ProposalsView, SupervisionView } from '../http/supervision-shapes.ts';
import { directiveWords } from './directive-words.ts';

export const directivesKey = 'directives';

function useGet<T>(path: string) {
  const api = useApi();
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<T>(path, signal) });
}

export const useTasks = (office: number) => useGet<TasksView>(`/tasks?office=${office}`);
export const useDifficulties = (office: number) => useGet<DifficultiesView>(`/difficulties?office=${office}`);
export const useVisits = (office: number) => useGet<VisitsView>(`/visits?office=${office}`);
export const useVisit = (id: string) => useGet<VisitView>(`/visits/${id}`);
export const useProposals = (office: number) => useGet<ProposalsView>(`/proposals?office=${office}`);
export const useSupervision = (asked: { readonly office: number; readonly from: string; readonly to: string }) =>
  useGet<SupervisionView>(`/supervision?office=${asked.office}&from=${asked.from}&to=${asked.to}`);

export type AssistedAsked = {
  readonly office: number;
  readonly unit: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly only: 'all' | 'returned';
};
export const useAssisted = ({ office, unit, team, from, to, only }: AssistedAsked) =>
  useGet<AssistedView>(
    `/supervision/dossiers?office=${office}&unit=${encodeURIComponent(unit)}${team === '' ? '' : `&team=${encodeURIComponent(team)}`}&from=${from}&to=${to}&only=${only}`,
  );

export type MembersAsked = { readonly office: number; readonly team: string; readonly from: string; readonly to: string };
export const useMembers = ({ office, team, from, to }: MembersAsked) =>
  useGet<MembersView>(`/supervision/members?office=${office}&team=${encodeURIComponent(team)}&from=${from}&to=${to}`);

export type DirectiveCall = { readonly path: string; readonly body: unknown };

/** A change; every list of the slice is asked for anew after it. */
export function useChange<T>(done: (answer: T) => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: DirectiveCall) => api.send<T>({ method: 'POST', ...call }),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: [directivesKey] });
      tell(directiveWords.done);
      done(answer);
    },
  });
}
