import { getRouteApi } from '@tanstack/react-router';
import { plainDateOf } from '../../../basics/rules/time.ts';
import { useNow } from '../../../basics/web/staff-context.tsx';
import { officesWithDossiers, useSession } from '../../../offices/web/session.tsx';
import { FigureListPage } from '../../../reports/web/figure-list-page.tsx';
import type { FiguresAsked } from '../../../reports/web/figures-data.ts';
import type { UnitChoice } from '../../../reports/web/figures-form.tsx';
import { FiguresPage } from '../../../reports/web/figures-page.tsx';
import type { FiguresSearch } from '../../../reports/web/figures-search.ts';
import { FormPage } from '../../../reports/web/form-page.tsx';
import { IndexPage } from '../../../reports/web/index-page.tsx';
import { offeredPeriods } from '../../../reports/web/periods.ts';
import { useUnitChoices } from '../../../reports/web/unit-choices.ts';
import { NoDossiers } from './not-here.tsx';

const figuresRoute = getRouteApi('/so-lieu');
const listRoute = getRouteApi('/so-lieu/ho-so');
const formRoute = getRouteApi('/so-lieu/bieu-ii06a');
const indexRoute = getRouteApi('/so-lieu/chi-so-766');

export function FiguresScreen() {
  const search = figuresRoute.useSearch();
  const units = useUnitChoices(officesWithDossiers(useSession()));
  const asked = useAsked(search, units);
  if (asked === null) return <NoDossiers />;
  return <FiguresPage asked={asked} units={units} compared={search.compare ?? 'online'} />;
}

export function FigureListScreen() {
  const search = listRoute.useSearch();
  const asked = useAsked(search, useUnitChoices(officesWithDossiers(useSession())));
  if (asked === null) return <NoDossiers />;
  return <FigureListPage asked={{ ...asked, figure: search.figure }} />;
}

export function FormScreen() {
  const units = useUnitChoices(officesWithDossiers(useSession()));
  const asked = useAsked(formRoute.useSearch(), units);
  if (asked === null) return <NoDossiers />;
  return <FormPage asked={asked} units={units} />;
}

export function IndexScreen() {
  const units = useUnitChoices(officesWithDossiers(useSession()));
  const asked = useAsked(indexRoute.useSearch(), units);
  if (asked === null) return <NoDossiers />;
  return <IndexPage asked={asked} units={units} />;
}

/** What the address says, and where it is silent: the own unit with its wards, this year. */
function useAsked(search: FiguresSearch, units: readonly UnitChoice[]): FiguresAsked | null {
  const thisYear = offeredPeriods(plainDateOf(useNow()))[2];
  const unit = search.unit ?? units[0]?.code;
  if (unit === undefined || thisYear === undefined) return null;
  const { compare: _, ...filters } = search;
  const hasWards = units.find((one) => one.code === unit)?.hasWards === 'yes';
  return {
    ...filters,
    unit,
    scope: search.scope ?? (hasWards ? 'all' : 'own'),
    groupBy: search.groupBy ?? 'unit',
    from: search.from ?? thisYear.from,
    to: search.to ?? thisYear.to,
  };
}
