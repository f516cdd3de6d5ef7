import { type FormEvent, useState } from 'react';
import type { Text } from '../../basics/rules/outcome.ts';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField, Field, TextField } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { isAddress, type MailLanguage, mailLanguages, mailMinutes, type Rhythm, recipientsMax, rhythms, tidyRecipients } from '../rules/mailing.ts';
import { hourOf, mailingWords as words } from './mailing-words.ts';
import type { MailingSaid, Sending } from './view-mailing.tsx';

type MailingDialogProps = {
  readonly view: string;
  readonly mailing: MailingSaid | null;
  readonly isSetUp: 'yes' | 'no';
  readonly sending: Sending;
  readonly save: (said: MailingSaid) => void;
  readonly close: () => void;
};

const stepMinutes = 15;
const hours = Array.from({ length: (mailMinutes.last - mailMinutes.first) / stepMinutes + 1 }, (_, i) => mailMinutes.first + i * stepMinutes);

/** When a view is mailed and to whom. */
export function MailingDialog({ view, mailing, isSetUp, sending, save, close }: MailingDialogProps) {
  const say = useSay();
  const [rhythm, setRhythm] = useState<Rhythm>(mailing?.rhythm ?? 'monday');
  const [minute, setMinute] = useState<number>(mailing?.minute ?? mailMinutes.usual);
  const [language, setLanguage] = useState<MailLanguage>(mailing?.language ?? 'vi');
  const [typed, setTyped] = useState(mailing?.recipients.join('\n') ?? '');
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const recipients = tidyRecipients(typed.split(/[\n,;]+/));
  const problem = problemOf(recipients);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (problem !== null || sending.isPending) return;
    save({ rhythm, minute, language, recipients: [...recipients], state: mailing?.state ?? 'running' });
  }
  return (
    <Dialog title={say(words.titleOf(view))} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        {isSetUp === 'yes' ? null : <p className="notice">{say(words.notSetUp)}</p>}
        <p className="muted">{say(words.about)}</p>
        <ChoiceField
          label={say(words.rhythm)}
          hint={say(words.dayOff)}
          problem={null}
          choices={rhythms.map((one) => ({ value: one, label: say(words.rhythms[one]), hint: null }))}
          value={rhythm}
          onChange={(next) => setRhythm(rhythms.find((one) => one === next) ?? rhythm)}
        />
        <Field label={say(words.hour)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={minute} onChange={({ target }) => setMinute(Number(target.value))}>
              {[...new Set([...hours, minute])]
                .sort((a, b) => a - b)
                .map((one) => (
                  <option key={one} value={one}>
                    {hourOf(one)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field label={say(words.language)} hint={null} problem={null}>
          {(wiring) => (
            <select {...wiring} value={language} onChange={({ target }) => setLanguage(mailLanguages.find((one) => one === target.value) ?? language)}>
              {mailLanguages.map((one) => (
                <option key={one} value={one}>
                  {say(words.languages[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={say(words.recipients)}
          hint={say(words.recipientsHint)}
          problem={tried === 'yes' && problem !== null ? say(problem) : null}
          value={typed}
          onChange={(next) => setTyped(next.slice(0, 6000))}
        />
        <DialogFoot sending={sending} close={close} name={say(words.save)} />
      </form>
    </Dialog>
  );
}

function problemOf(recipients: readonly string[]): Text | null {
  if (recipients.length === 0) return words.recipientsMissing;
  const wrong = recipients.find((one) => !isAddress(one));
  if (wrong !== undefined) return words.recipientWrong(wrong);
  return recipients.length > recipientsMax ? words.recipientsMany : null;
}
