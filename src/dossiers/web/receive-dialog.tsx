import { DateField } from '../../basics/web/date-field.tsx';
import { ChoiceField, LineField, TicksField } from '../../basics/web/form-fields.tsx';
import { useDraft, useSay } from '../../basics/web/staff-context.tsx';
import { readTypedMoment } from '../../basics/web/typed-date.ts';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { actWords } from './act-words.ts';
import { papersNotSeen, useReview } from './review.ts';

/** Receiving: which time limit of the law holds, the due date where the law leaves it open, and papers still to come. */
export function ReceiveDialog(props: ActProps) {
  const say = useSay();
  const { dossier } = props;
  const id = dossier.row.id;
  const cases = dossier.procedure.limitCases;
  const [review] = useReview(id);
  const [limitCase, setLimitCase] = useDraft(`${id} receive case`, cases[0]?.case ?? 'default');
  const [date, setDate] = useDraft(`${id} receive date`, '');
  const [hour, setHour] = useDraft(`${id} receive hour`, '17:00');
  const [missing, setMissing] = useDraft<readonly string[]>(`${id} receive missing`, papersNotSeen(dossier, review));
  const chosen = cases.find((one) => one.case === limitCase) ?? cases[0];
  const due = chosen?.needsDate === 'yes' ? readTypedMoment({ date, hour }) : null;
  const required = dossier.procedure.requiredPapers.filter((paper) => paper.onlyWhen === null && paper.kind !== 'lookedUp' && paper.kind !== 'shown');
  return (
    <ActDialog
      {...props}
      kind="receive"
      content={{ limitCase, setDueAt: due, missingPapers: missing }}
      checks={{ due: chosen?.needsDate === 'yes' && due === null ? actWords.momentNeeded : null }}
    >
      {(problem) => (
        <>
          {cases.length === 1 && chosen !== undefined ? (
            <p>{say(actWords.limitOnly(say(chosen.limit)))}</p>
          ) : (
            <ChoiceField
              label={say(actWords.limitCase)}
              hint={null}
              problem={null}
              choices={cases.map((one) => ({ value: one.case, label: say(one.label), hint: say(one.limit) }))}
              value={limitCase}
              onChange={setLimitCase}
            />
          )}
          {chosen?.needsDate === 'yes' ? (
            <div className="side-by-side">
              <DateField label={say(actWords.dueDate)} hint={null} problem={problem('due')} value={date} onChange={setDate} daysAhead={[5, 10, 15, 30]} />
              <LineField label={say(actWords.hour)} hint={null} problem={null} type="text" autoComplete="off" value={hour} onChange={setHour} />
            </div>
          ) : null}
          {required.length === 0 ? null : (
            <TicksField
              label={say(actWords.missingPapers)}
              hint={say(actWords.missingPapersHint)}
              problem={null}
              choices={required.map((paper) => ({ value: paper.name, label: paper.name, hint: null }))}
              values={missing}
              onChange={setMissing}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
