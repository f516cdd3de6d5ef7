import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { LineField } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { officeWords } from './office-words.ts';
import { PasswordField } from './password-field.tsx';
import type { Session } from './session.adapter.ts';

/** The log-in form, alone on its page or over a page whose session ran out. `username` is known in the second case. */
export function SignInForm({ username: known, done }: { readonly username: string; readonly done: (session: Session) => void }) {
  const say = useSay();
  const api = useApi();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState<'on' | 'off'>('off');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(known === '' ? 'input' : 'input[type=password]')?.focus(), [known]);
  const signIn = useMutation({
    mutationFn: () => api.send<Session>({ method: 'POST', path: '/session', body: { username: username.trim(), password } }),
    onSuccess: (session) => {
      setPassword('');
      done(session);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (username.trim() !== '' && password !== '' && !signIn.isPending) signIn.mutate();
  }
  function watchCapsLock(event: KeyboardEvent) {
    setCapsLock(event.getModifierState('CapsLock') ? 'on' : 'off');
  }
  return (
    <form ref={form} onSubmit={submit} onKeyDown={watchCapsLock} onKeyUp={watchCapsLock} className="stack" noValidate>
      {signIn.error === null ? null : <FailureBox failure={failureOf(signIn.error)} retry={null} />}
      <LineField
        label={say(officeWords.username)}
        hint={null}
        problem={tried === 'yes' && username.trim() === '' ? say(officeWords.usernameNeeded) : null}
        type="text"
        autoComplete="username"
        value={username}
        onChange={setUsername}
      />
      <PasswordField
        label={say(officeWords.password)}
        hint={null}
        problem={tried === 'yes' && password === '' ? say(officeWords.passwordNeeded) : null}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p className="caps" role="status">
        {capsLock === 'on' ? say(officeWords.capsLock) : ''}
      </p>
      <button type="submit" className="primary wide" aria-disabled={signIn.isPending}>
        {say(signIn.isPending ? officeWords.signingIn : officeWords.signIn)}
      </button>
      <details>
        <summary>{say(officeWords.cannotSignIn)}</summary>
        <p>{say(officeWords.cannotSignInMore)}</p>
      </details>
    </form>
  );
}
