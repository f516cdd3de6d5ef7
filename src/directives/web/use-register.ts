import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { DocumentView, RegisterView } from '../http/register-shapes.ts';
import type { CitingReports } from '../rules/citing-report.ts';
import { registerWords } from './register-words.ts';
import { directivesKey } from './use-directives.ts';

export type RegisterAsked = { readonly q?: string; readonly kind?: string; readonly year?: number };

export function useRegister(office: number, asked: RegisterAsked) {
  const api = useApi();
  const query = new URLSearchParams([['office', String(office)], ...Object.entries(asked).map(([name, value]) => [name, String(value)])]);
  const path = `/steering-documents?${query}`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<RegisterView>(path, signal), placeholderData: keepPreviousData });
}

export function useDocument(id: string) {
  const api = useApi();
  const path = `/steering-documents/${id}`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<DocumentView>(path, signal) });
}

export function useCitingReports(id: string) {
  const api = useApi();
  const path = `/steering-documents/${id}/reports`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<CitingReports>(path, signal) });
}

type Call = { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: unknown };

/** A change of the register; every list of the slice is asked for anew after it. */
export function useRegisterChange(done: (document: DocumentView) => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: Call) => api.send<DocumentView>(call),
    onSuccess: async (document) => {
      await queries.invalidateQueries({ queryKey: [directivesKey] });
      tell(registerWords.saved);
      done(document);
    },
  });
}
