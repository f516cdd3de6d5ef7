import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { shownDay } from '../../basics/rules/dates-format.ts';
import { type PlainDate, parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useNow, useSay } from '../../basics/web/staff-context.tsx';
import { TakeAlong } from '../../basics/web/take-along.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { formatPercent } from '../rules/hundredths.ts';
import { type Period, sayPeriod } from '../rules/period.ts';
import { proposedTarget } from '../rules/target.ts';
import { type TargetsAsked, type TargetsView, useTargets } from './dashboard-data.ts';
import { readTargetsSearch } from './dashboard-search.ts';
import { DashboardTabs } from './dashboard-tabs.tsx';
import { dashboardWords } from './dashboard-words.ts';
import type { UnitChoice } from './figures-form.tsx';
import { KindFields } from './period-fields.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { targetWords as words } from './target-words.ts';
import { UnitFields } from './unit-fields.tsx';

const offeredPoints = [0, 2, 5, 10] as const;
type Row = TargetsView['rows'][number];

/** The targets of a period beside what the same days of the year before came to, each with its document and its history. */
export function TargetsPage({ asked, units }: { readonly asked: TargetsAsked; readonly units: readonly UnitChoice[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const today = plainDateOf(useNow());
  const targets = useTargets(asked);
  const [points, setPoints] = useState<number>(5);
  const [open, setOpen] = useState<Row['figure'] | null>(null);
  usePageTitle(say(words.title));
  const go = (next: Partial<TargetsAsked>) => void navigate({ to: '/bang-dieu-hanh/chi-tieu', search: readTargetsSearch({ ...asked, ...next }), resetScroll: false });
  return (
    <div className="page figures">
      <h1>{say(words.title)}</h1>
      <DashboardTabs asked={asked} current="/bang-dieu-hanh/chi-tieu" />
      <div className="figures-form no-print">
        <div className="filters">
          <UnitFields asked={asked} units={units} go={go} />
        </div>
        <KindFields period={asked} today={nextYear(today)} choose={go} />
      </div>
      <p className="muted">{say(words.about)}</p>
      <Fetched result={targets}>
        {(view) => {
          const chosen = view.rows.find(({ figure }) => figure === open);
          return (
            <div className={targets.isPlaceholderData ? 'is-old' : ''} aria-busy={targets.isPlaceholderData}>
              <h2 className="figures-of">{say(words.of(sayPeriod(periodOf(view.period))))}</h2>
              {view.maySet === 'yes' ? <Propose points={points} setPoints={setPoints} /> : <p className="muted">{say(words.noRight)}</p>}
              <TargetTable view={view} points={points} set={setOpen} />
              {chosen === undefined ? null : <TargetDialog asked={asked} row={chosen} proposal={proposedTarget(chosen.before.hundredths, points)} close={() => setOpen(null)} />}
            </div>
          );
        }}
      </Fetched>
    </div>
  );
}

function Propose({ points, setPoints }: { readonly points: number; readonly setPoints: (points: number) => void }) {
  const say = useSay();
  return (
    <fieldset className="picks no-print">
      <legend>{say(words.propose)}</legend>
      {offeredPoints.map((one) => (
        <button key={one} type="button" className="pick" aria-pressed={one === points} onClick={() => setPoints(one)}>
          +{one} {say(words.points)}
        </button>
      ))}
    </fieldset>
  );
}

type TargetTableProps = { readonly view: TargetsView; readonly points: number; readonly set: (figure: Row['figure']) => void };

function TargetTable({ view, points, set }: TargetTableProps) {
  const say = useSay();
  const before = words.before(sayPeriod(periodOf(view.before)));
  const proposalOf = (row: Row) => {
    const found = proposedTarget(row.before.hundredths, points);
    return found === null ? '–' : formatPercent(found);
  };
  return (
    <>
      <TakeAlong
        table={{
          name: `chi-tieu-${view.unit.code}-${view.period.from}-${view.period.to}`,
          head: [words.figure, before, words.proposal, words.current, words.document].map(say),
          rows: view.rows.map((row) => [
            say(row.name),
            percentOf(row.before.hundredths),
            proposalOf(row),
            percentOf(row.versions[0]?.hundredths ?? null),
            row.versions[0]?.document ?? null,
          ]),
        }}
      />
      <table className="figure-table targets-table">
        <caption className="unseen">{`${say(words.title)}, ${shortOfficeName(view.unit.name)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.figure)}</th>
            {[before, words.proposal, words.current].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.figure}>
              <th scope="row">
                {say(row.name)}
                <details className="definition">
                  <summary>
                    {say(dashboardWords.definition)}
                    <span className="unseen"> {say(row.name)}</span>
                  </summary>
                  <p>{say(row.definition)}</p>
                </details>
                <History row={row} />
              </th>
              <td className="number" data-label={say(before)}>
                <span>
                  {row.before.hundredths === null ? <span className="muted">{say(words.nothing)}</span> : formatPercent(row.before.hundredths)}
                  {row.before.target === null ? null : <small className="muted target-then">{say(words.beforeTarget(formatPercent(row.before.target)))}</small>}
                </span>
              </td>
              <td className="number" data-label={say(words.proposal)}>
                {proposalOf(row)}
              </td>
              <td className="number" data-label={say(words.current)}>
                <span>
                  <Current row={row} />{' '}
                  {view.maySet === 'no' ? null : (
                    <button type="button" className="small no-print" onClick={() => set(row.figure)}>
                      {say(isSet(row) ? words.correct : words.set)}
                      <span className="unseen"> {say(row.name)}</span>
                    </button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Current({ row }: { readonly row: Row }) {
  const say = useSay();
  const [last] = row.versions;
  if (last === undefined) return <span className="muted">{say(words.none)}</span>;
  return last.hundredths === null ? <span className="muted">{say(words.withdrawn)}</span> : <strong>{formatPercent(last.hundredths)}</strong>;
}

/** Every time it was set, the newest first: who, when, by which document, and why it was changed. */
function History({ row }: { readonly row: Row }) {
  const say = useSay();
  if (row.versions.length === 0) return null;
  return (
    <details className="definition">
      <summary>
        {say(words.history)} ({row.versions.length})<span className="unseen"> {say(row.name)}</span>
      </summary>
      <ol className="target-history" reversed>
        {row.versions.map((one) => (
          <li key={one.version}>
            <p>
              {say(
                words.version(one.hundredths === null ? say(words.withdrawn) : formatPercent(one.hundredths), one.setBy, shortOfficeName(one.setByOffice), shownInstant(one.setAt)),
              )}
            </p>
            <p className="muted">{say(words.documentSaid(one.document, one.documentOn === null ? null : shownDay(one.documentOn)))}</p>
            {one.why === null ? null : <p className="muted">{say(words.whySaid(one.why))}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function isSet(row: Row): boolean {
  return (row.versions[0]?.hundredths ?? null) !== null;
}

function percentOf(hundredths: number | null): string | null {
  return hundredths === null ? null : formatPercent(hundredths);
}

function periodOf({ from, to }: { readonly from: string; readonly to: string }): Period {
  const days = { from: parsePlainDate(from), to: parsePlainDate(to) };
  if (days.from === null || days.to === null) throw new RangeError(`No such period: ${from} ${to}`);
  return { from: days.from, to: days.to };
}

/** Targets are set for the year to come, so that the choice of years goes one further. */
function nextYear(today: PlainDate): PlainDate {
  return `${Number(today.slice(0, 4)) + 1}-12-31` as PlainDate;
}
