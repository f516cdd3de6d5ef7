import { QuickPicks, TextField } from '../../basics/web/form-fields.tsx';
import { useDraft, usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords, refusalTemplates } from './act-words.ts';
import { isSaid } from './said.ts';

export function RefuseDialog(props: ActProps) {
  return <ReasonDialog {...props} kind="refuse" />;
}

export function SuspendDialog(props: ActProps) {
  return <ReasonDialog {...props} kind="suspend" />;
}

export function StopDialog(props: ActProps) {
  return <ReasonDialog {...props} kind="stop" />;
}

/** A "no" to a person: in plain words, and with its ground. */
function ReasonDialog({ kind, ...props }: ActProps & { readonly kind: 'refuse' | 'suspend' | 'stop' }) {
  const say = useSay();
  const { lang } = usePreferences();
  const [text, setText] = useDraft(`${props.dossier.row.id} ${kind} text`, '');
  const [ground, setGround] = useDraft(`${props.dossier.row.id} ${kind} ground`, '');
  return (
    <ActDialog {...props} kind={kind} content={{ text, ground }} checks={{ text: isSaid(text) ? null : actWords.needed, ground: isSaid(ground) ? null : actWords.needed }}>
      {(problem) => (
        <>
          <TextField label={say(actWords.reason)} hint={say(actWords.reasonHint)} problem={problem('text')} value={text} onChange={setText} />
          {kind === 'refuse' ? <QuickPicks label={say(actWords.reasonPicks)} picks={refusalTemplates.map((one) => one[lang])} onPick={setText} /> : null}
          <TextField label={say(actWords.ground)} hint={say(actWords.groundHint)} problem={problem('ground')} value={ground} onChange={setGround} />
          <QuickPicks label={say(actWords.groundPicks)} picks={props.dossier.procedure.legalBasis} onPick={setGround} />
        </>
      )}
    </ActDialog>
  );
}
