import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Text } from '../../basics/rules/outcome.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { MailingsView } from '../http/mailing-shapes.ts';
import { MailingDialog } from './mailing-dialog.tsx';
import { hourOf, mailingWords as words } from './mailing-words.ts';

type Mailing = NonNullable<MailingsView['rows'][number]['mailing']>;
export type MailingSaid = Pick<Mailing, 'rhythm' | 'minute' | 'language' | 'recipients' | 'state'>;
type Call = { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: unknown; readonly told: Text };
export type Sending = UseMutationResult<MailingsView, Error, Call>;

/** While a mail waits it is looked at again: it goes out within half a minute. */
const lookAgainMs = 5_000;
const keyOf = (office: number) => ['mailings', office];

export function useMailings(office: number, place: string) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(office),
    queryFn: ({ signal }) => api.get<MailingsView>(`/figures/mailings?office=${office}`, signal),
    enabled: place === '/bang-dieu-hanh',
    refetchInterval: ({ state }) => (state.data?.rows.some(({ mailing }) => mailing?.last?.state === 'queued') === true ? lookAgainMs : false),
  });
}

function useSending(office: number): Sending {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Call) => api.send<MailingsView>({ method, path, body }),
    onSuccess: (answer, { told }) => {
      queries.setQueryData(keyOf(office), answer);
      tell(told);
    },
  });
}

type ViewMailingProps = { readonly office: number; readonly view: { readonly id: string; readonly name: string }; readonly mailings: MailingsView };

/** How a kept view is mailed, with what may be done about it; nothing where one does not set targets and nothing is mailed. */
export function ViewMailing({ office, view, mailings }: ViewMailingProps) {
  const say = useSay();
  const [open, setOpen] = useState<'dialog' | 'now' | null>(null);
  const sending = useSending(office);
  const row = mailings.rows.find(({ viewId }) => viewId === view.id);
  if (row === undefined || (row.maySet === 'no' && row.mailing === null)) return null;
  const { mailing } = row;
  const put = (said: MailingSaid, told: Text, done?: () => void) =>
    sending.mutate({ method: 'PUT', path: `/figures/mailings/${view.id}`, body: { office, ...said }, told }, done === undefined ? {} : { onSuccess: done });
  const show = (what: 'dialog' | 'now') => {
    sending.reset();
    setOpen(what);
  };
  return (
    <div className="view-mailing">
      {mailing === null ? null : <Standing mailing={mailing} />}
      {row.maySet === 'no' ? null : (
        <div className="plain-row">
          <Act name={say(mailing === null ? words.setUp : words.change)} of={view.name} act={() => show('dialog')} />
          {mailing === null ? null : <MailingActs mailing={mailing} view={view.name} isSetUp={mailings.isSetUp} put={put} sendNow={() => show('now')} />}
        </div>
      )}
      {open === null && sending.error !== null ? <FailureBox failure={failureOf(sending.error)} retry={null} /> : null}
      {open === 'dialog' ? (
        <MailingDialog
          view={view.name}
          mailing={mailing}
          isSetUp={mailings.isSetUp}
          sending={sending}
          save={(said) => put(said, words.saved, () => setOpen(null))}
          close={() => setOpen(null)}
        />
      ) : null}
      {open === 'now' && mailing !== null ? <SendNow office={office} view={view} mailing={mailing} sending={sending} close={() => setOpen(null)} /> : null}
    </div>
  );
}

type MailingActsProps = {
  readonly mailing: Mailing;
  readonly view: string;
  readonly isSetUp: 'yes' | 'no';
  readonly put: (said: MailingSaid, told: Text) => void;
  readonly sendNow: () => void;
};

function MailingActs({ mailing, view, isSetUp, put, sendNow }: MailingActsProps) {
  const say = useSay();
  const { rhythm, minute, language, recipients, state } = mailing;
  const isRunning = state === 'running';
  const turn = () => put({ rhythm, minute, language, recipients, state: isRunning ? 'stopped' : 'running' }, isRunning ? words.stopped : words.resumed);
  return (
    <>
      <Act name={say(isRunning ? words.stop : words.resume)} of={view} act={turn} />
      {isSetUp === 'no' || mailing.last?.state === 'queued' ? null : <Act name={say(words.sendNow)} of={view} act={sendNow} />}
    </>
  );
}

function Act({ name, of, act }: { readonly name: string; readonly of: string; readonly act: () => void }) {
  return (
    <button type="button" className="small" onClick={act}>
      {name}
      <span className="unseen"> {of}</span>
    </button>
  );
}

function Standing({ mailing }: { readonly mailing: Mailing }) {
  const say = useSay();
  const { rhythm, minute, recipients, state, stoppedWhy, nextAt, last } = mailing;
  return (
    <>
      <p>
        {say(words.runs(say(words.short[rhythm]), hourOf(minute), recipients.length))} {state === 'running' && nextAt !== null ? say(words.next(nextAt)) : null}
      </p>
      {state === 'running' ? null : <p className={stoppedWhy === null ? 'muted' : 'notice bad'}>{say(stoppedWhy === null ? words.isStopped : words.why[stoppedWhy])}</p>}
      <Last last={last} />
    </>
  );
}

function Last({ last }: { readonly last: Mailing['last'] }) {
  const say = useSay();
  if (last === null) return <p className="muted">{say(words.last.none)}</p>;
  const isBad = last.state === 'failed';
  return (
    <div className={isBad ? 'notice bad' : 'muted'} role={isBad ? undefined : 'status'}>
      <p>{say(lastSaid(last))}</p>
      {last.fault === null ? null : <p>{say(words.serverSaid(last.fault))}</p>}
      {last.refused.length === 0 ? null : <p>{say(words.notTaken(last.refused.join(', ')))}</p>}
    </div>
  );
}

function lastSaid({ state, at, attempts, nextTryAt }: NonNullable<Mailing['last']>): Text {
  if (state === 'sent') return words.last.sent(at);
  if (state === 'failed') return words.last.failed(at);
  return attempts > 0 && nextTryAt !== null ? words.last.refused(attempts, nextTryAt) : words.last.waits(at);
}

type SendNowProps = Pick<ViewMailingProps, 'office' | 'view'> & { readonly mailing: Mailing; readonly sending: Sending; readonly close: () => void };

function SendNow({ office, view, mailing, sending, close }: SendNowProps) {
  const say = useSay();
  const [id] = useState(newId);
  return (
    <Dialog title={say(words.sendNowOf(view.name))} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending) sending.mutate({ method: 'POST', path: `/figures/mailings/${view.id}/runs`, body: { office, id }, told: words.asked }, { onSuccess: close });
        }}
      >
        <p>{say(words.sendNowAsk(mailing.recipients.join(', ')))}</p>
        <DialogFoot sending={sending} close={close} name={say(words.sendNowDo)} />
      </form>
    </Dialog>
  );
}
