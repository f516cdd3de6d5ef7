import { type FormEvent, useState } from 'react';
import { formatDate } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { LineField, TicksField } from '../../basics/web/form-fields.tsx';
import { newId } from '../../basics/web/new-id.ts';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { RecipientGroup } from '../rules/report-standing.ts';
import { StandingFoot } from './standing-foot.tsx';
import type { StandingFormProps } from './standing-texts-form.tsx';
import { standingWords as words } from './standing-words.ts';
import { useStandingChange } from './use-standing.ts';

/** The groups of recipients, edited together: they are one version. */
export function StandingGroupsForm({ office, view, part, leave, groups: first }: StandingFormProps & { readonly groups: readonly RecipientGroup[] }) {
  const say = useSay();
  const tell = useTell();
  const today = plainDateOf(useNow());
  const [id] = useState(newId);
  const [basedOn] = useState(part.versions[0]?.id ?? null);
  const [groups, setGroups] = useState(first.length === 0 ? [newGroup()] : first);
  const [day, setDay] = useState(formatDate(today));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useStandingChange(office, () => {
    tell(words.saved);
    leave();
  });
  const from = readTypedDate(day);
  const isPast = from === null || from < today;
  const isWrong = (group: RecipientGroup) => group.name.trim() === '' || group.officeIds.length === 0 || groups.filter(({ name }) => name.trim() === group.name.trim()).length > 1;
  const put = (code: string, more: Partial<RecipientGroup>) => setGroups(groups.map((one) => (one.code === code ? { ...one, ...more } : one)));
  const choices = view.offices.map(({ id: officeId, name }) => ({ value: String(officeId), label: name, hint: null }));
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (isPast || groups.some(isWrong) || change.isPending) return;
    change.mutate({ act: 'versions', body: { id, part: part.part, from, basedOn, texts: null, groups: groups.map((one) => ({ ...one, name: one.name.trim() })) } });
  }
  return (
    <form onSubmit={submit} className="stack" noValidate>
      {groups.map((group, i) => (
        <fieldset key={group.code} className="standing-group">
          <legend>{say(words.group(i + 1))}</legend>
          <LineField
            label={say(words.groupName)}
            hint={null}
            problem={tried === 'yes' && isWrong(group) ? say(words.groupWrong) : null}
            type="text"
            autoComplete="off"
            value={group.name}
            onChange={(name) => put(group.code, { name })}
          />
          <TicksField
            label={say(words.members)}
            hint={null}
            problem={null}
            choices={choices}
            values={group.officeIds.map(String)}
            onChange={(values) => put(group.code, { officeIds: values.map(Number) })}
          />
          <button type="button" onClick={() => setGroups(groups.filter(({ code }) => code !== group.code))}>
            {say(words.removeGroup)}
            <span className="unseen"> {group.name}</span>
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => setGroups([...groups, newGroup()])}>
        {say(words.addGroup)}
      </button>
      <StandingFoot day={day} setDay={setDay} problem={tried === 'yes' && isPast ? say(words.dayPast) : null} sending={change} leave={leave} preview={null} />
    </form>
  );
}

function newGroup(): RecipientGroup {
  return { code: `n-${newId().slice(-12)}`, name: '', officeIds: [] };
}
