import { formatInteger } from '../../basics/rules/numbers.ts';
import { Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import { shortOfficeName } from '../../offices/web/short-name.ts';
import { sayPeriodWithDays } from '../rules/period.ts';
import { FigureTabs } from './figure-tabs.tsx';
import { figureWords } from './figure-words.ts';
import { type FiguresAsked, type IndexView, useOfficialTable } from './figures-data.ts';
import { FiguresForm, type UnitChoice } from './figures-form.tsx';
import { tableWords } from './table-words.ts';

const words = tableWords.index;

/** The 766 index as far as our records go, and said so where they do not. */
export function IndexPage({ asked, units }: { readonly asked: FiguresAsked; readonly units: readonly UnitChoice[] }) {
  const say = useSay();
  const index = useOfficialTable<IndexView>('index-766', asked);
  usePageTitle(say(tableWords.places['/so-lieu/chi-so-766']));
  const name = units.find((unit) => unit.code === asked.unit)?.name ?? asked.unit;
  return (
    <div className="page figures">
      <h1>{say(tableWords.places['/so-lieu/chi-so-766'])}</h1>
      <FigureTabs asked={asked} current="/so-lieu/chi-so-766" />
      <FiguresForm key={JSON.stringify(asked)} asked={asked} units={units} place="/so-lieu/chi-so-766" fields={null} />
      <Fetched result={index}>
        {(view) => (
          <div className={index.isPlaceholderData ? 'is-old' : ''} aria-busy={index.isPlaceholderData}>
            <h2 className="figures-of">{say(figureWords.of(shortOfficeName(name), sayPeriodWithDays(asked)))}</h2>
            <Known view={view} />
            <p className="muted">{say(words.honest)}</p>
            <IndexTable view={view} />
            <p className="muted">
              {say(words.source)}: {view.source}
            </p>
          </div>
        )}
      </Fetched>
    </div>
  );
}

function Known({ view }: { readonly view: IndexView }) {
  const say = useSay();
  if (view.band === null) return <p>{say(words.noPoints)}</p>;
  return (
    <>
      <p className="figures-of">
        <strong>{say(words.known(decimals(view.knownPointHundredths), formatInteger(view.knownPointsMax)))}</strong>
      </p>
      <p>{say(words.band(view.band.name))}</p>
    </>
  );
}

function IndexTable({ view }: { readonly view: IndexView }) {
  const say = useSay();
  return (
    <table className="figure-table index-table">
      <caption className="unseen">{say(tableWords.places['/so-lieu/chi-so-766'])}</caption>
      <thead>
        <tr>
          {[words.head.number, words.head.indicator].map((text) => (
            <th key={text.en} scope="col">
              {say(text)}
            </th>
          ))}
          {[words.head.measured, words.head.rate, words.head.points].map((text) => (
            <th key={text.en} scope="col" className="number">
              {say(text)}
            </th>
          ))}
        </tr>
      </thead>
      {view.groups.map((group) => (
        <tbody key={group.key}>
          <tr className="group">
            <th colSpan={5} scope="rowgroup">
              {say(words.group(group.name, formatInteger(group.points)))}
            </th>
          </tr>
          {group.indicators.map((one) => (
            <IndicatorRow key={one.key} one={one} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type IndicatorView = IndexView['groups'][number]['indicators'][number];

function IndicatorRow({ one }: { readonly one: IndicatorView }) {
  const say = useSay();
  return (
    <tr>
      <td>{one.number}</td>
      <th scope="row">
        {say(one.name)}
        <details className="definition">
          <summary>
            {say(figureWords.definition)}
            <span className="unseen"> {say(one.name)}</span>
          </summary>
          <p>{say(one.formula)}</p>
          <p>
            {say(words.fullAt(formatInteger(one.fullAtPercent)))}. {say(words.marks[one.mark])}.
          </p>
        </details>
      </th>
      <td className="number" data-label={say(words.head.measured)}>
        {one.measured === null ? <span className="muted">{say(words.none)}</span> : say(words.part(formatInteger(one.measured.part), formatInteger(one.measured.whole)))}
      </td>
      <td className="number" data-label={say(words.head.rate)}>
        <Rate {...one} />
      </td>
      <td className="number" data-label={say(words.head.points)}>
        <Points {...one} />
      </td>
    </tr>
  );
}

function Rate({ measured, rateHundredths }: IndicatorView) {
  const say = useSay();
  if (measured === null) return null;
  return rateHundredths === null ? <span className="muted">{say(words.nothingToDivide)}</span> : `${decimals(rateHundredths)}%`;
}

function Points({ rateHundredths, pointsMax, pointHundredths }: IndicatorView) {
  const say = useSay();
  if (rateHundredths === null) return null;
  if (pointsMax === null || pointHundredths === null) return <span className="muted">{say(words.pointsUnknown)}</span>;
  return say(words.pointsOf(decimals(pointHundredths), formatInteger(pointsMax)));
}

/** Hundredths with two decimals: 1960 → 19,60. */
function decimals(hundredths: number): string {
  return `${formatInteger(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}
