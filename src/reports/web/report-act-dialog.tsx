import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField, LineField, TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { ReportActKind } from '../rules/report-life.ts';
import { reportWords as words } from './report-words.ts';
import { type ReportView, useReportChange } from './use-reports.ts';

/** Acts before which it is told that words may no longer be true. */
const beforeSigning: readonly ReportActKind[] = ['submit', 'approve', 'issue'];
const withReason: readonly ReportActKind[] = ['return', 'withdraw'];

/** One act of the life of a report: says what follows, asks for what it needs. */
export function ReportActDialog({ report, kind, close }: { readonly report: ReportView; readonly kind: ReportActKind; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [id] = useState(newId);
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(formatDate(plainDateOf(useNow())));
  const [signer, setSigner] = useState(report.signers.length === 1 ? (report.signers[0] ?? '') : '');
  const [groups, setGroups] = useState<readonly string[]>(report.groups.map(({ code }) => code));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useReportChange<ReportView>(() => {
    tell(words.acts[kind]);
    close();
  });
  const issuedOn = readTypedDate(day);
  const faults = {
    text: withReason.includes(kind) && text.trim() === '',
    number: kind === 'issue' && !/^\d{0,5}$/.test(number.trim()),
    day: kind === 'issue' && issuedOn === null,
    signer: kind === 'issue' && signer === '',
    groups: kind === 'deliver' && groups.length === 0,
  };
  const wrong = (fault: keyof typeof faults, message: string) => (tried === 'yes' && faults[fault] ? message : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (Object.values(faults).includes(true) || change.isPending) return;
    const issue = kind === 'issue' ? { number: number.trim() === '' ? null : Number(number), issuedOn, signer } : {};
    change.mutate({ path: `/reports/${report.id}/acts`, body: { id, kind, text, ...issue, ...(kind === 'deliver' ? { groups } : {}) } });
  }
  return (
    <Dialog title={say(words.acts[kind])} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">
          <strong>{report.document.head.subject}</strong> ({say(words.version(report.version))})
        </p>
        <p className="about">{say(words.hints[kind])}</p>
        {report.wordsToLookAt.length === 0 || !beforeSigning.includes(kind) ? null : (
          <ul className="notice">
            {report.wordsToLookAt.map((one) => (
              <li key={one.id}>{say(one.text)}</li>
            ))}
          </ul>
        )}
        {kind === 'issue' ? (
          <>
            <LineField
              label={say(words.numberField)}
              hint={null}
              problem={wrong('number', say(words.numberWrong))}
              type="text"
              autoComplete="off"
              value={number}
              onChange={setNumber}
            />
            <DateField label={say(words.issuedOn)} hint={null} problem={wrong('day', say(staffWords.dateWrong))} value={day} onChange={setDay} daysAhead={[]} />
            <ChoiceField
              label={say(words.signer)}
              hint={null}
              problem={wrong('signer', say(words.signerMissing))}
              choices={report.signers.map((name) => ({ value: name, label: name, hint: null }))}
              value={signer}
              onChange={setSigner}
            />
          </>
        ) : null}
        {kind === 'deliver' ? (
          report.groups.length === 0 ? (
            <p className="muted">{say(words.noGroups)}</p>
          ) : (
            <TicksField
              label={say(words.recipients)}
              hint={null}
              problem={wrong('groups', say(words.recipientsMissing))}
              choices={report.groups.map((group) => ({ value: group.code, label: group.name, hint: group.offices.join(', ') }))}
              values={groups}
              onChange={setGroups}
            />
          )
        ) : (
          <TextField
            label={say(withReason.includes(kind) ? words.reason : words.note)}
            hint={null}
            problem={wrong('text', say(words.reasonMissing))}
            value={text}
            onChange={setText}
          />
        )}
        <DialogFoot sending={change} close={close} name={say(words.acts[kind])} />
      </form>
    </Dialog>
  );
}
