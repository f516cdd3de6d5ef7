import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { PostsView } from '../http/post-shapes.ts';

export type Post = PostsView['posts'][number];
export type PostDevice = Post['devices'][number];
export type SlipDoubt = PostsView['doubts'][number];

const refreshMillis = 60_000;

export function usePosts(office: number) {
  const api = useApi();
  return useQuery({ queryKey: ['posts', office], queryFn: ({ signal }) => api.get<PostsView>(`/posts?office=${office}`, signal), refetchInterval: refreshMillis });
}

/** A change that answers with the page as it now is. */
export function useChangePosts(office: number, done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: { readonly path: string; readonly body: unknown }) => api.send<PostsView>({ method: 'POST', ...call }),
    onSuccess: (view) => {
      queries.setQueryData(['posts', office], view);
      done();
    },
  });
}
