import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { LineField, TextField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { StandingPartView, StandingView } from '../http/standing-shapes.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';
import { type TextField as Field, withinLine } from '../rules/rule-sentences.ts';
import { fieldsOf } from './standing-content.tsx';
import { StandingFoot } from './standing-foot.tsx';
import { StandingPreview } from './standing-preview.tsx';
import { standingWords as words } from './standing-words.ts';
import { useStandingChange } from './use-standing.ts';

export type StandingFormProps = { readonly office: number; readonly view: StandingView; readonly part: StandingPartView; readonly leave: () => void };

/** The words of one kind, edited; seen as a draft before they are kept. */
export function StandingTextsForm({ office, view, part, leave, texts: first }: StandingFormProps & { readonly texts: ReportTexts }) {
  const say = useSay();
  const tell = useTell();
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  // What whoever edits had before him; a colleague's version that comes meanwhile is told, not overwritten.
  const [basedOn] = useState(part.versions[0]?.id ?? null);
  const [typed, setTyped] = useState(() => typedOf(first));
  const [day, setDay] = useState(formatDate(today));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const [shown, setShown] = useState<ReportTexts | null>(null);
  const change = useStandingChange(office, () => {
    tell(words.saved);
    leave();
  });
  const from = readTypedDate(day);
  const faults = { subject: typed['subject']?.trim() === '', day: from === null || from < today };
  const textsNow = () => textsOf(first, typed);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (Object.values(faults).includes(true) || change.isPending) return;
    change.mutate({ act: 'versions', body: { id, part: part.part, from, basedOn, texts: textsNow(), groups: null } });
  }
  return (
    <form onSubmit={submit} className="stack" noValidate>
      {fieldsOf(first.kind).map(([field, { name, rule }]) => {
        const props = {
          label: say(name),
          hint: say(rule),
          problem: field === 'subject' && tried === 'yes' && faults.subject ? say(words.subjectMissing) : null,
          value: typed[field] ?? '',
          onChange: (value: string) => setTyped({ ...typed, [field]: value }),
        };
        return withinLine.includes(field) ? <LineField key={field} {...props} type="text" autoComplete="off" /> : <TextField key={field} {...props} />;
      })}
      <details>
        <summary>{say(words.placesHead)}</summary>
        <p className="muted">{say(words.placesMore)}</p>
        <ul className="standing-places">
          {view.figures.map(({ key, name }) => (
            <li key={key}>
              <code>{`{${key}}`}</code> {say(name)}
            </li>
          ))}
        </ul>
      </details>
      <StandingFoot
        day={day}
        setDay={setDay}
        problem={tried === 'yes' && faults.day ? say(words.dayPast) : null}
        sending={change}
        leave={leave}
        preview={() => setShown(textsNow())}
      />
      {shown === null ? null : <StandingPreview office={office} texts={shown} close={() => setShown(null)} />}
    </form>
  );
}

/** Lists are one a line. */
function typedOf(texts: ReportTexts): Readonly<Partial<Record<Field, string>>> {
  return Object.fromEntries(fieldsOf(texts.kind).map(([field]) => [field, [texts[field]].flat().join('\n')]));
}

function textsOf(first: ReportTexts, typed: Readonly<Partial<Record<Field, string>>>): ReportTexts {
  const linesOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const fields = fieldsOf(first.kind).map(([field]) => {
    const text = typed[field] ?? '';
    return [field, typeof first[field] === 'string' ? linesOf(text).join(' ') : linesOf(text)];
  });
  return { ...first, ...(Object.fromEntries(fields) as Partial<ReportTexts>) };
}
