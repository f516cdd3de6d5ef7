import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, instantFromMillis } from '../../basics/rules/time.ts';
import { type Failure, failureOf } from '../../basics/web/api.adapter.ts';
import { newId } from '../../basics/web/new-id.ts';
import { useApi } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import type { OfficerAct, OfficerContents } from './act-kinds.ts';

type SentAct<K extends OfficerAct> = { readonly actId: Uuid; readonly kind: K; readonly happenedAt: Instant; readonly content: OfficerContents[K] };

/**
 * Sends one act. The id is born when the dialog opens, so pressing twice, or again after a broken line, is one act.
 * While nobody knows whether the first sending arrived, `unsure` holds it and only the very same act is sent again.
 */
export function useRecordAct<K extends OfficerAct>(input: { readonly dossierId: string; readonly kind: K; readonly done: (dossier: DossierView) => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [actId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unsure = useRef<SentAct<K> | null>(null);
  const onTheWay = useRef<'yes' | 'no'>('no');
  const sending = useMutation({
    mutationFn: (act: SentAct<K>) => api.send<{ readonly dossier: DossierView }>({ method: 'POST', path: `/dossiers/${input.dossierId}/acts`, body: act }),
    onSuccess: ({ dossier }) => {
      queries.setQueryData(['dossier', input.dossierId], dossier);
      void queries.invalidateQueries({ queryKey: ['queue'] });
      input.done(dossier);
    },
    onError: (error) => {
      const why = failureOf(error);
      if (why.kind !== 'gone') unsure.current = null;
      setFailure(why);
    },
    onSettled: () => {
      onTheWay.current = 'no';
    },
  });
  function record(content: OfficerContents[K]) {
    if (onTheWay.current === 'yes') return;
    onTheWay.current = 'yes';
    const act = unsure.current ?? { actId, kind: input.kind, happenedAt: instantFromMillis(Date.now()), content };
    unsure.current = act;
    setFailure(null);
    sending.mutate(act);
  }
  return { record, failure, isSending: sending.isPending, isUnsure: failure?.kind === 'gone' };
}
