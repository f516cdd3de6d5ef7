import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { planWords as words } from './plan-words.ts';

type Props = { readonly office: number; readonly year: number; readonly there: number; readonly close: () => void };

/** The plan of this year becomes that of the next; what is too much there is taken out line by line. */
export function CopyPlanDialog({ office, year, there, close }: Props) {
  const say = useSay();
  const api = useApi();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const copying = useMutation({
    mutationFn: () => api.send<{ added: number }>({ method: 'POST', path: '/outreach/plan/copies', body: { office, year } }),
    onSuccess: async ({ added }) => {
      await queries.invalidateQueries({ queryKey: ['outreach'] });
      tell(words.copied(added, year + 1));
      close();
      await navigate({ to: '/tuyen-truyen/ke-hoach', search: { year: year + 1 } });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!copying.isPending) copying.mutate();
  }
  return (
    <Dialog title={say(words.copy(year + 1))} close={close}>
      <form onSubmit={submit} className="stack">
        <p>{say(words.copyMore(there, year + 1))}</p>
        <DialogFoot sending={copying} close={close} name={say(words.copy(year + 1))} />
      </form>
    </Dialog>
  );
}
