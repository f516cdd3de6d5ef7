import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField } from '../../basics/web/form-fields.tsx';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { RanView } from '../http/supervision-shapes.ts';
import { type ProposalRule, proposalRules } from '../rules/propose.ts';
import { supervisionWords, proposalWords as words } from './supervision-words.ts';
import { useChange } from './use-directives.ts';

/** A rule over a period; what it finds is proposed, with the figures of now. */
export function RunDialog({ office, close }: { readonly office: number; readonly close: () => void }) {
  const say = useSay();
  const today = plainDateOf(useNow());
  const [rule, setRule] = useState<ProposalRule>('topWards');
  const [typedFrom, setFrom] = useState(formatDate(`${today.slice(0, 4)}-01-01` as PlainDate));
  const [typedTo, setTo] = useState(formatDate(today));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const [ran, setRan] = useState<RanView | null>(null);
  const change = useChange<RanView>(setRan);
  const [from, to] = [readTypedDate(typedFrom), readTypedDate(typedTo)];
  const wrong = (date: PlainDate | null) => (tried === 'yes' && date === null ? say(staffWords.dateWrong) : null);
  const reversed = tried === 'yes' && from !== null && to !== null && to < from ? say(supervisionWords.reversed) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (from === null || to === null || to < from || change.isPending) return;
    change.mutate({ path: '/proposals/runs', body: { office, rule, from, to } });
  }
  return (
    <Dialog title={say(words.run)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <ChoiceField
          label={say(words.runRule)}
          hint={say(words.ruleTies)}
          problem={null}
          choices={proposalRules.map((value) => ({ value, label: say(words.rules[value]), hint: null }))}
          value={rule}
          onChange={(value) => setRule(proposalRules.find((one) => one === value) ?? 'topWards')}
        />
        <DateField label={say(supervisionWords.from)} hint={null} problem={wrong(from)} value={typedFrom} onChange={setFrom} daysAhead={[]} />
        <DateField label={say(supervisionWords.to)} hint={null} problem={wrong(to) ?? reversed} value={typedTo} onChange={setTo} daysAhead={[]} />
        <p role="status">{ran === null ? '' : say(words.ran(ran.found, ran.added))}</p>
        <DialogFoot sending={change} close={close} name={say(words.run)} />
      </form>
    </Dialog>
  );
}
