import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { DeviceCard } from './device-card.tsx';
import { DeviceCodeDialog } from './device-code-dialog.tsx';
import { postWords } from './post-words.ts';
import { type Post, type SlipDoubt, useChangePosts, usePosts } from './use-posts.ts';

/** The posts of a ward: of each machine what it sent, what is here, and what to do where the two differ. */
export function PostsPage({ office }: { readonly office: number }) {
  const say = useSay();
  const posts = usePosts(office);
  const [open, setOpen] = useState<'nothing' | 'code'>('nothing');
  return (
    <Fetched result={posts}>
      {(view) => {
        const [used, bare] = [view.posts.filter((post) => post.devices.length > 0), view.posts.filter((post) => post.devices.length === 0)];
        return (
          <>
            <div className="section-head">
              <p className="muted">{say(postWords.about)}</p>
              {view.mayManage === 'yes' ? (
                <button type="button" className="primary" onClick={() => setOpen('code')}>
                  {say(postWords.newCode)}
                </button>
              ) : null}
            </div>
            <Doubts doubts={view.doubts} office={office} />
            {used.length === 0 ? <Empty title={say(postWords.noPosts)}>{say(postWords.noPostsMore)}</Empty> : null}
            {used.map((post) => (
              <PostSection key={post.unitCode} post={post} office={office} mayManage={view.mayManage} />
            ))}
            {bare.length === 0 ? null : (
              <details>
                <summary>{say(postWords.emptyPosts)}</summary>
                <p>{bare.map((post) => post.name).join(', ')}</p>
              </details>
            )}
            {open === 'code' ? <DeviceCodeDialog office={office} posts={view.posts} close={() => setOpen('nothing')} /> : null}
          </>
        );
      }}
    </Fetched>
  );
}

function PostSection({ post, office, mayManage }: { readonly post: Post; readonly office: number; readonly mayManage: 'yes' | 'no' }) {
  const say = useSay();
  const reports = post.devices.flatMap(({ report, retiredAt }) => (report === null || retiredAt !== null ? [] : [report]));
  const sum = (of: 'sent' | 'received' | 'waiting') => reports.reduce((total, report) => total + report[of], 0);
  const differs = reports.some((report) => report.same === 'no');
  return (
    <section className="post" aria-labelledby={`post-${post.unitCode}`}>
      <div className="post-head">
        <h2 id={`post-${post.unitCode}`}>{post.name}</h2>
        {reports.length === 0 ? (
          <span className="muted">{say(postWords.neverTold)}</span>
        ) : (
          <p>
            {say(postWords.tally(sum('sent'), sum('received'), sum('waiting')))}{' '}
            <span className={differs ? 'chip late' : 'chip done'}>{say(differs ? postWords.differ : postWords.same)}</span>
          </p>
        )}
      </div>
      <ul className="plain-rows">
        {post.devices.map((device) => (
          <DeviceCard key={device.id} device={device} office={office} mayManage={mayManage} />
        ))}
      </ul>
    </section>
  );
}

function Doubts({ doubts, office }: { readonly doubts: readonly SlipDoubt[]; readonly office: number }) {
  const say = useSay();
  const tell = useTell();
  const change = useChangePosts(office, () => tell(postWords.done));
  if (doubts.length === 0) return null;
  return (
    <section className="notice warn" aria-labelledby="doubts-title">
      <h2 id="doubts-title">{say(postWords.doubts)}</h2>
      <p>{say(postWords.doubtsMore)}</p>
      <ul className="doubts">
        {doubts.map((doubt) => (
          <li key={`${doubt.number} ${doubt.dossierId}`}>
            <span>
              <strong className="code">{doubt.number}</strong>: {say(postWords.whys[doubt.why])} ·{' '}
              <Link to="/ho-so/$id" params={{ id: doubt.dossierId }} search={{}}>
                <span className="code">{doubt.code}</span>
              </Link>
            </span>
            <button
              type="button"
              onClick={() => change.mutate({ path: '/posts/doubts/settle', body: { office, number: doubt.number, dossierId: doubt.dossierId } })}
              aria-disabled={change.isPending}
            >
              {say(postWords.looked)}
              <span className="unseen"> {doubt.number}</span>
            </button>
          </li>
        ))}
      </ul>
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
    </section>
  );
}
