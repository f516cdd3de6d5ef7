import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { Differences, ReportList, ReportView, SavedView, VersionList } from '../http/report-shapes.ts';

const key = 'reports';

function useGet<T>(path: string) {
  const api = useApi();
  return useQuery({ queryKey: [key, path], queryFn: ({ signal }) => api.get<T>(path, signal) });
}

export const useReports = (office: number) => useGet<ReportList>(`/reports?office=${office}`);
export const useReport = (id: string) => useGet<ReportView>(`/reports/${id}`);
export const useVersions = (id: string) => useGet<VersionList>(`/reports/${id}/versions`);
export const useDifferences = (id: string) => useGet<Differences>(`/reports/${id}/differences`);

/** A change of a report; everything about reports is asked for anew after it. */
export function useReportChange<T>(done: (answer: T) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: { readonly path: string; readonly body: unknown }) => api.send<T>({ method: 'POST', ...call }),
    onSuccess: async (answer) => {
      done(answer);
      await queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export type { ReportView, SavedView };
