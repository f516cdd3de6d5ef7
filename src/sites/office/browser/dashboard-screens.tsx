import { getRouteApi } from '@tanstack/react-router';
import { plainDateOf } from '../../../basics/rules/time.ts';
import { useNow } from '../../../basics/web/staff-context.tsx';
import { officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { periodAround, periodOf } from '../../../reports/rules/period.ts';
import type { DashboardAsked } from '../../../reports/web/dashboard-data.ts';
import { DashboardPage } from '../../../reports/web/dashboard-page.tsx';
import type { DashboardSearch } from '../../../reports/web/dashboard-search.ts';
import type { UnitChoice } from '../../../reports/web/figures-form.tsx';
import { TargetsPage } from '../../../reports/web/targets-page.tsx';
import { useUnitChoices } from '../../../reports/web/unit-choices.ts';
import { NoDossiers } from './not-here.tsx';

const dashboardRoute = getRouteApi('/bang-dieu-hanh');
const targetsRoute = getRouteApi('/bang-dieu-hanh/chi-tieu');

export function DashboardScreen() {
  const search = dashboardRoute.useSearch();
  const units = useUnitChoices(officesWithTeams(useSession()));
  const asked = askedOf(search, units);
  if (asked === null) return <NoDossiers />;
  return <DashboardPage asked={{ ...asked, period: search.period ?? 'year', on: search.on ?? null }} search={search} units={units} />;
}

export function TargetsScreen() {
  const search = targetsRoute.useSearch();
  const units = useUnitChoices(officesWithTeams(useSession()));
  const asked = askedOf(search, units);
  const thisYear = periodOf(periodAround('year', plainDateOf(useNow())));
  if (asked === null || thisYear === null) return <NoDossiers />;
  return <TargetsPage asked={{ ...asked, from: search.from ?? thisYear.from, to: search.to ?? thisYear.to }} units={units} />;
}

/** What the address says, and where it is silent: the own unit with its wards, all levels. */
function askedOf(search: Pick<DashboardSearch, 'unit' | 'scope' | 'level'>, units: readonly UnitChoice[]): Pick<DashboardAsked, 'unit' | 'scope' | 'level'> | null {
  const unit = search.unit ?? units[0]?.code;
  if (unit === undefined) return null;
  const hasWards = units.find((one) => one.code === unit)?.hasWards === 'yes';
  return { unit, scope: search.scope ?? (hasWards ? 'all' : 'own'), level: search.level ?? 'any' };
}
