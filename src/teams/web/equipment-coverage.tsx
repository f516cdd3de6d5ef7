import { type FormEvent, useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import { DateField } from '../../basics/web/date-field.tsx';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { readTypedDate } from '../../basics/web/typed-date.ts';
import type { EquipmentPageInput } from './equipment-page.tsx';
import { placeName, useKindName } from './equipment-parts.tsx';
import { equipmentWords, levelWords, purposeWords } from './equipment-words.ts';
import { type CoverageView, useCoverage } from './use-equipment.ts';

type Line = CoverageView['lines'][number];

/** Items beside units that have one: two figures, side by side, never taken for each other. */
export function EquipmentCoverage({ office, search, go }: EquipmentPageInput) {
  const say = useSay();
  const coverage = useCoverage(office, search.day);
  return (
    <Fetched result={coverage}>
      {(view) => (
        <>
          <DayForm key={view.day} day={view.day} go={go} />
          <div className="section-head">
            <h2>{say(equipmentWords.atDay(shownDay(view.day)))}</h2>
            <CoverageFile view={view} />
          </div>
          <p className="muted">{say(equipmentWords.twoFigures)}</p>
          {view.lines.length === 0 ? <Empty title={say(equipmentWords.noLines)}>{say(equipmentWords.noLinesMore)}</Empty> : <CoverageTable view={view} />}
        </>
      )}
    </Fetched>
  );
}

function DayForm({ day, go }: { readonly day: string; readonly go: EquipmentPageInput['go'] }) {
  const say = useSay();
  const [typed, setTyped] = useState(shownDay(day));
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const read = readTypedDate(typed);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (read !== null) go({ day: read });
  }
  return (
    <form className="period-fields no-print" onSubmit={submit} noValidate>
      <DateField
        label={say(equipmentWords.dayField)}
        hint={null}
        problem={tried === 'yes' && read === null ? say(equipmentWords.dayMissing) : null}
        value={typed}
        onChange={setTyped}
        daysAhead={[]}
      />
      <button type="submit">{say(equipmentWords.see)}</button>
    </form>
  );
}

function CoverageTable({ view }: { readonly view: CoverageView }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  const groups = [...new Set(view.lines.map((line) => `${line.level} ${line.purpose}`))].map((key) => view.lines.filter((line) => `${line.level} ${line.purpose}` === key));
  const { kind, working, notWorking, unitsCovered, share, gap } = equipmentWords;
  return (
    <table className="figure-table equipment-table coverage-table">
      <caption className="unseen">{say(equipmentWords.coverage)}</caption>
      <thead>
        <tr>
          {[kind, working, notWorking, unitsCovered, share, gap].map((head) => (
            <th key={head.vi} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((lines) => {
        const [first] = lines;
        if (first === undefined) return null;
        return (
          <tbody key={`${first.level} ${first.purpose}`}>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {say(levelWords[first.level])}: {say(purposeWords[first.purpose])}
              </th>
            </tr>
            {lines.map((line) => (
              <CoverageRow key={line.kindCode} line={line} name={kindName(line.kindCode)} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function CoverageRow({ line, name }: { readonly line: Line; readonly name: string }) {
  const say = useSay();
  const { items, coverage } = line;
  const unknown = <span className="chip waiting">{say(equipmentWords.unknown)}</span>;
  return (
    <tr>
      <th scope="row">
        {name}
        {line.wanted === 'yes' ? null : <small className="line">{say(equipmentWords.notWanted)}</small>}
      </th>
      <td data-head={say(equipmentWords.working)}>{items === null ? unknown : <strong>{formatInteger(items.usable)}</strong>}</td>
      <td data-head={say(equipmentWords.notWorking)}>{items === null ? unknown : formatInteger(items.broken + items.repair)}</td>
      <td data-head={say(equipmentWords.unitsCovered)}>{coverage.known === 0 ? unknown : say(equipmentWords.ofUnits(coverage.covered, coverage.units))}</td>
      <td data-head={say(equipmentWords.share)}>{coverage.rate ?? unknown}</td>
      <td data-head={say(equipmentWords.gap)}>
        <Units count={coverage.without.length} units={coverage.without} summary={String(coverage.without.length)} name={name} />
        {coverage.unknown.length === 0 ? null : (
          <Units count={coverage.unknown.length} units={coverage.unknown} summary={say(equipmentWords.unknownUnits(coverage.unknown.length))} name={name} />
        )}
      </td>
    </tr>
  );
}

type UnitsInput = { readonly count: number; readonly units: Line['coverage']['without']; readonly summary: string; readonly name: string };

function Units({ count, units, summary, name }: UnitsInput) {
  if (count === 0) return <span>0</span>;
  return (
    <details>
      <summary>
        {summary}
        <span className="unseen"> {name}</span>
      </summary>
      <p>{units.map(placeName).join('; ')}</p>
    </details>
  );
}

function CoverageFile({ view }: { readonly view: CoverageView }) {
  const say = useSay();
  const kindName = useKindName(view.kinds);
  const { place, purpose, kind, working, notWorking, unitsCovered, share, gap, unknown } = equipmentWords;
  const heads = [place, purpose, kind, working, notWorking, unitsCovered].map(say);
  const rows = view.lines.map(({ level, purpose: whose, kindCode, items, coverage }) => [
    say(levelWords[level]),
    say(purposeWords[whose]),
    kindName(kindCode),
    items === null ? say(unknown) : items.usable,
    items === null ? say(unknown) : items.broken + items.repair,
    coverage.known === 0 ? say(unknown) : coverage.covered,
    coverage.units,
    coverage.rate ?? say(unknown),
    coverage.without.length,
    coverage.unknown.length,
  ]);
  return (
    <TakeAlong table={{ name: `${say(equipmentWords.file)}-${view.day}`, head: [...heads, say({ vi: 'Tổng số nơi', en: 'Units' }), say(share), say(gap), say(unknown)], rows }} />
  );
}
