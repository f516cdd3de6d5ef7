import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { MessagesView } from '../http/message-shapes.ts';

const everyMs = 5_000;

/** While something is being sent it is looked at again and again. */
export function useMessages(office: number) {
  const api = useApi();
  const path = `/outreach/messages?office=${office}`;
  return useQuery({
    queryKey: ['outreach', path],
    queryFn: ({ signal }) => api.get<MessagesView>(path, signal),
    refetchInterval: ({ state }) => (state.data?.rows.some((one) => one.state === 'running') === true ? everyMs : false),
  });
}
