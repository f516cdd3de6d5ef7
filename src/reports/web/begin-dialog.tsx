import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { ChoiceField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { staffWords } from '../../basics/web/staff-words.ts';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { ReportList, ReportView } from '../http/report-shapes.ts';
import { isPeriodOfKind, type ReportKind, reportKindOf } from '../rules/report-kind.ts';
import { offeredPeriods, offeredQuartersAndYears } from './periods.ts';
import { reportWords as words } from './report-words.ts';
import { useReportChange } from './use-reports.ts';

/** A kind and a period: the draft is written by the server and opened. */
export function BeginDialog({ office, kinds, close }: { readonly office: number; readonly kinds: ReportList['mayBegin']; readonly close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  const [kind, setKind] = useState(kinds[0]?.kind ?? 'advisory-team');
  const [typedFrom, setFrom] = useState(formatDate(`${today.slice(0, 4)}-01-01` as PlainDate));
  const [typedTo, setTo] = useState(formatDate(today));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useReportChange<ReportView>((report) => void navigate({ to: '/bao-cao/$id', params: { id: report.id } }));
  const [from, to] = [readTypedDate(typedFrom), readTypedDate(typedTo)];
  const wrong = (date: PlainDate | null) => (tried === 'yes' && date === null ? say(staffWords.dateWrong) : null);
  const reversed = tried === 'yes' && from !== null && to !== null && to < from ? say(words.reversed) : null;
  const otherDays = tried === 'yes' && from !== null && to !== null && reversed === null && !isPeriodOfKind(kind, { from, to }) ? say(words.quarterOrYear) : null;
  function choose(chosen: ReportKind) {
    setKind(chosen);
    const [first] = offered(chosen, today);
    if (first === undefined || (from !== null && to !== null && isPeriodOfKind(chosen, { from, to }))) return;
    setFrom(formatDate(first.from));
    setTo(formatDate(first.to));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (from === null || to === null || to < from || !isPeriodOfKind(kind, { from, to }) || change.isPending) return;
    change.mutate({ path: '/reports', body: { id, office, kind, from, to } });
  }
  return (
    <Dialog title={say(words.begin)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <ChoiceField
          label={say(words.kind)}
          hint={null}
          problem={null}
          choices={kinds.map((one) => ({ value: one.kind, label: say(one.name), hint: null }))}
          value={kind}
          onChange={(value) => choose(kinds.find((one) => one.kind === value)?.kind ?? kind)}
        />
        <fieldset className="picks">
          <legend>{say(words.period)}</legend>
          {offered(kind, today).map((period) => (
            <button
              key={period.name.en}
              type="button"
              className="pick"
              aria-pressed={period.from === from && period.to === to}
              onClick={() => {
                setFrom(formatDate(period.from));
                setTo(formatDate(period.to));
              }}
            >
              {say(period.name)}
            </button>
          ))}
        </fieldset>
        <DateField label={say(words.from)} hint={null} problem={wrong(from)} value={typedFrom} onChange={setFrom} daysAhead={[]} />
        <DateField label={say(words.to)} hint={null} problem={wrong(to) ?? reversed ?? otherDays} value={typedTo} onChange={setTo} daysAhead={[]} />
        <DialogFoot sending={change} close={close} name={say(words.begin)} />
      </form>
    </Dialog>
  );
}

/** Periods the kind is written for. */
function offered(kind: ReportKind, today: PlainDate) {
  return reportKindOf[kind].periods === null ? offeredPeriods(today) : offeredQuartersAndYears(today);
}
