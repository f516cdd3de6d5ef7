import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { LineField, TextField, TicksField } from '../../basics/web/form-fields.tsx';
import { useNow, useSay, useTell } from '../../basics/web/staff-context.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { KindsView } from '../http/change-shapes.ts';
import { codeOfName, withCodes } from '../rules/kind-code.ts';
import { teamLevels } from '../rules/team.ts';
import { FormDialog } from './dialog-parts.tsx';
import { foundingWords as words } from './founding-words.ts';
import { teamWords } from './team-words.ts';
import { type KindView, useChangeKind } from './use-kinds.ts';

type Position = KindView['composition'][number];

/** Adds a kind of team or changes one. The code of a new one is made of its name and then stays. */
export function KindDialog({ kind, view, close }: { readonly kind: KindView | null; readonly view: KindsView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const today = plainDateOf(useNow());
  const [typed, setTyped] = useState({
    name: kind?.name ?? '',
    nameEn: kind?.nameEn ?? '',
    duties: kind?.duties.join('\n') ?? '',
    source: kind?.source ?? '',
    validFrom: shownDay(kind?.validFrom ?? today),
    validTo: kind === null || kind.validTo === null ? '' : shownDay(kind.validTo),
  });
  const [levels, setLevels] = useState<readonly string[]>(kind?.levels ?? []);
  const [chosen, setChosen] = useState<readonly string[]>(kind?.composition.map(keyOf) ?? []);
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChangeKind(() => {
    tell(teamWords.done);
    close();
  });
  const own = teamLevels.filter((level) => levels.includes(level));
  const positions = [...new Map(view.rows.flatMap(({ composition }) => composition).map((one) => [keyOf(one), one])).values()].filter(({ level }) => own.includes(level));
  const days = { validFrom: readTypedDate(typed.validFrom), validTo: typed.validTo.trim() === '' ? null : (readTypedDate(typed.validTo) ?? 'wrong') };
  const isReversed = days.validFrom !== null && days.validTo !== null && days.validTo !== 'wrong' && days.validTo < days.validFrom;
  function submit() {
    setTried('yes');
    const { validFrom, validTo } = days;
    const said = { name: typed.name.trim(), nameEn: typed.nameEn.trim(), source: typed.source.trim() };
    if (validFrom === null || validTo === 'wrong' || isReversed || own.length === 0 || Object.values(said).includes('')) return;
    const code =
      kind?.code ??
      codeOfName(
        said.name,
        view.rows.map((row) => row.code),
      );
    const duties = [...linesOf(typed.duties)];
    change.mutate({
      ...said,
      code,
      levels: own,
      duties,
      composition: [...positions.filter((one) => chosen.includes(keyOf(one))), ...newPositions(said.source)],
      validFrom,
      validTo,
    });
  }
  function newPositions(source: string): readonly Position[] {
    const taken = view.rows.flatMap(({ composition }) => composition.map(({ code }) => code));
    const named = own.flatMap((level) => linesOf(added[level] ?? '').map((name) => ({ level, name, nameEn: name, source: source.slice(0, 300) })));
    return withCodes(named, taken);
  }
  const missing = (text: string) => (tried === 'yes' && text.trim() === '' ? say(words.missing) : null);
  const line = (field: 'name' | 'nameEn' | 'source') => ({
    type: 'text',
    autoComplete: 'off',
    hint: null,
    problem: missing(typed[field]),
    value: typed[field],
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <FormDialog
      title={say(kind === null ? words.addKind : words.editKindTitle(kind.name))}
      send={say(words.saveKind)}
      submit={submit}
      close={close}
      isPending={change.isPending}
      error={change.error}
    >
      <LineField label={say(words.kindName)} {...line('name')} />
      <LineField label={say(words.kindNameEn)} {...line('nameEn')} />
      <TicksField
        label={say(words.levels)}
        hint={null}
        problem={tried === 'yes' && own.length === 0 ? say(words.levelsMissing) : null}
        choices={teamLevels.map((level) => ({ value: level, label: say(teamWords.levels[level]), hint: null }))}
        values={levels}
        onChange={setLevels}
      />
      <TextField label={say(words.duties)} hint={null} problem={null} value={typed.duties} onChange={(duties) => setTyped({ ...typed, duties })} />
      {positions.length === 0 ? null : (
        <TicksField
          label={say(words.composition)}
          hint={say(words.compositionHint)}
          problem={null}
          choices={positions.map((one) => ({ value: keyOf(one), label: `${say(teamWords.levels[one.level])}: ${say({ vi: one.name, en: one.nameEn })}`, hint: null }))}
          values={chosen}
          onChange={setChosen}
        />
      )}
      {own.map((level) => (
        <TextField
          key={level}
          label={say(words.newPositions(teamWords.levels[level]))}
          hint={null}
          problem={null}
          value={added[level] ?? ''}
          onChange={(text) => setAdded({ ...added, [level]: text })}
        />
      ))}
      <LineField label={say(words.source)} {...line('source')} />
      <DateField
        label={say(words.validFrom)}
        hint={null}
        problem={tried === 'yes' && days.validFrom === null ? say(teamWords.dayWrong) : null}
        value={typed.validFrom}
        onChange={(validFrom) => setTyped({ ...typed, validFrom })}
        daysAhead={[]}
      />
      <DateField
        label={say(words.validTo)}
        hint={say(words.validToHint)}
        problem={tried === 'no' ? null : days.validTo === 'wrong' ? say(teamWords.dayWrong) : isReversed ? say(words.reversed) : null}
        value={typed.validTo}
        onChange={(validTo) => setTyped({ ...typed, validTo })}
        daysAhead={[]}
      />
    </FormDialog>
  );
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function keyOf({ level, code }: Position): string {
  return `${level}.${code}`;
}
