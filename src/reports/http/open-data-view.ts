import type { Text } from '../../basics/rules/outcome.ts';
import { withOffset } from '../../basics/rules/time.ts';
import { dataSetNames, dataSets } from '../rules/open-data-sets.ts';
import { hidingWords } from '../rules/open-data-words.ts';
import { type OpenKey, openDefinitions, openKeys, type StandingKey, standingKeys } from '../rules/open-figure-keys.ts';
import { nowPlace, type OpenFigures, type OpenUnit, type Shown, shownAt, whole } from '../rules/open-figures.ts';
import { currentMonth, newestMonth, runs, shareAt, toldPeriods } from '../rules/open-overview.ts';
import { daysOf, kindOf, type OpenPeriod, periodsAround, sayOpenPeriod } from '../rules/open-period.ts';
import { sayWorkingMinutes } from '../rules/procedure-times.ts';
import type { OpenDataSettings } from '../store/read-open-data.ts';
import type { OpenDictionary, OpenFigureView, OpenOverview, OpenPeriodView, ShownView } from './open-data-shapes.ts';

type Told = NonNullable<OpenOverview['told']>;
export type Published = { readonly figures: OpenFigures; readonly authority: string };

/** The page of one period; of the newest month when none is asked for. */
export function overviewOf({ figures, authority }: Published, asked: OpenPeriod | null): OpenOverview {
  const newest = newestMonth(figures);
  const period = asked ?? newest;
  return {
    authority,
    asOf: figures.asOf,
    computedAt: withOffset(figures.computedAt),
    told: newest === null || period === null ? null : toldOf(figures, { period, newest }),
    standing: standingKeys.map((key) => figureView(figures, { period: nowPlace, key })),
    periods: toldPeriods(figures).map(periodView),
  };
}

function toldOf(figures: OpenFigures, { period, newest }: { readonly period: OpenPeriod; readonly newest: OpenPeriod }): Told {
  const around = periodsAround(newest);
  const year = period.slice(0, 4) as OpenPeriod;
  return {
    period: { ...periodView(period), ...daysOf(period), runs: runs(period, figures.asOf) },
    figures: openKeys.map((key) => figureView(figures, { period, key })),
    units: figures.units.filter((unit) => hasAny(figures, { unit, period })).map((unit) => unitView(figures, { unit, period })),
    year: periodView(year),
    procedures: figures.procedures
      .filter((one) => one.year === year)
      .map(({ code, name, dossiers, medianMinutes, ninetyMinutes }) => ({
        code,
        name,
        applications: shownView(dossiers),
        median: sayWorkingMinutes(medianMinutes),
        ninety: sayWorkingMinutes(ninetyMinutes),
      })),
    newest: { month: periodView(newest), quarter: periodView(around.quarter), year: periodView(around.year) },
    emptyMonth: newest === currentMonth(figures) ? null : periodView(currentMonth(figures)),
  };
}

function unitView(figures: OpenFigures, { unit, period }: { readonly unit: OpenUnit; readonly period: OpenPeriod }): Told['units'][number] {
  const at = (key: OpenKey) => ({ unit: unit.key, period, key });
  return {
    code: unit.code,
    name: unit.name,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    total: shownView(shownAt(figures, at('total'))),
    online: shownView(shownAt(figures, at('online'))),
    onlineShare: shareAt(figures, at('online')),
    handled: shownView(shownAt(figures, at('handled'))),
    inTimeShare: shareAt(figures, at('handledInTime')),
    late: shownView(shownAt(figures, at('handledLate'))),
    satisfiedShare: shareAt(figures, at('satisfied')),
  };
}

function hasAny(figures: OpenFigures, { unit, period }: { readonly unit: OpenUnit; readonly period: OpenPeriod }): boolean {
  return (['total', 'handled', 'answers'] as const).some((key) => shownAt(figures, { unit: unit.key, period, key }) !== 0);
}

function figureView(figures: OpenFigures, place: { readonly period: OpenPeriod | typeof nowPlace; readonly key: OpenKey | StandingKey }): OpenFigureView {
  const { name, definition, source, of } = openDefinitions[place.key];
  const at = { ...place, unit: whole };
  return {
    key: place.key,
    name,
    definition,
    source,
    shown: shownView(shownAt(figures, at)),
    of: of === null ? null : { key: of, name: openDefinitions[of].name },
    share: shareAt(figures, at),
  };
}

function shownView(shown: Shown): ShownView {
  return typeof shown === 'number' ? { value: shown, mark: null } : { value: null, mark: shown };
}

function periodView(period: OpenPeriod): OpenPeriodView {
  return { key: period, kind: kindOf(period), name: capital(sayOpenPeriod(period)) };
}

function capital({ vi, en }: Text): Text {
  return { vi: vi.charAt(0).toUpperCase() + vi.slice(1), en };
}

export function dictionaryOf({ figures, authority }: Published, { licence }: OpenDataSettings): OpenDictionary {
  return {
    authority,
    asOf: figures.asOf,
    computedAt: withOffset(figures.computedAt),
    licence,
    csv: hidingWords.csv,
    hiding: hidingWords.hiding,
    notGuarded: hidingWords.notGuarded,
    sets: dataSetNames.map((name) => {
      const { title, about, columns, rows } = dataSets[name];
      return {
        name,
        title,
        about,
        rows: rows(figures, authority).length,
        csvUrl: `/api/v1/open-data/sets/${name}.csv`,
        jsonUrl: `/api/v1/open-data/sets/${name}.json`,
        columns: [...columns],
      };
    }),
    figures: [...openKeys, ...standingKeys].map((key) => ({ key, ...openDefinitions[key] })),
  };
}
