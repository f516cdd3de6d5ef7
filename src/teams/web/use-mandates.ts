import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { CreditView, MandatesView } from '../http/ward-shapes.ts';
import { mandateWords } from './mandate-words.ts';

export function useMandates(office: number) {
  const api = useApi();
  return useQuery({ queryKey: ['mandates', office], queryFn: ({ signal }) => api.get<MandatesView>(`/mandates?office=${office}`, signal) });
}

/** An act that answers with the page as it now is. */
export function useMandateAct(office: number, done: () => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: { readonly path: string; readonly body: unknown }) => api.send<MandatesView>({ method: 'POST', ...call }),
    onSuccess: async (view) => {
      queries.setQueryData(['mandates', office], view);
      tell(mandateWords.done);
      done();
      await queries.invalidateQueries({ queryKey: ['team-credit', office] });
    },
  });
}

export function useCredit({ office, from, to }: { readonly office: number; readonly from: string; readonly to: string }) {
  const api = useApi();
  return useQuery({
    queryKey: ['team-credit', office, from, to],
    queryFn: ({ signal }) => api.get<CreditView>(`/team-credit?office=${office}&from=${from}&to=${to}`, signal),
    placeholderData: (before) => before,
  });
}
