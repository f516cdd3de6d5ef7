import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { NumbersDialog } from './numbers-dialog.tsx';
import { postWords } from './post-words.ts';
import { type PostDevice, useChangePosts } from './use-posts.ts';

/** One machine of a post: its last report, what differs by name and what to do, its numbers. */
export function DeviceCard({ device, office, mayManage }: { readonly device: PostDevice; readonly office: number; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  const [open, setOpen] = useState<'nothing' | 'numbers' | 'retire'>('nothing');
  const { report, numbers } = device;
  return (
    <li className={device.retiredAt === null ? undefined : 'retired'}>
      <div className="plain-row">
        <p>
          <strong>{device.name}</strong> {device.silentSince === null ? null : <span className="chip late">{say(postWords.silent(shownDay(device.silentSince)))}</span>}
          <small>
            {report === null
              ? say(postWords.neverTold)
              : `${say(postWords.ofDay(shownDay(report.day), shownInstant(report.toldAt)))}: ${say(postWords.tally(report.sent, report.received, report.waiting))}`}
          </small>
          <small className="muted">{say(device.retiredAt === null ? postWords.seen(shownInstant(device.seenAt)) : postWords.retiredAt(shownInstant(device.retiredAt)))}</small>
          <small className="muted">{say(postWords.numbers(numbers.lent, numbers.used, numbers.givenOut, numbers.spoilt))}</small>
        </p>
        <p className="row-end">
          <button type="button" onClick={() => setOpen('numbers')}>
            {say(postWords.seeNumbers)}
            <span className="unseen"> {device.name}</span>
          </button>
          {mayManage === 'yes' && device.retiredAt === null ? (
            <button type="button" className="no" onClick={() => setOpen('retire')}>
              {say(postWords.retire)}
              <span className="unseen"> {device.name}</span>
            </button>
          ) : null}
        </p>
      </div>
      {device.silentSince === null ? null : <p className="notice warn">{say(postWords.silentMore)}</p>}
      {report === null ? null : <Differences report={report} />}
      {open === 'numbers' ? <NumbersDialog device={device} close={() => setOpen('nothing')} /> : null}
      {open === 'retire' ? <RetireDialog device={device} office={office} close={() => setOpen('nothing')} /> : null}
    </li>
  );
}

function Differences({ report }: { readonly report: NonNullable<PostDevice['report']> }) {
  const say = useSay();
  return (
    <>
      {report.missing.length === 0 ? null : (
        <div className="notice bad">
          <p>
            <strong>{say(postWords.missing(report.missing.length))}</strong>
          </p>
          <Ids ids={report.missing} />
          <p>{say(postWords.missingMore)}</p>
        </div>
      )}
      {report.unknownThere.length === 0 ? null : (
        <div className="notice warn">
          <p>
            <strong>{say(postWords.unknownThere(report.unknownThere.length))}</strong>
          </p>
          <Ids ids={report.unknownThere} />
          <p>{say(postWords.unknownThereMore)}</p>
        </div>
      )}
    </>
  );
}

function Ids({ ids }: { readonly ids: NonNullable<PostDevice['report']>['missing'] }) {
  const say = useSay();
  return (
    <ul className="ids">
      {ids.map(({ id, code }) => (
        <li key={id}>
          {code === null ? (
            <span className="code">{id}</span>
          ) : (
            <Link to="/ho-so/$id" params={{ id }} search={{}}>
              {say(postWords.hasCome(code))}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function RetireDialog({ device, office, close }: { readonly device: PostDevice; readonly office: number; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const change = useChangePosts(office, () => {
    tell(postWords.done);
    close();
  });
  return (
    <Dialog title={say(postWords.retireTitle(device.name))} close={close}>
      <div className="stack">
        <p>{say(postWords.retireMeans)}</p>
        <div className="dialog-foot">
          <div className="dialog-says" aria-live="assertive">
            {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
          </div>
          <button type="button" className="primary" onClick={() => change.mutate({ path: `/posts/devices/${device.id}/retire`, body: {} })} aria-disabled={change.isPending}>
            {say(postWords.retire)}
          </button>
          <button type="button" onClick={close} data-first="">
            {say(postWords.leave)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
