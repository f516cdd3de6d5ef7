import type { FormEvent, ReactNode } from 'react';
import { failureOf } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Field, LineField, QuickPicks } from '../../basics/web/form-fields.tsx';
import { FailureBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { TeamPageView } from '../http/team-shapes.ts';
import type { MemberRole } from '../rules/membership.ts';
import { memberRoles } from '../rules/membership.ts';
import { roleNames } from '../rules/role-names.ts';
import { teamWords } from './team-words.ts';

type FormProps = {
  readonly title: string;
  readonly send: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly children: ReactNode;
};

/** A dialog with one thing to record. */
export function FormDialog({ title, send, submit, close, isPending, error, children }: FormProps) {
  const say = useSay();
  function sent(event: FormEvent) {
    event.preventDefault();
    if (!isPending) submit();
  }
  return (
    <Dialog title={title} close={close}>
      <form className="stack" onSubmit={sent} noValidate>
        {children}
        <div className="dialog-foot">
          <div className="dialog-says" aria-live="assertive">
            {error === null ? null : <FailureBox failure={failureOf(error)} retry={null} />}
          </div>
          <button type="submit" className="primary" aria-disabled={isPending}>
            {send}
          </button>
          <button type="button" onClick={close}>
            {say(teamWords.leave)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks once more before something is taken away; the way back has the focus. */
export function AskDialog({ title, send, submit, close, isPending, error, children }: FormProps) {
  const say = useSay();
  return (
    <Dialog title={title} close={close}>
      <div className="stack">
        {children}
        <div className="dialog-foot">
          <div className="dialog-says" aria-live="assertive">
            {error === null ? null : <FailureBox failure={failureOf(error)} retry={null} />}
          </div>
          <button type="button" className="primary" onClick={() => isPending || submit()} aria-disabled={isPending}>
            {send}
          </button>
          <button type="button" onClick={close} data-first="">
            {say(teamWords.leave)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

export function WhyField({
  value,
  onChange,
  problem,
  picks,
}: {
  readonly value: string;
  readonly onChange: (why: string) => void;
  readonly problem: string | null;
  readonly picks: readonly string[];
}) {
  const say = useSay();
  return (
    <div>
      <LineField label={say(teamWords.why)} hint={null} problem={problem} type="text" autoComplete="off" value={value} onChange={onChange} />
      <QuickPicks label={say(teamWords.why)} picks={picks} onPick={onChange} />
    </div>
  );
}

export function DocumentField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const say = useSay();
  return <LineField label={say(teamWords.document)} hint={say(teamWords.documentHint)} problem={null} type="text" autoComplete="off" value={value} onChange={onChange} />;
}

export type PlaceTyped = { readonly positionCode: string; readonly positionTitle: string; readonly role: MemberRole };

/** As what somebody is in the team. */
export function PlaceFields({ page, value, onChange }: { readonly page: TeamPageView; readonly value: PlaceTyped; readonly onChange: (value: PlaceTyped) => void }) {
  const say = useSay();
  return (
    <>
      <Field label={say(teamWords.position)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={value.positionCode} onChange={(event) => onChange({ ...value, positionCode: event.target.value })}>
            {page.positions.map((one) => (
              <option key={one.code} value={one.code}>
                {say(one.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <LineField
        label={say(teamWords.positionTitle)}
        hint={null}
        problem={null}
        type="text"
        autoComplete="off"
        value={value.positionTitle}
        onChange={(positionTitle) => onChange({ ...value, positionTitle })}
      />
      <Field label={say(teamWords.role)} hint={null} problem={null}>
        {(wiring) => (
          <select {...wiring} value={value.role} onChange={(event) => onChange({ ...value, role: memberRoles.find((role) => role === event.target.value) ?? 'member' })}>
            {memberRoles.map((role) => (
              <option key={role} value={role}>
                {say(roleNames[role])}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** What goes to the server of a field that may be empty. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
