import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import { useSession } from '../../offices/web/session.tsx';
import type { ProposalView } from '../http/supervision-shapes.ts';
import { proposalWords as words } from './supervision-words.ts';
import { useChange } from './use-directives.ts';

/** A decision with its number, day and signer, as on the signed paper. */
export function DecideDialog({ row, close }: { readonly row: ProposalView; readonly close: () => void }) {
  const say = useSay();
  const { officer } = useSession();
  const [id] = useState(newId);
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(formatDate(plainDateOf(useNow())));
  const [signer, setSigner] = useState(officer.fullName);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChange(close);
  const decidedOn = readTypedDate(day);
  const wrong = (isWrong: boolean, text: string) => (tried === 'yes' && isWrong ? text : null);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (decidedOn === null || number.trim() === '' || signer.trim() === '' || change.isPending) return;
    change.mutate({ path: `/proposals/${row.id}/acts`, body: { id, kind: 'decide', number, decidedOn, signer } });
  }
  return (
    <Dialog title={say(words.acts.decide)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <p className="about">
          <strong>{row.name}</strong>. {say(row.evidence.words)}
        </p>
        <p className="about">{say(words.hints.decide)}</p>
        <LineField
          label={say(words.number)}
          hint={say(words.numberHint)}
          problem={wrong(number.trim() === '', say(words.numberMissing))}
          type="text"
          autoComplete="off"
          value={number}
          onChange={setNumber}
        />
        <DateField label={say(words.decidedOn)} hint={null} problem={wrong(decidedOn === null, say(staffWords.dateWrong))} value={day} onChange={setDay} daysAhead={[]} />
        <LineField
          label={say(words.signer)}
          hint={null}
          problem={wrong(signer.trim() === '', say(words.signerMissing))}
          type="text"
          autoComplete="off"
          value={signer}
          onChange={setSigner}
        />
        <DialogFoot sending={change} close={close} name={say(words.acts.decide)} />
      </form>
    </Dialog>
  );
}
