import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { type PeriodKind, periodKinds } from '../rules/period.ts';
import { type RankBy, type RankedGroup, rankedGroups, rankWays } from '../rules/ranking.ts';
import { type ShareKey, shareOrder } from '../rules/share-figure.ts';
import { type TargetLevel, targetLevels } from '../rules/target.ts';
import { type UnitScope, unitScopes } from '../rules/unit-spans.ts';
import { listed } from './figures-search.ts';

/** The filters of the dashboard as they stand in an address. What is not understood is left out, never guessed. */
export type DashboardSearch = {
  readonly unit?: string;
  readonly scope?: UnitScope;
  readonly level?: TargetLevel;
  readonly period?: PeriodKind;
  /** Looked at from the end of this day; none is today. */
  readonly on?: PlainDate;
  readonly rank?: ShareKey;
  readonly groups?: RankedGroup;
  readonly by?: RankBy;
  readonly top?: 'three';
};

/** The targets of a period: unit, scope and level as on the dashboard, first and last day. */
export type TargetsSearch = Pick<DashboardSearch, 'unit' | 'scope' | 'level'> & { readonly from?: PlainDate; readonly to?: PlainDate };

type Raw = Readonly<Record<string, unknown>>;

export function readDashboardSearch(raw: Raw): DashboardSearch {
  const on = dayOf(raw['on']);
  return {
    ...commonOf(raw),
    ...listed(raw, 'period', periodKinds),
    ...(on === null ? {} : { on }),
    ...listed(raw, 'rank', shareOrder),
    ...listed(raw, 'groups', rankedGroups),
    ...listed(raw, 'by', rankWays),
    ...listed(raw, 'top', ['three']),
  };
}

export function readTargetsSearch(raw: Raw): TargetsSearch {
  const [from, to] = [dayOf(raw['from']), dayOf(raw['to'])];
  return { ...commonOf(raw), ...(from === null || to === null || to < from ? {} : { from, to }) };
}

function commonOf(raw: Raw): Pick<DashboardSearch, 'unit' | 'scope' | 'level'> {
  const unit = raw['unit'];
  return { ...(typeof unit === 'string' && unit !== '' ? { unit } : {}), ...listed(raw, 'scope', unitScopes), ...listed(raw, 'level', targetLevels) };
}

function dayOf(value: unknown): PlainDate | null {
  return typeof value === 'string' ? parsePlainDate(value) : null;
}
