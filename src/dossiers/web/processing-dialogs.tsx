import { parseUuidV7, uuidV7From } from '../../basics/rules/ids.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { ChoiceField, LineField, TextField } from '../../basics/web/form-fields.tsx';
import { useDraft, useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords } from './act-words.ts';
import { needed, readDong } from './said.ts';

export function ConsultDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const today = plainDateOf(useNow());
  const [askedUnit, setAskedUnit] = useDraft(`${id} consult unit`, '');
  const [question, setQuestion] = useDraft(`${id} consult question`, '');
  const [by, setBy] = useDraft(`${id} consult by`, '');
  const answerBy = readTypedDate(by);
  return (
    <ActDialog
      {...props}
      kind="consult"
      content={{ askedUnit: askedUnit.trim(), question: question.trim(), answerBy: answerBy ?? today }}
      checks={{ unit: needed(askedUnit), question: needed(question), by: answerBy === null ? staffWords.dateWrong : null }}
    >
      {(problem) => (
        <>
          <LineField label={say(actWords.askedUnit)} hint={null} problem={problem('unit')} type="text" autoComplete="off" value={askedUnit} onChange={setAskedUnit} />
          <TextField label={say(actWords.question)} hint={null} problem={problem('question')} value={question} onChange={setQuestion} />
          <DateField label={say(actWords.answerBy)} hint={null} problem={problem('by')} value={by} onChange={setBy} daysAhead={[1, 2, 3, 5]} />
        </>
      )}
    </ActDialog>
  );
}

export function AnswerConsultationDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const open = props.dossier.consultations.filter((one) => one.answeredAt === null);
  const [chosen, setChosen] = useDraft(`${id} opinion of`, open[0]?.id ?? '');
  const [opinion, setOpinion] = useDraft(`${id} opinion`, '');
  const consultationId = parseUuidV7(chosen);
  return (
    <ActDialog
      {...props}
      kind="answerConsultation"
      content={{ consultationId: consultationId ?? noId, opinion: opinion.trim() }}
      checks={{ chosen: consultationId === null ? actWords.chooseOne : null, opinion: needed(opinion) }}
    >
      {(problem) => (
        <>
          <ChoiceField
            label={say(actWords.consultation)}
            hint={null}
            problem={problem('chosen')}
            choices={open.map((one) => ({ value: one.id, label: one.askedUnit, hint: one.question }))}
            value={chosen}
            onChange={setChosen}
          />
          <TextField label={say(actWords.opinion)} hint={null} problem={problem('opinion')} value={opinion} onChange={setOpinion} />
        </>
      )}
    </ActDialog>
  );
}

/** Never sent: the check above stops before it. */
const noId = uuidV7From(0, new Uint8Array(10));

export function RequestPaymentDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const [amount, setAmount] = useDraft(`${id} payment amount`, '');
  const [what, setWhat] = useDraft(`${id} payment what`, '');
  const amountDong = readDong(amount);
  return (
    <ActDialog
      {...props}
      kind="requestPayment"
      content={{ amountDong: amountDong ?? 0, what: what.trim() }}
      checks={{ amount: amountDong === null ? actWords.amountNeeded : null, what: needed(what) }}
    >
      {(problem) => (
        <>
          <p>{say(props.dossier.procedure.fee)}</p>
          <LineField label={say(actWords.amount)} hint={null} problem={problem('amount')} type="text" autoComplete="off" value={amount} onChange={setAmount} />
          <LineField label={say(actWords.what)} hint={null} problem={problem('what')} type="text" autoComplete="off" value={what} onChange={setWhat} />
        </>
      )}
    </ActDialog>
  );
}

export function RecordPaymentDialog(props: ActProps) {
  const say = useSay();
  const id = props.dossier.row.id;
  const asked = props.dossier.payment;
  const [amount, setAmount] = useDraft(`${id} paid amount`, asked === null ? '' : String(asked.amountDong));
  const [receiptNumber, setReceiptNumber] = useDraft(`${id} paid receipt`, '');
  const amountDong = readDong(amount);
  return (
    <ActDialog
      {...props}
      kind="recordPayment"
      content={{ amountDong: amountDong ?? 0, receiptNumber: receiptNumber.trim() }}
      checks={{ amount: amountDong === null ? actWords.amountNeeded : null, receipt: needed(receiptNumber) }}
    >
      {(problem) => (
        <>
          {asked === null ? null : <p>{asked.what}</p>}
          <LineField label={say(actWords.amount)} hint={null} problem={problem('amount')} type="text" autoComplete="off" value={amount} onChange={setAmount} />
          <LineField
            label={say(actWords.receiptNumber)}
            hint={null}
            problem={problem('receipt')}
            type="text"
            autoComplete="off"
            value={receiptNumber}
            onChange={setReceiptNumber}
          />
        </>
      )}
    </ActDialog>
  );
}
