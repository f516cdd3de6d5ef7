import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Text } from '../../basics/rules/outcome.ts';
import type { Failure } from '../../basics/web/api.adapter.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { ProblemBox } from '../../basics/web/problem-box.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { DossierView } from '../http/shapes.ts';
import { actNames } from '../rules/act-names.ts';
import { consequences, type OfficerAct, type OfficerContents } from './act-kinds.ts';
import { actWords } from './act-words.ts';
import { useRecordAct } from './record-act.ts';

/** What every act's dialog gets. `done` is told the dossier as it now is. */
export type ActProps = { readonly dossier: DossierView; readonly close: () => void; readonly done: (kind: OfficerAct, dossier: DossierView) => void; readonly reload: () => void };

/** What is wrong with a field before anything is sent; null when nothing is. The server has the last word. */
export type Checks = Readonly<Record<string, Text | null>>;

type ActDialogProps<K extends OfficerAct> = ActProps & {
  readonly kind: K;
  readonly content: OfficerContents[K];
  readonly checks: Checks;
  /** `problem` of a field speaks up only after somebody tried to go on. */
  readonly children: (problem: (key: string) => string | null) => ReactNode;
};

/** The frame of every act: fields, a second look at what cannot be undone, and the server's "no" beside what was typed. */
export function ActDialog<K extends OfficerAct>({ dossier, kind, content, checks, children, close, done, reload }: ActDialogProps<K>) {
  const say = useSay();
  const [step, setStep] = useState<'fill' | 'tried' | 'confirm'>('fill');
  const { record, failure, isSending, isUnsure } = useRecordAct({ dossierId: dossier.row.id, kind, done: (next) => done(kind, next) });
  const form = useRef<HTMLFormElement>(null);
  const warning: Text | null = consequences[kind];
  const isWrong = Object.values(checks).some((check) => check !== null);
  const hasFields = Object.keys(checks).length > 0;
  useFocusOnStep(form, isUnsure ? 'confirm' : step);
  const isRefused = failure?.kind === 'problem';
  useEffect(() => {
    if (isRefused) setStep('tried');
  }, [isRefused]);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isWrong) {
      setStep('tried');
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid], .wrong input')?.focus());
    } else if (warning !== null && hasFields && step !== 'confirm') setStep('confirm');
    else record(content);
  }
  const problem = (key: string) => (step === 'fill' || !checks[key] ? null : say(checks[key]));
  return (
    <Dialog title={say(actNames[kind])} close={close}>
      <form ref={form} onSubmit={submit} noValidate className="stack">
        <p className="about">
          <strong>{dossier.applicant.fullName}</strong> · {dossier.procedure.name} · <span className="code">{dossier.row.code}</span>
        </p>
        <fieldset className="bare" disabled={isUnsure || step === 'confirm'}>
          {children(problem)}
        </fieldset>
        <div className="dialog-foot">
          <div className="dialog-says" aria-live="assertive">
            {warning !== null && failure === null && (step === 'confirm' || !hasFields) ? (
              <p className="notice warn">
                <strong>{say(actWords.lookAgain)}</strong> {say(warning)}
              </p>
            ) : null}
            <ActFailure failure={failure} reload={reload} />
          </div>
          <button type="submit" className="primary" aria-disabled={isSending} data-first={hasFields ? undefined : ''}>
            {say(
              isSending
                ? actWords.sending
                : isUnsure
                  ? actWords.sendAgain
                  : step === 'confirm'
                    ? actWords.yes(actNames[kind])
                    : warning !== null && hasFields
                      ? actWords.goOn
                      : actNames[kind],
            )}
          </button>
          {step === 'confirm' && !isUnsure ? (
            <button type="button" onClick={() => setStep('tried')}>
              {say(actWords.back)}
            </button>
          ) : (
            <button type="button" onClick={close}>
              {say(actWords.leave)}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** Refusals that say the dossier on the screen is not the newest: reloading it shows what somebody else did. */
const outdated: ReadonlySet<string> = new Set([
  'notInThisStage',
  'papersNotArrived',
  'supplementAlreadyRequested',
  'noSuchConsultation',
  'noSupplementToReturn',
  'withdrawalAlreadyAsked',
]);

function ActFailure({ failure, reload }: { readonly failure: Failure | null; readonly reload: () => void }) {
  const say = useSay();
  if (failure === null) return null;
  if (failure.kind !== 'problem') return <p className="notice bad">{say(failure.kind === 'gone' ? actWords.unsure : actWords.signedOut)}</p>;
  return (
    <ProblemBox problem={failure.problem}>
      {outdated.has(failure.problem.code) ? (
        <button type="button" onClick={reload}>
          {say(actWords.reload)}
        </button>
      ) : null}
    </ProblemBox>
  );
}

/** The second look is read out; going back lands on the first field again. */
function useFocusOnStep(form: { readonly current: HTMLFormElement | null }, step: 'fill' | 'tried' | 'confirm'): void {
  const before = useRef(step);
  useEffect(() => {
    if (step === 'confirm') form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    else if (before.current === 'confirm') form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    before.current = step;
  }, [form, step]);
}
