import { periodDay } from '../../basics/http/period.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { isPast, type Period, periodAround, periodOf } from '../rules/period.ts';
import type { TargetLevel } from '../rules/target.ts';
import type { FigureAsked, FigureFilter } from '../store/figure-source.ts';
import type { DashboardAsked } from './dashboard-shapes.ts';
import { type Asked, askedFigures, fault, filterOf, type ReportHouse, readsFigures, type Scope, scopeFor } from './figure-scope.ts';

export type DashboardGround = {
  /** Counted until the end of `on`. */
  readonly scope: Scope;
  /** The period whole. */
  readonly period: Period;
  readonly on: PlainDate;
  readonly isToday: 'yes' | 'no';
  readonly isOver: 'yes' | 'no';
  readonly level: TargetLevel;
  readonly filter: FigureFilter;
  /** Whether the asker may open the lists behind the numbers. */
  readonly opens: 'yes' | 'no';
};

/**
 * What a dashboard is about, if the officer may see it: whoever may read the figures, and whoever follows the teams, who opens no list. Looked at from the
 * end of a day, today if none is given; a day to come is refused.
 */
export function dashboardGround(house: ReportHouse, asked: DashboardAsked, held: readonly OfficerRole[]): DashboardGround {
  const today = plainDateOf(house.now());
  const on = asked.on === undefined ? today : periodDay(asked.on);
  if (on === null || on > today) throw fault('on');
  const period = periodOf(periodAround(asked.period, on));
  if (period === null || on < period.from) throw fault('period');
  const isOver = isPast(period, { on, today });
  const scope = scopeFor(house, { unit: asked.unit, scope: asked.scope, from: period.from, to: isOver ? period.to : on }, (office) => seesTeams(held, office));
  const level = asked.level ?? 'any';
  const opens = scope.units.every(({ office }) => readsFigures(held, office));
  return {
    scope,
    period,
    on,
    isToday: on === today ? 'yes' : 'no',
    isOver: isOver ? 'yes' : 'no',
    level,
    filter: filterOfLevel(level),
    opens: opens ? 'yes' : 'no',
  };
}

export function filterOfLevel(level: TargetLevel): FigureFilter {
  return filterOf(levelAsked(level));
}

function levelAsked(level: TargetLevel): Pick<Asked, 'level' | 'levelView'> {
  if (level === 'any') return {};
  return level === 'partial' || level === 'full' ? { levelView: level } : { level };
}

/** The same question to the figures, over other days. */
export function figuresOver(house: ReportHouse, ground: DashboardGround, days: Period): FigureAsked {
  return { ...askedFigures(ground.scope, ground.filter, house.now()), ...days };
}

/** As an address of the figures says it. */
export function askedOver({ unit, scope, level = 'any' }: Pick<DashboardAsked, 'unit' | 'scope' | 'level'>, { from, to }: Period): Asked {
  return { unit, scope, from, to, ...levelAsked(level) };
}
