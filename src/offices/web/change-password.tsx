import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { officeWords } from './office-words.ts';
import { PasswordField } from './password-field.tsx';

/** A new password, by choice or because the first one was given out by somebody else. */
export function ChangePassword({ why, done }: { readonly why: 'asked' | 'forced'; readonly done: () => void }) {
  const say = useSay();
  const tell = useTell();
  const api = useApi();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useMutation({
    mutationFn: () => api.send<unknown>({ method: 'POST', path: '/session/password', body: { current, next } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] });
      tell(officeWords.passwordChanged);
      done();
    },
  });
  const problems = {
    current: current === '' ? officeWords.passwordNeeded : null,
    next: next === '' ? officeWords.newPasswordNeeded : next === current ? officeWords.samePassword : null,
    again: next === again ? null : officeWords.passwordsDiffer,
  };
  const shown = (problem: (typeof problems)[keyof typeof problems]) => (tried === 'yes' && problem !== null ? say(problem) : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (Object.values(problems).every((problem) => problem === null) && !change.isPending) change.mutate();
  }
  return (
    <form onSubmit={submit} className="stack" noValidate>
      {why === 'forced' ? <p className="notice warn">{say(officeWords.mustChange)}</p> : null}
      {change.error === null ? null : <FailureBox failure={failureOf(change.error)} retry={null} />}
      <PasswordField label={say(officeWords.currentPassword)} hint={null} problem={shown(problems.current)} autoComplete="current-password" value={current} onChange={setCurrent} />
      <PasswordField
        label={say(officeWords.newPassword)}
        hint={say(officeWords.newPasswordHint)}
        problem={shown(problems.next)}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      <PasswordField label={say(officeWords.newPasswordAgain)} hint={null} problem={shown(problems.again)} autoComplete="new-password" value={again} onChange={setAgain} />
      <button type="submit" className="primary wide" aria-disabled={change.isPending}>
        {say(officeWords.changePassword)}
      </button>
    </form>
  );
}
