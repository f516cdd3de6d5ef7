import { instantFromMillis } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { ChoiceField, LineField, QuickPicks, TextField } from '../../basics/web/form-fields.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { readTypedMoment } from '../../basics/web/typed-date.ts';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords } from './act-words.ts';
import { needed, orNull } from './said.ts';

type Decision = 'granted' | 'declined';
type Method = keyof typeof actWords.methods;

export function ProposeResultDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const before = props.dossier.result;
  const [decision, setDecision] = useDraft<Decision>(`${id} propose decision`, before?.decision ?? 'granted');
  const [document, setDocument] = useDraft(`${id} propose document`, before?.document ?? props.dossier.procedure.name);
  const [text, setText] = useDraft(`${id} propose text`, before?.text ?? '');
  const [ground, setGround] = useDraft(`${id} propose ground`, before?.ground ?? '');
  return (
    <ActDialog
      {...props}
      kind="proposeResult"
      content={{ decision, document: document.trim(), text: text.trim(), ground: decision === 'declined' ? orNull(ground) : null }}
      checks={{ document: needed(document), text: needed(text), ground: decision === 'declined' ? needed(ground) : null }}
    >
      {(problem) => (
        <>
          <ChoiceField
            label={say(actWords.decision)}
            hint={null}
            problem={null}
            choices={[
              { value: 'granted', label: say(actWords.granted), hint: null },
              { value: 'declined', label: say(actWords.declined), hint: null },
            ]}
            value={decision}
            onChange={(value) => setDecision(value === 'declined' ? 'declined' : 'granted')}
          />
          <LineField label={say(actWords.document)} hint={null} problem={problem('document')} type="text" autoComplete="off" value={document} onChange={setDocument} />
          <TextField label={say(actWords.resultText)} hint={null} problem={problem('text')} value={text} onChange={setText} />
          {decision === 'declined' ? (
            <>
              <TextField label={say(actWords.ground)} hint={say(actWords.groundHint)} problem={problem('ground')} value={ground} onChange={setGround} />
              <QuickPicks label={say(actWords.groundPicks)} picks={props.dossier.procedure.legalBasis} onPick={setGround} />
            </>
          ) : null}
        </>
      )}
    </ActDialog>
  );
}

export function SignDialog(props: ActProps) {
  const say = useSay();
  const { result } = props.dossier;
  return (
    <ActDialog {...props} kind="sign" content={{}} checks={{}}>
      {() =>
        result === null ? null : (
          <>
            <p>
              <strong>{say(result.decision === 'granted' ? actWords.granted : actWords.declined)}</strong>
            </p>
            <p>{say(actWords.signAbout(result.document))}</p>
            <p className="quoted">{result.text}</p>
          </>
        )
      }
    </ActDialog>
  );
}

export function ReturnResultDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const [method, setMethod] = useDraft<Method>(`${id} return method`, 'counter');
  const [receiver, setReceiver] = useDraft(`${id} return receiver`, props.dossier.applicant.fullName);
  return (
    <ActDialog {...props} kind="returnResult" content={{ method, receiver: receiver.trim() }} checks={{ receiver: needed(receiver) }}>
      {(problem) => (
        <>
          <ChoiceField
            label={say(actWords.method)}
            hint={null}
            problem={null}
            choices={methods.map((one) => ({ value: one, label: say(actWords.methods[one]), hint: null }))}
            value={method}
            onChange={(value) => setMethod(methods.find((one) => one === value) ?? 'counter')}
          />
          <LineField label={say(actWords.receiver)} hint={null} problem={problem('receiver')} type="text" autoComplete="off" value={receiver} onChange={setReceiver} />
        </>
      )}
    </ActDialog>
  );
}

const methods: readonly Method[] = ['counter', 'electronic', 'post'];

/** Late or about to be: the true reason, and one new date. */
export function ApologiseDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const [reason, setReason] = useDraft(`${id} apology reason`, '');
  const [date, setDate] = useDraft(`${id} apology date`, '');
  const [hour, setHour] = useDraft(`${id} apology hour`, '17:00');
  const newDueAt = readTypedMoment({ date, hour });
  return (
    <ActDialog
      {...props}
      kind="apologise"
      content={{ reason: reason.trim(), newDueAt: newDueAt ?? instantFromMillis(0) }}
      checks={{ reason: needed(reason), date: newDueAt === null ? actWords.momentNeeded : null }}
    >
      {(problem) => (
        <>
          <TextField label={say(actWords.reason)} hint={say(actWords.apologyHint)} problem={problem('reason')} value={reason} onChange={setReason} />
          <div className="side-by-side">
            <DateField label={say(actWords.newDue)} hint={null} problem={problem('date')} value={date} onChange={setDate} daysAhead={[1, 2, 3, 5]} />
            <LineField label={say(actWords.hour)} hint={null} problem={null} type="text" autoComplete="off" value={hour} onChange={setHour} />
          </div>
        </>
      )}
    </ActDialog>
  );
}
