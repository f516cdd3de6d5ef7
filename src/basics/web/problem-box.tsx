import type { ReactNode } from 'react';
import type { Failure, Problem } from './api.adapter.ts';
import { usePreferences, useSay } from './staff-context.tsx';
import { staffWords } from './staff-words.ts';

/** A "no" of the server in full: what, why, what next, and the rule it stands on. */
export function ProblemBox({ problem, children }: { readonly problem: Problem; readonly children?: ReactNode }) {
  const { lang } = usePreferences();
  const say = useSay();
  const errors = problem.errors ?? [];
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{lang === 'vi' ? problem.title : problem.titleEn}</strong>
      </p>
      <p>{lang === 'vi' ? problem.detail : problem.detailEn}</p>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map((error) => (
            <li key={`${error.path} ${error.code}`}>{lang === 'vi' ? error.message : error.messageEn}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>{say(staffWords.whatNext)}</strong> {lang === 'vi' ? problem.next : problem.nextEn}
      </p>
      {problem.source === undefined ? null : (
        <p className="source">
          {say(staffWords.source)} {problem.source}
        </p>
      )}
      {children}
    </div>
  );
}

/** What went wrong with a call. `retry` is null where the form above has its own button. */
export function FailureBox({ failure, retry }: { readonly failure: Failure; readonly retry: (() => void) | null }) {
  const say = useSay();
  const again =
    retry === null ? null : (
      <button type="button" onClick={retry}>
        {say(staffWords.tryAgain)}
      </button>
    );
  if (failure.kind === 'problem') return <ProblemBox problem={failure.problem}>{again}</ProblemBox>;
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say(failure.kind === 'gone' ? staffWords.serverGone : staffWords.signedOut)}</strong>
      </p>
      <p>{say(failure.kind === 'gone' ? staffWords.serverGoneMore : staffWords.signedOutMore)}</p>
      {again}
    </div>
  );
}
