import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, failureOf } from '../../basics/web/api.adapter.ts';
import { newId } from '../../basics/web/new-id.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { ConflictsView } from '../http/conflict-shapes.ts';
import type { ConflictStep } from '../rules/conflict.ts';

export type Conflict = ConflictsView['rows'][number];

export function useConflicts(dossierId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['conflicts', dossierId], queryFn: ({ signal }) => api.get<ConflictsView>(`/dossiers/${dossierId}/conflicts`, signal), staleTime: 30_000 });
}

/** Records one decision. Its id is born with the dialog, so that pressing twice, or again after a broken line, is one decision. */
export function useDecide(input: { readonly dossierId: string; readonly conflictId: string; readonly step: ConflictStep; readonly done: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [id] = useState(newId);
  const sending = useMutation({
    mutationFn: (note: string) =>
      api.send<ConflictsView>({
        method: 'POST',
        path: `/dossiers/${input.dossierId}/conflicts/${input.conflictId}/decisions`,
        body: { id, step: input.step, note: note === '' ? null : note },
      }),
    onSuccess: (view) => {
      queries.setQueryData(['conflicts', input.dossierId], view);
      void queries.invalidateQueries({ queryKey: ['dossier', input.dossierId] });
      void queries.invalidateQueries({ queryKey: ['queue'] });
      input.done();
    },
  });
  const failure: Failure | null = sending.error === null ? null : failureOf(sending.error);
  return { decide: (note: string) => sending.isPending || sending.mutate(note), isSending: sending.isPending, failure };
}
