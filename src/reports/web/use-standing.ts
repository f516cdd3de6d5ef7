import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { Previewed, StandingView } from '../http/standing-shapes.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';

const key = (office: number) => ['report-standing', office];

export function useStanding(office: number) {
  const api = useApi();
  return useQuery({ queryKey: key(office), queryFn: ({ signal }) => api.get<StandingView>(`/report-standing?office=${office}`, signal) });
}

/** Keeps a version or takes one back; the page shows what the server answers. */
export function useStandingChange(office: number, done: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body }: { readonly act: 'versions' | 'withdrawals'; readonly body: object }) =>
      api.send<StandingView>({ method: 'POST', path: `/report-standing/${act}`, body: { office, ...body } }),
    onSuccess: (view) => {
      queries.setQueryData(key(office), view);
      done();
    },
  });
}

export type PreviewAsked = { readonly texts: ReportTexts; readonly from: string; readonly to: string };

export function usePreview(office: number, asked: PreviewAsked) {
  const api = useApi();
  return useQuery({
    queryKey: ['report-standing-preview', office, asked],
    queryFn: () => api.send<Previewed>({ method: 'POST', path: '/report-standing/previews', body: { office, ...asked } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
