import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { OutreachView, RecordHistoryView } from '../http/outreach-shapes.ts';
import { outreachWords } from './outreach-words.ts';

const key = 'outreach';

export function useOutreach({ office, from, to }: { readonly office: number; readonly from: string; readonly to: string }) {
  const api = useApi();
  const path = `/outreach?office=${office}&from=${from}&to=${to}`;
  return useQuery({ queryKey: [key, path], queryFn: ({ signal }) => api.get<OutreachView>(path, signal) });
}

export function useRecordHistory(id: string) {
  const api = useApi();
  const path = `/outreach/records/${id}/history`;
  return useQuery({ queryKey: [key, path], queryFn: ({ signal }) => api.get<RecordHistoryView>(path, signal) });
}

type Call = { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: unknown };

/** Changes, one after the other; the lists are asked for anew after them. */
export function useOutreachChange(done: () => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (calls: readonly Call[]) => {
      for (const call of calls) await api.send(call);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [key] });
      tell(outreachWords.saved);
      done();
    },
  });
}
