import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from './api.adapter.ts';
import { FailureBox } from './problem-box.tsx';
import { useSay } from './staff-context.tsx';
import { staffWords } from './staff-words.ts';

type AnyResult = Pick<UseQueryResult<unknown>, 'data' | 'error' | 'refetch' | 'isPending'>;

/** Loading, failed or there. What has once been on the screen stays on it when the server goes away; the banner says so. */
export function Fetched<T>({ result, children }: { readonly result: AnyResult & { readonly data: T | undefined }; readonly children: (data: T) => ReactNode }) {
  if (result.data !== undefined) return <>{children(result.data)}</>;
  if (result.error !== null) return <FailureBox failure={failureOf(result.error)} retry={() => void result.refetch()} />;
  return <Loading />;
}

function Loading() {
  const say = useSay();
  return (
    <div className="loading" role="status">
      <span className="loading-bar" aria-hidden="true" />
      <span className="loading-bar" aria-hidden="true" />
      <span className="loading-bar" aria-hidden="true" />
      <span className="unseen">{say(staffWords.loading)}</span>
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{children}</p>
    </div>
  );
}
