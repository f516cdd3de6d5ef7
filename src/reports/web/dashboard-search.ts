import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { RankBy } from '../rules/ranking.ts';
import { type ShareKey, shareOrder } from '../rules/share-figure.ts';
import { type TargetLevel, targetLevels } from '../rules/target.ts';
import type { RankedGroup } from './dashboard-data.ts';

export const dashboardPeriods = ['month', 'quarter', 'year'] as const;
export type DashboardPeriod = (typeof dashboardPeriods)[number];
export const dashboardScopes = ['own', 'wards', 'all'] as const;

/** The filters of the dashboard as they stand in an address. What is not understood is left out, never guessed. */
export type DashboardSearch = {
  readonly unit?: string;
  readonly scope?: (typeof dashboardScopes)[number];
  readonly level?: TargetLevel;
  readonly period?: DashboardPeriod;
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
    ...listed(raw, 'period', dashboardPeriods),
    ...(on === null ? {} : { on }),
    ...listed(raw, 'rank', shareOrder),
    ...listed(raw, 'groups', ['unit', 'helpUnit', 'team']),
    ...listed(raw, 'by', ['raw', 'fair', 'past']),
    ...listed(raw, 'top', ['three']),
  };
}

export function readTargetsSearch(raw: Raw): TargetsSearch {
  const [from, to] = [dayOf(raw['from']), dayOf(raw['to'])];
  return { ...commonOf(raw), ...(from === null || to === null || to < from ? {} : { from, to }) };
}

function commonOf(raw: Raw): Pick<DashboardSearch, 'unit' | 'scope' | 'level'> {
  const unit = raw['unit'];
  return { ...(typeof unit === 'string' && unit !== '' ? { unit } : {}), ...listed(raw, 'scope', dashboardScopes), ...listed(raw, 'level', targetLevels) };
}

function dayOf(value: unknown): PlainDate | null {
  return typeof value === 'string' ? parsePlainDate(value) : null;
}

function listed<K extends string, const T extends string>(raw: Raw, key: K, words: readonly T[]): { readonly [P in K]?: T } {
  const found = words.find((one) => one === raw[key]);
  return found === undefined ? {} : ({ [key]: found } as { readonly [P in K]?: T });
}
